package dev.retell4j.internal.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.PathType;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Checks values against the contract's schemas and says in a sentence each what is wrong and what is allowed.
 *
 * <p>A value that fits no member of a union breaks every member's rules. Only the rules of the member that was meant
 * are reported: the one whose fixed values ({@code type}, {@code role}) and whose kind of value agree.
 */
public final class SchemaProblems {
    private static final String ADDRESS = "urn:retell4j:schemas";

    private final JsonNode root;
    private final SchemaRegistry registry;
    private final Map<String, Schema> schemas = new ConcurrentHashMap<>();

    /**
     * Makes a checker.
     *
     * @param root the schema document with {@code $defs} by component name
     * @param text the same document as text
     */
    public SchemaProblems(JsonNode root, String text) {
        this.root = root;
        SchemaRegistryConfig config = SchemaRegistryConfig.builder()
                .pathType(PathType.JSON_POINTER)
                .locale(Locale.ENGLISH)
                .preloadSchema(false)
                .build();
        registry = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12,
                builder -> builder.schemas(Map.of(ADDRESS, text)).schemaRegistryConfig(config));
    }

    /**
     * Finds what is wrong with a value.
     *
     * @param value the value
     * @param component the name of its schema
     * @return one sentence each; nothing when it is fine
     */
    public List<String> in(JsonNode value, String component) {
        List<Error> messages = schemas.computeIfAbsent(component, this::load).validate(value);
        if (messages.isEmpty()) {
            return List.of();
        }
        return select(messages.stream().map(Finding::new).toList(), 0).stream()
                .map(this::sentence)
                .filter(sentence -> !sentence.isEmpty())
                .distinct()
                .toList();
    }

    private Schema load(String component) {
        return registry.getSchema(SchemaLocation.of(ADDRESS + "#/$defs/" + component));
    }

    /** Leaves out the findings of union members that were not meant. */
    private List<Finding> select(List<Finding> findings, int from) {
        List<Finding> selected = new ArrayList<>();
        Map<String, List<Finding>> unions = new TreeMap<>();
        for (Finding finding : findings) {
            int union = finding.unionAfter(from);
            if (union >= 0) {
                unions.computeIfAbsent(finding.unionKey(union), unused -> new ArrayList<>())
                        .add(finding);
            } else if (!finding.keyword().equals("oneOf") && !finding.keyword().equals("anyOf")) {
                selected.add(finding);
            }
        }
        unions.values().forEach(union -> selected.addAll(selectMember(union, from)));
        return selected;
    }

    private List<Finding> selectMember(List<Finding> union, int from) {
        int at = union.get(0).unionAfter(from);
        int depth = union.get(0).valueDepth(at);
        Map<String, List<Finding>> members = new TreeMap<>();
        for (Finding finding : union) {
            members.computeIfAbsent(finding.element(at + 1), unused -> new ArrayList<>())
                    .add(finding);
        }
        List<Finding> best = List.of();
        List<Finding> tags = new ArrayList<>();
        List<Finding> kinds = new ArrayList<>();
        for (List<Finding> member : members.values()) {
            List<Finding> selected = select(member, at + 2);
            List<Finding> wrongTags =
                    selected.stream().filter(one -> isTag(one, depth)).toList();
            List<Finding> wrongKinds = selected.stream()
                    .filter(one -> one.depth() == depth && one.keyword().equals("type"))
                    .toList();
            tags.addAll(wrongTags);
            kinds.addAll(wrongKinds);
            if (wrongTags.isEmpty() && wrongKinds.isEmpty() && (best.isEmpty() || selected.size() < best.size())) {
                best = selected;
            }
        }
        if (!best.isEmpty()) {
            return best;
        }
        List<Finding> together = tags.isEmpty() ? kinds : tags;
        return together.isEmpty() ? List.of() : List.of(together.get(0).with(together));
    }

    /** Tells whether a finding is about the property that tells a union's members apart. */
    private boolean isTag(Finding finding, int depth) {
        return switch (finding.keyword()) {
            case "const", "enum" ->
                finding.depth() == depth + 1 && allowed(finding).size() == 1;
            case "required" -> finding.depth() == depth && allowed(finding).size() == 1;
            default -> false;
        };
    }

    /** Returns the values that the schema allows where a finding is, or nothing when it does not list them. */
    private List<String> allowed(Finding finding) {
        JsonNode schema = schemaAround(finding);
        if (finding.keyword().equals("required")) {
            schema = schema.path("properties").path(finding.property());
        }
        List<String> values = new ArrayList<>();
        if (schema.has("const")) {
            values.add(schema.get("const").asText());
        }
        schema.path("enum").forEach(value -> values.add(value.isNull() ? "null" : value.asText()));
        return values;
    }

    private JsonNode schemaAround(Finding finding) {
        String pointer = finding.schemaPointer();
        return root.at(pointer.substring(0, Math.max(0, pointer.lastIndexOf('/'))));
    }

    private String sentence(Finding finding) {
        String place = FieldPath.quoted(finding.place());
        JsonNode schema = schemaAround(finding);
        return switch (finding.keyword()) {
            case "required" -> {
                String missing = FieldPath.quoted(FieldPath.child(finding.place(), finding.property()));
                String values = choices(finding);
                yield missing + " is required" + (values.isEmpty() ? "" : "; allowed: " + values);
            }
            case "const", "enum" ->
                place + " must be "
                        + (finding.alternatives() > 1 || allowed(finding).size() > 1 ? "one of " : "")
                        + choices(finding);
            case "type" -> place + " must be " + kinds(finding);
            case "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum" -> place + " must be " + range(schema);
            case "minLength", "maxLength" ->
                place + " must have " + size(schema, "minLength", "maxLength", "characters");
            case "minItems", "maxItems" -> place + " must have " + size(schema, "minItems", "maxItems", "elements");
            case "pattern" -> place + " must match " + schema.path("pattern").asText();
            case "uniqueItems" -> place + " must not contain the same element twice";
            // Unknown properties are found by UnknownFields.
            case "additionalProperties", "unevaluatedProperties" -> "";
            default -> place + ": " + finding.text();
        };
    }

    private String choices(Finding finding) {
        return finding.all().stream()
                .flatMap(one -> allowed(one).stream())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private String kinds(Finding finding) {
        Set<String> kinds = new LinkedHashSet<>();
        for (Finding one : finding.all()) {
            JsonNode type = schemaAround(one).path("type");
            if (type.isTextual()) {
                kinds.add(type.textValue());
            }
            type.forEach(kind -> kinds.add(kind.asText()));
        }
        return String.join(" or ", kinds);
    }

    private static String range(JsonNode schema) {
        List<String> bounds = new ArrayList<>();
        if (schema.has("minimum")) {
            bounds.add("at least " + schema.get("minimum").asText());
        }
        if (schema.has("exclusiveMinimum")) {
            bounds.add("more than " + schema.get("exclusiveMinimum").asText());
        }
        if (schema.has("maximum")) {
            bounds.add("at most " + schema.get("maximum").asText());
        }
        if (schema.has("exclusiveMaximum")) {
            bounds.add("less than " + schema.get("exclusiveMaximum").asText());
        }
        return String.join(" and ", bounds);
    }

    private static String size(JsonNode schema, String least, String most, String unit) {
        List<String> bounds = new ArrayList<>();
        if (schema.has(least)) {
            bounds.add("at least " + schema.get(least).asText());
        }
        if (schema.has(most)) {
            bounds.add("at most " + schema.get(most).asText());
        }
        return String.join(" and ", bounds) + " " + unit;
    }
}
