package dev.retell4j.codegen;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A schema of the OpenAPI document, read through the few keywords that the contract uses.
 *
 * @param keywords the schema object as it stands in the document
 */
record Schema(Map<String, Object> keywords) {
    private static final String COMPONENT = "#/components/schemas/";

    @SuppressWarnings("unchecked")
    static Schema of(@Nullable Object node) {
        if (node == null) {
            throw new ContractException("The contract has a schema without a body");
        }
        return new Schema((Map<String, Object>) node);
    }

    /** The component that this schema refers to, also through the one-member {@code allOf} of a nullable reference. */
    Optional<String> reference() {
        Object reference = keywords.get("$ref");
        if (reference == null && keywords.get("allOf") instanceof List<?> all && all.size() == 1) {
            return of(all.get(0)).reference();
        }
        return Optional.ofNullable(reference).map(text -> text.toString().substring(COMPONENT.length()));
    }

    Optional<String> type() {
        return text("type");
    }

    boolean is(String type) {
        return type().filter(type::equals).isPresent();
    }

    boolean nullable() {
        return flag("nullable");
    }

    boolean deprecated() {
        return flag("deprecated");
    }

    boolean binary() {
        return text("format").filter("binary"::equals).isPresent();
    }

    boolean flag(String keyword) {
        return Boolean.TRUE.equals(keywords.get(keyword));
    }

    Optional<String> text(String keyword) {
        return Optional.ofNullable(keywords.get(keyword)).map(Object::toString);
    }

    Optional<Number> number(String keyword) {
        return Optional.ofNullable((Number) keywords.get(keyword));
    }

    @SuppressWarnings("unchecked")
    List<Object> list(String keyword) {
        return (List<Object>) keywords.getOrDefault(keyword, List.of());
    }

    List<String> enumValues() {
        return list("enum").stream().map(Object::toString).toList();
    }

    Optional<Object> defaultValue() {
        return Optional.ofNullable(keywords.getOrDefault("default", keywords.get("x-doc-default")));
    }

    Schema items() {
        return of(keywords.get("items"));
    }

    /** The schema of a map's values; empty when any JSON may stand there. */
    Optional<Schema> mapValues() {
        return keywords.get("additionalProperties") instanceof Map<?, ?> values
                ? Optional.of(of(values))
                : Optional.empty();
    }

    boolean isObject() {
        return is("object") && keywords.containsKey("properties");
    }

    boolean isMap() {
        return is("object") && !keywords.containsKey("properties");
    }

    boolean isAny() {
        return keywords.isEmpty();
    }

    Map<String, Schema> properties() {
        Map<String, Schema> properties = new LinkedHashMap<>();
        if (keywords.get("properties") instanceof Map<?, ?> map) {
            map.forEach((name, schema) -> properties.put(name.toString(), of(schema)));
        }
        return properties;
    }

    Set<String> required() {
        Set<String> names = new LinkedHashSet<>();
        list("required").forEach(name -> names.add(name.toString()));
        return names;
    }

    /** The members of {@code oneOf} or {@code anyOf}. */
    List<Schema> members() {
        List<Object> members = list("oneOf").isEmpty() ? list("anyOf") : list("oneOf");
        return members.stream().map(Schema::of).toList();
    }

    Optional<String> tag() {
        return keywords.get("discriminator") instanceof Map<?, ?> discriminator
                ? Optional.ofNullable(discriminator.get("propertyName")).map(Object::toString)
                : Optional.empty();
    }

    /** Tag value to component. */
    Map<String, String> tagMapping() {
        Map<String, String> mapping = new LinkedHashMap<>();
        if (keywords.get("discriminator") instanceof Map<?, ?> discriminator
                && discriminator.get("mapping") instanceof Map<?, ?> values) {
            values.forEach((value, reference) ->
                    mapping.put(value.toString(), reference.toString().substring(COMPONENT.length())));
        }
        return mapping;
    }
}
