package dev.retell4j.examples.customllm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retell4j.RetellClient;
import dev.retell4j.agents.Agent;
import dev.retell4j.agents.AgentCreate;
import dev.retell4j.agents.ResponseEngine;
import dev.retell4j.calls.Call;
import dev.retell4j.calls.WebCallCreate;
import dev.retell4j.examples.customllm.OpenAiStub.FunctionCall;
import dev.retell4j.examples.customllm.OpenAiStub.Reply;
import dev.retell4j.jetty.CustomLlmServer;
import dev.retell4j.simulator.CallScript;
import dev.retell4j.simulator.RetellSimulator;
import dev.retell4j.simulator.Turn;
import dev.retell4j.websocket.CustomLlmHandler;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** A simulated caller, a real server and a model: over sockets all the way. */
class ModelInCallTest {
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final Clock MONDAY = Clock.fixed(Instant.parse("2027-03-29T08:00:00Z"), ZoneOffset.UTC);

    /** Returns the call when it is over, and has seen that nothing was against the protocol. */
    private static Call called(CustomLlmHandler handler, CallScript script) {
        try (CustomLlmServer server = CustomLlmServer.builder(handler)
                        .port(0)
                        .generatedSecret()
                        .start();
                RetellSimulator simulator = RetellSimulator.builder()
                        .manualTime()
                        .customLlmPatience(LIMIT)
                        .start();
                RetellClient retell = RetellClient.builder()
                        .apiKey(simulator.apiKey())
                        .baseUrl(simulator.baseUrl())
                        .build()) {
            Agent agent = retell.agents()
                    .create(AgentCreate.builder()
                            .responseEngine(ResponseEngine.customLlm(server.llmWebsocketUrl()))
                            .voiceId("retell-Cimo")
                            .build());
            simulator.script(agent.agentId(), script);
            String callId = retell.calls()
                    .createWebCall(
                            WebCallCreate.builder().agentId(agent.agentId()).build())
                    .callId();
            simulator.time().advanceToQuiet();
            assertThat(simulator.customLlmViolations(callId)).isEmpty();
            return retell.calls().retrieve(callId);
        }
    }

    @Test
    void call_inWhichTheCallerCutsIn_hangsUpOnTheModelAndTellsItWhatWasHeard() throws Exception {
        try (OpenAiStub stub = OpenAiStub.start(
                Reply.hangsAfter("There is ", "a great deal ", "to tell ", "about your bicycle. ", "First of all, "),
                Reply.says("Yes, it is ready."))) {
            ModelAgent agent =
                    new ModelAgent(new Model(stub.settings("large"), "large", LIMIT), "Be brief.", "Good morning.");

            Call call = called(
                    agent,
                    CallScript.answered(
                            Turn.user("Tell me all about my bicycle."), Turn.bargeIn("Stop. Is it ready?", 4)));

            stub.asked().get(0).left().get(LIMIT.toSeconds(), TimeUnit.SECONDS);
            assertThat(call.renderTranscript()).contains("Agent: There is a great", "Agent: Yes, it is ready.");
            assertThat(stub.asked().get(1).messages())
                    .extracting(message -> Phone.text(message, "content"))
                    .contains("There is a great")
                    .last()
                    .isEqualTo("Stop. Is it ready?");
        }
    }

    @Test
    void call_thatBooks_endsWhenTheAgentHasSaidGoodbye() throws Exception {
        Diary diary = new Diary();
        FunctionCall book =
                new FunctionCall("f_1", "book_slot", "{\"day\":\"2027-03-31\",\"time\":\"10:30\",\"name\":\"Ada\"}");
        FunctionCall end = new FunctionCall("f_2", "end_call", "{\"farewell\":\"See you then!\"}");
        try (OpenAiStub stub = OpenAiStub.start(
                Reply.says(List.of("I book it. "), book), Reply.says("Your reference is W 1."), Reply.calls(end))) {
            BookingAgent agent = new BookingAgent(new Model(stub.settings("large"), "large", LIMIT), diary, MONDAY);

            Call call = called(agent, CallScript.answered(Turn.user("Wednesday at half past ten."), Turn.user("Bye.")));

            assertThat(diary.bookings()).hasSize(1);
            assertThat(call.renderTranscript()).contains("book_slot", "Agent: See you then!");
            assertThat(call.disconnectionReason())
                    .hasValueSatisfying(reason -> assertThat(reason.asString()).isEqualTo("agent_hangup"));
        }
    }
}
