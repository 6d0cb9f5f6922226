package dev.retell4j.contract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A schema as it stands in the contract.
 *
 * @param keywords the YAML mapping
 */
public record SchemaNode(Map<String, Object> keywords) {
    private static final String COMPONENTS = "#/components/schemas/";

    /** The kinds of schema that the contract knows. */
    public enum Kind {
        REFERENCE,
        OBJECT,
        MAP,
        UNION_OF_OBJECTS,
        UNION_OF_VALUES,
        LIST,
        TEXT,
        BINARY,
        WHOLE,
        NUMBER,
        TRUTH,
        ANY
    }

    @SuppressWarnings("unchecked")
    static SchemaNode of(Object node) {
        return new SchemaNode((Map<String, Object>) node);
    }

    public Kind kind() {
        if (reference().isPresent()) {
            return Kind.REFERENCE;
        }
        if (!members().isEmpty()) {
            return members().stream().allMatch(member -> member.kind() == Kind.REFERENCE)
                    ? Kind.UNION_OF_OBJECTS
                    : Kind.UNION_OF_VALUES;
        }
        Object type = keywords.get("type");
        if (type == null) {
            return Kind.ANY;
        }
        return switch (type.toString()) {
            case "object" -> keywords.containsKey("properties") ? Kind.OBJECT : Kind.MAP;
            case "array" -> Kind.LIST;
            case "string" -> "binary".equals(keywords.get("format")) ? Kind.BINARY : Kind.TEXT;
            case "integer" -> Kind.WHOLE;
            case "number" -> Kind.NUMBER;
            case "boolean" -> Kind.TRUTH;
            default -> throw new IllegalStateException("The contract has the unknown type " + type);
        };
    }

    /** The component referred to; a nullable reference is wrapped into a list of one. */
    public Optional<String> reference() {
        if (keywords.get("$ref") instanceof String reference) {
            return Optional.of(componentOf(reference));
        }
        return keywords.get("allOf") instanceof List<?> wrapped
                ? of(wrapped.get(0)).reference()
                : Optional.empty();
    }

    static String componentOf(String reference) {
        if (!reference.startsWith(COMPONENTS)) {
            throw new IllegalStateException("Not a reference to a component: " + reference);
        }
        return reference.substring(COMPONENTS.length());
    }

    public boolean nullable() {
        return Boolean.TRUE.equals(keywords.get("nullable"));
    }

    public List<String> values() {
        return keywords.get("enum") instanceof List<?> values
                ? values.stream().map(Object::toString).toList()
                : List.of();
    }

    public SchemaNode items() {
        return of(keywords.get("items"));
    }

    /** The schema of a map's values; any JSON where the contract does not say. */
    public SchemaNode mapValues() {
        return keywords.get("additionalProperties") instanceof Map<?, ?> values ? of(values) : new SchemaNode(Map.of());
    }

    public Map<String, SchemaNode> properties() {
        Map<String, SchemaNode> properties = new LinkedHashMap<>();
        if (keywords.get("properties") instanceof Map<?, ?> map) {
            map.forEach((name, schema) -> properties.put(name.toString(), of(schema)));
        }
        return properties;
    }

    public Set<String> required() {
        Set<String> required = new LinkedHashSet<>();
        if (keywords.get("required") instanceof List<?> names) {
            names.forEach(name -> required.add(name.toString()));
        }
        return required;
    }

    public List<SchemaNode> members() {
        List<SchemaNode> members = new ArrayList<>();
        for (String keyword : List.of("oneOf", "anyOf")) {
            if (keywords.get(keyword) instanceof List<?> list) {
                list.forEach(member -> members.add(of(member)));
            }
        }
        return members;
    }

    /** The property that tells the members of a union apart. */
    public Optional<String> tag() {
        return keywords.get("discriminator") instanceof Map<?, ?> discriminator
                ? Optional.of(discriminator.get("propertyName").toString())
                : Optional.empty();
    }

    /** Value of the tag to component. */
    public Map<String, String> tags() {
        Map<String, String> tags = new LinkedHashMap<>();
        if (keywords.get("discriminator") instanceof Map<?, ?> discriminator
                && discriminator.get("mapping") instanceof Map<?, ?> mapping) {
            mapping.forEach((value, reference) -> tags.put(value.toString(), componentOf(reference.toString())));
        }
        return tags;
    }

    public Optional<Number> number(String keyword) {
        return Optional.ofNullable((Number) keywords.get(keyword));
    }

    public Optional<String> text(String keyword) {
        return Optional.ofNullable(keywords.get(keyword)).map(Object::toString);
    }

    public boolean flag(String keyword) {
        return Boolean.TRUE.equals(keywords.get(keyword));
    }
}
