package dev.retell4j.webhooks;

import static dev.retell4j.webhooks.Requests.endpoint;
import static dev.retell4j.webhooks.Requests.post;
import static dev.retell4j.webhooks.Requests.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.retell4j.agents.AgentOverride;
import dev.retell4j.agents.AgentUpdate;
import dev.retell4j.errors.RetellValidationException;
import dev.retell4j.llms.LlmOverride;
import dev.retell4j.types.Json;
import dev.retell4j.types.VersionRef;
import dev.retell4j.webhooks.Requests.Notes;
import dev.retell4j.webhooks.events.WebhookEvent;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(180)
class InboundQuestionReplyTest {
    private static final String CALL = "{\"event\":\"call_inbound\",\"call_inbound\":{\"agent_id\":\"agent_9\","
            + "\"from_number\":\"+14155550100\",\"to_number\":\"+14155550199\"}}";
    private static final String SMS = CALL.replace("call_inbound", "chat_inbound");

    private final Notes notes = new Notes();

    @Test
    void toJson_replyWithEverything_hasRetellsNames() {
        InboundCallReply reply = InboundCallReply.builder()
                .overrideAgentId("agent_2")
                .overrideAgentVersion(3)
                .dynamicVariable("name", "Ada")
                .dynamicVariables(Map.of("plan", "gold"))
                .metadata("crm", 55)
                .metadata(Map.of("tags", List.of("a")))
                .agentOverride(AgentOverride.builder()
                        .agent(AgentUpdate.builder().voiceSpeed(1.1).build())
                        .retellLlm(LlmOverride.builder()
                                .beginMessage("Hi {{name}}")
                                .build())
                        .build())
                .extraProperty("shade", "blue")
                .build();

        assertThat(reply.toJson()).isEqualTo(Json.parse("""
                                {"call_inbound": {
                                  "override_agent_id": "agent_2",
                                  "override_agent_version": 3,
                                  "dynamic_variables": {"name": "Ada", "plan": "gold"},
                                  "metadata": {"crm": 55, "tags": ["a"]},
                                  "agent_override": {"agent": {"voice_speed": 1.1}, "retell_llm": {"begin_message": "Hi {{name}}"}},
                                  "shade": "blue"
                                }}"""));
        assertThat(reply.isRejection()).isFalse();
        assertThat(reply)
                .hasToString("InboundCallReply[override_agent_id, override_agent_version, agent_override, shade,"
                        + " dynamic_variables, metadata]");
    }

    @Test
    void toJson_versionByTag_isAText() {
        assertThat(InboundSmsReply.builder()
                        .overrideAgentVersion(VersionRef.latestPublished())
                        .build()
                        .toJson()
                        .text())
                .isEqualTo("{\"chat_inbound\":{\"override_agent_version\":\"latest_published\"}}");
    }

    @Test
    void reject_alone_isAllThatIsSent() {
        assertThat(InboundCallReply.reject().toJson().text()).isEqualTo("{\"call_inbound\":{\"reject\":true}}");
        assertThat(InboundSmsReply.reject().toJson().text()).isEqualTo("{\"chat_inbound\":{\"reject\":true}}");
        assertThat(InboundCallReply.builder().reject().build())
                .isEqualTo(InboundCallReply.reject())
                .hasSameHashCodeAs(InboundCallReply.reject())
                .isNotEqualTo(InboundSmsReply.reject())
                .isNotEqualTo(InboundCallReply.empty());
        assertThat(InboundCallReply.reject().isRejection()).isTrue();
        assertThat(InboundCallReply.builder().build()).isEqualTo(InboundCallReply.empty());
    }

    @Test
    void reject_besideAnythingElse_isRefused() {
        assertThatExceptionOfType(RetellValidationException.class)
                .isThrownBy(() -> InboundCallReply.builder()
                        .reject()
                        .metadata("a", 1)
                        .dynamicVariable("b", "2")
                        .build())
                .withMessage("reject must stand alone, but beside it there is dynamic_variables, metadata");
        assertThatExceptionOfType(RetellValidationException.class)
                .isThrownBy(() -> InboundSmsReply.builder()
                        .overrideAgentId("agent_2")
                        .reject()
                        .build())
                .withMessage("reject must stand alone, but beside it there is override_agent_id");
    }

    @Test
    void builder_null_namesTheField() {
        assertThatExceptionOfType(RetellValidationException.class)
                .isThrownBy(() -> InboundCallReply.builder().dynamicVariable("name", null))
                .withMessage("dynamic_variables.name must not be null");
        assertThatExceptionOfType(RetellValidationException.class)
                .isThrownBy(() -> InboundCallReply.builder().overrideAgentId(null))
                .withMessage("override_agent_id must not be null");
    }

