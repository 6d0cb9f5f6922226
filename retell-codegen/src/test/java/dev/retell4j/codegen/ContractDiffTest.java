package dev.retell4j.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContractDiffTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void diff_sameDocument_saysSo() throws IOException {
        assertThat(diff(tree -> {})).isEqualTo("No difference.");
    }

    @Test
    void diff_changedDocument_namesEachChange() throws IOException {
        String text = diff(tree -> {
            ProjectCopy.at(tree, "components", "schemas", "AgentRequest", "properties")
                    .put("of_tomorrow", new LinkedHashMap<>(Map.of("type", "string")));
            ProjectCopy.at(tree, "components", "schemas", "AgentRequest", "properties", "voice_speed")
                    .put("type", "string");
            ProjectCopy.at(tree, "components", "schemas", "CallStatus")
                    .put("enum", List.of("registered", "ongoing", "ended", "error", "on_hold"));
            ProjectCopy.at(tree, "components", "schemas").remove("AmbientSound");
            ProjectCopy.at(tree, "paths", "/list-voices")
                    .put("post", ProjectCopy.at(tree, "paths", "/list-voices").remove("get"));
            ProjectCopy.at(tree, "components", "schemas", "PhoneCallResponse").put("required", List.of("call_id"));
        });

        assertThat(text.lines())
                .contains(
                        "+ type AgentRequest › of_tomorrow: string",
                        "+ type AgentRequest › voice_speed: string",
                        "- type AgentRequest › voice_speed: number",
                        "+ type CallStatus = on_hold",
                        "- type CallStatus = not_connected",
                        "- type AmbientSound",
                        "+ POST /list-voices",
                        "- GET /list-voices",
                        "- type PhoneCallResponse › agent_id: string, required",
                        "+ type PhoneCallResponse › agent_id: string")
                .noneMatch(line -> line.contains("type AmbientSound ="))
                .noneMatch(line -> line.contains("/list-voices ›"));
        assertThat(text).endsWith(" only in the contract (-).");
    }

    private String diff(Consumer<Map<String, Object>> change) throws IOException {
        ProjectCopy other = ProjectCopy.in(folder).changeContract(change);
        Contract ours = Contract.read(ProjectCopy.project().resolve("contract/openapi.yaml"));
        return ContractDiff.between(ours, other.contract()).text();
    }

    @Test
    void diff_changedLimits_namesEach() throws IOException {
        String text = diff(tree -> {
            Map<String, Object> fields = ProjectCopy.at(tree, "components", "schemas", "AgentRequest", "properties");
            ProjectCopy.at(fields, "voice_speed").put("maximum", 3);
            ProjectCopy.at(fields, "voice_speed").remove("minimum");
            ProjectCopy.at(fields, "voice_speed").put("deprecated", true);
            ProjectCopy.at(fields, "voice_id").put("pattern", "^v");
            ProjectCopy.at(fields, "voice_id").put("minLength", 7);
            ProjectCopy.at(fields, "voice_id").put("default", "ada");
            ProjectCopy.at(fields, "backchannel_words").put("maxItems", 5);
            ProjectCopy.at(fields, "backchannel_words", "items").put("maxLength", 9);
            ProjectCopy.at(tree, "components", "schemas", "AgentWeight").put("deprecated", true);
        });

        assertThat(text.lines())
                .containsOnlyOnce(
                        "+ type AgentRequest › voice_speed · maximum: 3",
                        "- type AgentRequest › voice_speed · maximum: 2",
                        "- type AgentRequest › voice_speed · minimum: 0.5",
                        "+ type AgentRequest › voice_speed · deprecated",
                        "+ type AgentRequest › voice_id · pattern: ^v",
                        "+ type AgentRequest › voice_id · minLength: 7",
                        "+ type AgentRequest › voice_id · default: ada",
                        "+ type AgentRequest › backchannel_words · maxItems: 5",
                        "+ type AgentRequest › backchannel_words · element maxLength: 9",
                        "+ type AgentWeight · deprecated")
                .hasSize(12);
    }

    @Test
    void diff_changedOperation_namesEachChange() throws IOException {
        String text = diff(tree -> {
            Map<String, Object> create = ProjectCopy.at(tree, "paths", "/create-agent", "post");
            create.put("deprecated", true);
            ProjectCopy.at(create, "requestBody").put("required", false);
            ProjectCopy.at(create, "responses")
                    .put("202", ProjectCopy.at(create, "responses").remove("201"));
            Map<String, Object> call = ProjectCopy.at(tree, "paths", "/v2/create-phone-call", "post");
            Map<String, Object> content = ProjectCopy.at(call, "requestBody", "content");
            content.put("multipart/form-data", content.remove("application/json"));
        });

        assertThat(text.lines())
                .containsExactly(
                        "+ POST /create-agent › body: AgentCreateRequest",
                        "+ POST /create-agent › deprecated",
                        "+ POST /create-agent › status: 202",
                        "+ POST /v2/create-phone-call › body: CallCreatePhoneCallRequest, required, multipart",
                        "- POST /create-agent › body: AgentCreateRequest, required",
                        "- POST /create-agent › status: 201",
                        "- POST /v2/create-phone-call › body: CallCreatePhoneCallRequest, required",
                        "",
                        "4 only in the other document (+), 3 only in the contract (-).");
    }

    @Test
    void diff_fieldThatIsNew_isNamedOnceWithoutItsLimits() throws IOException {
        String text = diff(tree -> ProjectCopy.at(tree, "components", "schemas", "AgentRequest", "properties")
                .put("of_tomorrow", new LinkedHashMap<>(Map.of("type", "number", "minimum", 1))));

        assertThat(text.lines())
                .containsExactly(
                        "+ type AgentRequest › of_tomorrow: number",
                        "",
                        "1 only in the other document (+), 0 only in the contract (-).");
    }
}
