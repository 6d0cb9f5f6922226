package dev.retell4j.contract;

import dev.retell4j.api.Resources;
import dev.retell4j.contract.ContractDocument.Operation;
import dev.retell4j.contract.ContractDocument.Parameter;
import dev.retell4j.operations.Cursor;
import dev.retell4j.operations.OperationId;
import dev.retell4j.operations.Operations;
import dev.retell4j.types.Json;
import dev.retell4j.types.MultipartRequest;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import retrofit2.http.Body;
import retrofit2.http.DELETE;
import retrofit2.http.GET;
import retrofit2.http.PATCH;
import retrofit2.http.POST;
import retrofit2.http.PUT;
import retrofit2.http.Path;
import retrofit2.http.Query;

/** Compares the operations of a contract with the client's interfaces and with the catalogue; says what differs. */
final class OperationComparison {
    private static final String PAGED = "dev.retell4j.Paged";
    private static final String REQUEST = "dev.retell4j.ApiRequest";

    private final ContractDocument contract;
    private final JavaNames names;
    private final JavaTypes types;
    private final Map<String, Method> methods = new HashMap<>();
    private final List<String> differences = new ArrayList<>();
    private int parameters;

    OperationComparison(ContractDocument contract, JavaNames names) {
        this.contract = contract;
        this.names = names;
        this.types = new JavaTypes(names);
    }

    List<String> compareAll() {
        List<Operation> operations = contract.operations();
        collectMethods();
        Set<String> ids = operations.stream().map(Operation::id).collect(Collectors.toCollection(TreeSet::new));
        if (ids.size() != operations.size()) {
            differences.add("two operations of the contract have the same id");
        }
        compareSets("client interfaces", ids, methods.keySet());
        compareSets(
                "catalogue",
                ids,
                Operations.all().stream()
                        .map(dev.retell4j.operations.Operation::id)
                        .toList());
        compareSets(
                "constants of the catalogue",
                ids.stream().map(JavaNames::constant).collect(Collectors.toSet()),
                Stream.of(Operations.class.getFields())
                        .map(java.lang.reflect.Field::getName)
                        .toList());
        operations.forEach(operation -> {
            Optional.ofNullable(methods.get(operation.id())).ifPresent(method -> compareMethod(operation, method));
            Operations.find(operation.id()).ifPresent(entry -> compareEntry(operation, entry));
        });
        return differences;
    }

    int parameters() {
        return parameters;
    }

    /** Finds every route of every interface that the client offers. */
    private void collectMethods() {
        Map<String, String> interfaces = names.interfaces();
        Map<String, String> offered = new LinkedHashMap<>();
        Classes.declared(Resources.class)
                .filter(method -> method.getParameterCount() == 0)
                .forEach(method ->
                        offered.put(method.getName(), method.getReturnType().getName()));
        if (!offered.equals(interfaces)) {
            differences.add("Resources offers " + offered + " and should offer " + interfaces);
        }
        for (String name : interfaces.values()) {
            for (Method method : Classes.declared(Classes.get(name)).toList()) {
                OperationId id = method.getAnnotation(OperationId.class);
                if (Modifier.isAbstract(method.getModifiers()) != (id != null)) {
                    differences.add(method + ": is a route without an operation, or the reverse");
                } else if (id != null && methods.put(id.value(), method) != null) {
                    differences.add(id.value() + ": has two routes");
                }
            }
        }
    }

    // Interfaces

    private void compareMethod(Operation operation, Method method) {
        String id = operation.id() + ": ";
        String resource = names.ofOperation(operation.id(), "resource");
        if (!method.getDeclaringClass().getName().equals(names.interfaces().get(resource))) {
            differences.add(id + "is not in the interface of " + resource);
        }
        expect(id + "route", operation.httpMethod() + " " + operation.path(), route(method));
        if (operation.deprecated() != method.isAnnotationPresent(Deprecated.class)) {
            differences.add(id + "is deprecated in only one of contract and interface");
        }
        Map<String, String> expected = new LinkedHashMap<>();
        Map<String, String> actual = actualArguments(method);
        for (Parameter parameter : operation.parameters()) {
            parameters++;
            String key = parameter.place() + " " + parameter.name();
            String found = actual.getOrDefault(key, "").replace("?", "");
            List<String> allowed = types.boxed("", parameter.name(), parameter.schema(), found).stream()
                    .flatMap(type -> Stream.of(type, JavaTypes.plain(type)))
                    .toList();
            String type = allowed.contains(found) ? found : allowed.toString();
            expected.put(key, parameter.required() ? JavaTypes.plain(type) : type + "?");
        }
        operation.body().ifPresent(body -> expected.put("body", className(body)));
        expect(id + "arguments", expected, actual);
        compareReturnType(operation, method);
    }

