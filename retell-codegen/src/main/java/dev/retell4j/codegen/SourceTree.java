package dev.retell4j.codegen;

import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.JavaFormatterOptions;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A folder of generated files: collects them, writes what changed and deletes what is no longer generated. */
final class SourceTree {
    private final Path folder;
    private final Map<Path, String> files = new TreeMap<>();

    SourceTree(Path folder) {
        this.folder = folder;
    }

    void addType(String packageName, TypeSpec type) {
        String source = JavaFile.builder(packageName, type)
                .skipJavaLangImports(true)
                .indent("    ")
                .build()
                .toString();
        files.put(path(packageName, type.name() + ".java"), source);
    }

    void addPackage(String packageName, String doc) {
        files.put(
                path(packageName, "package-info.java"),
                "/** " + Javadoc.text(doc) + " */\n@NullMarked\npackage " + packageName + ";\n\n"
                        + "import org.jspecify.annotations.NullMarked;\n");
    }

    void addFile(String name, String text) {
        files.put(folder.resolve(name), text);
    }

    private Path path(String packageName, String file) {
        return folder.resolve(packageName.replace('.', '/')).resolve(file);
    }

    /** Formats and writes; returns the files that were changed or deleted. */
    List<Path> write() throws IOException {
        Formatter formatter = Formatter.createFormatter(JavaFormatterOptions.builder()
                .style(JavaFormatterOptions.Style.PALANTIR)
                .formatJavadoc(true)
                .build());
        List<Path> changed = new ArrayList<>();
        files.entrySet().parallelStream()
                .forEach(entry -> entry.setValue(format(formatter, entry.getKey(), entry.getValue())));
        for (Map.Entry<Path, String> file : files.entrySet()) {
            if (!Files.exists(file.getKey()) || !Files.readString(file.getKey()).equals(file.getValue())) {
                Files.createDirectories(file.getKey().getParent());
                Files.writeString(file.getKey(), file.getValue());
                changed.add(file.getKey());
            }
        }
        for (Path stale : existing()) {
            if (!files.containsKey(stale)) {
                Files.delete(stale);
                changed.add(stale);
            }
        }
        return changed;
    }

    private List<Path> existing() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(Files::isRegularFile).toList();
        }
    }

    private static String format(Formatter formatter, Path file, String source) {
        if (!file.toString().endsWith(".java")) {
            return source;
        }
        try {
            return formatter.formatSourceAndFixImports(source);
        } catch (FormatterException e) {
            throw new ContractException("The generated " + file.getFileName() + " is not Java: " + e.getMessage());
        }
    }
}
