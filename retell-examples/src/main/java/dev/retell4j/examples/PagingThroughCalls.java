package dev.retell4j.examples;

import dev.retell4j.Paged;
import dev.retell4j.RetellClient;
import dev.retell4j.calls.CallFilter;
import dev.retell4j.calls.CallListItem;
import dev.retell4j.calls.CallListRequest;
import dev.retell4j.filters.TimeFilter;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** Reads a long list. Pages are fetched as they are reached, so reading the first items costs one request. */
public final class PagingThroughCalls {
    private PagingThroughCalls() {}

    /**
     * Prints the newest calls of the last week, and what the whole week cost.
     *
     * @param args nothing
     */
    public static void main(String[] args) {
        try (RetellClient retell = RetellClient.fromEnv()) {
            Paged<CallListItem> week = callsSince(retell, Instant.now().minus(Duration.ofDays(7)));
            week.stream().limit(10).forEach(call -> System.out.println(line(call)));
            System.out.printf(Locale.ROOT, "The week cost $%.2f%n", cents(week) / 100);
        }
    }

    static Paged<CallListItem> callsSince(RetellClient retell, Instant start) {
        CallFilter filter =
                CallFilter.builder().startTimestamp(TimeFilter.since(start)).build();
        return retell.calls()
                .list(CallListRequest.builder().filterCriteria(filter).build())
                .pageSize(1000);
    }

    static double cents(Iterable<CallListItem> calls) {
        double cents = 0;
        for (CallListItem call : calls) {
            cents += call.callCost().map(cost -> cost.combinedCost()).orElse(0.0);
        }
        return cents;
    }

    static String line(CallListItem call) {
        return call.callId() + " " + call.callStatus().asString() + " "
                + call.duration().map(Duration::toString).orElse("");
    }
}
