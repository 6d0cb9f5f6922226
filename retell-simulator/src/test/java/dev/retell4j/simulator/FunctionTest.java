package dev.retell4j.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.retell4j.simulator.Delivery.Kind;
import dev.retell4j.simulator.Delivery.Outcome;
import dev.retell4j.webhooks.SignatureVerdict;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Custom functions, called during a conversation. */
class FunctionTest {
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final Receiver receiver = new Receiver();
    private RetellSimulator simulator = RetellSimulator.builder().manualTime().start();
    private TestClient client = new TestClient(simulator);

    @AfterEach
    void close() {
        simulator.close();
        receiver.close();
    }

    /** Creates an agent whose prompt uses one function. */
    private void agent(String settings) {
        agentOn("""
                {"begin_message":"Hello.","general_prompt":"Say \\"The order is {{status}}.\\"",
                 "starting_state":"ask","states":[
                  {"name":"ask","state_prompt":"Say \\"Which order?\\"",
                   "edges":[{"destination_state_name":"tell","description":"known"}],
                   "tools":[{"type":"custom","name":"find_order","url":"%s"%s,
                    "parameters":{"type":"object","properties":{"order_number":{"type":"string"}}}}]},
                  {"name":"tell","state_prompt":"Say \\"It is {{status}}.\\""}]}
                """.formatted(receiver.url("/function"), settings), "/create-retell-llm", "llm_id", "retell-llm");
    }

    private void agentOn(String engine, String path, String idField, String type) {
        String engineId = client.create(path, engine, idField);
        String agentId = client.create("/create-agent", """
                {"agent_name":"Nora","voice_id":"retell-Cimo","response_engine":{"type":"%s","%s":"%s"}}
                """.formatted(type, idField, engineId), "agent_id");
        client.create("/create-phone-number", """
                {"phone_number":"%s","outbound_agents":[{"agent_id":"%s","weight":1}]}
                """.formatted(Fixture.FROM, agentId), "phone_number");
    }

    private JsonNode finishedCall() {
        String callId = Fixture.call(client, Fixture.TO);
        simulator.time().advanceToQuiet();
        return client.get("/v2/get-call/" + callId).body();
    }

    private static JsonNode entry(JsonNode call, String role) {
        for (JsonNode entry : call.path("transcript_with_tool_calls")) {
            if (entry.path("role").asText().equals(role)) {
                return entry;
            }
        }
        throw new AssertionError("No " + role + " in " + call.path("transcript_with_tool_calls"));
    }

    @Test
    void function_inReach_isCalledAndItsAnswerIsTheResult() throws IOException {
        agent(",\"response_variables\":{\"status\":\"$.order.states[0]['name']\",\"none\":\"$.nothing\"}");
        String answer = "{\"order\":{\"states\":[{\"name\":\"on its way\"}]}}";
        receiver.answering(request -> new Receiver.Answer(201, answer));
        JsonNode call = finishedCall();

        assertThat(receiver.arrived()).hasSize(1);
        Receiver.Arrived asked = receiver.arrived().get(0);
        assertThat(asked.method()).isEqualTo("POST");
        assertThat(asked.verdict()).isEqualTo(SignatureVerdict.VALID);
        assertThat(asked.body().path("name").asText()).isEqualTo("find_order");
        assertThat(asked.body().path("args").toString()).isEqualTo("{\"order_number\":\"A-77\"}");
        assertThat(asked.body().at("/call/call_id")).isEqualTo(call.path("call_id"));
        assertThat(asked.body().at("/call/call_status").asText()).isEqualTo("ongoing");
        assertThat(asked.body().at("/call/transcript").asText())
                .contains("Which order?")
                .doesNotContain("It is");
        JsonNode result = entry(call, "tool_call_result");
        assertThat(result.path("content").asText()).isEqualTo(answer);
        assertThat(result.path("successful").asBoolean()).isTrue();
        assertThat(call.path("transcript").asText()).contains("Agent: It is on its way.");
        assertThat(call.path("collected_dynamic_variables").toString()).isEqualTo("{\"status\":\"on its way\"}");
        Delivery delivery = simulator.deliveries("find_order").get(0);
        assertThat(delivery.kind()).isEqualTo(Kind.FUNCTION);
        assertThat(delivery.outcome()).isEqualTo(Outcome.DELIVERED);
        assertThat(delivery.attempts().get(0).toString()).matches("201 after \\d+ ms");
        assertThat(delivery.json().text())
                .isEqualTo(new ObjectMapper().readTree(asked.text()).toString());
    }

