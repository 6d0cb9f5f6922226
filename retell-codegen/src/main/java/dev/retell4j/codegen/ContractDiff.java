package dev.retell4j.codegen;

import dev.retell4j.codegen.Contract.Endpoint;
import dev.retell4j.codegen.Contract.QueryOrPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What one OpenAPI document has that another lacks. Components are compared by name, operations by method and path.
 *
 * @param onlyThere facts that only the other document states
 * @param onlyHere facts that only the contract states
 */
record ContractDiff(List<String> onlyThere, List<String> onlyHere) {

    private static final String LIMIT = " · ";

    private static final List<String> LIMITS = List.of(
            "minimum",
            "maximum",
            "exclusiveMinimum",
            "exclusiveMaximum",
            "minLength",
            "maxLength",
            "minItems",
            "maxItems",
            "pattern",
            "format");

    static ContractDiff between(Contract here, Contract there) {
        TreeMap<String, String> ours = facts(here);
        TreeMap<String, String> theirs = facts(there);
        return new ContractDiff(missing(theirs, ours), missing(ours, theirs));
    }

    String text() {
        if (onlyThere.isEmpty() && onlyHere.isEmpty()) {
            return "No difference.";
        }
        List<String> lines = new ArrayList<>();
        onlyThere.forEach(fact -> lines.add("+ " + fact));
        onlyHere.forEach(fact -> lines.add("- " + fact));
        lines.add("");
        lines.add(onlyThere.size() + " only in the other document (+), " + onlyHere.size()
                + " only in the contract (-).");
        return String.join("\n", lines);
    }

    private static List<String> missing(TreeMap<String, String> from, TreeMap<String, String> in) {
        List<String> missing = new ArrayList<>();
        from.forEach((subject, value) -> {
            if (!value.equals(in.get(subject)) && !coveredByParent(subject, in)) {
                missing.add(value.isEmpty() ? subject : subject + ": " + value);
            }
        });
        return missing;
    }

    /** A component or operation that is missing altogether is named once, not field by field. */
    private static boolean coveredByParent(String subject, Map<String, String> in) {
        for (String separator : new String[] {" › ", " = ", LIMIT}) {
            int end = subject.indexOf(separator);
            if (end > 0 && !in.containsKey(subject.substring(0, end))) {
                return true;
            }
        }
        return false;
    }

    private static TreeMap<String, String> facts(Contract contract) {
        TreeMap<String, String> facts = new TreeMap<>();
        contract.components().forEach((name, schema) -> describe(facts, "type " + name, schema));
        for (Endpoint operation : contract.operations()) {
            String subject = operation.httpMethod() + " " + operation.path();
            facts.put(subject, "");
            for (QueryOrPath parameter : operation.parameters()) {
                String place = subject + " › " + (parameter.inPath() ? "path " : "query ") + parameter.name();
                facts.put(place, shape(parameter.schema()) + (parameter.required() ? ", required" : ""));
                limits(facts, place, "", parameter.schema());
            }
            operation
                    .body()
                    .ifPresent(body -> facts.put(
                            subject + " › body",
                            shape(body)
                                    + (operation.bodyRequired() ? ", required" : "")
                                    + (operation.multipart() ? ", multipart" : "")));
            facts.put(subject + " › status", Integer.toString(operation.status()));
            if (operation.deprecated()) {
                facts.put(subject + " › deprecated", "");
            }
            operation.response().ifPresent(response -> facts.put(subject + " › response", shape(response)));
        }
        return facts;
    }

    private static void describe(Map<String, String> facts, String subject, Schema schema) {
        facts.put(subject, "");
        limits(facts, subject, "", schema);
        schema.enumValues().forEach(value -> facts.put(subject + " = " + value, ""));
        schema.members().forEach(member -> facts.put(subject + " › member " + shape(member), ""));
        schema.properties().forEach((name, property) -> {
            facts.put(
                    subject + " › " + name,
                    shape(property)
                            + (schema.required().contains(name) ? ", required" : "")
                            + (property.nullable() ? ", nullable" : ""));
            limits(facts, subject + " › " + name, "", property);
        });
    }

    /** What is allowed at a place, and what holds when nothing is given. */
    private static void limits(Map<String, String> facts, String place, String of, Schema schema) {
        for (String keyword : LIMITS) {
            @Nullable Object value = schema.keywords().get(keyword);
            if (value != null && !Boolean.FALSE.equals(value)) {
                facts.put(place + LIMIT + of + keyword, Javadoc.plain(value));
            }
        }
        schema.defaultValue().ifPresent(value -> facts.put(place + LIMIT + of + "default", Javadoc.plain(value)));
        if (schema.deprecated()) {
            facts.put(place + LIMIT + of + "deprecated", "");
        }
        if (place.contains(" › ")) {
            schema.enumValues().forEach(value -> facts.put(place + " = " + value, ""));
        }
        if (schema.is("array")) {
            limits(facts, place, "element ", schema.items());
        }
    }

    private static String shape(Schema schema) {
        if (schema.reference().isPresent()) {
            return schema.reference().get();
        }
        if (!schema.members().isEmpty()) {
            return String.join(
                    " or ",
                    new TreeSet<>(
                            schema.members().stream().map(ContractDiff::shape).toList()));
        }
        if (schema.is("array")) {
            return "list of " + shape(schema.items());
        }
        return schema.isMap()
                ? "map of " + schema.mapValues().map(ContractDiff::shape).orElse("any")
                : schema.type().orElse("any");
    }
}
