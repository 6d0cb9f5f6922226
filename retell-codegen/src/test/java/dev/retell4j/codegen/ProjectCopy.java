package dev.retell4j.codegen;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.yaml.snakeyaml.Yaml;

/** A folder with the contract and nothing else, to generate into and to spoil. */
final class ProjectCopy {
    private final Path root;

    private ProjectCopy(Path root) {
        this.root = root;
    }

    static ProjectCopy in(Path folder) throws IOException {
        Files.createDirectories(folder.resolve("contract"));
        for (String file : new String[] {"contract/openapi.yaml", "contract/docs.yaml"}) {
            Files.copy(project().resolve(file), folder.resolve(file));
        }
        return new ProjectCopy(folder);
    }

    /** The project itself. */
    static Path project() {
        Path module = Path.of(System.getProperty("basedir", "")).toAbsolutePath();
        Path root = module.getParent();
        if (root == null || !Files.isRegularFile(root.resolve("contract/openapi.yaml"))) {
            throw new IllegalStateException("Not started in a module of the project: " + module);
        }
        return root;
    }

    Path root() {
        return root;
    }

    Path openApi() {
        return root.resolve("contract/openapi.yaml");
    }

    Contract contract() throws IOException {
        return Contract.read(openApi());
    }

    ProjectCopy changeDocs(Consumer<Map<String, Object>> change) throws IOException {
        return change("contract/docs.yaml", change);
    }

    ProjectCopy changeContract(Consumer<Map<String, Object>> change) throws IOException {
        return change("contract/openapi.yaml", change);
    }

    private ProjectCopy change(String file, Consumer<Map<String, Object>> change) throws IOException {
        Path path = root.resolve(file);
        Map<String, Object> tree;
        try (Reader reader = Files.newBufferedReader(path)) {
            tree = new Yaml().load(reader);
        }
        change.accept(tree);
        try (Writer writer = Files.newBufferedWriter(path)) {
            new Yaml().dump(tree, writer);
        }
        return this;
    }

    /** Walks into nested mappings. */
    static Map<String, Object> at(Map<String, Object> tree, String... steps) {
        Map<String, Object> node = tree;
        for (String step : steps) {
            node = Contract.asObject(node.get(step));
        }
        return node;
    }

    /** Path below the given folder to text, of all generated files. */
    static Map<String, String> generatedFiles(Path root) throws IOException {
        Map<String, String> files = new TreeMap<>();
        for (String folder : new String[] {"retell-model/src/generated", "retell-core/src/generated"}) {
            try (Stream<Path> paths = Files.walk(root.resolve(folder))) {
                paths.filter(Files::isRegularFile)
                        .forEach(path -> files.put(root.relativize(path).toString(), text(path)));
            }
        }
        return files;
    }

    private static String text(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
