package dev.retell4j.contract;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Which Java type each schema of the contract has to become, as the text that reflection shows. */
final class JavaTypes {
    private static final String OPTIONAL = "java.util.Optional";
    private static final Map<String, String> PRIMITIVES = Map.of(
            "java.lang.Integer",
            "int",
            "java.lang.Long",
            "long",
            "java.lang.Double",
            "double",
            "java.lang.Boolean",
            "boolean");
    private static final Map<String, String> OPTIONALS = Map.of(
            "java.lang.Integer",
            "java.util.OptionalInt",
            "java.lang.Long",
            "java.util.OptionalLong",
            "java.lang.Double",
            "java.util.OptionalDouble");

    private final JavaNames names;

    JavaTypes(JavaNames names) {
        this.names = names;
    }

    /**
     * The boxed types that may stand for a schema: one, but for whole numbers and values of mixed type.
     *
     * @param actual the type found, from which classes for values of mixed type are recognised
     */
    List<String> boxed(String component, String wireName, SchemaNode schema, String actual) {
        return switch (schema.kind()) {
            case REFERENCE -> List.of(names.className(schema.reference().orElseThrow()));
            case TEXT -> List.of(text(component, wireName, schema));
            case BINARY -> List.of("dev.retell4j.types.Upload");
            case TRUTH -> List.of("java.lang.Boolean");
            case NUMBER, WHOLE -> number(wireName, schema);
            case ANY -> List.of("dev.retell4j.types.Json");
            case LIST ->
                boxed(component, wireName, schema.items(), argument(actual)).stream()
                        .map(element -> "java.util.List<" + element + ">")
                        .toList();
            case MAP ->
                boxed(component, wireName, schema.mapValues(), argument(actual)).stream()
                        .map(value -> "java.util.Map<java.lang.String, " + value + ">")
                        .toList();
            case UNION_OF_VALUES ->
                mixedValueProblems(actual, schema).isEmpty() ? List.of(actual) : List.of("a class of mixed values");
            case OBJECT, UNION_OF_OBJECTS -> List.of("a named component");
        };
    }

    private String text(String component, String wireName, SchemaNode schema) {
        return names.inlineEnum(component, wireName)
                .orElse(schema.values().size() > 1 ? "a named enum" : "java.lang.String");
    }

    private static List<String> number(String wireName, SchemaNode schema) {
        if (wireName.endsWith("_timestamp")) {
            return List.of("java.time.Instant");
        }
        if (wireName.endsWith("_ms")) {
            return List.of("java.time.Duration");
        }
        return schema.kind() == SchemaNode.Kind.NUMBER
                ? List.of("java.lang.Double")
                : List.of("java.lang.Integer", "java.lang.Long");
    }

    /** The last type argument of a type. */
    private static String argument(String type) {
        int open = type.indexOf('<');
        if (open < 0) {
            return type;
        }
        String arguments = type.substring(open + 1, type.length() - 1);
        return arguments.startsWith("java.lang.String, ")
                ? arguments.substring("java.lang.String, ".length())
                : arguments;
    }

    static String plain(String boxed) {
        return PRIMITIVES.getOrDefault(boxed, boxed);
    }

    static String optional(String boxed) {
        if (boxed.startsWith("java.util.List<") || boxed.startsWith("java.util.Map<")) {
            return boxed;
        }
        return OPTIONALS.getOrDefault(boxed, OPTIONAL + "<" + boxed + ">");
    }

    /** What a class for values of mixed type lacks: a factory for each member type, and the way to and from JSON. */
    List<String> mixedValueProblems(String className, SchemaNode union) {
        Optional<Class<?>> found = Classes.find(className);
        if (found.isEmpty()) {
            return List.of("no class " + className);
        }
        Class<?> type = found.get();
        List<String> problems = new ArrayList<>();
        for (SchemaNode member : union.members()) {
            String argument = switch (member.kind()) {
                case TEXT -> "java.lang.String";
                case WHOLE -> "int";
                case NUMBER -> "double";
                case TRUTH -> "boolean";
                case REFERENCE -> names.className(member.reference().orElseThrow());
                case LIST ->
                    "java.util.List<" + boxed("", "", member.items(), "").get(0) + ">";
                default -> "nothing";
            };
            if (factories(type).noneMatch(factory -> takes(factory, argument))) {
                problems.add(className + " has no factory that takes " + argument);
            }
        }
        if (factories(type).noneMatch(factory -> takes(factory, "dev.retell4j.types.Json"))) {
            problems.add(className + " has no factory that takes any JSON");
        }
        return problems;
    }

    private static Stream<Method> factories(Class<?> type) {
        return Stream.of(type.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers())
                        && Modifier.isStatic(method.getModifiers())
                        && method.getReturnType() == type);
    }

    private static boolean takes(Method method, String type) {
        return method.getParameterCount() == 1
                && method.getGenericParameterTypes()[0].getTypeName().equals(type);
    }
}
