package dev.retell4j.webhooks.events;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retell4j.calls.UnknownCall;
import dev.retell4j.transcripts.TranscriptEntry;
import dev.retell4j.transcripts.UnknownTranscriptEntry;
import dev.retell4j.transcripts.Utterance;
import dev.retell4j.types.Json;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What Retell's documentation says in two ways, or did not say yet. */
class LeniencyTest {
    private static final String ENTRIES = "[{\"role\":\"agent\",\"content\":\"Hi\",\"words\":[]},"
            + "{\"role\":\"tool_call_invocation\",\"tool_call_id\":\"t1\",\"name\":\"find_order\",\"arguments\":\"{}\"},"
            + "{\"role\":\"user\",\"content\":\"Bye\",\"words\":[]}]";

    private static CallTranscriptUpdated update(String inCall, String beside) {
        return (CallTranscriptUpdated) WebhookEventTest.parse("{\"event\":\"transcript_updated\","
                + "\"call\":{\"call_type\":\"phone_call\",\"call_id\":\"call_7f\"" + inCall + "}" + beside + "}");
    }

    private static String text(TranscriptEntry entry) {
        return entry instanceof Utterance utterance
                ? utterance.content()
                : entry.getClass().getSimpleName();
    }

    @Test
    void transcriptWithToolCalls_insideTheCall_isFound() {
        CallTranscriptUpdated event = update(",\"transcript_with_tool_calls\":" + ENTRIES, "");

        assertThat(event.transcriptWithToolCalls())
                .extracting(LeniencyTest::text)
                .containsExactly("Hi", "ImmutableToolCallInvocationUtterance", "Bye");
    }

    @Test
    void transcriptWithToolCalls_besideTheCall_isFound() {
        CallTranscriptUpdated event = update("", ",\"transcript_with_tool_calls\":" + ENTRIES);

        assertThat(event.transcriptWithToolCalls())
                .extracting(LeniencyTest::text)
                .containsExactly("Hi", "ImmutableToolCallInvocationUtterance", "Bye");
    }

