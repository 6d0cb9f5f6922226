package dev.retell4j.simulator.internal.llm;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that a server did against the protocol.
 *
 * @param rule what it should have kept to
 * @param at when it was noticed
 * @param detail what was wrong, in words
 * @param frame the frame that shows it, shortened; null when the fault is that none came
 */
public record Violation(
        Rule rule, Instant at, String detail, @Nullable String frame) {
    private static final int LONGEST_FRAME = 600;

    /** Shortens the frame. */
    public Violation {
        frame = frame == null ? null : shortened(frame, LONGEST_FRAME);
    }

    /** Tells whether it is more than a warning. */
    public boolean isError() {
        return rule.severity() == Rule.Severity.ERROR;
    }

    static String shortened(String frame, int longest) {
        return frame.length() <= longest
                ? frame
                : frame.substring(0, longest) + "… (" + frame.length() + " characters)";
    }

    /** Returns the rule and what was wrong. */
    @Override
    public String toString() {
        return rule + ": " + detail + (frame == null ? "" : " " + frame);
    }
}