    private static String route(Method method) {
        for (Annotation annotation : method.getAnnotations()) {
            if (annotation instanceof GET get) {
                return "GET /" + get.value();
            } else if (annotation instanceof POST post) {
                return "POST /" + post.value();
            } else if (annotation instanceof PATCH patch) {
                return "PATCH /" + patch.value();
            } else if (annotation instanceof PUT put) {
                return "PUT /" + put.value();
            } else if (annotation instanceof DELETE delete) {
                return "DELETE /" + delete.value();
            }
        }
        return "none";
    }

    /** Place and wire name of each argument to its type; a question mark behind the type stands for "may be null". */
    private static Map<String, String> actualArguments(Method method) {
        Map<String, String> arguments = new HashMap<>();
        for (java.lang.reflect.Parameter parameter : method.getParameters()) {
            String type = parameter.getParameterizedType().getTypeName();
            String nullable = parameter.getAnnotatedType().isAnnotationPresent(Nullable.class) ? "?" : "";
            Path path = parameter.getAnnotation(Path.class);
            Query query = parameter.getAnnotation(Query.class);
            if (path != null) {
                arguments.put("path " + path.value(), type + nullable + (path.encoded() ? "" : " not encoded"));
            } else if (query != null) {
                arguments.put("query " + query.value(), type + nullable);
            } else if (parameter.isAnnotationPresent(Body.class)) {
                arguments.put("body", type + nullable);
            } else {
                arguments.put(parameter.toString(), "of no use");
            }
        }
        return arguments;
    }

    private void compareReturnType(Operation operation, Method method) {
        Optional<SchemaNode> response = operation.response();
        String name = names.ofOperation(operation.id(), "method");
        if (cursor(operation) != Cursor.NONE) {
            SchemaNode items =
                    contract.resolve(response.orElseThrow()).properties().get("items");
            expect(
                    operation.id() + ": items",
                    PAGED + "<" + className(items.items()) + ">",
                    Classes.returnType(method));
            expect(operation.id() + ": name", name, method.getName());
            return;
        }
        String type = response.map(this::className).orElse("java.lang.Void");
        expect(operation.id() + ": response", REQUEST + "<" + type + ">", Classes.returnType(method));
        expect(operation.id() + ": name", name + "Request", method.getName());
        String sent = response.isPresent() ? type : "void";
        List<java.lang.reflect.Type> arguments = List.of(method.getGenericParameterTypes());
        boolean sends = Classes.declared(method.getDeclaringClass())
                .anyMatch(other -> other.getName().equals(name)
                        && other.isDefault()
                        && Classes.returnType(other).equals(sent)
                        && List.of(other.getGenericParameterTypes()).equals(arguments));
        if (!sends) {
            differences.add(operation.id() + ": there is no " + name + " that sends and returns " + sent);
        }
    }

    private String className(SchemaNode schema) {
        return schema.kind() == SchemaNode.Kind.LIST
                ? "java.util.List<" + className(schema.items()) + ">"
                : names.className(schema.reference().orElseThrow());
    }

    // Catalogue