    @Test
    void argsAtRoot_bodyIsTheArguments() {
        agent(",\"args_at_root\":true,\"method\":\"PUT\"");
        finishedCall();

        assertThat(receiver.arrived().get(0).method()).isEqualTo("PUT");
        assertThat(receiver.arrived().get(0).text()).isEqualTo("{\"order_number\":\"A-77\"}");
    }

    @Test
    void getAndDelete_haveNoBodyAndAreSigned() {
        agent(",\"method\":\"GET\",\"query_params\":{\"order\":\"{{order_number}}\",\"q\":\"a b&c\"},"
                + "\"headers\":{\"X-Customer\":\"{{name}}\",\"Host\":\"elsewhere\"}");
        finishedCall();
        Receiver.Arrived get = receiver.arrived().get(0);

        assertThat(get.method()).isEqualTo("GET");
        assertThat(get.path()).isEqualTo("/function?order=A-77&q=a%20b%26c");
        assertThat(get.text()).isEmpty();
        assertThat(get.verdict()).isEqualTo(SignatureVerdict.VALID);
        assertThat(get.header("X-Customer")).isEqualTo("Ada");
        assertThat(get.header("Host")).startsWith("127.0.0.1");

        simulator.close();
        simulator = RetellSimulator.builder().manualTime().start();
        client = new TestClient(simulator);
        agent(",\"method\":\"DELETE\"");
        finishedCall();
        assertThat(receiver.arrived().get(1).method()).isEqualTo("DELETE");
        assertThat(receiver.arrived().get(1).text()).isEmpty();
        assertThat(receiver.arrived().get(1).verdict()).isEqualTo(SignatureVerdict.VALID);
    }

    @Test
    void failure_withoutRetries_isAnUnsuccessfulResult() {
        agent("");
        receiver.answering(request -> new Receiver.Answer(404, "{\"error\":\"no such order\"}"));
        JsonNode call = finishedCall();

        assertThat(receiver.arrived()).hasSize(1);
        JsonNode result = entry(call, "tool_call_result");
        assertThat(result.path("successful").asBoolean()).isFalse();
        assertThat(result.path("content").asText()).isEqualTo("{\"error\":\"no such order\"}");
        assertThat(call.path("transcript").asText()).contains("It is {{status}}.");
    }

    @Test
    void failure_maxRetry_isTriedAgainInSimulatedTime() {
        agent(",\"max_retry\":2");
        AtomicInteger tries = new AtomicInteger();
        receiver.answering(request -> new Receiver.Answer(tries.incrementAndGet() < 3 ? 500 : 200, "found"));
        JsonNode call = finishedCall();

        assertThat(receiver.arrived()).hasSize(3);
        assertThat(entry(call, "tool_call_result").path("content").asText()).isEqualTo("found");
        Delivery delivery = simulator.deliveries().get(0);
        assertThat(Duration.between(
                        delivery.attempts().get(0).sentAt(),
                        delivery.attempts().get(2).sentAt()))
                .isEqualTo(Duration.ofSeconds(3));
    }

    @Test
    void answerThatDoesNotCome_isGivenUpAtTheTimeout() {
        agent(",\"timeout_ms\":1000");
        CountDownLatch over = new CountDownLatch(1);
        receiver.answering(request -> {
            awaitQuietly(over);
            return new Receiver.Answer(200, "late");
        });
        JsonNode call = finishedCall();
        over.countDown();

        JsonNode result = entry(call, "tool_call_result");
        assertThat(result.path("successful").asBoolean()).isFalse();
        assertThat(result.path("content").asText()).isEqualTo("{\"error\":\"No answer within 1000 ms\"}");
    }

