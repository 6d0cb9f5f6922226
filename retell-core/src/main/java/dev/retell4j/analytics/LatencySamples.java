package dev.retell4j.analytics;

import dev.retell4j.calls.CallLatency;

/** What calls tell of one part of the answering. */
final class LatencySamples {
    private final Samples values = new Samples();
    private final Samples medians = new Samples();
    private final Samples nineties = new Samples();
    private int calls;
    private double max;

    void add(CallLatency latency) {
        boolean isEmpty = latency.values().isEmpty()
                && latency.p50().isEmpty()
                && latency.p90().isEmpty()
                && latency.max().isEmpty();
        if (isEmpty) {
            return;
        }
        calls++;
        for (Double value : latency.values()) {
            if (value != null) {
                values.add(value);
                max = Math.max(max, value);
            }
        }
        latency.p50().ifPresent(medians::add);
        latency.p90().ifPresent(nineties::add);
        latency.max().ifPresent(value -> max = Math.max(max, value));
    }

    boolean isEmpty() {
        return calls == 0;
    }

    LatencyFigures figures() {
        boolean isOverCalls = values.count() == 0;
        Samples p50 = isOverCalls ? medians : values;
        Samples p90 = isOverCalls ? nineties : values;
        return new LatencyFigures(calls, p50.count(), isOverCalls, p50.percentile(50), p90.percentile(90), max);
    }
}
