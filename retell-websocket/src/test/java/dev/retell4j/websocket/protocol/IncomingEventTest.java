package dev.retell4j.websocket.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retell4j.calls.UnknownCall;
import dev.retell4j.errors.RetellDecodeException;
import dev.retell4j.types.Json;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IncomingEventTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "null",
                "1",
                "\"ping_pong\"",
                "[]",
                "[{\"interaction_type\":\"ping_pong\"}]",
                "{",
                "{\"interaction_type\":\"ping_pong\"",
                "{\"interaction_type\":\"ping_pong\",}",
                "{\"interaction_type\":\"ping_pong\"} {}",
                "{\"interaction_type\":\"ping_pong\"}x",
                "{'interaction_type':'ping_pong'}",
                "{\"transcript\":[}",
                "{\"transcript\":[{\"content\":\"a\nb\"}]}",
                "{\"a\":01}",
                "{\"a\":NaN}",
                "\uFEFF{\"interaction_type\":\"ping_pong\"}x",
                "<html>"
            })
    void parse_noJsonObject_throwsDecodeException(String frame) {
        assertThatExceptionOfType(RetellDecodeException.class).isThrownBy(() -> IncomingEvent.parse(frame));
    }

    @Test
    void parse_secretInGarbage_isNotInTheMessage() {
        assertThatThrownBy(() -> IncomingEvent.parse("{\"a\": key_0123456789abcdef}"))
                .isInstanceOf(RetellDecodeException.class)
                .hasMessageNotContaining("0123456789")
                .hasNoCause();
    }

    @Test
    void parse_deepNesting_throwsDecodeExceptionOrSkips() {
        String deep = "[".repeat(100_000);
        assertThatExceptionOfType(RetellDecodeException.class)
                .isThrownBy(() -> IncomingEvent.parse("{\"transcript\":" + deep + "]".repeat(100_000) + "}"));
        assertThatExceptionOfType(RetellDecodeException.class).isThrownBy(() -> IncomingEvent.parse("{\"x\":" + deep));
        String allowed = "[".repeat(900) + "]".repeat(900);
        assertThat(IncomingEvent.parse("{\"interaction_type\":\"ping_pong\",\"x\":" + allowed + ",\"timestamp\":1}"))
                .isInstanceOf(Ping.class);
    }

    @Test
    void parse_unknownType_isKept() {
        IncomingEvent event = IncomingEvent.parse("{\"interaction_type\":\"coffee_required\",\"sugar\":[1,2]}");
        assertThat(event).isInstanceOf(UnknownIncoming.class);
        assertThat(event.interactionType()).isEqualTo("coffee_required");
        assertThat(event.json().get("sugar")).contains(Json.parse("[1,2]"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{}", "{\"interaction_type\":null}", "{\"interaction_type\":7}", "{\"interaction_type\":[{}]}"})
    void parse_noType_isUnknown(String frame) {
        IncomingEvent event = IncomingEvent.parse(frame);
        assertThat(event).isInstanceOf(UnknownIncoming.class);
        assertThat(event.interactionType()).isEmpty();
        assertThat(event.toJson()).isEqualTo(frame);
    }

    @Test
    void parse_unknownFieldsAndTimestamp_areTolerated() {
        ResponseRequired event = (ResponseRequired) IncomingEvent.parse("""
                { "new": {"transcript": [1, {"response_id": 9}]}, "timestamp": 33, "transcript": [ ] ,
                  "interaction_type": "response_required", "response_id": 4 }""");
        assertThat(event.responseId()).hasValue(4);
        assertThat(event.transcriptJson()).contains("[ ]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "7 | 7",
                "0 | 0",
                "\"12\" | 12",
                "2147483647 | 2147483647",
                "2147483648 | ",
                "99999999999999999999 | ",
                "1.0 | ",
                "true | ",
                "null | ",
                "{} | ",
                "[1] | ",
                "\"\" | ",
                "\"x\" | "
            })
    void responseId_oddForms_isEmptyWhenNoWholeNumber(String json, Integer expected) {
        TurnRequest event = (TurnRequest)
                IncomingEvent.parse("{\"interaction_type\":\"reminder_required\",\"response_id\":" + json + "}");
        assertThat(event.responseId()).isEqualTo(expected == null ? OptionalInt.empty() : OptionalInt.of(expected));
        assertThat(event).isInstanceOf(ReminderRequired.class);
    }

    @Test
    void responseId_missing_isEmpty() {
        TurnRequest event = (TurnRequest)
                IncomingEvent.parse("{\"interaction_type\":\"response_required\",\"timestamp\":12,\"transcript\":[]}");
        assertThat(event.responseId()).isEmpty();
    }

    @Test
    void parse_propertyTwice_lastOneCounts() {
        TurnRequest event = (TurnRequest) IncomingEvent.parse("""
                {"interaction_type":"update_only","response_id":1,"transcript":[1],"response_id":2,"transcript":{},\
                "interaction_type":"response_required"}""");
        assertThat(event.responseId()).hasValue(2);
        assertThat(event.transcriptJson()).isEmpty();
    }

    @Test
    void ping_answered_echoesTheDigits() {
        Ping longer =
                (Ping) IncomingEvent.parse("{\"interaction_type\":\"ping_pong\",\"timestamp\":179000000200000000000}");
        assertThat(longer.timestamp()).isEmpty();
        assertThat(Pong.answering(longer, 5).toJson())
                .isEqualTo("{\"response_type\":\"ping_pong\",\"timestamp\":179000000200000000000}");
        Ping usual = (Ping) IncomingEvent.parse("{\"interaction_type\":\"ping_pong\",\"timestamp\":1790000002000}");
        assertThat(usual.timestamp()).isEqualTo(OptionalLong.of(1790000002000L));
        assertThat(Pong.answering(usual, 5).timestamp()).hasValue(1790000002000L);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", ",\"timestamp\":null", ",\"timestamp\":\"12\"", ",\"timestamp\":1.5", ",\"timestamp\":{}"})
    void ping_withoutWholeNumber_isAnsweredWithTheTime(String field) {
        Ping ping = (Ping) IncomingEvent.parse("{\"interaction_type\":\"ping_pong\"" + field + "}");
        assertThat(ping.timestamp()).isEmpty();
        assertThat(Pong.answering(ping, 1790000002000L)).isEqualTo(Pong.of(1790000002000L));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ",\"call\":null", ",\"call\":\"x\"", ",\"call\":[]", ",\"call\":{\"a\":1e9999999999}"})
    void callDetails_withoutCall_isUnknown(String field) {
        assertThat(IncomingEvent.parse("{\"interaction_type\":\"call_details\"" + field + "}"))
                .isInstanceOf(UnknownIncoming.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"call_type\":\"carrier_pigeon\",\"call_id\":\"c\"}",
                "{\"call_type\":\"phone_call\",\"call_id\":7}",
                "{\"call_type\":7}"
            })
    void callDetails_callOfAnotherForm_isReadableAsJson(String call) {
        CallDetails event =
                (CallDetails) IncomingEvent.parse("{\"interaction_type\":\"call_details\",\"call\":" + call + "}");
        assertThat(event.callJson().text()).isEqualTo(call);
        assertThat(event.call()).isInstanceOf(UnknownCall.class);
    }

    @Test
    void callDetails_retiredField_isKept() {
        CallDetails event = (CallDetails) IncomingEvent.parse("""
                {"interaction_type":"call_details","call":{"call_type":"web_call","call_id":"c",\
                "access_token":"t","opt_out_sensitive_data_storage":false}}""");
        assertThat(event.call().callId()).isEqualTo("c");
        assertThat(event.callJson().get("opt_out_sensitive_data_storage")).contains(Json.of(false));
        assertThat(event.toString()).doesNotContain("access_token").startsWith("CallDetails[");
    }

    @Test
    void turntaking_unknownValue_isKept() {
        UpdateOnly event = (UpdateOnly)
                IncomingEvent.parse("{\"interaction_type\":\"update_only\",\"turntaking\":\"nobodys_turn\"}");
        assertThat(event.turntaking()).hasValueSatisfying(turn -> {
            assertThat(turn.asString()).isEqualTo("nobodys_turn");
            assertThat(turn.known()).isEmpty();
        });
        assertThat(TurnTaking.of("agent_turn")).isSameAs(TurnTaking.AGENT_TURN);
    }

    @Test
    void transcripts_bothThere_fullestIsTheOneWithToolCalls() {
        String start = "{\"interaction_type\":\"update_only\",";
        assertThat(fullest(start + "\"transcript\":[1],\"transcript_with_tool_calls\":[1,2]}"))
                .isEqualTo("[1,2]");
        assertThat(fullest(start + "\"transcript_with_tool_calls\":[1,2],\"transcript\":[1]}"))
                .isEqualTo("[1,2]");
        assertThat(fullest(start + "\"transcript_with_tool_calls\":[ \n],\"transcript\":[1]}"))
                .isEqualTo("[1]");
        assertThat(fullest(start + "\"transcript_with_tool_calls\":null,\"transcript\":[1]}"))
                .isEqualTo("[1]");
        assertThat(fullest(start + "\"transcript_with_tool_calls\":[]}")).isEqualTo("[]");
        assertThat(fullest(start + "\"transcript\":{\"a\":[1]}}")).isEqualTo("[]");
        assertThat(fullest(start + "\"turntaking\":null}")).isEqualTo("[]");
    }

    private static String fullest(String frame) {
        return ((TranscriptEvent) IncomingEvent.parse(frame)).fullestTranscriptJson();
    }

    @Test
    void transcripts_largeFrames_areCutExactly() {
        // Around the sizes at which the parser changes buffers
        for (int length : new int[] {1, 100, 3_990, 4_000, 4_010, 8_000, 32_700, 32_768, 32_800, 70_000}) {
            String before =
                    "{\"interaction_type\":\"update_only\",\"ä€😀\":\"" + "ü".repeat(length) + "\",\"transcript\": ";
            String transcript = "[{\"role\":\"user\",\"content\":\"" + "ß\\n😀".repeat(length) + "\"} , 1.50 ]";
            UpdateOnly event = (UpdateOnly) IncomingEvent.parse(before + transcript + " ,\"x\":1}");
            assertThat(event.transcriptJson()).contains(transcript);
        }
    }

    @Test
    void toString_transcript_isNotShown() {
        assertThat(IncomingEvent.parse("""
                                {"interaction_type":"response_required","response_id":3,\
                                "transcript":[{"role":"user","content":"my card is 4111"}]}""").toString()).isEqualTo("ResponseRequired[response_id=3, 115 characters]");
    }
}
