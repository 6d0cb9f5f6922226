package dev.retell4j;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Where an {@link OutwardCallPolicy} counts its calls. The counter of a policy that is given none lives in memory and
 * starts at zero with the program; one that writes the count down lets it outlive the program, or hold for several.
 *
 * <p>Must be safe for use by several threads, and by all who share the count. Methods may wait, on the thread that
 * sends. When the count cannot be read or written they throw, with a sentence without secrets: the call is then
 * refused.
 */
public interface CallCounter {
    /**
     * Counts calls, unless a limit leaves no room for all of them; then none is counted. Between looking and counting
     * nobody else counts.
     *
     * @param calls how many, from 1
     * @param at the time
     * @param limits the limits, at least one; no window is longer than a day
     * @return the limit that leaves no room, or empty when the calls are counted
     * @throws RuntimeException when the count cannot be read or written
     */
    Optional<Limit> take(int calls, Instant at, List<Limit> limits);

    /**
     * Takes calls back that were counted and certainly not made.
     *
     * @param calls how many
     * @param at the time at which they were counted
     * @throws RuntimeException when the count cannot be read or written; the calls stay counted then
     */
    void giveBack(int calls, Instant at);

    /**
     * Tells how many calls count in a window that ends now.
     *
     * @param window its length, at most a day
     * @param at the time
     * @return the number
     * @throws RuntimeException when the count cannot be read
     */
    long used(Duration window, Instant at);

    /**
     * How many calls there may be in any window of a length.
     *
     * @param calls the number, from 1
     * @param window the length
     */
    record Limit(int calls, Duration window) {}
}