    @Test
    void requestThatCannotBeMade_isAnUnsuccessfulResult() {
        agent(",\"headers\":{\"X-Name\":\"{{name}}\\nX-Other: 1\"}");
        JsonNode call = finishedCall();

        assertThat(receiver.arrived()).isEmpty();
        assertThat(entry(call, "tool_call_result").path("successful").asBoolean())
                .isFalse();
        Delivery delivery = simulator.deliveries().get(0);
        assertThat(delivery.outcome()).isEqualTo(Outcome.NOT_SENT);
        assertThat(delivery.remark().orElseThrow()).contains("The request cannot be made");
    }

    @Test
    void longResult_isCut() {
        agent("");
        receiver.answering(request -> new Receiver.Answer(200, "x".repeat(3_000_000)));
        assertThat(entry(finishedCall(), "tool_call_result").path("content").asText())
                .hasSize(15_000);

        // A character that takes two places is not split.
        receiver.answering(request -> new Receiver.Answer(200, "x" + "\uD83D\uDE97".repeat(10_000)));
        assertThat(entry(finishedCall(), "tool_call_result").path("content").asText())
                .hasSize(14_999)
                .endsWith("\uD83D\uDE97");
    }

    @Test
    void scriptedResult_isNotAskedFor() {
        agent("");
        simulator.script(
                Fixture.TO,
                CallScript.answered(
                        Turn.tool("find_order", Map.of("order_number", "1"), Map.of("status", "scripted"))));
        JsonNode call = finishedCall();

        assertThat(receiver.arrived()).isEmpty();
        assertThat(entry(call, "tool_call_result").path("content").asText()).isEqualTo("{\"status\":\"scripted\"}");
    }

    @Test
    void scriptedArguments_withoutResult_areSentToTheFunction() {
        agent("");
        receiver.answering(request -> new Receiver.Answer(200, "It is ready."));
        simulator.script(
                Fixture.TO,
                CallScript.answered(
                        Turn.tool("find_order", Map.of("order_number", "{{order_number}}/3")),
                        Turn.tool("unknown", Map.of())));
        JsonNode call = finishedCall();

        assertThat(receiver.arrived()).hasSize(1);
        assertThat(receiver.arrived().get(0).body().path("args").toString()).isEqualTo("{\"order_number\":\"A-77/3\"}");
        assertThat(entry(call, "tool_call_result").path("content").asText()).isEqualTo("It is ready.");
        assertThat(call.path("transcript_with_tool_calls").toString()).contains("{\\\"status\\\":\\\"ok\\\"}");
    }

    @Test
    void chatScript_argumentsWithoutResult_areSentToTheFunction() {
        String chatId = chat("");
        receiver.answering(request -> new Receiver.Answer(200, "It is ready."));
        String agentId = client.get("/get-chat/" + chatId).text("agent_id");
        simulator.scriptChat(
                agentId,
                ChatScript.answering(
                        Turn.tool("find_order", Map.of("order_number", "B-1")),
                        Turn.tool("unknown", Map.of()),
                        Turn.agent("One moment.")));
        String scripted = client.create("/create-chat", "{\"agent_id\":\"" + agentId + "\"}", "chat_id");
        TestClient.Answer answer = say(scripted, "Where is it?");

        assertThat(receiver.arrived()).hasSize(1);
        assertThat(receiver.arrived().get(0).body().path("args").toString()).isEqualTo("{\"order_number\":\"B-1\"}");
        assertThat(answer.body().at("/messages/1/content").asText()).isEqualTo("It is ready.");
        assertThat(answer.body().at("/messages/3/content").asText()).isEqualTo("{\"status\":\"ok\"}");
        assertThat(answer.body().at("/messages/4/content").asText()).isEqualTo("One moment.");
    }

