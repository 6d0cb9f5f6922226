package dev.retell4j.mcp.internal.resources;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retell4j.calls.Call;
import dev.retell4j.transcripts.TranscriptEntry;
import dev.retell4j.types.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CallPagesTest {
    private static List<? extends TranscriptEntry> entries(int count, String text) {
        List<Map<String, String>> entries = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            entries.add(Map.of("role", i % 2 == 0 ? "agent" : "user", "content", text + i));
        }
        return Json.of(Map.of(
                        "call_id", "call_1",
                        "call_type", "web_call",
                        "access_token", "t",
                        "agent_id", "agent_1",
                        "agent_version", 0,
                        "call_status", "ended",
                        "transcript_object", entries))
                .as(Call.class)
                .transcriptObject();
    }

    private static String page(List<? extends TranscriptEntry> entries, int from, int limit) {
        return CallPages.transcript("call_1", entries, from, limit, "retell://calls/call_1", "");
    }

    @Test
    void transcript_window_countsFromZeroAndNamesTheNext() {
        String text = page(entries(5, "word "), 1, 2);

        assertThat(text).isEqualTo("""
                        Call call_1, entries 1 to 2 of 5, counted from 0:
                        1 User: word 1
                        2 Agent: word 2
                        More: retell://calls/call_1/transcript?from=3&limit=2
                        """);
    }

    @Test
    void transcript_lastWindow_namesNoNext() {
        assertThat(page(entries(3, "w"), 1, Integer.MAX_VALUE))
                .doesNotContain("More:")
                .contains("1 to 2 of 3");
    }

    @Test
    void transcript_beyondTheEnd_saysHowManyThereAre() {
        assertThat(page(entries(3, "w"), 3, 10))
                .isEqualTo("Call call_1, no entry from 3 on; there are 3, counted from 0.\n");
        assertThat(page(List.of(), 0, 10)).isEqualTo("Call call_1, nothing was said yet.\n");
    }

    @Test
    void transcript_tooLarge_endsEarlierAndGoesOnFromThere() {
        List<? extends TranscriptEntry> entries = entries(50, "x".repeat(5_000));

        String text = page(entries, 0, 50);

        assertThat(SizeLimit.size(text)).isLessThan(SizeLimit.BYTES + 500);
        assertThat(text).contains("More: retell://calls/call_1/transcript?from=7&limit=50");
    }

    @Test
    void transcript_secretSaid_isMasked() {
        assertThat(page(entries(1, "my key is sk-abcdefghijklmnopqrstuvwxyz"), 0, 1))
                .doesNotContain("sk-abcdefghijkl");
    }
}
