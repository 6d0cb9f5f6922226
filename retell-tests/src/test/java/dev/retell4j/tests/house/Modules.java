package dev.retell4j.tests.house;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The compiled classes of the project, and which module each comes from. */
final class Modules {
    /** A module's jar or its folder of classes; the checkout itself may have any name. */
    private static final Pattern MODULE =
            Pattern.compile(".*/(retell-[a-z-]+?)(?:-[0-9][^/]*)?(?:\\.jar!|/target/classes)/.*");

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.retell4j");

    private static final Map<JavaClass, Optional<String>> MODULES = new ConcurrentHashMap<>();

    private Modules() {}

    /** Classes of all modules, without tests. */
    static JavaClasses classes() {
        return CLASSES;
    }

    /** Name of the module that a class comes from, such as {@code retell-model}; empty for classes of libraries. */
    static Optional<String> moduleOf(JavaClass type) {
        return MODULES.computeIfAbsent(type, Modules::findModule);
    }

    private static Optional<String> findModule(JavaClass type) {
        return type.getSource().map(source -> moduleAt(source.getUri())).filter(module -> !module.isEmpty());
    }

    private static String moduleAt(URI location) {
        Matcher matcher = MODULE.matcher(location.toString());
        return matcher.matches() ? matcher.group(1) : "";
    }
}
