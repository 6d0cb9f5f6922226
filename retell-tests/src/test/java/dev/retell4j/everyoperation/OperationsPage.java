package dev.retell4j.everyoperation;

import dev.retell4j.api.Resources;
import dev.retell4j.operations.Operation;
import dev.retell4j.operations.OperationId;
import dev.retell4j.operations.Operations;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The page that says of each operation how the client sends it, what simulates it and which test performs it. */
final class OperationsPage {
    private static final Pattern REGISTRATION = Pattern.compile("\\.on\\(\\s*\"(\\w+)\"");
    private static final String TESTS = "../retell-tests/src/test/java/dev/retell4j/everyoperation/";
    private static final String RESOURCES =
            "../retell-simulator/src/main/java/dev/retell4j/simulator/internal/resource/";

    private final Path root;

    OperationsPage(Path root) {
        this.root = root;
    }

    static Path root() {
        Path module = Path.of(System.getProperty("basedir", "")).toAbsolutePath();
        Path root = module.getParent();
        if (root == null || !Files.isDirectory(root.resolve("retell-simulator"))) {
            throw new IllegalStateException("Not started in a module of the project: " + module);
        }
        return root;
    }

    Path file() {
        return root.resolve("docs/operations.md");
    }

    /** Returns the page as it should be now. */
    String text() {
        Map<String, String> client = clientMethods();
        Map<String, String> simulated = simulatedBy();
        Map<String, List<Method>> tests = tests();
        StringBuilder page = new StringBuilder("""
                # Every operation

                <!-- Generated; do not edit. Written anew by
                mvn verify -pl retell-tests -am -Dtest=OperationsPageTest -Dregenerate=operations
                -Dtest.failIfNoTests=false -Dsurefire.failIfNoSpecifiedTests=false -->

                All %d operations of the API: how the client sends each, what in the simulator answers it, and the test that
                performs it from end to end. Some share a route, since agents of both kinds are one thing to Retell.
                """.formatted(Operations.all().size()));
        Map<String, List<Operation>> resources = new LinkedHashMap<>();
        for (Operation operation : Operations.all()) {
            resources
                    .computeIfAbsent(operation.resource(), unused -> new ArrayList<>())
                    .add(operation);
        }
        resources.forEach((resource, operations) -> {
            page.append("\n## ").append(resource).append("\n\n");
            page.append("| operation | client | route | simulated by | test |\n|---|---|---|---|---|\n");
            for (Operation operation : operations) {
                page.append("| ")
                        .append(String.join(
                                " | ",
                                code(operation.id()),
                                code(client.getOrDefault(operation.id(), "")),
                                code(route(operation)),
                                simulator(simulated.getOrDefault(route(operation), "")),
                                links(tests.getOrDefault(operation.id(), List.of()))))
                        .append(" |\n");
            }
        });
        return page.toString();
    }

    private static String code(String text) {
        return "`" + text + "`";
    }

    private static String simulator(String name) {
        return name.isEmpty() ? "" : link(name, RESOURCES + name + ".java");
    }

    private static String links(List<Method> tests) {
        return tests.stream()
                .map(test -> {
                    String type = test.getDeclaringClass().getSimpleName();
                    return link(type + "." + test.getName(), TESTS + type + ".java");
                })
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private static String link(String text, String target) {
        return "[" + text + "](" + target + ")";
    }

    private static String route(Operation operation) {
        return operation.httpMethod() + " " + operation.path();
    }

    /** Returns by operation how one calls it: {@code retell.agents().create(…)}. */
    private static Map<String, String> clientMethods() {
        Map<String, String> methods = new TreeMap<>();
        for (Method resource : Resources.class.getMethods()) {
            for (Method method : resource.getReturnType().getMethods()) {
                OperationId id = method.getAnnotation(OperationId.class);
                if (id != null) {
                    String name = method.getName();
                    String plain = name.endsWith("Request") ? name.substring(0, name.length() - 7) : name;
                    methods.put(id.value(), "retell." + resource.getName() + "()." + plain);
                }
            }
        }
        return methods;
    }

    /** Returns by route the class that answers it. */
    private Map<String, String> simulatedBy() {
        Map<String, String> classes = new TreeMap<>();
        Path folder = root.resolve("retell-simulator/src/main/java/dev/retell4j/simulator/internal/resource");
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                String name = String.valueOf(file.getFileName());
                Matcher matcher = REGISTRATION.matcher(Files.readString(file));
                while (matcher.find()) {
                    Operations.find(matcher.group(1))
                            .ifPresent(operation -> classes.put(route(operation), name.replace(".java", "")));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return classes;
    }

    /** Returns by operation the tests that perform it. */
    Map<String, List<Method>> tests() {
        Map<String, List<Method>> tests = new TreeMap<>();
        Path folder = root.resolve("retell-tests/src/test/java/dev/retell4j/everyoperation");
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                String name = String.valueOf(file.getFileName()).replace(".java", "");
                if (name.endsWith("OperationsTest")) {
                    Class<?> type = Class.forName(OperationsPage.class.getPackageName() + "." + name);
                    for (Method method : type.getDeclaredMethods()) {
                        Performs performs = method.getAnnotation(Performs.class);
                        if (performs != null) {
                            if (!Performed.class.isAssignableFrom(type)) {
                                throw new IllegalStateException(type + " does not check what was performed");
                            }
                            tests.computeIfAbsent(performs.value(), unused -> new ArrayList<>())
                                    .add(method);
                        }
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
        return tests;
    }
}