    private void compareEntry(Operation operation, dev.retell4j.operations.Operation entry) {
        String id = operation.id() + " in the catalogue: ";
        expect(id + "method", operation.httpMethod(), entry.httpMethod());
        expect(id + "path", operation.path(), entry.path());
        expect(id + "resource", names.ofOperation(operation.id(), "resource"), entry.resource());
        expect(id + "name", names.ofOperation(operation.id(), "method"), entry.name());
        expect(
                id + "repetition",
                names.ofOperation(operation.id(), "repetition"),
                entry.repetition().name());
        expect(
                id + "risk",
                names.ofOperation(operation.id(), "risk").toUpperCase(Locale.ROOT),
                entry.risk().name());
        expect(id + "cursor", cursor(operation), entry.cursor());
        expect(id + "timeout", operation.timeoutMillis().map(Duration::ofMillis), entry.timeout());
        expect(id + "multipart", operation.multipart(), entry.multipart());
        expect(id + "deprecated", operation.deprecated(), entry.deprecated());
        expect(id + "status", operation.status(), entry.successStatus());
        expect(
                id + "parameters",
                operation.parameters().stream()
                        .map(parameter -> parameter.place() + " " + parameter.name() + " "
                                + (parameter.required() ? "required " : "") + schemaText(parameter.schema()))
                        .toList(),
                entry.parameters().stream()
                        .map(parameter -> parameter.in().name().toLowerCase(Locale.ROOT) + " " + parameter.name() + " "
                                + (parameter.required() ? "required " : "") + schemaText(parameter.schema()))
                        .toList());
        expect(
                id + "request",
                operation.body().map(this::className),
                entry.requestType().map(Class::getName));
        expect(
                id + "request schema",
                operation.body().flatMap(SchemaNode::reference).map(names::simpleName),
                entry.requestSchema());
        boolean list = operation
                .response()
                .filter(schema -> schema.kind() == SchemaNode.Kind.LIST)
                .isPresent();
        Optional<SchemaNode> response = list ? operation.response().map(SchemaNode::items) : operation.response();
        expect(id + "list", list, entry.responseIsList());
        expect(
                id + "response",
                response.map(this::className),
                entry.responseType().map(Class::getName));
        expect(
                id + "response schema",
                response.flatMap(SchemaNode::reference).map(names::simpleName),
                entry.responseSchema());
        entry.requestType()
                .filter(type -> MultipartRequest.class.isAssignableFrom(type) != operation.multipart())
                .ifPresent(type -> differences.add(id + type + " cannot be sent this way"));
    }

    private Cursor cursor(Operation operation) {
        if (operation.parameters().stream()
                .anyMatch(parameter -> parameter.name().equals("pagination_key"))) {
            return Cursor.QUERY;
        }
        boolean inBody = operation
                .body()
                .filter(body -> contract.resolve(body).properties().containsKey("pagination_key"))
                .isPresent();
        return inBody ? Cursor.BODY : Cursor.NONE;
    }

    /** What both sides can say of a parameter's value: type, reference, bounds. */
    private String schemaText(SchemaNode schema) {
        if (schema.reference().isPresent()) {
            return names.simpleName(schema.reference().get());
        }
        if (!schema.members().isEmpty()) {
            return schema.members().stream().map(this::schemaText).toList().toString();
        }
        return schema.text("type").orElse("any") + bounds(schema.keywords());
    }

    private static String bounds(Map<String, Object> keywords) {
        return Stream.of("minimum", "maximum", "minLength", "maxLength", "pattern")
                .filter(keywords::containsKey)
                .map(keyword -> " " + keyword + " " + keywords.get(keyword))
                .collect(Collectors.joining());
    }

    private static String schemaText(Json schema) {
        Optional<String> reference = schema.get("$ref").flatMap(Json::asString);
        if (reference.isPresent()) {
            return reference.get().replace("#/$defs/", "");
        }
        for (String keyword : List.of("oneOf", "anyOf")) {
            Optional<Json> members = schema.get(keyword);
            if (members.isPresent()) {
                return members.get().elements().stream()
                        .map(OperationComparison::schemaText)
                        .toList()
                        .toString();
            }
        }
        Map<String, Object> keywords = new HashMap<>();
        schema.names().forEach(name -> {
            Json value = schema.get(name).orElseThrow();
            keywords.put(name, value.asString().orElse(value.text()));
        });
        return keywords.getOrDefault("type", "any") + bounds(keywords);
    }

    private void expect(String subject, Object expected, Object actual) {
        if (!Objects.equals(expected, actual)) {
            differences.add(subject + " is " + actual + " and should be " + expected);
        }
    }

    private void compareSets(String subject, Set<String> expected, Iterable<String> actual) {
        Set<String> surplus = new TreeSet<>();
        actual.forEach(surplus::add);
        Set<String> missing = new TreeSet<>(expected);
        missing.removeAll(surplus);
        surplus.removeAll(expected);
        missing.forEach(id -> differences.add(id + ": is missing in the " + subject));
        surplus.forEach(id -> differences.add(id + ": is in the " + subject + " but not in the contract"));
    }
}
