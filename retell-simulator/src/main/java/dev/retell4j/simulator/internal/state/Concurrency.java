package dev.retell4j.simulator.internal.state;

/**
 * How many calls a workspace may have at a time.
 *
 * @param limit the limit, 1 or more
 * @param burst whether calls may go beyond the limit for an extra charge
 * @param reservedInbound places that only inbound calls may take
 */
public record Concurrency(int limit, boolean burst, int reservedInbound) {
    private static final int BURST_FACTOR = 3;
    private static final int MOST_BURST = 300;

    /** Checks the numbers. */
    public Concurrency {
        if (limit < 1) {
            throw new IllegalArgumentException("concurrencyLimit must be 1 or more, not " + limit);
        }
        if (reservedInbound < 0 || reservedInbound >= limit) {
            throw new IllegalArgumentException("reservedInboundConcurrency must be at least 0 and less than the limit "
                    + limit + " that concurrencyLimit sets, not " + reservedInbound);
        }
    }

    /** Returns how many calls there may be with burst, or 0 when there is none. */
    public int burstLimit() {
        return burst ? (int) Math.min((long) BURST_FACTOR * limit, (long) limit + MOST_BURST) : 0;
    }

    /** Returns how many calls there may be altogether. */
    public int most() {
        return Math.max(limit, burstLimit());
    }
}
