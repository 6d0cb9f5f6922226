package dev.retell4j.codegen;

import com.palantir.javapoet.ClassName;
import dev.retell4j.codegen.Contract.Endpoint;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Where each component is met: which endpoints take or return it, which types hold it. */
final class Origins {
    private static final int MOST = 4;

    private final Map<String, Set<String>> bodies = new HashMap<>();
    private final Map<String, Set<String>> responses = new HashMap<>();
    private final Map<String, Set<String>> holders = new HashMap<>();
    private final Function<String, ClassName> className;

    Origins(Contract contract, Function<String, ClassName> className) {
        this.className = className;
        for (Endpoint operation : contract.operations()) {
            String endpoint = "{@code " + operation.httpMethod() + " " + operation.path() + "}";
            operation.body().ifPresent(body -> add(bodies, body, endpoint));
            operation.response().ifPresent(response -> add(responses, response, endpoint));
        }
        contract.components().forEach((component, schema) -> {
            schema.properties().values().forEach(property -> add(holders, property, component));
            schema.members().forEach(member -> add(holders, member, component));
        });
    }

    private static void add(Map<String, Set<String>> places, Schema schema, String place) {
        references(schema)
                .forEach(component -> places.computeIfAbsent(component, key -> new LinkedHashSet<>())
                        .add(place));
    }

    /** The components that a schema refers to, directly or through lists, maps and unions. */
    static List<String> references(Schema schema) {
        List<String> references = new ArrayList<>();
        schema.reference().ifPresent(references::add);
        schema.properties().values().forEach(property -> references.addAll(references(property)));
        schema.members().forEach(member -> references.addAll(references(member)));
        if (schema.is("array")) {
            references.addAll(references(schema.items()));
        }
        schema.mapValues().ifPresent(values -> references.addAll(references(values)));
        return references;
    }

    /** Says in a sentence or two where a component is met; empty when it is met nowhere. */
    String sentence(String component) {
        ClassName self = className.apply(component);
        List<String> sentences = new ArrayList<>();
        addSentence(sentences, "Sent to ", bodies.getOrDefault(component, Set.of()));
        addSentence(sentences, "Returned by ", responses.getOrDefault(component, Set.of()));
        addSentence(
                sentences,
                "Part of ",
                holders.getOrDefault(component, Set.of()).stream()
                        .map(holder -> link(className.apply(holder), self))
                        .toList());
        return String.join(" ", sentences);
    }

    private static void addSentence(List<String> sentences, String beginning, Collection<String> places) {
        if (places.isEmpty()) {
            return;
        }
        List<String> shown = places.stream().limit(MOST).toList();
        int more = places.size() - shown.size();
        sentences.add(beginning + String.join(", ", shown) + (more > 0 ? " and " + more + " more" : "") + ".");
    }

    private static String link(ClassName type, ClassName from) {
        return "{@link " + (type.packageName().equals(from.packageName()) ? type.simpleName() : type.canonicalName())
                + "}";
    }
}
