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
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

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

    /** Per kind of entry: where it is put, and how it is reported. */
    static Stream<Arguments> namesThatTheContractLacks() {
        return Stream.of(
                put("types.AgentCreateRequest.fields.x", "types", "AgentCreateRequest", "fields"),
                put("types.NodeInstruction.fields.x", "types", "NodeInstruction", "fields"),
                put("types.AgentCreateRequest.accessors.x", "types", "AgentCreateRequest", "accessors"),
                put("types.CallStatus.values.x", "types", "CallStatus", "values"),
                put("types.CallStatus.constants.x", "types", "CallStatus", "constants"),
                put("types.CustomFieldFilter.members.x", "types", "CustomFieldFilter", "members"),
                put("types.AgentWeight.factories.only.presets.x", "types", "AgentWeight", "factories", "0", "presets"),
                put("inline-enums.x", "inline-enums"),
                put("inline-enums.VoiceResponse.gender.values.x", "inline-enums", "VoiceResponse.gender", "values"),
                put(
                        "inline-enums.VoiceResponse.gender.constants.x",
                        "inline-enums",
                        "VoiceResponse.gender",
                        "constants"),
                put("operations.agentUpdate.params.x", "operations", "agentUpdate", "params"),
                add("types.AgentRequest.fields-from.x", "types", "AgentRequest", "fields-from"),
                add(
                        "types.AgentWeight.factories.only.arguments.x",
                        "types",
                        "AgentWeight",
                        "factories",
                        "0",
                        "arguments"));
    }

    private static Arguments put(String stranger, String... place) {
        return Arguments.of(stranger, (Consumer<Map<String, Object>>) docs -> into(docs, place, new LinkedHashMap<>()));
    }

    private static Arguments add(String stranger, String... place) {
        return Arguments.of(stranger, (Consumer<Map<String, Object>>) docs -> into(docs, place, new ArrayList<>()));
    }

    /** Adds the name {@code x} at a place, which is made when it is not there. */
    @SuppressWarnings("unchecked")
    private static void into(Map<String, Object> docs, String[] place, Object empty) {
        Object node = docs;
        for (String step : place) {
            node = node instanceof List<?> list
                    ? list.get(Integer.parseInt(step))
                    : ((Map<String, Object>) node).computeIfAbsent(step, key -> empty);
        }
        if (node instanceof List<?> list) {
            ((List<Object>) list).add("x");
        } else {
            ((Map<String, Object>) node).put("x", "x");
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("namesThatTheContractLacks")
    void run_nameThatTheContractLacks_isReported(String stranger, Consumer<Map<String, Object>> change)
            throws IOException {
        refusesDocs(change, "docs.yaml names what the contract does not have: [" + stranger + "]");
    }

    @Test
    void run_textOfATimeThatSpeaksOfMilliseconds_isRefused() throws IOException {
        refusesDocs(
                docs -> ProjectCopy.at(docs, "types", "AgentResponse", "fields")
                        .put("last_modification_timestamp", "When it changed, in milliseconds."),
                "AgentResponse.last_modification_timestamp becomes a Java time or duration");
    }

    @Test
    void run_textOfADurationThatSpeaksOfMilliseconds_isRefused() throws IOException {
        refusesDocs(
                docs -> ProjectCopy.at(docs, "types", "AgentCreateRequest", "fields")
                        .put("begin_message_delay_ms", "The delay in milliseconds."),
                "begin_message_delay_ms becomes a Java time or duration");
    }

    @Test
    void commonAccessors_ofAUnion_sayWhatHoldsForAllMembers() throws IOException {
        ProjectCopy copy = ProjectCopy.in(folder);
        new Generator(copy.root()).run();
        String call = generated(copy, "calls/Call");
        String agent = generated(copy, "agents/VoiceOrChatAgent");
        String tool = generated(copy, "tools/Tool");

        assertThat(call)
                .contains("@return {@code call_type}; one of {@code web_call}, {@code phone_call}")
                .contains("Identifier of the call.")
                .doesNotContain("always {@code web_call}");
        assertThat(agent).contains("What produces the agent's replies.").doesNotContain("WebSocket", "calls.");
        assertThat(tool).contains("     * Name of the tool.\n     *\n     * @return {@code name}\n     * @throws");
    }

    @Test
    void javadoc_ofPresenceAndAbsence_fitsTheType() throws IOException {
        ProjectCopy copy = ProjectCopy.in(folder);
        new Generator(copy.root()).run();

        assertThat(generated(copy, "calls/PhoneCallCreate"))
                .contains("at least 1 character", "when it is missing", "empty when absent")
                .doesNotContain("not empty", "when the response does not have it");
        assertThat(generated(copy, "agents/Agent")).contains("when the response does not have it");
        assertThat(generated(copy, "agents/AgentUpdate"))
                .contains("as an explicit null, which removes the value", "absent when the update leaves it alone");
        assertThat(generated(copy, "agents/AgentCreate")).contains("as an explicit null.\n");
        assertThat(generated(copy, "llms/LlmRequest"))
                .contains("as an explicit null.\n", "absent when it is left out")
                .doesNotContain("which removes the value");
    }

    private static String generated(ProjectCopy copy, String type) throws IOException {
        return Files.readString(copy.root().resolve("retell-model/src/generated/java/dev/retell4j/" + type + ".java"));
    }
}
