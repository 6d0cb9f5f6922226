package dev.retell4j.codegen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GeneratorTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void run_onAnEmptyCopy_writesWhatIsCommitted() throws IOException {
        ProjectCopy copy = ProjectCopy.in(folder);

        List<Path> changed = new Generator(copy.root()).run();

        Map<String, String> committed = ProjectCopy.generatedFiles(ProjectCopy.project());
        Map<String, String> generated = ProjectCopy.generatedFiles(copy.root());
        assertThat(generated.keySet()).isEqualTo(committed.keySet());
        assertThat(different(generated, committed)).isEmpty();
        assertThat(changed).hasSize(committed.size()).hasSizeGreaterThan(400);
    }

    @Test
    void write_onceMore_changesNothingButDeletesWhatIsStale() throws IOException {
        SourceTree tree = new SourceTree(folder);
        tree.addPackage("dev.retell4j.agents", "Agents.");
        tree.addFile("schemas.json", "{}");

        assertThat(tree.write()).hasSize(2);
        assertThat(tree.write()).isEmpty();
        Path stale = Files.writeString(folder.resolve("Stale.java"), "class Stale {}");
        assertThat(tree.write()).containsExactly(stale);
        assertThat(stale).doesNotExist();
    }

    private static List<String> different(Map<String, String> generated, Map<String, String> committed) {
        List<String> different = new ArrayList<>();
        generated.forEach((file, text) -> {
            if (!text.equals(committed.get(file))) {
                different.add(file);
            }
        });
        return different;
    }

    @Test
    void run_operationWithoutEntry_asksToClassifyIt() throws IOException {
        ProjectCopy copy = ProjectCopy.in(folder)
                .changeDocs(docs -> ProjectCopy.at(docs, "operations").remove("agentCreate"));

        refuses(copy, "docs.yaml: operations has no agentCreate; classify it (repetition, risk)");
    }

    @Test
    void run_operationWithoutClass_isRefused() throws IOException {
        refusesDocs(
                docs -> ProjectCopy.at(docs, "operations", "callCreatePhoneCall")
                        .remove("repetition"),
                "callCreatePhoneCall has no repetition");
    }

    @Test
    void run_operationWithoutRisk_isRefused() throws IOException {
        refusesDocs(
                docs -> ProjectCopy.at(docs, "operations", "callCreatePhoneCall")
                        .remove("risk"),
                "callCreatePhoneCall has no risk");
    }

    @Test
    void run_operationWithAClassThatDoesNotExist_saysWhatIsAllowed() throws IOException {
        refusesDocs(
                docs -> ProjectCopy.at(docs, "operations", "callCreatePhoneCall")
                        .put("repetition", "SAFE"),
                "callCreatePhoneCall is classified as SAFE; allowed are [READ, IDEMPOTENT, UNSAFE]");
    }

    @Test
    void run_docsAboutWhatTheContractDoesNotHave_namesThem() throws IOException {
        refusesDocs(
                docs -> {
                    ProjectCopy.at(docs, "types").put("OfTomorrow", new LinkedHashMap<>(Map.of("name", "X")));
                    ProjectCopy.at(docs, "operations").put("ofTomorrow", new LinkedHashMap<>());
                    ProjectCopy.at(docs, "types", "AgentCreateRequest", "fields")
                            .put("of_tomorrow", "x");
                },
                "types.OfTomorrow",
                "operations.ofTomorrow",
                "types.AgentCreateRequest.fields.of_tomorrow");
    }

    @Test
    void run_typeWithoutEntry_asksForNamePackageAndDoc() throws IOException {
        refusesDocs(
                docs -> ProjectCopy.at(docs, "types").remove("AgentWeight"),
                "types has no AgentWeight; give it a name, a package and a doc");
    }

    @Test
    void run_memberInAnotherPackageThanItsUnion_isRefused() throws IOException {
        refusesDocs(
                docs -> ProjectCopy.at(docs, "types", "ResponseEngineRetellLm").put("package", "llms"),
                "ResponseEngineRetellLm must be in the package of ResponseEngine, which is sealed");
    }

    @Test
    void run_twoTypesOfTheSameName_areRefused() throws IOException {
        refusesDocs(
                docs -> ProjectCopy.at(docs, "types", "AgentRequest").put("name", "Agent"), "have the same Java name");
    }

    @Test
    void run_valuesWithoutAName_asksForOne() throws IOException {
        refusesDocs(
                docs -> ProjectCopy.at(docs, "inline-enums").remove("VoiceResponse.gender"),
                "VoiceResponse.gender has values without a name");
    }

    @Test
    void run_packageWithoutReason_isRefused() throws IOException {
        refusesDocs(docs -> ProjectCopy.at(docs, "packages").remove("voices"), "packages has no voices");
    }

    private void refusesDocs(Consumer<Map<String, Object>> change, String... message) throws IOException {
        refuses(ProjectCopy.in(folder).changeDocs(change), message);
    }

    private static void refuses(ProjectCopy copy, String... message) {
        assertThatThrownBy(() -> new Generator(copy.root()).run())
                .isInstanceOf(ContractException.class)
                .hasMessageContainingAll(message);
        assertThat(copy.root().resolve("retell-model")).doesNotExist();
    }
}
