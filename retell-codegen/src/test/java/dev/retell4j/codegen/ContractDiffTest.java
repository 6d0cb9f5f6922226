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
}
