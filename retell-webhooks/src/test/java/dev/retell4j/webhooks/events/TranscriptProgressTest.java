package dev.retell4j.webhooks.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TranscriptProgressTest {
    private static String entries(int count) {
        List<String> entries = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            entries.add("{\"role\":\"" + (i % 2 == 0 ? "agent" : "user") + "\",\"content\":\"Word\",\"words\":[]}");
        }
        return "[" + String.join(",", entries) + "]";
    }

    private static CallTranscriptUpdated update(String fields, String beside) {
        return (CallTranscriptUpdated) WebhookEventTest.parse(
                "{\"event\":\"transcript_updated\",\"call\":{\"call_type\":\"web_call\",\"call_id\":\"call_7f\""
                        + fields + "}" + beside + "}");
    }

    private static CallTranscriptUpdated of(int count, String transcript, String more) {
        return update(
                ",\"transcript\":\"" + transcript + "\",\"transcript_with_tool_calls\":" + entries(count) + more, "");
    }

    @Test
    void progress_updatesInTheOrderOfTheCall_grows() {
        assertThat(List.of(
                        of(0, "", ""),
                        of(1, "Agent: Hi", ""),
                        of(1, "Agent: Hi there", ""),
                        of(2, "Agent: Hi th", ""),
                        of(40, "Agent: Hi there and so on", ""),
                        of(1, "", ",\"end_timestamp\":1790000061000"),
                        of(2, "", ",\"call_status\":\"ended\"")))
                .extracting(CallTranscriptUpdated::progress)
                .isSorted()
                .doesNotHaveDuplicates()
                .allMatch(progress -> progress >= 0);
    }

    @Test
    void progress_transcriptBesideTheCall_isTheSame() {
        assertThat(update("", ",\"transcript_with_tool_calls\":" + entries(3)).progress())
                .isEqualTo(update(",\"transcript_with_tool_calls\":" + entries(3), "")
                        .progress())
                .isGreaterThan(update("", ",\"transcript_with_tool_calls\":" + entries(2))
                        .progress());
    }

    @Test
    void progress_withoutTheText_countsTheUtterances() {
        String longer = entries(2).replaceFirst("Word", "Many words");

        assertThat(update(",\"transcript_with_tool_calls\":" + longer, "").progress())
                .isGreaterThan(update(",\"transcript_with_tool_calls\":" + entries(2), "")
                        .progress());
    }

    @Test
    void progress_objectOnly_countsItsEntries() {
        assertThat(update(",\"transcript_object\":" + entries(3), "").progress())
                .isGreaterThan(
                        update(",\"transcript_object\":" + entries(2), "").progress());
    }

    @Test
    void progress_utterancesOfAnotherShape_doNotFail() {
        CallTranscriptUpdated update = update(
                ",\"transcript_object\":[{\"role\":\"user\",\"content\":[]},7],\"transcript\":\"Hi\","
                        + "\"transcript_with_tool_calls\":[{\"role\":\"user\",\"content\":{}},null]",
                "");

        assertThat(update.transcriptWithToolCalls()).hasSize(2);
        assertThat(update.progress()).isGreaterThan(of(1, "Hi", "").progress());
    }

    @Test
    void isLast_runningCall_isFalse() {
        assertThat(of(1, "Hi", ",\"call_status\":\"ongoing\"").isLast()).isFalse();
        assertThat(of(1, "Hi", "").isLast()).isFalse();
    }

    @Test
    void isLast_callThatIsOver_isTrue() {
        assertThat(of(1, "Hi", ",\"call_status\":\"ended\"").isLast()).isTrue();
        assertThat(of(1, "Hi", ",\"call_status\":\"error\"").isLast()).isTrue();
        assertThat(of(1, "Hi", ",\"end_timestamp\":1790000061000").isLast()).isTrue();
    }

    @Test
    void progress_ofChats_grows() {
        String body = "{\"event\":\"transcript_updated\",\"chat\":{\"chat_id\":\"chat_7f\",\"message_with_tool_calls\":"
                + "[%s],\"transcript\":\"%s\"%s}}";
        String message = "{\"role\":\"user\",\"content\":\"Hi\"}";

        assertThat(List.of(
                        chat(String.format(body, "", "", "")),
                        chat(String.format(body, message, "Hi", "")),
                        chat(String.format(body, message, "Hi there", "")),
                        chat(String.format(body, message + "," + message, "Hi", "")),
                        chat(String.format(body, message, "Hi", ",\"chat_status\":\"ended\""))))
                .extracting(ChatTranscriptUpdated::progress)
                .isSorted()
                .doesNotHaveDuplicates();
    }

    private static ChatTranscriptUpdated chat(String body) {
        return (ChatTranscriptUpdated) WebhookEventTest.parse(body);
    }
}
