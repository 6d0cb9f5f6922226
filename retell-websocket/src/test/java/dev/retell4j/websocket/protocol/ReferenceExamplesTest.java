package dev.retell4j.websocket.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retell4j.calls.PhoneCall;
import dev.retell4j.transcripts.TranscriptEntry;
import dev.retell4j.transcripts.Utterance;
import dev.retell4j.transcripts.UtteranceRole;
import dev.retell4j.transcripts.UtteranceWord;
import dev.retell4j.types.Json;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** One example of each event, as it goes over the wire. */
class ReferenceExamplesTest {
    private static final String CALL = """
            {"call_id":"call_7f","call_type":"phone_call","agent_id":"agent_9","call_status":"registered",\
            "direction":"inbound","from_number":"+14155550100","to_number":"+14155550199",\
            "metadata":{"ticket":"T-12"},"retell_llm_dynamic_variables":{"plan":"gold"}}""";

    static Stream<Arguments> outgoing() {
        return Stream.of(
                Arguments.of(Config.of(true, true, true), """
                        {"response_type":"config","config":{"auto_reconnect":true,"call_details":true,\
                        "transcript_with_tool_calls":true}}"""),
                Arguments.of(Response.last(0, "Garage Nord, good morning."), """
                        {"response_type":"response","response_id":0,"content":"Garage Nord, good morning.",\
                        "content_complete":true}"""),
                Arguments.of(Pong.of(1790000002000L), """
                        {"response_type":"ping_pong","timestamp":1790000002000}"""),
                Arguments.of(Response.piece(1, "One second, I am looking. "), """
                        {"response_type":"response","response_id":1,"content":"One second, I am looking. ",\
                        "content_complete":false}"""),
                Arguments.of(ToolCallInvocation.of("tc_1", "find_order", Json.of(Map.of("plate", "AB-12"))), """
                        {"response_type":"tool_call_invocation","tool_call_id":"tc_1","name":"find_order",\
                        "arguments":"{\\"plate\\":\\"AB-12\\"}"}"""),
                Arguments.of(ToolCallResult.of("tc_1", "{\"state\":\"ready\"}", true), """
                        {"response_type":"tool_call_result","tool_call_id":"tc_1",\
                        "content":"{\\"state\\":\\"ready\\"}","successful":true}"""),
                Arguments.of(
                        UpdateAgent.of(AgentConfig.builder()
                                .interruptionSensitivity(0.4)
                                .reminderMaxCount(0)
                                .build()),
                        """
                        {"response_type":"update_agent","agent_config":{"interruption_sensitivity":0.4,\
                        "reminder_max_count":0}}"""),
                Arguments.of(AgentInterrupt.of(1, "I must stop you here."), """
                        {"response_type":"agent_interrupt","interrupt_id":1,"content":"I must stop you here.",\
                        "content_complete":true,"no_interruption_allowed":true}"""),
                Arguments.of(
                        Response.builder(3)
                                .content("Connecting you now.")
                                .contentComplete(true)
                                .noInterruptionAllowed(true)
                                .action(CallAction.transferTo("+14155550111", true))
                                .build(),
                        """
                        {"response_type":"response","response_id":3,"content":"Connecting you now.",\
                        "content_complete":true,"no_interruption_allowed":true,"transfer_number":"+14155550111",\
                        "show_transferee_as_caller":true}"""),
                Arguments.of(
                        Response.builder(4)
                                .contentComplete(true)
                                .action(CallAction.press("2#"))
                                .build(),
                        """
                        {"response_type":"response","response_id":4,"content":"","content_complete":true,\
                        "digit_to_press":"2#"}"""),
                Arguments.of(Metadata.of(Json.of(Map.of("mood", "calm"))), """
                        {"response_type":"metadata","metadata":{"mood":"calm"}}"""),
                Arguments.of(
                        Response.builder(5)
                                .content("Goodbye.")
                                .contentComplete(true)
                                .action(CallAction.endCall())
                                .build(),
                        """
                        {"response_type":"response","response_id":5,"content":"Goodbye.","content_complete":true,\
                        "end_call":true}"""));
    }

    @ParameterizedTest
    @MethodSource("outgoing")
    void outgoing_example_isWrittenAndReadAsDocumented(OutgoingEvent event, String frame) {
        assertThat(event.toJson()).isEqualTo(frame);
        OutgoingEvent read = OutgoingEvent.parse(frame);
        assertThat(read).isEqualTo(event).hasSameClassAs(event).hasSameHashCodeAs(event);
        assertThat(read.responseType()).isEqualTo(event.responseType());
        assertThat(read.toJson()).isEqualTo(frame);
    }

    static Stream<Arguments> incoming() {
        List<TranscriptEntry> greeted = List.of(Utterance.builder()
                .role(UtteranceRole.AGENT)
                .content("Garage Nord, good morning.")
                .words(List.of(UtteranceWord.builder()
                        .word("Garage")
                        .start(0.4)
                        .end(0.8)
                        .build()))
                .build());
        List<TranscriptEntry> asked = List.of(Utterance.builder()
                .role(UtteranceRole.USER)
                .content("Is my van ready?")
                .buildUnchecked());
        return Stream.of(
                Arguments.of(
                        CallDetails.of(Json.parse(CALL)),
                        "{\"interaction_type\":\"call_details\",\"call\":" + CALL + "}"),
                Arguments.of(Ping.of(1790000002000L), """
                        {"interaction_type":"ping_pong","timestamp":1790000002000}"""),
                Arguments.of(UpdateOnly.of(greeted, null, TurnTaking.USER_TURN), """
                        {"interaction_type":"update_only","transcript":[{"role":"agent",\
                        "content":"Garage Nord, good morning.","words":[{"word":"Garage","start":0.4,"end":0.8}]}],\
                        "turntaking":"user_turn"}"""),
                Arguments.of(ResponseRequired.of(1, asked, null), """
                        {"interaction_type":"response_required","response_id":1,\
                        "transcript":[{"role":"user","content":"Is my van ready?"}]}"""),
                Arguments.of(ReminderRequired.of(2, List.of(), null), """
                        {"interaction_type":"reminder_required","response_id":2,"transcript":[]}"""));
    }

    @ParameterizedTest
    @MethodSource("incoming")
    void incoming_example_isReadAndMadeAsDocumented(IncomingEvent event, String frame) {
        IncomingEvent read = IncomingEvent.parse(frame);
        assertThat(read).isEqualTo(event).hasSameClassAs(event).hasSameHashCodeAs(event);
        assertThat(read.interactionType()).isEqualTo(event.interactionType());
        assertThat(read.toJson()).isEqualTo(frame);
        assertThat(event.json()).isEqualTo(Json.parse(frame));
    }

    @Test
    void callDetails_example_isAPhoneCall() {
        CallDetails event =
                (CallDetails) IncomingEvent.parse("{\"interaction_type\":\"call_details\",\"call\":" + CALL + "}");
        assertThat(event.call()).isInstanceOfSatisfying(PhoneCall.class, call -> {
            assertThat(call.callId()).isEqualTo("call_7f");
            assertThat(call.fromNumber()).isEqualTo("+14155550100");
            assertThat(call.retellLlmDynamicVariables()).containsKey("plan");
        });
        assertThat(event.callJson().text()).isEqualTo(CALL);
    }
}
