package dev.retell4j.codegen;

import dev.retell4j.codegen.Contract.Endpoint;
import dev.retell4j.codegen.Contract.QueryOrPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What one OpenAPI document has that another lacks. Components are compared by name, operations by method and path.
 *
 * @param onlyThere facts that only the other document states
 * @param onlyHere facts that only the contract states
 */
record ContractDiff(List<String> onlyThere, List<String> onlyHere) {

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
        for (String separator : new String[] {" › ", " = "}) {
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
                facts.put(
                        subject + " › " + (parameter.inPath() ? "path " : "query ") + parameter.name(),
                        shape(parameter.schema()) + (parameter.required() ? ", required" : ""));
            }
            operation.body().ifPresent(body -> facts.put(subject + " › body", shape(body)));
            operation.response().ifPresent(response -> facts.put(subject + " › response", shape(response)));
        }
        return facts;
    }

    private static void describe(Map<String, String> facts, String subject, Schema schema) {
        facts.put(subject, "");
        schema.enumValues().forEach(value -> facts.put(subject + " = " + value, ""));
        schema.members().forEach(member -> facts.put(subject + " › member " + shape(member), ""));
        schema.properties().forEach((name, property) -> {
            facts.put(
                    subject + " › " + name,
                    shape(property)
                            + (schema.required().contains(name) ? ", required" : "")
                            + (property.nullable() ? ", nullable" : ""));
            property.enumValues().forEach(value -> facts.put(subject + " › " + name + " = " + value, ""));
        });
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
