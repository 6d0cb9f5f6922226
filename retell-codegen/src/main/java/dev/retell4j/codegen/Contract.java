package dev.retell4j.codegen;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * What the OpenAPI document says.
 *
 * @param components the named schemas in the document's order
 * @param operations the operations in the document's order, one per method that the API's own clients offer
 */
record Contract(Map<String, Schema> components, List<Endpoint> operations) {

    /** The schema of a component. */
    Schema component(String name) {
        Schema schema = components.get(name);
        if (schema == null) {
            throw new ContractException("The contract refers to " + name + ", which it does not have");
        }
        return schema;
    }

    /**
     * An operation.
     *
     * @param id the operation id
     * @param httpMethod the HTTP method in capitals
     * @param path the path template with a leading slash
     * @param parameters path and query parameters
     * @param body the schema of the body
     * @param bodyRequired whether the body may not be left out
     * @param multipart whether the body is multipart/form-data
     * @param response the schema of the successful response
     * @param status the successful status; 200 where the document says only 2XX
     * @param timeoutMillis time that one attempt may take, where it differs from the default
     * @param deprecated whether the document advises against it
     */
    record Endpoint(
            String id,
            String httpMethod,
            String path,
            List<QueryOrPath> parameters,
            Optional<Schema> body,
            boolean bodyRequired,
            boolean multipart,
            Optional<Schema> response,
            int status,
            Optional<Long> timeoutMillis,
            boolean deprecated) {}

    /**
     * A path or query parameter.
     *
     * @param name the wire name
     * @param inPath whether it is part of the path
     * @param required whether it may not be left out
     * @param schema the schema of the value
     */
    record QueryOrPath(String name, boolean inPath, boolean required, Schema schema) {}

    static Contract read(Path file) throws IOException {
        Map<String, Object> document = document(file);
        if (!document.containsKey("openapi")) {
            throw new ContractException(file + " is no OpenAPI document");
        }
        Map<String, Schema> components = new LinkedHashMap<>();
        object(object(document, "components"), "schemas")
                .forEach((name, schema) -> components.put(name, Schema.of(schema)));
        List<Endpoint> operations = new ArrayList<>();
        object(document, "paths")
                .forEach((path, methods) -> asObject(methods)
                        .forEach((method, operation) -> addOperations(operations, path, method, asObject(operation))));
        return new Contract(components, operations);
    }

    /** Reads a file that holds one YAML mapping. */
    static Map<String, Object> document(Path file) throws IOException {
        try (Reader reader = Files.newBufferedReader(file)) {
            Object document = new Yaml().load(reader);
            if (document instanceof Map<?, ?>) {
                return asObject(document);
            }
            throw new ContractException(file + " holds no YAML mapping");
        } catch (MarkedYAMLException e) {
            Mark mark = e.getProblemMark();
            String place = mark == null ? "" : ", line " + (mark.getLine() + 1);
            throw new ContractException(file + place + ": " + e.getProblem());
        } catch (YAMLException e) {
            throw new ContractException(file + " is not YAML");
        }
    }

    private static void addOperations(
            List<Endpoint> operations, String path, String method, Map<String, Object> operation) {
        List<QueryOrPath> parameters = new ArrayList<>();
        for (Object item : list(operation, "parameters")) {
            Map<String, Object> parameter = asObject(item);
            boolean inPath = "path".equals(parameter.get("in"));
            parameters.add(new QueryOrPath(
                    text(parameter, "name"),
                    inPath,
                    Boolean.TRUE.equals(parameter.get("required")),
                    Schema.of(parameter.get("schema"))));
        }
        Map<String, Object> body = object(operation, "requestBody");
        Map<String, Object> bodyContent = object(body, "content");
        boolean multipart = bodyContent.containsKey("multipart/form-data");
        Optional<Schema> bodySchema = bodyContent.values().stream()
                .findFirst()
                .map(media -> Schema.of(asObject(media).get("schema")));
        Map.Entry<String, Object> success = object(operation, "responses").entrySet().stream()
                .filter(response -> response.getKey().startsWith("2"))
                .findFirst()
                .orElseThrow(() -> new ContractException(path + " has no successful response"));
        Optional<Schema> response = object(asObject(success.getValue()), "content").values().stream()
                .findFirst()
                .map(media -> Schema.of(asObject(media).get("schema")));
        int status = success.getKey().equals("2XX") ? 200 : Integer.parseInt(success.getKey());
        Optional<Long> timeout = Optional.ofNullable((Number) operation.get("x-client-timeout-ms"))
                .map(Number::longValue);
        String id = text(operation, "operationId");
        for (String operationId : operationIds(id, operation)) {
            operations.add(new Endpoint(
                    operationId,
                    method.toUpperCase(Locale.ROOT),
                    path,
                    parameters,
                    bodySchema,
                    Boolean.TRUE.equals(body.get("required")),
                    multipart,
                    response,
                    status,
                    timeout,
                    Boolean.TRUE.equals(operation.get("deprecated"))));
        }
    }

    /** An endpoint that two resources reach has one id for each. */
    private static List<String> operationIds(String first, Map<String, Object> operation) {
        List<String> ids = new ArrayList<>();
        for (Object item : list(operation, "x-sdk")) {
            Object id = asObject(item).get("operationId");
            ids.add(id == null ? first : id.toString());
        }
        return ids.isEmpty() ? List.of(first) : ids;
    }

    private static String text(Map<String, Object> node, String name) {
        Object value = node.get(name);
        if (value == null) {
            throw new ContractException("The contract has an operation or parameter without " + name);
        }
        return value.toString();
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> asObject(Object node) {
        return (Map<String, Object>) node;
    }

    static Map<String, Object> object(Map<String, Object> node, String name) {
        Object value = node.get(name);
        return value == null ? Map.of() : asObject(value);
    }

    static List<?> list(Map<String, Object> node, String name) {
        Object value = node.get(name);
        return value == null ? List.of() : (List<?>) value;
    }
}
