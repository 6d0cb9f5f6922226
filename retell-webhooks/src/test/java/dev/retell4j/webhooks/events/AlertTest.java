package dev.retell4j.webhooks.events;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retell4j.types.Json;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlertTest {
    private static final String SAMPLE =
            "{\"alert_incident_id\":\"alert_incident_1\",\"org_id\":\"org_1\",\"alert_rule_id\":\"alert_rule_1\","
                    + "\"name\":\"Too many calls\",\"metric_type\":\"call_count\",\"filter\":{},"
                    + "\"threshold_type\":\"absolute\",\"threshold_value\":100,\"comparator\":\"gt\","
                    + "\"frequency\":\"5m\",\"window\":\"1h\",\"emails\":[\"ops@example.com\"],"
                    + "\"webhook_urls\":[\"https://example.com/hooks/secret\"],\"current_value\":131,"
                    + "\"previous_value\":null,\"triggered_timestamp\":1790000000000,\"resolved_timestamp\":null,"
                    + "\"severity\":\"high\"}";

    private static Alert alert(String json) {
        return ((AlertEvent) WebhookEventTest.parse("{\"event\":\"alert_triggered\",\"alert\":" + json + "}")).alert();
    }

    @Test
    void parse_sampleOfTheDocumentation_hasItsFields() {
        Alert alert = alert(SAMPLE);

        assertThat(alert.alertIncidentId()).contains("alert_incident_1");
        assertThat(alert.orgId()).contains("org_1");
        assertThat(alert.alertRuleId()).contains("alert_rule_1");
        assertThat(alert.name()).contains("Too many calls");
        assertThat(alert.metricType()).contains(AlertMetric.CALL_COUNT);
        assertThat(alert.filter()).contains(Json.parse("{}"));
        assertThat(alert.thresholdType()).contains(AlertThresholdType.ABSOLUTE);
        assertThat(alert.thresholdValue()).hasValue(100);
        assertThat(alert.comparator()).contains(AlertComparator.GREATER);
        assertThat(alert.frequency()).contains("5m");
        assertThat(alert.window()).contains("1h");
        assertThat(alert.emails()).containsExactly("ops@example.com");
        assertThat(alert.webhookUrls()).containsExactly("https://example.com/hooks/secret");
        assertThat(alert.currentValue()).hasValue(131);
        assertThat(alert.previousValue()).isEmpty();
        assertThat(alert.triggeredTimestamp()).contains(Instant.ofEpochMilli(1790000000000L));
        assertThat(alert.resolvedTimestamp()).isEmpty();
        assertThat(alert.json()).isEqualTo(Json.parse(SAMPLE));
    }

    @Test
    void parse_emptyAlert_hasNothing() {
        Alert alert = alert("{}");

        assertThat(alert.alertIncidentId()).isEmpty();
        assertThat(alert.metricType()).isEmpty();
        assertThat(alert.thresholdValue()).isEmpty();
        assertThat(alert.emails()).isEmpty();
        assertThat(alert.triggeredTimestamp()).isEmpty();
    }

    @Test
    void parse_fieldsOfAnotherShape_areMissing() {
        Alert alert = alert("{\"name\":5,\"threshold_value\":\"many\",\"emails\":\"ops\",\"webhook_urls\":[5,\"u\"],"
                + "\"triggered_timestamp\":\"now\",\"comparator\":[]}");

        assertThat(alert.name()).isEmpty();
        assertThat(alert.thresholdValue()).isEmpty();
        assertThat(alert.emails()).isEmpty();
        assertThat(alert.webhookUrls()).containsExactly("u");
        assertThat(alert.triggeredTimestamp()).isEmpty();
        assertThat(alert.comparator()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "gt, GREATER", "lt, LESS", "ge, GREATER_OR_EQUAL", "le, LESS_OR_EQUAL",
        ">, GREATER", "<, LESS", ">=, GREATER_OR_EQUAL", "<=, LESS_OR_EQUAL"
    })
    void comparator_wordOrSign_isKnown(String text, AlertComparator.Known known) {
        AlertComparator comparator = AlertComparator.of(text);

        assertThat(comparator.known()).contains(known);
        assertThat(comparator.asString()).isEqualTo(text);
    }

    @Test
    void openValues_thatAreNew_areKept() {
        assertThat(AlertMetric.of("chat_count").known()).isEmpty();
        assertThat(AlertMetric.of("chat_count").asString()).isEqualTo("chat_count");
        assertThat(AlertComparator.of("~").known()).isEmpty();
        assertThat(AlertThresholdType.of("seasonal").known()).isEmpty();
    }

    @Test
    void openValues_allKnownOnes_areTheConstants() {
        assertThat(AlertMetric.knownValues())
                .hasSize(AlertMetric.Known.values().length)
                .allSatisfy(
                        value -> assertThat(AlertMetric.of(value.asString())).isSameAs(value));
        assertThat(AlertComparator.knownValues()).hasSize(4);
        assertThat(AlertThresholdType.knownValues()).hasSize(2);
    }

    @Test
    void toString_addressesOfWebhooks_areHidden() {
        assertThat(alert(SAMPLE).toString())
                .startsWith("Alert{")
                .contains("Too many calls")
                .doesNotContain("hooks/secret");
    }

    @Test
    void equality_sameJson_isEqual() {
        assertThat(alert(SAMPLE)).isEqualTo(alert(SAMPLE)).hasSameHashCodeAs(alert(SAMPLE));
        assertThat(alert(SAMPLE)).isNotEqualTo(alert("{}"));
    }
}
