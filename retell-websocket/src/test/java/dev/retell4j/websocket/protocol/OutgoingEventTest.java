package dev.retell4j.websocket.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retell4j.errors.RetellDecodeException;
import dev.retell4j.errors.RetellValidationException;
import dev.retell4j.types.Json;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OutgoingEventTest {
    @Test
    void agentConfig_outOfBounds_namesFieldsAndRanges() {
        assertThatThrownBy(() -> AgentConfig.builder()
                        .responsiveness(1.5)
                        .interruptionSensitivity(Double.NaN)
                        .reminderTrigger(Duration.ofNanos(999_999))
                        .reminderMaxCount(-1)
                        .build())
                .isInstanceOfSatisfying(
                        RetellValidationException.class,
                        e -> assertThat(e.problems())
                                .containsExactly(
                                        "responsiveness must be from 0 to 1, but is 1.5",
                                        "interruption_sensitivity must be from 0 to 1, but is NaN",
                                        "reminder_trigger_ms must be above 0, but is 0",
                                        "reminder_max_count must be at least 0, but is -1"));
        assertThatThrownBy(() -> AgentConfig.builder()
                        .reminderTrigger(Duration.ofSeconds(Long.MIN_VALUE))
                        .build())
                .isInstanceOf(RetellValidationException.class);
    }

    @Test
    void agentConfig_bounds_areAllowedAndNumbersPlain() {
        AgentConfig config = AgentConfig.builder()
                .responsiveness(0)
                .interruptionSensitivity(1)
                .reminderTrigger(Duration.ofSeconds(10))
                .reminderMaxCount(3)
                .build();
        assertThat(UpdateAgent.of(config).toJson()).isEqualTo("""
                        {"response_type":"update_agent","agent_config":{"responsiveness":0,\
                        "interruption_sensitivity":1,"reminder_trigger_ms":10000,"reminder_max_count":3}}""");
        assertThat(((UpdateAgent) OutgoingEvent.parse(UpdateAgent.of(config).toJson())).agentConfig())
                .isEqualTo(config);
        assertThat(UpdateAgent.of(AgentConfig.builder().responsiveness(1e-7).build())
                        .toJson())
                .contains("\"responsiveness\":0.00000010}");
    }

    @Test
    void response_negativeId_isRefused() {
        assertThatThrownBy(() -> Response.last(-1, "x"))
                .isInstanceOf(RetellValidationException.class)
                .hasMessage("response_id must be at least 0, but is -1");
    }

    @Test
    void response_secondAction_takesThePlaceOfTheFirst() {
        Response response = Response.builder(1)
                .action(CallAction.press("1"))
                .action(CallAction.endCall())
                .build();
        assertThat(response.actions()).containsExactly(CallAction.endCall());
        assertThat(response.toJson()).contains("end_call").doesNotContain("digit");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "1 2", "12E", "+"})
    void press_otherThanKeys_isRefused(String digits) {
        assertThatThrownBy(() -> CallAction.press(digits)).hasMessageStartingWith("digit_to_press must be");
    }

    @Test
    void transferTo_blankNumber_isRefused() {
        assertThatThrownBy(() -> CallAction.transferTo(" ")).hasMessage("transfer_number must not be blank");
    }

    @Test
    void agentInterrupt_showTransferee_isRefused() {
        assertThatThrownBy(() -> AgentInterrupt.builder(1)
                        .action(CallAction.transferTo("+1", true))
                        .build())
                .isInstanceOf(RetellValidationException.class)
                .hasMessageContaining("show_transferee_as_caller");
        assertThat(AgentInterrupt.builder(1)
                        .noInterruptionAllowed(false)
                        .action(CallAction.transferTo("+1"))
                        .build()
                        .toJson())
                .isEqualTo("""
                        {"response_type":"agent_interrupt","interrupt_id":1,"content":"","content_complete":false,\
                        "transfer_number":"+1"}""");
    }

    @Test
    @SuppressWarnings("NullAway") // What a caller without null checks gives
    void nulls_inPlaceOfValues_nameTheField() {
        assertThatThrownBy(() -> Response.piece(1, null)).hasMessage("content must not be null");
        assertThatThrownBy(() -> ToolCallResult.of("t", null)).hasMessage("content must not be null");
        assertThatThrownBy(() -> ToolCallInvocation.of(null, "f", Json.NULL))
                .hasMessage("tool_call_id must not be null");
        assertThatThrownBy(() -> ToolCallInvocation.of("t", "", Json.NULL)).hasMessage("name must not be empty");
        assertThatThrownBy(() -> UpdateAgent.of(null)).hasMessage("agent_config must not be null");
        assertThatThrownBy(() -> CallAction.press(null)).hasMessage("digit_to_press must not be null");
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "[]", "1", "\"x\""})
    void metadata_noObject_isRefused(String json) {
        assertThatThrownBy(() -> Metadata.of(Json.parse(json))).hasMessage("metadata must be an object");
    }

    @Test
    void unknownOutgoing_made_needsAResponseType() {
        assertThat(UnknownOutgoing.of(Json.of(Map.of("response_type", "hum"))).toJson())
                .isEqualTo("{\"response_type\":\"hum\"}");
        assertThatThrownBy(() -> UnknownOutgoing.of(Json.of(Map.of("type", "hum"))))
                .hasMessage("response_type must be a text");
    }

    @Test
    void content_anyCharacters_isValidJsonAndUtf8() {
        StringBuilder all = new StringBuilder();
        for (char c = 0; c < 0x3000; c++) {
            all.append(c);
        }
        String text = all + "😀 \u2028\u2029\uFFFF\"\\/";
        String frame = Response.last(1, text).toJson();
        assertThat(((Response) OutgoingEvent.parse(frame)).content()).isEqualTo(text);
        assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(frame)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"\\ud83d,?", "\\ude00,?", "a\\ud83db,a?b", "\\ude00\\ud83d,??", "\\ud83d\\ud83d\\ude00\\ude00,?😀?"})
    void content_loneSurrogate_isReplaced(String escaped, String expected) {
        String text = Json.parse("\"" + escaped + "\"").asString().orElseThrow();
        String shown = expected.replace('?', '\uFFFD');
        for (OutgoingEvent event : List.of(
                Response.piece(1, text),
                AgentInterrupt.of(1, text),
                ToolCallResult.of("t", text),
                ToolCallInvocation.of("t", "f", Json.of(text)),
                Metadata.of(Json.of(Map.of("a", text))),
                UnknownOutgoing.of(Json.of(Map.of("response_type", text))))) {
            String frame = event.toJson();
            assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(frame)).isTrue();
            assertThat(frame).contains(shown);
        }
    }

    @Test
    void content_split_surrogatesOfOnePair_areReplacedSeparately() {
        assertThat(Response.piece(1, "\ud83d").toJson()).contains("\"\uFFFD\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"response_type\":\"response\",\"response_id\":\"1\",\"content\":\"\",\"content_complete\":true} | response_id must be an integer",
                "{\"response_type\":\"response\",\"response_id\":1.5,\"content\":\"\",\"content_complete\":true} | response_id must be an integer",
                "{\"response_type\":\"response\",\"response_id\":4294967296,\"content\":\"\",\"content_complete\":true} | response_id must be an integer",
                "{\"response_type\":\"response\",\"content\":\"\",\"content_complete\":true} | response_id is required",
                "{\"response_type\":\"response\",\"response_id\":1,\"content\":null,\"content_complete\":true} | content is required",
                "{\"response_type\":\"response\",\"response_id\":1,\"content\":7,\"content_complete\":true} | content must be a text",
                "{\"response_type\":\"response\",\"response_id\":1,\"content\":\"\",\"content_complete\":\"true\"} | content_complete must be true or false",
                "{\"response_type\":\"response\",\"response_id\":1,\"content\":\"\",\"content_complete\":1} | content_complete must be true or false",
                "{\"response_type\":\"response\",\"response_id\":1,\"content\":\"\"} | content_complete is required",
                "{\"response_type\":\"response\",\"response_id\":1,\"content\":\"\",\"content_complete\":true,\"end_call\":\"yes\"} | end_call must be true or false",
                "{\"response_type\":\"agent_interrupt\",\"interrupt_id\":null,\"content\":\"\",\"content_complete\":true} | interrupt_id is required",
                "{\"response_type\":\"ping_pong\"} | timestamp is required",
                "{\"response_type\":\"ping_pong\",\"timestamp\":\"1\"} | timestamp must be an integer",
                "{\"response_type\":\"config\"} | config is required",
                "{\"response_type\":\"config\",\"config\":[]} | config must be an object",
                "{\"response_type\":\"config\",\"config\":{\"auto_reconnect\":\"true\"}} | auto_reconnect must be true or false",
                "{\"response_type\":\"metadata\",\"metadata\":\"x\"} | metadata must be an object",
                "{\"response_type\":\"tool_call_invocation\",\"tool_call_id\":\"t\",\"name\":\"f\",\"arguments\":{}} | arguments must be a text",
                "{\"response_type\":\"tool_call_result\",\"tool_call_id\":\"t\",\"content\":\"\",\"successful\":0} | successful must be true or false",
                "{\"response_type\":\"update_agent\",\"agent_config\":{\"responsiveness\":2}} | responsiveness must be from 0 to 1, but is 2.0",
                "{\"response_type\":\"update_agent\",\"agent_config\":{\"reminder_max_count\":1.5}} | reminder_max_count must be an integer",
                "{\"response_type\":\"update_agent\",\"agent_config\":{\"reminder_trigger_ms\":0}} | 'reminder_trigger_ms must be above 0, but is 0'",
                "{\"response_type\":7} | response_type must be a text"
            })
    void parse_whatRetellWouldDrop_isUnknownWithTheProblem(String frame, String problem) {
        OutgoingEvent event = OutgoingEvent.parse(frame);
        assertThat(event)
                .isInstanceOfSatisfying(
                        UnknownOutgoing.class,
                        unknown -> assertThat(unknown.problems()).containsExactly(problem));
        assertThat(event.toJson()).isEqualTo(frame);
    }

    @Test
    void parse_severalProblems_namesAll() {
        UnknownOutgoing event = (UnknownOutgoing) OutgoingEvent.parse("{\"response_type\":\"response\",\"content\":1}");
        assertThat(event.problems())
                .containsExactly("response_id is required", "content must be a text", "content_complete is required");
        assertThat(event.responseType()).isEqualTo("response");
    }

    @Test
    void parse_unknownResponseType_hasNoProblem() {
        UnknownOutgoing event = (UnknownOutgoing) OutgoingEvent.parse("{\"response_type\":\"hum\",\"content\":1}");
        assertThat(event.problems()).isEmpty();
        assertThat(event.responseType()).isEqualTo("hum");
    }

    @Test
    void parse_noResponseType_isAResponse() {
        String frame = "{\"response_id\":1,\"content\":\"a\",\"content_complete\":false,\"new\":[]}";
        OutgoingEvent event = OutgoingEvent.parse(frame);
        assertThat(event).isInstanceOfSatisfying(Response.class, response -> {
            assertThat(response.content()).isEqualTo("a");
            assertThat(response.contentComplete()).isFalse();
        });
        assertThat(event.toJson()).isEqualTo(frame);
    }

    @Test
    void parse_severalActions_areInRetellsOrder() {
        Response response = (Response) OutgoingEvent.parse("""
                {"response_type":"response","response_id":1,"content":"","content_complete":true,\
                "digit_to_press":"1","transfer_number":"+1","show_transferee_as_caller":true,"end_call":true}""");
        assertThat(response.actions())
                .containsExactly(CallAction.endCall(), CallAction.transferTo("+1", true), CallAction.press("1"));
        assertThat(response.action()).contains(CallAction.endCall());
    }

    @Test
    void parse_falseAndNullOptions_areNone() {
        Response response = (Response) OutgoingEvent.parse("""
                {"response_type":"response","response_id":1,"content":"","content_complete":true,\
                "no_interruption_allowed":null,"digit_to_press":"","transfer_number":null,"end_call":false}""");
        assertThat(response.actions()).isEmpty();
        assertThat(response.noInterruptionAllowed()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "null", "{", "{}{}", "{\"a\":1e99999999999}"})
    void parse_noJsonObject_throwsDecodeException(String frame) {
        assertThatExceptionOfType(RetellDecodeException.class).isThrownBy(() -> OutgoingEvent.parse(frame));
    }

    @Test
    void toString_content_isNotShown() {
        assertThat(Response.last(4, "secret words").toString())
                .isEqualTo("Response[response_id=4, 12 characters, complete]");
        assertThat(ToolCallInvocation.of("tc", "f", Json.of(Map.of("a", "b"))).toString())
                .isEqualTo("ToolCallInvocation[tc]");
        assertThat(CallAction.press("4711")).hasToString("PressDigits");
        assertThat(CallAction.transferTo("+14155550111")).hasToString("Transfer");
    }
}
