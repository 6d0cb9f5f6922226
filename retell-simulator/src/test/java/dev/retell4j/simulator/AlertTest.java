package dev.retell4j.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.fasterxml.jackson.databind.JsonNode;
import dev.retell4j.simulator.Delivery.Kind;
import dev.retell4j.simulator.Delivery.Outcome;
import dev.retell4j.webhooks.SignatureVerdict;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AlertTest {
    private static final Duration LIMIT = Duration.ofSeconds(60);

    @Test
    void alert_triggeredAndResolved_isToldOnceEach() {
        try (Receiver receiver = new Receiver();
                RetellSimulator simulator = RetellSimulator.builder()
                        .manualTime()
                        .webhookUrl(receiver.url("/hook"))
                        .start()) {
            String id = simulator.sendAlert(Map.of("metric_type", "total_call_cost", "current_value", 7));
            simulator.awaitDeliveries(LIMIT);
            simulator.time().advance(Duration.ofMinutes(5));
            simulator.resolveAlert(id);
            simulator.awaitDeliveries(LIMIT);

            assertThat(receiver.events()).containsExactly("alert_triggered", "alert_resolved");
            assertThat(receiver.arrived()).extracting(Receiver.Arrived::verdict).containsOnly(SignatureVerdict.VALID);
            JsonNode alert = receiver.arrived().get(0).body().path("alert");
            assertThat(alert.path("alert_incident_id").asText()).isEqualTo(id);
            assertThat(alert.path("metric_type").asText()).isEqualTo("total_call_cost");
            assertThat(alert.path("current_value").asInt()).isEqualTo(7);
            assertThat(alert.path("resolved_timestamp").isNull()).isTrue();
            JsonNode resolved = receiver.arrived().get(1).body().path("alert");
            assertThat(resolved.path("resolved_timestamp").asLong()
                            - resolved.path("triggered_timestamp").asLong())
                    .isEqualTo(300_000);
            assertThat(simulator.deliveries()).extracting(Delivery::kind).containsOnly(Kind.ALERT);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> simulator.resolveAlert(id))
                    .withMessageContaining(id);
        }
    }

    @Test
    void alert_failure_isNotTriedAgain() {
        try (Receiver receiver = new Receiver();
                RetellSimulator simulator =
                        RetellSimulator.builder().manualTime().start()) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> simulator.sendAlert(Map.of()))
                    .withMessageContaining("webhookUrl");
            receiver.answeringStatus(request -> 500);
            simulator.sendAlert(Map.of("webhook_urls", List.of(receiver.url("/alerts"))));
            simulator.time().advanceToQuiet();

            assertThat(receiver.arrived()).hasSize(1);
            assertThat(simulator.deliveries()).extracting(Delivery::outcome).containsExactly(Outcome.FAILED);
        }
    }
}
