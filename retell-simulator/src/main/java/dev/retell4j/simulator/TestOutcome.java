package dev.retell4j.simulator;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a simulated run of a test case ends.
 *
 * <pre>{@code
 * simulator.scriptTest("Books a repair", TestOutcome.fail("The agent never offered a day."), TestOutcome.pass());
 * }</pre>
 *
 * <p>Without an outcome of its own, a run is judged by the test case's metrics: it fails when a metric quotes words
 * that the agent did not use or names a tool that was not called, and passes otherwise. Immutable.
 */
public final class TestOutcome {
    private final String status;
    private final @Nullable String explanation;

    private TestOutcome(String status, @Nullable String explanation) {
        this.status = status;
        this.explanation = explanation;
    }

    /**
     * Makes an outcome in which the conversation meets all metrics.
     *
     * @return the outcome
     */
    public static TestOutcome pass() {
        return new TestOutcome("pass", null);
    }

    /**
     * Makes an outcome in which the conversation does not meet the metrics.
     *
     * @param explanation why, as {@code result_explanation}
     * @return the outcome
     */
    public static TestOutcome fail(String explanation) {
        return new TestOutcome("fail", Objects.requireNonNull(explanation, "explanation"));
    }

    /**
     * Makes an outcome in which the run cannot be carried out.
     *
     * @param explanation why, as {@code result_explanation}
     * @return the outcome
     */
    public static TestOutcome error(String explanation) {
        return new TestOutcome("error", Objects.requireNonNull(explanation, "explanation"));
    }

    /**
     * Returns how the run ends.
     *
     * @return {@code pass}, {@code fail} or {@code error}
     */
    public String status() {
        return status;
    }

    /**
     * Returns why.
     *
     * @return the explanation, or empty when it is composed
     */
    public Optional<String> explanation() {
        return Optional.ofNullable(explanation);
    }

    @Override
    public String toString() {
        return explanation == null ? status : status + " (" + explanation + ")";
    }
}
