package dev.retell4j.analytics;

import java.util.Map;
import java.util.OptionalDouble;

/**
 * What calls have cost, in cents of a US dollar.
 *
 * @param calls number of calls whose cost is known
 * @param total sum
 * @param minutes billed minutes of those calls
 * @param byProduct sum of each product, the dearest first
 */
public record CostFigures(int calls, double total, double minutes, Map<String, Double> byProduct) {
    /** Copies the products. */
    public CostFigures {
        byProduct = Counts.copy(byProduct);
    }

    /**
     * Returns what a call has cost on average.
     *
     * @return cents, or empty when no cost is known
     */
    public OptionalDouble perCall() {
        return calls == 0 ? OptionalDouble.empty() : OptionalDouble.of(total / calls);
    }

    /**
     * Returns what a minute has cost on average.
     *
     * @return cents, or empty when no minute was billed
     */
    public OptionalDouble perMinute() {
        return minutes > 0 ? OptionalDouble.of(total / minutes) : OptionalDouble.empty();
    }
}
