package dev.retell4j.analytics;

import dev.retell4j.Paged;
import dev.retell4j.calls.CallAnalysis;
import dev.retell4j.calls.CallCost;
import dev.retell4j.calls.CallLatency;
import dev.retell4j.calls.CallLatencyBreakdown;
import dev.retell4j.calls.CallListItem;
import dev.retell4j.calls.PhoneCallListItem;
import dev.retell4j.types.ProductCost;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/**
 * Makes figures of many calls, as they are read; calls are not kept.
 *
 * <pre>{@code
 * CallFigures figures = CallAnalytics.of(retell.calls().list(lastWeek), 5_000);
 * }</pre>
 *
 * <p>Not safe for use by several threads.
 */
public final class CallAnalytics {
    private static final double MILLIS = 1_000;
    private static final double MINUTE = 60;

    private final Counts statuses = new Counts();
    private final Counts reasons = new Counts();
    private final Counts directions = new Counts();
    private final Counts agents = new Counts();
    private final Counts sentiments = new Counts();
    private final Samples durations = new Samples();
    private final Map<String, LatencySamples> latencies = new LinkedHashMap<>();
    private final Map<String, Double> products = new TreeMap<>();
    private int calls;
    private int judged;
    private int successful;
    private int priced;
    private double cents;
    private double billedSeconds;
    private boolean isCut;
    private @Nullable Instant earliest;
    private @Nullable Instant latest;

    /** Makes figures of no calls yet. */
    public CallAnalytics() {}

    /**
     * Makes figures of listed calls, page by page.
     *
     * @param list the calls
     * @param most how many calls are read at most, from 1
     * @return the figures; {@link CallFigures#isCut()} when there were more calls
     * @throws dev.retell4j.errors.RetellException when the calls cannot be listed
     */
    public static CallFigures of(Paged<CallListItem> list, int most) {
        CallAnalytics analytics = new CallAnalytics();
        checked(most);
        for (CallListItem call : list) {
            if (analytics.calls == most) {
                analytics.isCut = true;
                break;
            }
            analytics.add(call);
        }
        return analytics.figures();
    }

    /**
     * Makes figures of listed calls, page by page, without waiting. Cancelling the future stops the reading.
     *
     * @param list the calls
     * @param most how many calls are read at most, from 1
     * @return completes with the figures; {@link CallFigures#isCut()} when there were more calls
     */
    public static CompletableFuture<CallFigures> ofAsync(Paged<CallListItem> list, int most) {
        checked(most);
        CallAnalytics analytics = new CallAnalytics();
        CompletableFuture<?> reading = list.forEachAsync(call -> {
            if (analytics.calls == most) {
                analytics.isCut = true;
                throw new Enough();
            }
            analytics.add(call);
        });
        CompletableFuture<CallFigures> figures = new CompletableFuture<>();
        CompletableFuture<?> unusedEnd = reading.whenComplete((nothing, failure) -> {
            if (failure == null || isEnough(failure)) {
                figures.complete(analytics.figures());
            } else {
                figures.completeExceptionally(failure);
            }
        });
        CompletableFuture<?> unusedStop = figures.whenComplete((done, failure) -> {
            if (figures.isCancelled()) {
                reading.cancel(true);
            }
        });
        return figures;
    }

    /**
     * Counts a call.
     *
     * @param call a listed call
     */
    public void add(CallListItem call) {
        calls++;
        statuses.add(call.callStatus().asString());
        agents.add(call.agentId());
        directions.add(
                call instanceof PhoneCallListItem phone ? phone.direction().asString() : "web");
        call.disconnectionReason().ifPresent(reason -> reasons.add(reason.asString()));
        call.startTimestamp().ifPresent(this::began);
        call.duration().ifPresent(duration -> durations.add(duration.toMillis() / MILLIS));
        call.callAnalysis().ifPresent(this::judge);
        call.callCost().ifPresent(cost -> charge(cost, call.duration()));
        call.latency().ifPresent(this::measure);
    }

    /**
     * Returns the figures of the calls so far.
     *
     * @return the figures
     */
    public CallFigures figures() {
        Map<String, LatencyFigures> parts = new LinkedHashMap<>();
        latencies.forEach((name, samples) -> {
            if (!samples.isEmpty()) {
                parts.put(name, samples.figures());
            }
        });
        return new CallFigures(
                calls,
                isCut,
                earliest,
                latest,
                statuses.descending(),
                reasons.descending(),
                directions.descending(),
                agents.descending(),
                sentiments.descending(),
                judged,
                successful,
                durations.distribution(),
                new CostFigures(priced, cents, billedSeconds / MINUTE, Counts.descending(products)),
                parts);
    }

    private void began(Instant time) {
        if (earliest == null || time.isBefore(earliest)) {
            earliest = time;
        }
        if (latest == null || time.isAfter(latest)) {
            latest = time;
        }
    }

    private void judge(CallAnalysis analysis) {
        analysis.callSuccessful().ifPresent(good -> {
            judged++;
            successful += good ? 1 : 0;
        });
        analysis.userSentiment().ifPresent(sentiment -> sentiments.add(sentiment.asString()));
    }

    private void charge(CallCost cost, Optional<Duration> duration) {
        priced++;
        cents += cost.combinedCost();
        double billed = cost.totalDurationSeconds();
        billedSeconds += billed > 0
                ? billed
                : duration.map(time -> time.toMillis() / MILLIS).orElse(0.0);
        for (ProductCost product : cost.productCosts()) {
            products.merge(product.product(), product.cost(), Double::sum);
        }
    }

    private void measure(CallLatencyBreakdown latency) {
        measure("e2e", latency.e2e());
        measure("llm", latency.llm());
        measure("tts", latency.tts());
        measure("asr", latency.asr());
        measure("s2s", latency.s2s());
        measure("knowledge_base", latency.knowledgeBase());
        measure("llm_websocket_network_rtt", latency.llmWebsocketNetworkRtt());
    }

    private void measure(String part, Optional<CallLatency> latency) {
        latency.ifPresent(one ->
                latencies.computeIfAbsent(part, name -> new LatencySamples()).add(one));
    }

    private static void checked(int most) {
        if (most < 1) {
            throw new IllegalArgumentException("most must be 1 or more, but is " + most);
        }
    }

    private static boolean isEnough(Throwable failure) {
        return failure instanceof Enough
                || failure instanceof CompletionException && failure.getCause() instanceof Enough;
    }

    /** Ends the reading when there are enough calls. */
    private static final class Enough extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Enough() {
            super("Enough", null, false, false);
        }
    }
}
