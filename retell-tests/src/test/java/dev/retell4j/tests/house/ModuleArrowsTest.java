package dev.retell4j.tests.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ModuleArrowsTest {
    private static final Map<String, Set<String>> ALLOWED = Map.ofEntries(
            Map.entry("retell-codegen", Set.of()),
            Map.entry("retell-model", Set.of()),
            Map.entry("retell-core", Set.of("retell-model")),
            Map.entry("retell-webhooks", Set.of("retell-model")),
            Map.entry("retell-inbox", Set.of("retell-model", "retell-webhooks")),
            Map.entry("retell-websocket", Set.of("retell-model")),
            Map.entry("retell-jetty", Set.of("retell-model", "retell-webhooks", "retell-websocket")),
            Map.entry("retell-simulator", Set.of("retell-model", "retell-webhooks", "retell-websocket")),
            Map.entry("retell-mcp", Set.of("retell-model", "retell-core", "retell-webhooks", "retell-websocket")),
            Map.entry(
                    "retell-mcp-server",
                    Set.of(
                            "retell-model",
                            "retell-core",
                            "retell-webhooks",
                            "retell-inbox",
                            "retell-websocket",
                            "retell-jetty",
                            "retell-simulator",
                            "retell-mcp")),
            Map.entry(
                    "retell-examples",
                    Set.of(
                            "retell-model",
                            "retell-core",
                            "retell-webhooks",
                            "retell-inbox",
                            "retell-websocket",
                            "retell-jetty",
                            "retell-simulator",
                            "retell-mcp")));

    @Test
    void modules_allOfThem_areSeenByTheseRules() {
        Set<String> seen = new TreeSet<>();
        Modules.classes().forEach(type -> Modules.moduleOf(type).ifPresent(seen::add));

        assertThat(seen).containsExactlyInAnyOrderElementsOf(ALLOWED.keySet());
    }

    @Test
    void dependencies_betweenModules_followTheArrows() {
        List<String> wrong = new ArrayList<>();
        for (JavaClass type : Modules.classes()) {
            Optional<String> from = Modules.moduleOf(type);
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                Optional<String> to =
                        Modules.moduleOf(dependency.getTargetClass().getBaseComponentType());
                if (from.isPresent() && to.isPresent() && !isAllowed(from.get(), to.get())) {
                    wrong.add(from.get() + " -> " + to.get() + ": " + dependency.getDescription());
                }
            }
        }

        assertThat(wrong).isEmpty();
    }

    private static boolean isAllowed(String from, String to) {
        return from.equals(to) || ALLOWED.getOrDefault(from, Set.of()).contains(to);
    }

    @Test
    void packages_eachOfThem_belongToOneModule() {
        Map<String, Set<String>> modulesByPackage = new TreeMap<>();
        for (JavaClass type : Modules.classes()) {
            Modules.moduleOf(type)
                    .ifPresent(module -> modulesByPackage
                            .computeIfAbsent(type.getPackageName(), name -> new TreeSet<>())
                            .add(module));
        }
        modulesByPackage.values().removeIf(modules -> modules.size() == 1);

        assertThat(modulesByPackage).isEmpty();
    }

    @Test
    void publishedModules_standardStreams_areLeftToPrograms() {
        GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(Modules.classes()
                .that(DescribedPredicate.describe("are published and no program", ModuleArrowsTest::isLibrary)));
    }

    private static boolean isLibrary(JavaClass type) {
        return Modules.moduleOf(type).filter(Project.PUBLISHED::contains).isPresent()
                && !type.getSimpleName().endsWith("Main");
    }
}
