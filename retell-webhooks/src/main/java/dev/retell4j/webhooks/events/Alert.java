package dev.retell4j.webhooks.events;

import dev.retell4j.types.Json;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * An incident: what an alert rule watches left its bounds. Immutable; {@link #json()} has also what this version of the
 * library does not know. Amounts of money are in cents.
 */
public final class Alert {
    private final Json json;

    Alert(Json json) {
        this.json = json;
    }

    /**
     * Returns which incident it is; the same when it is triggered and when it is resolved.
     *
     * @return {@code alert_incident_id}; empty when absent
     */
    public Optional<String> alertIncidentId() {
        return text("alert_incident_id");
    }

    /**
     * Returns the organization that the rule belongs to.
     *
     * @return {@code org_id}; empty when absent
     */
    public Optional<String> orgId() {
        return text("org_id");
    }

    /**
     * Returns which rule was broken.
     *
     * @return {@code alert_rule_id}; empty when absent
     */
    public Optional<String> alertRuleId() {
        return text("alert_rule_id");
    }

    /**
     * Returns the name of the rule.
     *
     * @return {@code name}; empty when absent
     */
    public Optional<String> name() {
        return text("name");
    }

    /**
     * Returns what the rule watches.
     *
     * @return {@code metric_type}; empty when absent
     */
    public Optional<AlertMetric> metricType() {
        return text("metric_type").map(AlertMetric::of);
    }

    /**
     * Returns which calls or chats count.
     *
     * @return {@code filter}; empty when absent
     */
    public Optional<Json> filter() {
        return field("filter");
    }

    /**
     * Returns what the threshold is compared with.
     *
     * @return {@code threshold_type}; empty when absent
     */
    public Optional<AlertThresholdType> thresholdType() {
        return text("threshold_type").map(AlertThresholdType::of);
    }

    /**
     * Returns the threshold.
     *
     * @return {@code threshold_value}; empty when absent
     */
    public OptionalDouble thresholdValue() {
        return number("threshold_value");
    }

    /**
     * Returns how the value is compared with the threshold.
     *
     * @return {@code comparator}; empty when absent
     */
    public Optional<AlertComparator> comparator() {
        return text("comparator").map(AlertComparator::of);
    }

    /**
     * Returns how often the rule is checked.
     *
     * @return {@code frequency}, such as {@code 5m}; empty when absent
     */
    public Optional<String> frequency() {
        return text("frequency");
    }

    /**
     * Returns the time that a check looks back.
     *
     * @return {@code window}, such as {@code 1h}; empty when absent
     */
    public Optional<String> window() {
        return text("window");
    }

    /**
     * Returns who is told by mail.
     *
     * @return {@code emails}; empty when absent
     */
    public List<String> emails() {
        return texts("emails");
    }

    /**
     * Returns the addresses that are told.
     *
     * @return {@code webhook_urls}; empty when absent
     */
    public List<String> webhookUrls() {
        return texts("webhook_urls");
    }

    /**
     * Returns the value that was found.
     *
     * @return {@code current_value}; empty when absent
     */
    public OptionalDouble currentValue() {
        return number("current_value");
    }

    /**
     * Returns the value of the time before, for thresholds that are relative to it.
     *
     * @return {@code previous_value}; empty when absent
     */
    public OptionalDouble previousValue() {
        return number("previous_value");
    }

    /**
     * Returns when the incident began.
     *
     * @return {@code triggered_timestamp}, in milliseconds on the wire; empty when absent
     */
    public Optional<Instant> triggeredTimestamp() {
        return time("triggered_timestamp");
    }

    /**
     * Returns when the incident was over.
     *
     * @return {@code resolved_timestamp}, in milliseconds on the wire; empty while it goes on
     */
    public Optional<Instant> resolvedTimestamp() {
        return time("resolved_timestamp");
    }

    /**
     * Returns the whole incident.
     *
     * @return the JSON as it came
     */
    public Json json() {
        return json;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Alert alert && json.equals(alert.json);
    }

    @Override
    public int hashCode() {
        return json.hashCode();
    }

    /** Returns the JSON with the values of secret properties replaced; for logs. */
    @Override
    public String toString() {
        return "Alert" + json;
    }

    private Optional<Json> field(String wireName) {
        return json.get(wireName).filter(value -> !value.isNull());
    }

    private Optional<String> text(String wireName) {
        return field(wireName).flatMap(Json::asString);
    }

    private List<String> texts(String wireName) {
        return field(wireName).map(Json::elements).orElse(List.of()).stream()
                .flatMap(element -> element.asString().stream())
                .toList();
    }

    private OptionalDouble number(String wireName) {
        return field(wireName).map(Json::asDouble).orElse(OptionalDouble.empty());
    }

    private Optional<Instant> time(String wireName) {
        return field(wireName)
                .map(Json::asLong)
                .filter(millis -> millis.isPresent())
                .map(millis -> Instant.ofEpochMilli(millis.getAsLong()));
    }
}
