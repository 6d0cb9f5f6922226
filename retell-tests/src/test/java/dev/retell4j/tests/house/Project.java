package dev.retell4j.tests.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The project's folders, as the rules see them. */
final class Project {
    /** Modules that users get. */
    static final List<String> PUBLISHED = List.of(
            "retell-model",
            "retell-core",
            "retell-webhooks",
            "retell-inbox",
            "retell-websocket",
            "retell-jetty",
            "retell-simulator",
            "retell-mcp",
            "retell-mcp-server");

    private Project() {}

    static Path root() {
        Path module = Path.of(System.getProperty("basedir", "")).toAbsolutePath();
        Path root = module.getParent();
        if (root == null || !Files.isRegularFile(root.resolve("retell-bom/pom.xml"))) {
            throw new IllegalStateException("Not started in a module of the project: " + module);
        }
        return root;
    }

    /** All Java sources of a module that go into its jar, generated ones included. */
    static List<Path> sources(String module) {
        return Stream.of("src/main/java", "src/generated/java")
                .map(folder -> root().resolve(module).resolve(folder))
                .filter(Files::isDirectory)
                .flatMap(Project::javaFiles)
                .toList();
    }

    private static Stream<Path> javaFiles(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
