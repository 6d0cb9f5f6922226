package dev.retell4j.codegen;

import dev.retell4j.codegen.Contract.Endpoint;
import dev.retell4j.codegen.Contract.QueryOrPath;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds the names in docs.yaml that the contract does not have: slips of the pen, and what an API change left behind.
 */
final class Strangers {
    private final Contract contract;
    private final List<String> found = new ArrayList<>();

    Strangers(Contract contract) {
        this.contract = contract;
    }

    List<String> find(Map<String, Object> types, Map<String, Object> inlineEnums, Map<String, Object> operations) {
        types.forEach((name, entry) -> {
            @Nullable Schema schema = contract.components().get(name);
            if (schema == null) {
                found.add("types." + name);
            } else {
                type("types." + name, Contract.asObject(entry), schema);
            }
        });
        inlineEnums.forEach((place, entry) -> {
            Set<String> values = valuesAt(place);
            if (values.isEmpty()) {
                found.add("inline-enums." + place);
            } else {
                values("inline-enums." + place, Contract.asObject(entry), values);
            }
        });
        operations.forEach((id, entry) -> {
            Set<String> parameters = contract.operations().stream()
                    .filter(operation -> operation.id().equals(id))
                    .map(Endpoint::parameters)
                    .flatMap(List::stream)
                    .map(QueryOrPath::name)
                    .collect(Collectors.toSet());
            if (contract.operations().stream()
                    .noneMatch(operation -> operation.id().equals(id))) {
                found.add("operations." + id);
            } else {
                names(
                        "operations." + id + ".params",
                        Contract.object(Contract.asObject(entry), "params").keySet(),
                        parameters);
            }
        });
        return found;
    }

    private void type(String place, Map<String, Object> entry, Schema schema) {
        Set<String> fields = fields(schema);
        names(place + ".fields", Contract.object(entry, "fields").keySet(), fields);
        names(place + ".accessors", Contract.object(entry, "accessors").keySet(), fields);
        names(
                place + ".fields-from",
                Contract.list(entry, "fields-from"),
                contract.components().keySet());
        names(
                place + ".members",
                Contract.object(entry, "members").keySet(),
                schema.members().stream()
                        .flatMap(member -> member.reference().stream())
                        .toList());
        values(place, entry, schema.enumValues());
        for (Object item : Contract.list(entry, "factories")) {
            Map<String, Object> factory = Contract.asObject(item);
            String name = place + ".factories." + factory.get("name");
            names(name + ".arguments", Contract.list(factory, "arguments"), fields);
            names(name + ".presets", Contract.object(factory, "presets").keySet(), fields);
        }
    }

    private void values(String place, Map<String, Object> entry, Collection<String> allowed) {
        names(place + ".values", Contract.object(entry, "values").keySet(), allowed);
        names(place + ".constants", Contract.object(entry, "constants").keySet(), allowed);
    }

    /** A key that YAML reads as a number or truth value is a stranger, too: nothing would find it. */
    private void names(String place, Collection<?> names, Collection<String> allowed) {
        for (Object name : names) {
            if (!allowed.contains(name)) {
                found.add(place + "." + name);
            }
        }
    }

    /** The properties of an object, or those that all members of a union have. */
    private Set<String> fields(Schema schema) {
        Set<String> fields = new LinkedHashSet<>(schema.properties().keySet());
        List<Set<String>> ofMembers = schema.members().stream()
                .flatMap(member -> member.reference().stream())
                .map(member -> contract.component(member).properties().keySet())
                .toList();
        if (!ofMembers.isEmpty()) {
            fields.addAll(ofMembers.get(0));
            ofMembers.forEach(fields::retainAll);
        }
        return fields;
    }

    /** The values of the enum without a name at {@code Component.wire_name}; empty when there is none. */
    private Set<String> valuesAt(String place) {
        int dot = place.indexOf('.');
        @Nullable Schema type = dot < 0 ? null : contract.components().get(place.substring(0, dot));
        @Nullable Schema property = type == null ? null : type.properties().get(place.substring(dot + 1));
        Set<String> values = new LinkedHashSet<>();
        while (property != null) {
            values.addAll(property.enumValues());
            property = property.is("array")
                    ? property.items()
                    : property.mapValues().orElse(null);
        }
        return values;
    }
}