    @Test
    void handle_question_isAnsweredByTheFirstHandlerInScope() {
        WebhookEndpoint endpoint = endpoint()
                .observer(notes)
                .onInboundCall(EventScope.any().number("+19995550000"), question -> InboundCallReply.reject())
                .onInboundCall(
                        EventScope.any().agent("agent_9"),
                        question -> InboundCallReply.builder()
                                .dynamicVariable("from", question.fromNumber())
                                .build())
                .onInboundCall(question -> InboundCallReply.reject())
                .onInboundSms(question -> InboundSmsReply.builder()
                        .metadata("to", question.toNumber())
                        .build())
                .build();

        WebhookReply call = endpoint.handle(post(CALL));
        WebhookReply sms = endpoint.handle(post(SMS));
        WebhookReply other = endpoint.handle(post(CALL.replace("agent_9", "agent_1")));

        assertThat(call.status()).isEqualTo(200);
        assertThat(call.headers()).containsEntry("Content-Type", "application/json");
        assertThat(text(call)).isEqualTo("{\"call_inbound\":{\"dynamic_variables\":{\"from\":\"+14155550100\"}}}");
        assertThat(text(sms)).isEqualTo("{\"chat_inbound\":{\"metadata\":{\"to\":\"+14155550199\"}}}");
        assertThat(text(other)).isEqualTo("{\"call_inbound\":{\"reject\":true}}");
        assertThat(notes.lines).contains("handled call_inbound", "handled chat_inbound");
    }

    @Test
    void handle_questionWithoutHandler_isLeftToTheNumbersAgent() {
        WebhookEndpoint endpoint = endpoint().observer(notes).build();

        assertThat(text(endpoint.handle(post(CALL)))).isEqualTo("{\"call_inbound\":{}}");
        assertThat(text(endpoint.handle(post(SMS)))).isEqualTo("{\"chat_inbound\":{}}");
        assertThat(notes.lines).contains("unhandled call_inbound", "unhandled chat_inbound");
    }

    @Test
    void handle_questionWhoseHandlerHangs_isAnsweredWithTheFallbackInTime() {
        WebhookEndpoint endpoint = endpoint()
                .observer(notes)
                .deadline(Duration.ofMillis(50))
                .inboundCallFallback(
                        InboundCallReply.builder().overrideAgentId("agent_2").build())
                .inboundSmsFallback(InboundSmsReply.reject())
                .onInboundCall(question -> {
                    new CountDownLatch(1).await();
                    return InboundCallReply.empty();
                })
                .onInboundSms(question -> {
                    new CountDownLatch(1).await();
                    return InboundSmsReply.empty();
                })
                .build();

        WebhookReply call = endpoint.handle(post(CALL));

        assertThat(call.status()).isEqualTo(200);
        assertThat(text(call)).isEqualTo("{\"call_inbound\":{\"override_agent_id\":\"agent_2\"}}");
        assertThat(text(endpoint.handle(post(SMS)))).isEqualTo("{\"chat_inbound\":{\"reject\":true}}");
        assertThat(notes.lines).contains("overran call_inbound PT0.05S", "overran chat_inbound PT0.05S");
    }

    @Test
    void handle_questionWhoseHandlerFails_isAnsweredWithTheFallback() {
        WebhookEndpoint endpoint = endpoint()
                .observer(notes)
                .onInboundCall(question -> {
                    throw new IllegalStateException("no database");
                })
                .onInboundSms(question -> null)
                .build();

        assertThat(text(endpoint.handle(post(CALL)))).isEqualTo("{\"call_inbound\":{}}");
        assertThat(text(endpoint.handle(post(SMS)))).isEqualTo("{\"chat_inbound\":{}}");
        assertThat(notes.lines).contains("failed call_inbound no database");
        assertThat(notes.lines)
                .filteredOn(line -> line.startsWith("failed chat_inbound"))
                .hasSize(1);
    }

    @Test
    void handle_questionBesideAnInbox_isAnsweredAndNotStored() {
        AtomicInteger stored = new AtomicInteger();
        WebhookEndpoint endpoint = endpoint()
                .inbox((event, body) -> {
                    stored.incrementAndGet();
                    return CompletableFuture.completedFuture(EventStore.Storage.STORED);
                })
                .onInboundCall(question -> InboundCallReply.reject())
                .build();

        assertThat(text(endpoint.handle(post(CALL)))).isEqualTo("{\"call_inbound\":{\"reject\":true}}");
        assertThat(stored).hasValue(0);
    }

    @Test
    void handle_question_isNoEvent() {
        AtomicInteger events = new AtomicInteger();
        WebhookEndpoint endpoint = endpoint()
                .on(WebhookEvent.class, event -> events.incrementAndGet())
                .build();

        assertThat(endpoint.handle(post(CALL)).status()).isEqualTo(200);
        assertThat(events).hasValue(0);
    }
}
