package dev.retell4j.mcp.micrometer;

import dev.retell4j.RetellObserver;
import dev.retell4j.mcp.tools.ToolObserver;
import dev.retell4j.webhooks.WebhookObserver;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Counts and times what happens, for Prometheus and whatever else Micrometer writes to. One object observes all three:
 * tools ({@code RetellMcp.Builder.observer}), requests ({@code RetellClientBuilder.observer}) and webhooks
 * ({@code WebhookEndpoint.Builder.observer}).
 *
 * <table>
 * <caption>What there is</caption>
 * <tr><td>{@code retell.mcp.tool.calls}</td><td>timer by {@code tool} and {@code outcome}</td></tr>
 * <tr><td>{@code retell.mcp.tool.answer}</td><td>bytes of answers by {@code tool}</td></tr>
 * <tr><td>{@code retell.requests}</td><td>timer by {@code operation} and {@code status}; waits and repeats included</td></tr>
 * <tr><td>{@code retell.request.attempts}</td><td>counter by {@code operation} and {@code status}</td></tr>
 * <tr><td>{@code retell.webhooks}</td><td>counter by {@code result}</td></tr>
 * <tr><td>{@code retell.webhook.events}</td><td>timer by {@code event} and {@code result}</td></tr>
 * </table>
 *
 * <p>No label comes from a caller: names that are made up do not become series. Safe for use by several threads.
 */
public final class RetellMetrics implements ToolObserver, RetellObserver, WebhookObserver {
    /** More names than there can be; the next one is counted as {@code other}. */
    private static final int MOST_NAMES = 500;

    private final MeterRegistry registry;
    private final Set<String> names = ConcurrentHashMap.newKeySet();

    private RetellMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    /**
     * Makes an observer.
     *
     * @param registry where the meters are
     * @return the observer
     */
    public static RetellMetrics of(MeterRegistry registry) {
        return new RetellMetrics(Objects.requireNonNull(registry, "registry"));
    }

    @Override
    public void onToolCall(ToolCallEvent call) {
        String tool = known(call.tool());
        Timer.builder("retell.mcp.tool.calls")
                .description("Calls of tools")
                .tags("tool", tool, "outcome", call.outcome())
                .register(registry)
                .record(call.duration());
        DistributionSummary.builder("retell.mcp.tool.answer")
                .description("Sizes of what tools answered")
                .baseUnit("bytes")
                .tags("tool", tool)
                .register(registry)
                .record(call.bytes());
    }

    @Override
    public void onAttempt(AttemptEvent attempt) {
        String status =
                attempt.status().isPresent() ? Integer.toString(attempt.status().getAsInt()) : "none";
        registry.counter(
                        "retell.request.attempts",
                        "operation",
                        attempt.operation().id(),
                        "status",
                        status)
                .increment();
    }

    @Override
    public void onRequest(RequestEvent request) {
        String status = request.status().isPresent()
                ? Integer.toString(request.status().getAsInt())
                : request.attempts() == 0 ? "not sent" : "none";
        Timer.builder("retell.requests")
                .description("Requests to Retell, waits and repeats included")
                .tags("operation", request.operation().id(), "status", status)
                .register(registry)
                .record(request.duration());
    }

    @Override
    public void verified() {
        webhook("verified");
    }

    @Override
    public void rejected(Rejection reason) {
        webhook(reason.name().toLowerCase(Locale.ROOT));
    }

    private void webhook(String result) {
        registry.counter("retell.webhooks", "result", result).increment();
    }

    @Override
    public void handled(String event, Duration duration) {
        event(event, "handled", duration);
    }

    @Override
    public void stored(String event, Duration duration) {
        event(event, "stored", duration);
    }

    @Override
    public void duplicate(String event) {
        event(event, "duplicate", Duration.ZERO);
    }

    @Override
    public void failed(String event, Throwable cause) {
        event(event, "failed", Duration.ZERO);
    }

    @Override
    public void overran(String event, Duration deadline) {
        event(event, "too late", deadline);
    }

    @Override
    public void overloaded(String name) {
        event(name, "overloaded", Duration.ZERO);
    }

    @Override
    public void notStored(String event, Throwable cause) {
        event(event, "not stored", Duration.ZERO);
    }

    private void event(String event, String result, Duration duration) {
        Timer.builder("retell.webhook.events")
                .description("Events that came by webhook")
                .tags("event", known(event), "result", result)
                .register(registry)
                .record(duration);
    }

    private String known(String name) {
        if (names.contains(name)) {
            return name;
        }
        return names.size() < MOST_NAMES && names.add(name) ? name : names.contains(name) ? name : "other";
    }
}
