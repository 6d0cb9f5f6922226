package dev.retell4j.webhooks.events;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdempotencyKeyTest {
    private static String key(String json) {
        return WebhookEventTest.parse(json).idempotencyKey();
    }

    private static String transfer(String number, long start) {
        return "{\"event\":\"transfer_started\",\"call\":{\"call_type\":\"phone_call\",\"call_id\":\"call_7f\","
                + "\"start_timestamp\":" + start + "},\"transfer_destination\":{\"number\":\"" + number + "\"}}";
    }

    @ParameterizedTest
    @ValueSource(strings = {"call_started", "call_ended", "call_analyzed", "transcript_updated"})
    void idempotencyKey_eventsOfOneCall_differByTheEventAlone(String name) {
        assertThat(key("{\"event\":\"" + name + "\",\"call\":{\"call_id\":\"call_7f\",\"transcript\":\"a\"}}"))
                .isEqualTo(key("{\"event\":\"" + name + "\",\"call\":{\"call_id\":\"call_7f\",\"transcript\":\"b\"}}"))
                .isEqualTo(name + ":call_7f");
    }

    @Test
    void idempotencyKey_transfers_differByStartAndDestination() {
        String first = key(transfer("+14155550111", 1790000000000L));

        assertThat(key(transfer("+14155550111", 1790000000000L))).isEqualTo(first);
        assertThat(key(transfer("+14155550112", 1790000000000L))).isNotEqualTo(first);
        assertThat(key(transfer("+14155550111", 1790000000001L))).isNotEqualTo(first);
        assertThat(key(transfer("+14155550111", 1790000000000L).replace("started", "bridged")))
                .isNotEqualTo(first);
    }

    @Test
    void idempotencyKey_transferWithExtension_differsFromTheOneWithout() {
        String extension = transfer("+14155550111", 1790000000000L).replace("\"}}", "\",\"extension\":\"12\"}}");

        assertThat(key(extension)).isNotEqualTo(key(transfer("+14155550111", 1790000000000L)));
    }

    @Test
    void idempotencyKey_transferOfWhichLittleIsKnown_isThatOfTheCall() {
        assertThat(
                        key(
                                "{\"event\":\"transfer_ended\",\"call\":{\"call_id\":\"call_7f\",\"start_timestamp\":\"soon\"}}"))
                .isEqualTo("transfer_ended:call_7f:::");
    }

    @Test
    void idempotencyKey_questionWithIdentifier_isThatOfTheConversation() {
        assertThat(key("{\"event\":\"call_inbound\",\"event_timestamp\":1,\"call_inbound\":{\"call_id\":\"call_7f\"}}"))
                .isEqualTo("call_inbound:call_7f");
        assertThat(key("{\"event\":\"chat_inbound\",\"event_timestamp\":1,\"chat_inbound\":{\"chat_id\":\"chat_7f\"}}"))
                .isEqualTo("chat_inbound:chat_7f");
    }

    @Test
    void idempotencyKey_questionWithoutIdentifier_holdsNumbersAndTime() {
        String question = "{\"event\":\"call_inbound\",\"event_timestamp\":1790000000000,"
                + "\"call_inbound\":{\"from_number\":\"+14155550100\",\"to_number\":\"+14155550199\"}}";

        assertThat(key(question))
                .isEqualTo(key(question))
                .isNotEqualTo(key(question.replace("0000,", "0001,")))
                .isNotEqualTo(key(question.replace("0100", "0101")));
    }

    @Test
    void idempotencyKey_alerts_areThoseOfTheIncident() {
        String alert = "{\"event\":\"alert_triggered\",\"alert\":{\"alert_incident_id\":\"alert_incident_1\"}}";

        assertThat(key(alert)).isEqualTo("alert_triggered:alert_incident_1");
        assertThat(key(alert.replace("triggered", "resolved"))).isEqualTo("alert_resolved:alert_incident_1");
    }
}
