package dev.retell4j.contract;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.Yaml;

/** The OpenAPI document of the contract, as SnakeYAML reads it. */
public final class ContractDocument {
    private final Map<String, Object> tree;

    ContractDocument(Map<String, Object> tree) {
        this.tree = tree;
    }

    public static ContractDocument read() {
        return new ContractDocument(readTree("contract/openapi.yaml"));
    }

    /** Reads a file anew, so that the caller may change the tree. */
    static Map<String, Object> readTree(String file) {
        try (Reader reader = Files.newBufferedReader(root().resolve(file))) {
            return new Yaml().load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path root() {
        Path module = Path.of(System.getProperty("basedir", "")).toAbsolutePath();
        Path root = module.getParent();
        if (root == null || !Files.isRegularFile(root.resolve("contract/openapi.yaml"))) {
            throw new IllegalStateException("Not started in a module of the project: " + module);
        }
        return root;
    }

    /** One client method of the contract; an endpoint that two resources reach is two of them. */
    record Operation(
            String id,
            String httpMethod,
            String path,
            List<Parameter> parameters,
            Optional<SchemaNode> body,
            boolean bodyRequired,
            boolean multipart,
            Optional<SchemaNode> response,
            int status,
            Optional<Long> timeoutMillis,
            boolean deprecated) {}

    record Parameter(String name, String place, boolean required, SchemaNode schema) {}

    public Map<String, SchemaNode> components() {
        Map<String, SchemaNode> components = new LinkedHashMap<>();
        object(object(tree, "components"), "schemas")
                .forEach((name, schema) -> components.put(name, SchemaNode.of(schema)));
        return components;
    }

    public SchemaNode component(String name) {
        return SchemaNode.of(object(object(tree, "components"), "schemas").get(name));
    }

    /** Follows references until something stands there itself. */
    public SchemaNode resolve(SchemaNode schema) {
        return schema.reference().map(this::component).map(this::resolve).orElse(schema);
    }

    List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        object(tree, "paths")
                .forEach((path, methods) -> map(methods).forEach((method, node) -> {
                    Map<String, Object> operation = map(node);
                    for (Object client : list(operation, "x-sdk")) {
                        Object ownId = map(client).get("operationId");
                        String id = ownId == null ? operation.get("operationId").toString() : ownId.toString();
                        operations.add(operation(id, method, path, operation));
                    }
                }));
        return operations;
    }

    private static Operation operation(String id, String method, String path, Map<String, Object> operation) {
        List<Parameter> parameters = new ArrayList<>();
        for (Object node : list(operation, "parameters")) {
            Map<String, Object> parameter = map(node);
            parameters.add(new Parameter(
                    parameter.get("name").toString(),
                    parameter.get("in").toString(),
                    Boolean.TRUE.equals(parameter.get("required")),
                    SchemaNode.of(parameter.get("schema"))));
        }
        Map<String, Object> body = object(operation, "requestBody");
        Map.Entry<String, Object> success = object(operation, "responses").entrySet().stream()
                .filter(response -> response.getKey().startsWith("2"))
                .findFirst()
                .orElseThrow();
        return new Operation(
                id,
                method.toUpperCase(Locale.ROOT),
                path,
                parameters,
                schemaOf(body),
                Boolean.TRUE.equals(body.get("required")),
                object(body, "content").containsKey("multipart/form-data"),
                schemaOf(map(success.getValue())),
                success.getKey().equals("2XX") ? 200 : Integer.parseInt(success.getKey()),
                Optional.ofNullable((Number) operation.get("x-client-timeout-ms"))
                        .map(Number::longValue),
                Boolean.TRUE.equals(operation.get("deprecated")));
    }

    private static Optional<SchemaNode> schemaOf(Map<String, Object> message) {
        return object(message, "content").values().stream()
                .map(media -> SchemaNode.of(map(media).get("schema")))
                .findFirst();
    }

    /** Components that an update carries, where leaving out and sending null are different things. */
    Set<String> updates() {
        Set<String> updates = new HashSet<>();
        for (Operation operation : operations()) {
            boolean update = operation.httpMethod().equals("PATCH")
                    || operation.httpMethod().equals("PUT")
                    || operation.id().toLowerCase(Locale.ROOT).contains("update");
            if (update) {
                operation.body().flatMap(SchemaNode::reference).ifPresent(updates::add);
            }
        }
        return updates;
    }

    /** Components that some request carries, however deep. */
    Set<String> sent() {
        Set<String> sent = new LinkedHashSet<>();
        operations().forEach(operation -> operation.body().ifPresent(body -> reach(body, sent)));
        return sent;
    }

    private void reach(SchemaNode schema, Set<String> reached) {
        schema.reference().filter(reached::add).ifPresent(component -> reach(component(component), reached));
        schema.members().forEach(member -> reach(member, reached));
        schema.properties().values().forEach(property -> reach(property, reached));
        if (schema.kind() == SchemaNode.Kind.LIST) {
            reach(schema.items(), reached);
        }
        if (schema.kind() == SchemaNode.Kind.MAP) {
            reach(schema.mapValues(), reached);
        }
    }

    /** Components that are sent as multipart/form-data. */
    Set<String> multiparts() {
        Set<String> multiparts = new HashSet<>();
        operations().stream()
                .filter(Operation::multipart)
                .forEach(operation ->
                        operation.body().flatMap(SchemaNode::reference).ifPresent(multiparts::add));
        return multiparts;
    }

    /** Component to the properties that tell it from the other members of its unions. */
    Map<String, Set<String>> tags() {
        Map<String, Set<String>> tags = new HashMap<>();
        components()
                .values()
                .forEach(union -> union.tag()
                        .ifPresent(tag -> union.members()
                                .forEach(member -> tags.computeIfAbsent(
                                                member.reference().orElseThrow(), key -> new HashSet<>())
                                        .add(tag))));
        return tags;
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> map(Object node) {
        return (Map<String, Object>) node;
    }

    static Map<String, Object> object(Map<String, Object> node, String name) {
        Object value = node.get(name);
        return value == null ? Map.of() : map(value);
    }

    static List<?> list(Map<String, Object> node, String name) {
        Object value = node.get(name);
        return value == null ? List.of() : (List<?>) value;
    }
}
