package dev.retell4j.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.retell4j.webhooks.SignatureVerdict;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ChatWebhookTest {
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final Receiver receiver = new Receiver();
    private final RetellSimulator simulator =
            RetellSimulator.builder().manualTime().start();
    private final TestClient client = new TestClient(simulator);

    @AfterEach
    void close() {
        simulator.close();
        receiver.close();
    }

    private String chat(String settings) {
        String agentId = client.create(
                "/create-chat-agent",
                """
                {"response_engine":{"type":"retell-llm","llm_id":"%s"},"webhook_url":"%s"%s}
                """.formatted(Fixture.llm(client), receiver.url("/{{name}}"), settings),
                "agent_id");
        return client.create("/create-chat", """
                {"agent_id":"%s","metadata":{"order":"77"},"retell_llm_dynamic_variables":{"name":"ada"}}
                """.formatted(agentId), "chat_id");
    }

    private void say(String chatId, String content) {
        client.post("/create-chat-completion", """
                {"chat_id":"%s","content":"%s"}
                """.formatted(chatId, content));
    }

    @Test
    void chat_default_sendsStartedEndedAnalyzed() {
        String chatId = chat("");
        say(chatId, "Monday");
        client.patch("/end-chat/" + chatId, "");
        simulator.awaitDeliveries(LIMIT);
        assertThat(receiver.events()).containsExactly("chat_started", "chat_ended");
        simulator.time().advanceToQuiet();

        assertThat(receiver.events()).containsExactly("chat_started", "chat_ended", "chat_analyzed");
        assertThat(receiver.arrived()).allSatisfy(request -> {
            assertThat(request.verdict()).isEqualTo(SignatureVerdict.VALID);
            assertThat(request.path()).isEqualTo("/ada");
            assertThat(request.body().at("/chat/chat_id").asText()).isEqualTo(chatId);
        });
        JsonNode started = receiver.arrived().get(0).body().path("chat");
        assertThat(started.path("chat_status").asText()).isEqualTo("ongoing");
        assertThat(started.path("metadata").path("order").asText()).isEqualTo("77");
        JsonNode ended = receiver.arrived().get(1).body().path("chat");
        assertThat(ended.path("chat_status").asText()).isEqualTo("ended");
        assertThat(ended.path("transcript").asText()).contains("User: Monday");
        assertThat(ended.has("chat_analysis")).isFalse();
        assertThat(receiver.arrived().get(2).body().path("chat"))
                .isEqualTo(client.get("/get-chat/" + chatId).body());
        assertThat(simulator.deliveries("chat_ended").get(0).conversationId()).hasValue(chatId);
    }

    @Test
    void chat_transcriptUpdatedListed_isSentForEachTurnAndAtTheEnd() {
        String chatId = chat(",\"webhook_events\":[\"transcript_updated\",\"chat_ended\"]");
        say(chatId, "Monday");
        client.patch("/end-chat/" + chatId, "");
        simulator.awaitDeliveries(LIMIT);

        // The agent's opening, the user's message, the answer, and at the end.
        assertThat(receiver.events())
                .containsExactly(
                        "transcript_updated",
                        "transcript_updated",
                        "transcript_updated",
                        "transcript_updated",
                        "chat_ended");
        assertThat(receiver.arrived().get(1).body().at("/chat/transcript").asText())
                .endsWith("User: Monday\n");
        assertThat(receiver.arrived().get(3).body().at("/chat/chat_status").asText())
                .isEqualTo("ended");
    }

    @Test
    void chat_silence_endsAndTells() {
        chat("");
        simulator.time().advanceToQuiet();

        assertThat(receiver.events()).containsExactly("chat_started", "chat_ended", "chat_analyzed");
    }

    @Test
    void rerunAnalysis_sendsAnalyzedAgain() {
        String chatId = chat("");
        simulator.time().advanceToQuiet();
        client.put("/rerun-chat-analysis/" + chatId);
        simulator.awaitDeliveries(LIMIT);

        assertThat(receiver.events()).containsExactly("chat_started", "chat_ended", "chat_analyzed", "chat_analyzed");
    }
}
