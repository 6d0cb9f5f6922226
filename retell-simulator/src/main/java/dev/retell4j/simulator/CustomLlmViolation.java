package dev.retell4j.simulator;

import dev.retell4j.simulator.internal.llm.Violation;
import java.util.Optional;

/**
 * Something that the server of a custom LLM did against the protocol, and that Retell would pass over in silence.
 * Immutable.
 */
public final class CustomLlmViolation {
    private final Violation violation;

    CustomLlmViolation(Violation violation) {
        this.violation = violation;
    }

    /**
     * Returns what the server should have kept to.
     *
     * @return the rule, for example {@code STALE_OUTPUT} or {@code NO_COMPLETION}
     */
    public String rule() {
        return violation.rule().name();
    }

    /**
     * Tells whether somebody hears it, or whether it is certainly wrong.
     *
     * @return true for an error, false for a warning
     */
    public boolean isError() {
        return violation.isError();
    }

    /**
     * Returns what was wrong.
     *
     * @return one sentence
     */
    public String detail() {
        return violation.detail();
    }

    /**
     * Returns what Retell does then, and what a caller notices.
     *
     * @return one sentence
     */
    public String consequence() {
        return violation.rule().consequence();
    }

    /**
     * Returns the frame that shows it.
     *
     * @return the text, shortened when it is long; empty when the fault is that none came
     */
    public Optional<String> frame() {
        return Optional.ofNullable(violation.frame());
    }

    /** Returns the rule, what was wrong and the frame. */
    @Override
    public String toString() {
        return violation.toString();
    }
}
