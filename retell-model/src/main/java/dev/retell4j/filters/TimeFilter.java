package dev.retell4j.filters;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Conditions on times and durations, which Retell compares as numbers of milliseconds. */
public final class TimeFilter {
    private TimeFilter() {}

    /**
     * Accepts a time and everything later.
     *
     * @param time the earliest time
     * @return a condition, for example for {@code start_timestamp} of a {@link dev.retell4j.calls.CallFilter}
     */
    public static NumberOrRangeFilter since(Instant time) {
        return NumberOrRangeFilter.numberFilter(NumberFilterOperator.GREATER_OR_EQUAL, millis(time));
    }

    /**
     * Accepts everything earlier than a time.
     *
     * @param time the first time that is too late
     * @return a condition, for example for {@code end_timestamp} of a {@link dev.retell4j.calls.CallFilter}
     */
    public static NumberOrRangeFilter before(Instant time) {
        return NumberOrRangeFilter.numberFilter(NumberFilterOperator.LESS, millis(time));
    }

    /**
     * Accepts the times from one to another.
     *
     * @param from the earliest time
     * @param to the latest time
     * @return a condition, for example for {@code start_timestamp} of a {@link dev.retell4j.calls.CallFilter}
     */
    public static NumberOrRangeFilter between(Instant from, Instant to) {
        return RangeFilter.builder().value(List.of(millis(from), millis(to))).build();
    }

    /**
     * Accepts what lasted at least as long.
     *
     * @param duration the shortest duration
     * @return a condition, for example for {@code duration_ms} of a {@link dev.retell4j.calls.CallFilter}
     */
    public static NumberOrRangeFilter atLeast(Duration duration) {
        return NumberOrRangeFilter.numberFilter(NumberFilterOperator.GREATER_OR_EQUAL, (double) duration.toMillis());
    }

    /**
     * Accepts what lasted at most as long.
     *
     * @param duration the longest duration
     * @return a condition, for example for {@code duration_ms} of a {@link dev.retell4j.calls.CallFilter}
     */
    public static NumberOrRangeFilter atMost(Duration duration) {
        return NumberOrRangeFilter.numberFilter(NumberFilterOperator.LESS_OR_EQUAL, (double) duration.toMillis());
    }

    private static double millis(Instant time) {
        return time.toEpochMilli();
    }
}