    @Test
    void transcriptWithToolCalls_inBothPlaces_isThatOfTheCall() {
        CallTranscriptUpdated event = update(
                ",\"transcript_with_tool_calls\":" + ENTRIES,
                ",\"transcript_with_tool_calls\":[{\"role\":\"user\",\"content\":\"Other\",\"words\":[]}]");

        assertThat(event.transcriptWithToolCalls()).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "5", "\"Hi\"", "{}", "[]"})
    void transcriptWithToolCalls_besideTheCallAndNoList_isEmpty(String value) {
        CallTranscriptUpdated event = update("", ",\"transcript_with_tool_calls\":" + value);

        assertThat(event.transcriptWithToolCalls()).isEmpty();
    }

    @Test
    void transcriptWithToolCalls_besideTheCallWithOddEntries_keepsThem() {
        CallTranscriptUpdated event = update(
                "", ",\"transcript_with_tool_calls\":[null,{\"role\":\"whale\"},{\"role\":\"user\",\"content\":5}]");

        assertThat(event.transcriptWithToolCalls()).hasSize(3);
        assertThat(event.transcriptWithToolCalls().get(0)).isNull();
        assertThat(event.transcriptWithToolCalls().subList(1, 3)).hasOnlyElementsOfType(UnknownTranscriptEntry.class);
    }

    @Test
    void data_inPlaceOfTheCall_isTheCall() {
        CallEvent event =
                (CallEvent) WebhookEventTest.parse("{\"event\":\"call_ended\",\"data\":{\"call_id\":\"call_7f\","
                        + "\"call_type\":\"phone_call\",\"from_number\":\"+14155550100\"}}");

        assertThat(event).isInstanceOf(CallEnded.class);
        assertThat(event.callId()).isEqualTo("call_7f");
    }

    @Test
    void data_inPlaceOfTheChat_isTheChat() {
        assertThat(WebhookEventTest.parse("{\"event\":\"chat_ended\",\"data\":{\"chat_id\":\"chat_7f\"}}"))
                .isInstanceOfSatisfying(
                        ChatEnded.class, event -> assertThat(event.chatId()).isEqualTo("chat_7f"));
    }

    @Test
    void data_besideTheCall_isNotLookedAt() {
        CallEvent event =
                (CallEvent) WebhookEventTest.parse("{\"event\":\"call_ended\",\"data\":{\"call_id\":\"call_old\"},"
                        + "\"call\":{\"call_id\":\"call_7f\"}}");

        assertThat(event.callId()).isEqualTo("call_7f");
    }

    @ParameterizedTest
    @ValueSource(strings = {"alert_triggered", "call_inbound", "chat_inbound"})
    void data_inPlaceOfAnotherObject_isThatObject(String name) {
        assertThat(WebhookEventTest.parse("{\"event\":\"" + name + "\",\"data\":{\"from_number\":\"+1\"}}"))
                .isNotInstanceOf(UnknownEvent.class);
    }

    @Test
    void transferOption_namesLikeInTheDocumentation_areKept() {
        TransferEvent event = (TransferEvent)
                WebhookEventTest.parse("{\"event\":\"transfer_started\",\"call\":{\"call_id\":\"call_7f\"},"
                        + "\"transfer_destination\":{\"number\":\"+14155550111\",\"extension\":\"12\"},"
                        + "\"transfer_option\":{\"type\":\"warm_transfer\",\"enableBridgeAudioCue\":true}}");

        assertThat(event.destinationNumber()).contains("+14155550111");
        assertThat(event.destinationExtension()).contains("12");
        assertThat(event.transferOption())
                .contains(Json.parse("{\"type\":\"warm_transfer\",\"enableBridgeAudioCue\":true}"));
    }

    @Test
    void transferDestination_asText_isTheNumber() {
        TransferEvent event = (TransferEvent)
                WebhookEventTest.parse("{\"event\":\"transfer_bridged\",\"call\":{\"call_id\":\"call_7f\"},"
                        + "\"transfer_destination\":\"sip:desk@example.com\"}");

        assertThat(event.destinationNumber()).contains("sip:desk@example.com");
        assertThat(event.destinationExtension()).isEmpty();
        assertThat(event.transferOption()).isEmpty();
    }

    @Test
    void transferDestination_inTheCallOnly_isTheNumber() {
        TransferEvent event = (TransferEvent) WebhookEventTest.parse("{\"event\":\"transfer_ended\",\"call\":"
                + "{\"call_type\":\"phone_call\",\"call_id\":\"call_7f\",\"transfer_destination\":\"+14155550111\"}}");

        assertThat(event.destinationNumber()).contains("+14155550111");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"number\":5}", "5", "[]", "{}", "null"})
    void transferDestination_ofAnotherShape_isMissing(String destination) {
        TransferEvent event = (TransferEvent) WebhookEventTest.parse(
                "{\"event\":\"transfer_bridged\",\"call\":{\"call_id\":\"call_7f\",\"transfer_destination\":5},"
                        + "\"transfer_destination\":" + destination + "}");

        assertThat(event.destinationNumber()).isEmpty();
        assertThat(event.idempotencyKey()).isEqualTo("transfer_bridged:call_7f:::");
    }

    @Test
    void parse_fieldOfCallOfAnotherType_keepsTheCallAsJson() {
        CallEvent event =
                (CallEvent) WebhookEventTest.parse("{\"event\":\"call_ended\",\"call\":{\"call_type\":\"phone_call\","
                        + "\"call_id\":\"call_7f\",\"agent_version\":\"three\",\"agent_name\":\"Ada\"}}");

        assertThat(event).isInstanceOf(CallEnded.class);
        assertThat(event.call()).isInstanceOf(UnknownCall.class);
        assertThat(event.callId()).isEqualTo("call_7f");
        assertThat(event.call().agentName()).contains("Ada");
        assertThat(event.toJson()).contains("\"three\"");
    }

    @Test
    void parse_entryOfTranscriptOfAnotherShape_keepsTheRestOfTheCallTyped() {
        CallTranscriptUpdated event = update(
                ",\"transcript_with_tool_calls\":[{\"role\":\"agent\",\"content\":\"Hi\",\"words\":[]},"
                        + "{\"role\":\"user\",\"content\":5}]",
                "");

        assertThat(event.transcriptWithToolCalls()).hasSize(2);
        assertThat(event.transcriptWithToolCalls().get(0)).isInstanceOf(Utterance.class);
        assertThat(event.transcriptWithToolCalls().get(1)).isInstanceOf(UnknownTranscriptEntry.class);
    }

    @Test
    void parse_fieldOfChatOfAnotherType_isUnknownWithTheWholeJson() {
        WebhookEvent event = WebhookEventTest.parse(
                "{\"event\":\"chat_ended\",\"chat\":{\"chat_id\":\"chat_7f\",\"chat_status\":{\"deep\":1}}}");

        assertThat(event).isInstanceOf(UnknownEvent.class);
        assertThat(event.event()).isEqualTo("chat_ended");
        assertThat(event.conversationId()).contains("chat_7f");
        assertThat(event.toJson()).contains("{\"deep\":1}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"event\":\"call_ended\"}",
                "{\"event\":\"call_ended\",\"call\":null}",
                "{\"event\":\"call_ended\",\"call\":\"call_7f\"}",
                "{\"event\":\"call_ended\",\"call\":[{\"call_id\":\"call_7f\"}]}",
                "{\"event\":\"call_ended\",\"call\":{}}",
                "{\"event\":\"call_ended\",\"call\":{\"call_id\":null}}",
                "{\"event\":\"call_ended\",\"call\":{\"call_id\":5}}",
                "{\"event\":\"call_ended\",\"call\":{\"call_id\":{}}}",
                "{\"event\":\"call_ended\",\"chat\":{\"chat_id\":\"chat_7f\"}}",
                "{\"event\":\"call_ended\",\"data\":[]}",
                "{\"event\":\"chat_ended\",\"call\":{\"call_id\":\"call_7f\"}}",
                "{\"event\":\"alert_triggered\",\"alert\":7}",
                "{\"event\":\"call_inbound\"}",
                "{\"event\":\"call_inbound\",\"chat_inbound\":{}}",
                "{\"event\":5,\"call\":{\"call_id\":\"call_7f\"}}",
                "{\"event\":null}",
                "{\"event\":[\"call_ended\"],\"call\":{\"call_id\":\"call_7f\"}}",
                "{\"event\":\"Call_Ended\",\"call\":{\"call_id\":\"call_7f\"}}",
                "{\"event\":\"\"}",
                "{}"
            })
    void parse_withoutWhatBelongsToTheEvent_isUnknown(String body) {
        WebhookEvent event = WebhookEventTest.parse(body);

        assertThat(event).isInstanceOf(UnknownEvent.class);
        assertThat(event.toJson()).isEqualTo(body);
        assertThat(event.idempotencyKey()).startsWith(event.event());
    }

    @Test
    void parse_newEventOfACall_isUnknownButBelongsToTheCall() {
        WebhookEvent event = WebhookEventTest.parse(
                "{\"event\":\"call_whispered\",\"call\":{\"call_id\":\"call_7f\"},\"volume\":3}");

        assertThat(event).isInstanceOf(UnknownEvent.class);
        assertThat(event.event()).isEqualTo("call_whispered");
        assertThat(event.conversationId()).contains("call_7f");
        assertThat(event.idempotencyKey()).isEqualTo("call_whispered:call_7f");
        assertThat(event.json().get("volume")).contains(Json.of(3));
    }

    @Test
    void parse_newEventOfAChat_isUnknownButBelongsToTheChat() {
        WebhookEvent event = WebhookEventTest.parse("{\"event\":\"chat_archived\",\"chat\":{\"chat_id\":\"chat_7f\"}}");

        assertThat(event).isInstanceOf(UnknownEvent.class);
        assertThat(event.conversationId()).contains("chat_7f");
    }

    @Test
    void parse_newEventOfNothing_belongsToNothing() {
        WebhookEvent event = WebhookEventTest.parse("{\"event\":\"moon_landed\"}");

        assertThat(event.conversationId()).isEmpty();
        assertThat(event.idempotencyKey()).isEqualTo("moon_landed");
    }

    @Test
    void parse_transcriptOfChat_isThatOfAChat() {
        assertThat(WebhookEventTest.parse("{\"event\":\"transcript_updated\",\"chat\":{\"chat_id\":\"chat_7f\","
                        + "\"message_with_tool_calls\":[{\"role\":\"user\",\"content\":\"Hi\"}]}}"))
                .isInstanceOfSatisfying(
                        ChatTranscriptUpdated.class,
                        event -> assertThat(event.chat().messageWithToolCalls()).hasSize(1));
    }

    @Test
    void parse_propertiesThereTwice_theLastOneCounts() {
        WebhookEvent event = WebhookEventTest.parse("{\"event\":\"call_started\",\"call\":{\"call_id\":\"call_1\"},"
                + "\"event\":\"call_ended\",\"call\":{\"call_id\":\"call_2\",\"call_id\":\"call_3\"}}");

        assertThat(event).isInstanceOf(CallEnded.class);
        assertThat(event.conversationId()).contains("call_3");
        assertThat(event.json()).isEqualTo(Json.parse("{\"event\":\"call_ended\",\"call\":{\"call_id\":\"call_3\"}}"));
    }

    @Test
    void parse_secondCallIsNull_isUnknown() {
        assertThat(WebhookEventTest.parse(
                        "{\"event\":\"call_started\",\"call\":{\"call_id\":\"call_1\"},\"call\":null}"))
                .isInstanceOf(UnknownEvent.class);
    }

    @Test
    void accessors_ofAnOddCall_failByTheirNameOnly() {
        CallTranscriptUpdated event = update(
                ",\"transcript\":5,\"end_timestamp\":\"soon\",\"call_status\":[],\"transcript_with_tool_calls\":7", "");

        assertThat(event.isLast()).isFalse();
        assertThat(event.progress()).isZero();
        assertThat(event.transcriptWithToolCalls()).isEqualTo(List.of());
    }
}
