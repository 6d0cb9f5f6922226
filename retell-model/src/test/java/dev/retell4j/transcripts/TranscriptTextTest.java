package dev.retell4j.transcripts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retell4j.calls.Call;
import dev.retell4j.types.Json;
import java.util.List;
import org.junit.jupiter.api.Test;

class TranscriptTextTest {
    @Test
    void render_eachKindOfEntry_isOneLine() {
        List<TranscriptEntry> entries = Json.parse("""
                        [{"role":"agent","content":" Hello, this is Ada. ","words":[]},
                         {"role":"user","content":"Hi!","words":[]},
                         {"role":"transfer_target","content":"Desk here","words":[]},
                         {"role":"supervisor_of_tomorrow","content":"?","words":[]},
                         {"role":"tool_call_invocation","tool_call_id":"t1","name":"book","arguments":"{\\"day\\":\\"Mon\\"}"},
                         {"role":"tool_call_result","tool_call_id":"t1","content":"done"},
                         {"role":"node_transition","former_node_id":"a","former_node_name":"Greet",
                          "new_node_id":"b","new_node_name":"Book"},
                         {"role":"dtmf","digit":"7"},
                         {"role":"sms","content":"See you","time_sec":3},
                         {"role":"injected","content":"be brief","time_sec":3},
                         5]""").elements().stream()
                .map(entry -> entry.as(TranscriptEntry.class))
                .toList();

        assertThat(TranscriptText.render(entries).lines())
                .hasSize(entries.size())
                .contains(
                        "Agent: Hello, this is Ada.",
                        "User: Hi!",
                        "Transfer target: Desk here",
                        "[calls book {\"day\":\"Mon\"}]",
                        "[result done]",
                        "[Greet → Book]",
                        "[presses 7]",
                        "[SMS] See you",
                        "[unknown entry]");
    }

    @Test
    void render_nothing_isEmpty() {
        assertThat(TranscriptText.render(List.of())).isEmpty();
    }

    @Test
    void line_entryWithoutItsText_isTheRole() {
        for (String role : List.of(
                "agent",
                "user",
                "tool_call_result",
                "tool_call_invocation",
                "node_transition",
                "dtmf",
                "sms",
                "injected")) {
            TranscriptEntry entry = Json.parse("{\"role\":\"" + role + "\"}").as(TranscriptEntry.class);

            assertThat(TranscriptText.line(entry)).isEqualTo("[" + role + "]");
        }
    }

    @Test
    void render_withANullEntry_marksIt() {
        Call call = Json.parse("{\"call_type\":\"web_call\",\"call_id\":\"c\",\"transcript_object\":"
                        + "[null,{\"role\":\"user\",\"content\":\"Hi\",\"words\":[]}]}")
                .as(Call.class);

        assertThat(call.renderTranscript()).isEqualTo("[empty entry]\nUser: Hi");
    }
}
