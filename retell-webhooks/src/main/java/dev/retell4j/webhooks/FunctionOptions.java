package dev.retell4j.webhooks;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How long a function may take, and what is answered when it takes longer. Immutable. */
public final class FunctionOptions {
    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final FunctionOptions DEFAULTS = new FunctionOptions(Duration.ofSeconds(110), null);

    private final Duration deadline;
    private final @Nullable Object fallback;

    private FunctionOptions(Duration deadline, @Nullable Object fallback) {
        this.deadline = deadline;
        this.fallback = fallback;
    }

    /**
     * Returns what holds for functions without options of their own.
     *
     * @return 110 seconds, just below the 120 that Retell waits by default, and no fallback
     */
    public static FunctionOptions defaults() {
        return DEFAULTS;
    }

    /**
     * Sets how long the function may take. Then it is interrupted and the fallback is answered; without one, an error
     * with status 503.
     *
     * @param deadline from 1 ms to 10 minutes; should be less than the tool's {@code timeout_ms}
     * @return changed options
     */
    public FunctionOptions deadline(Duration deadline) {
        return new FunctionOptions(Limits.checked("deadline", deadline, LONGEST), fallback);
    }

    /**
     * Sets what is answered when the function takes too long.
     *
     * @param result a text for the agent, or anything with a JSON form
     * @return changed options
     */
    public FunctionOptions fallback(Object result) {
        return new FunctionOptions(deadline, Objects.requireNonNull(result, "result"));
    }

    /**
     * Returns how long the function may take.
     *
     * @return the time
     */
    public Duration deadline() {
        return deadline;
    }

    /**
     * Returns what is answered when it takes longer.
     *
     * @return the result, or empty when the answer is an error
     */
    public Optional<Object> fallback() {
        return Optional.ofNullable(fallback);
    }
}