    @Test
    void strangersFunction_answersSomethingPlausible() {
        Fixture.callingAgent(client);
        JsonNode call = finishedCall();

        assertThat(entry(call, "tool_call_result").path("successful").asBoolean())
                .isTrue();
        assertThat(simulator.deliveries()).isEmpty();
    }

    @Test
    void flow_functionNode_branchesByTheAnswer() {
        agentOn(
                """
                {"model_choice":{"type":"cascading","model":"gpt-4.1"},"start_speaker":"agent","start_node_id":"look",
                 "tools":[{"type":"custom","tool_id":"t1","name":"find_order","url":"%s",
                   "parameters":{"type":"object","properties":{}},"response_variables":{"status":"status"}}],
                 "nodes":[
                  {"id":"look","type":"function","tool_id":"t1","tool_type":"local","wait_for_result":true,
                   "edges":[
                    {"id":"e1","destination_node_id":"sent","transition_condition":{"type":"equation","operator":"&&",
                     "equations":[{"left":"status","operator":"==","right":"sent"}]}},
                    {"id":"e2","destination_node_id":"lost","transition_condition":{"type":"equation","operator":"&&",
                     "equations":[{"left":"status","operator":"==","right":"lost"}]}}]},
                  {"id":"sent","type":"end","speak_during_execution":true,
                   "instruction":{"type":"static_text","text":"It was sent."}},
                  {"id":"lost","type":"end","speak_during_execution":true,
                   "instruction":{"type":"static_text","text":"It is lost."}}]}
                """.formatted(receiver.url("/function")),
                "/create-conversation-flow",
                "conversation_flow_id",
                "conversation-flow");
        receiver.answering(request -> new Receiver.Answer(200, "{\"status\":\"lost\"}"));
        JsonNode call = finishedCall();

        assertThat(call.path("transcript").asText()).isEqualTo("Agent: It is lost.\n");
        assertThat(call.path("collected_dynamic_variables").path("status").asText())
                .isEqualTo("lost");
    }

    @Test
    void callStoppedMeanwhile_staysStopped() throws Exception {
        simulator.close();
        simulator = RetellSimulator.builder().speed(100).start();
        client = new TestClient(simulator);
        agent("");
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch stopped = new CountDownLatch(1);
        receiver.answering(request -> {
            asked.countDown();
            awaitQuietly(stopped);
            return new Receiver.Answer(200, "too late");
        });
        String callId = Fixture.call(client, Fixture.TO);
        assertThat(asked.await(60, TimeUnit.SECONDS)).isTrue();
        assertThat(client.post("/v2/stop-call/" + callId, "").status()).isEqualTo(204);
        stopped.countDown();
        simulator.awaitDeliveries(LIMIT);
        simulator.time().advanceToQuiet();

        JsonNode call = client.get("/v2/get-call/" + callId).body();
        assertThat(call.path("disconnection_reason").asText()).isEqualTo("manual_stopped");
        assertThat(call.path("transcript_with_tool_calls").toString()).doesNotContain("tool_call_result");
    }

    @Test
    void flowingTime_answerTakesAsLongAsItTakes() {
        simulator.close();
        simulator = RetellSimulator.builder().speed(100).start();
        client = new TestClient(simulator);
        agent("");
        receiver.answering(request -> {
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
            return new Receiver.Answer(200, "found");
        });
        String callId = Fixture.call(client, Fixture.TO);
        simulator.time().advanceToQuiet();

        JsonNode call = client.get("/v2/get-call/" + callId).body();
        assertThat(call.path("call_status").asText()).isEqualTo("ended");
        assertThat(entry(call, "tool_call_result").path("content").asText()).isEqualTo("found");
    }

