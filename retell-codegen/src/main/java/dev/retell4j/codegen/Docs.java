package dev.retell4j.codegen;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What we say about the contract: Java names, packages, descriptions, the class of each operation. */
final class Docs {
    private final Map<String, Object> packages;
    private final Map<String, Object> types;
    private final Map<String, Object> inlineEnums;
    private final Map<String, Object> resources;
    private final Map<String, Object> operations;

    private Docs(Map<String, Object> document) {
        packages = Contract.object(document, "packages");
        types = Contract.object(document, "types");
        inlineEnums = Contract.object(document, "inline-enums");
        resources = Contract.object(document, "resources");
        operations = Contract.object(document, "operations");
    }

    static Docs read(Path file) throws IOException {
        return new Docs(Contract.document(file));
    }

    Map<String, String> packages() {
        return texts(packages);
    }

    /** What is said of a component. */
    Type type(String component) {
        Object entry = types.get(component);
        if (entry == null) {
            throw new ContractException(
                    "docs.yaml: types has no " + component + "; give it a name, a package and a doc");
        }
        return new Type(component, Contract.asObject(entry));
    }

    /** What is said of an enum that has no name in the contract, found by {@code Component.wire_name}. */
    Optional<Type> inlineEnum(String place) {
        return Optional.ofNullable(inlineEnums.get(place)).map(entry -> new Type(place, Contract.asObject(entry)));
    }

    Map<String, Resource> resources() {
        Map<String, Resource> result = new LinkedHashMap<>();
        resources.forEach((name, entry) -> {
            Map<String, Object> node = Contract.asObject(entry);
            result.put(name, new Resource(name, text(node, "interface", name), text(node, "doc", name)));
        });
        return result;
    }

    Operation operation(String id) {
        Object entry = operations.get(id);
        if (entry == null) {
            throw new ContractException("docs.yaml: operations has no " + id
                    + "; classify it (repetition, risk) and say where it belongs (resource, method, summary)");
        }
        return new Operation(id, Contract.asObject(entry));
    }

    /** Names in docs.yaml that the contract does not have. */
    List<String> strangers(Contract contract) {
        return new Strangers(contract).find(types, inlineEnums, operations);
    }

    private static Map<String, String> texts(Map<String, Object> node) {
        Map<String, String> texts = new LinkedHashMap<>();
        node.forEach((name, value) -> texts.put(name, value.toString()));
        return texts;
    }

    private static String text(Map<String, Object> node, String name, String owner) {
        Object value = node.get(name);
        if (value == null) {
            throw new ContractException("docs.yaml: " + owner + " has no " + name);
        }
        return value.toString().strip();
    }

    /** What is said of one type. */
    final class Type {
        private final String key;
        private final Map<String, Object> entry;

        private Type(String key, Map<String, Object> entry) {
            this.key = key;
            this.entry = entry;
        }

        String name() {
            return text(entry, "name", key);
        }

        String packageName() {
            return text(entry, "package", key);
        }

        String doc() {
            return text(entry, "doc", key);
        }

        boolean handWritten() {
            return Boolean.TRUE.equals(entry.get("hand-written"));
        }

        Optional<String> behaviour() {
            return Optional.ofNullable(entry.get("behaviour")).map(Object::toString);
        }

        /** The description of a field, from this type or from the types it takes descriptions from. */
        Optional<String> field(String wireName) {
            Object own = Contract.object(entry, "fields").get(wireName);
            if (own != null) {
                return Optional.of(own.toString().strip());
            }
            for (Object other : Contract.list(entry, "fields-from")) {
                Optional<String> found = type(other.toString()).field(wireName);
                if (found.isPresent()) {
                    return found;
                }
            }
            return Optional.empty();
        }

        Optional<String> accessor(String wireName) {
            return Optional.ofNullable(Contract.object(entry, "accessors").get(wireName))
                    .map(Object::toString);
        }

        Optional<String> value(String value) {
            return Optional.ofNullable(Contract.object(entry, "values").get(value))
                    .map(text -> text.toString().strip());
        }

        Optional<String> constant(String value) {
            return Optional.ofNullable(Contract.object(entry, "constants").get(value))
                    .map(Object::toString);
        }

        /** The name of the factory and visitor method of a union's member. */
        Optional<String> member(String component) {
            return Optional.ofNullable(Contract.object(entry, "members").get(component))
                    .map(Object::toString);
        }

        List<Factory> factories() {
            List<Factory> factories = new ArrayList<>();
            for (Object item : Contract.list(entry, "factories")) {
                Map<String, Object> node = Contract.asObject(item);
                factories.add(new Factory(
                        text(node, "name", key),
                        text(node, "doc", key),
                        Contract.list(node, "arguments").stream()
                                .map(Object::toString)
                                .toList(),
                        texts(Contract.object(node, "presets")),
                        Boolean.TRUE.equals(node.get("varargs"))));
            }
            return factories;
        }
    }

    /**
     * A static method that makes a value of a type.
     *
     * @param name the method's name
     * @param doc what it makes
     * @param arguments wire names of the fields that the caller gives
     * @param presets wire name to Java expression
     * @param varargs whether a list is given element by element
     */
    record Factory(String name, String doc, List<String> arguments, Map<String, String> presets, boolean varargs) {}

    /**
     * A group of operations.
     *
     * @param name the accessor's name on the client
     * @param interfaceName the name of its interface
     * @param doc what it is for
     */
    record Resource(String name, String interfaceName, String doc) {}

    /** What is said of one operation. */
    static final class Operation {
        private final String id;
        private final Map<String, Object> entry;

        private Operation(String id, Map<String, Object> entry) {
            this.id = id;
            this.entry = entry;
        }

        String resource() {
            return text(entry, "resource", id);
        }

        String method() {
            return text(entry, "method", id);
        }

        String repetition() {
            return text(entry, "repetition", id);
        }

        String risk() {
            return text(entry, "risk", id);
        }

        String summary() {
            return text(entry, "summary", id);
        }

        Optional<String> doc() {
            return Optional.ofNullable(entry.get("doc"))
                    .map(text -> text.toString().strip());
        }

        String parameter(String name) {
            return text(Contract.object(entry, "params"), name, id + ".params");
        }

        String returns() {
            return text(entry, "returns", id);
        }
    }
}
