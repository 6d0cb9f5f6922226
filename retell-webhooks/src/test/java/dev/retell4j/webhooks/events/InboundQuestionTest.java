package dev.retell4j.webhooks.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retell4j.errors.RetellDecodeException;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class InboundQuestionTest {
    @Test
    void parse_questionAboutACall_hasItsFields() {
        InboundCall question = (InboundCall)
                WebhookEventTest.parse(
                        "{\"event\":\"call_inbound\",\"event_timestamp\":1790000000000,\"call_inbound\":{\"call_id\":\"call_7f\","
                                + "\"agent_id\":\"agent_9\",\"agent_version\":3,\"from_number\":\"+14155550100\","
                                + "\"to_number\":\"+14155550199\",\"custom_sip_headers\":{\"x-branch\":\"north\",\"x-odd\":5}}}");

        assertThat(question.callId()).contains("call_7f");
        assertThat(question.conversationId()).contains("call_7f");
        assertThat(question.agentId()).contains("agent_9");
        assertThat(question.agentVersion()).hasValue(3);
        assertThat(question.fromNumber()).isEqualTo("+14155550100");
        assertThat(question.toNumber()).isEqualTo("+14155550199");
        assertThat(question.customSipHeaders()).containsOnlyKeys("x-branch").containsEntry("x-branch", "north");
        assertThat(question.eventTimestamp()).contains(Instant.ofEpochMilli(1790000000000L));
    }

    @Test
    void parse_questionAboutAMessage_hasItsFields() {
        InboundSms question = (InboundSms) WebhookEventTest.parse(
                "{\"event\":\"chat_inbound\",\"chat_inbound\":{\"chat_id\":\"chat_7f\",\"agent_id\":\"agent_9\","
                        + "\"agent_version\":0,\"from_number\":\"+14155550100\",\"to_number\":\"+14155550199\"}}");

        assertThat(question.chatId()).contains("chat_7f");
        assertThat(question.conversationId()).contains("chat_7f");
        assertThat(question.agentId()).contains("agent_9");
        assertThat(question.agentVersion()).hasValue(0);
        assertThat(question.toNumber()).isEqualTo("+14155550199");
    }

    @Test
    void parse_numberWithoutAgent_hasNone() {
        InboundCall question = (InboundCall) WebhookEventTest.parse("{\"event\":\"call_inbound\",\"call_inbound\":"
                + "{\"agent_id\":null,\"from_number\":\"+14155550100\",\"to_number\":\"+14155550199\"}}");

        assertThat(question.agentId()).isEmpty();
        assertThat(question.agentVersion()).isEmpty();
        assertThat(question.callId()).isEmpty();
        assertThat(question.customSipHeaders()).isEmpty();
    }

    @Test
    void agentVersion_thatIsNoWholeNumber_isMissing() {
        for (String version : new String[] {"\"latest\"", "1.5", "-1", "9999999999", "null", "{}"}) {
            InboundCall question = (InboundCall) WebhookEventTest.parse(
                    "{\"event\":\"call_inbound\",\"call_inbound\":{\"agent_version\":" + version + "}}");

            assertThat(question.agentVersion()).as(version).isEmpty();
        }
    }

    @Test
    void numbers_thatDidNotCome_areNamedByTheFailure() {
        InboundCall question =
                (InboundCall) WebhookEventTest.parse("{\"event\":\"call_inbound\",\"call_inbound\":{\"to_number\":5}}");

        assertThatThrownBy(question::fromNumber)
                .isInstanceOf(RetellDecodeException.class)
                .hasMessageContaining("InboundCall has no from_number");
        assertThatThrownBy(question::toNumber).hasMessageContaining("InboundCall has no to_number");
    }
}