    @Test
    void restore_whileAsked_asksAgain() throws Exception {
        simulator.close();
        simulator = RetellSimulator.builder().speed(100).start();
        client = new TestClient(simulator);
        agent("");
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch captured = new CountDownLatch(1);
        receiver.answering(request -> {
            asked.countDown();
            awaitQuietly(captured);
            return new Receiver.Answer(200, "found");
        });
        String callId = Fixture.call(client, Fixture.TO);
        assertThat(asked.await(60, TimeUnit.SECONDS)).isTrue();
        RetellSimulator.Snapshot snapshot = simulator.snapshot();
        captured.countDown();
        simulator.time().advanceToQuiet();
        simulator.restore(snapshot);
        simulator.time().advanceToQuiet();

        assertThat(receiver.arrived()).hasSize(2);
        assertThat(entry(client.get("/v2/get-call/" + callId).body(), "tool_call_result")
                        .path("content")
                        .asText())
                .isEqualTo("found");
    }

    private String chat(String functionSettings) {
        String llmId = client.create(
                "/create-retell-llm", """
                {"begin_message":"Hello.","general_prompt":"Say \\"The order is {{status}}.\\"",
                 "starting_state":"ask","states":[
                  {"name":"ask","state_prompt":"Say \\"Which order?\\"",
                   "edges":[{"destination_state_name":"tell","description":"known"}],
                   "tools":[{"type":"custom","name":"find_order","url":"%s"%s,
                    "parameters":{"type":"object","properties":{"order_number":{"type":"string"}}}}]},
                  {"name":"tell","state_prompt":"Say \\"It is {{status}}.\\""}]}
                """.formatted(receiver.url("/function"), functionSettings), "llm_id");
        String agentId = client.create(
                "/create-chat-agent",
                "{\"response_engine\":{\"type\":\"retell-llm\",\"llm_id\":\"" + llmId + "\"}}",
                "agent_id");
        String chatId = client.create("/create-chat", """
                {"agent_id":"%s","retell_llm_dynamic_variables":{"order_number":"A-77"}}
                """.formatted(agentId), "chat_id");
        say(chatId, "Hi");
        return chatId;
    }

    private TestClient.Answer say(String chatId, String content) {
        return client.post(
                "/create-chat-completion", "{\"chat_id\":\"" + chatId + "\",\"content\":\"" + content + "\"}");
    }

    @Test
    void chat_functionInReach_completionWaitsForItsAnswer() {
        String chatId = chat(",\"response_variables\":{\"status\":\"status\"},\"max_retry\":1");
        AtomicInteger tries = new AtomicInteger();
        receiver.answering(request ->
                new Receiver.Answer(tries.incrementAndGet() == 1 ? 500 : 200, "{\"status\":\"on its way\"}"));
        TestClient.Answer answer = say(chatId, "A-77");

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.body().path("messages").toString()).contains("It is on its way.", "tool_call_result");
        Receiver.Arrived asked = receiver.arrived().get(1);
        assertThat(asked.verdict()).isEqualTo(SignatureVerdict.VALID);
        assertThat(asked.body().at("/chat/chat_id").asText()).isEqualTo(chatId);
        assertThat(asked.body().at("/chat/transcript").asText()).endsWith("User: A-77\n");
        assertThat(asked.body().path("args").toString()).isEqualTo("{\"order_number\":\"A-77\"}");
        JsonNode chat = client.get("/get-chat/" + chatId).body();
        assertThat(chat.path("transcript").asText())
                .isEqualTo("Agent: Hello.\nUser: Hi\nAgent: Which order?\nUser: A-77\nAgent: It is on its way.\n");
        assertThat(chat.path("collected_dynamic_variables").path("status").asText())
                .isEqualTo("on its way");
    }

    @Test
    void chat_whileTheFunctionIsAsked_isBusyAndCanBeEnded() {
        String chatId = chat("");
        AtomicInteger meanwhile = new AtomicInteger();
        receiver.answeringStatus(request -> {
            meanwhile.set(say(chatId, "Hello?").status());
            client.patch("/end-chat/" + chatId, "");
            return 200;
        });

        assertThat(say(chatId, "A-77").status()).isEqualTo(400);
        assertThat(meanwhile.get()).isEqualTo(400);
        assertThat(client.get("/get-chat/" + chatId).text("chat_status")).isEqualTo("ended");
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
