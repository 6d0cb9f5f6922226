package dev.retell4j.analytics;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * Figures over many calls. Maps have the greatest first.
 *
 * @param calls number of calls
 * @param isCut whether there were more calls than were read
 * @param earliest when the first of them began; null when none has begun
 * @param latest when the last of them began; null when none has begun
 * @param byStatus number of calls by {@code call_status}
 * @param byDisconnectionReason number of calls by {@code disconnection_reason}, where there is one
 * @param byDirection number of phone calls by direction, and {@code web} calls
 * @param byAgent number of calls by {@code agent_id}
 * @param bySentiment number of calls by the user's sentiment, where the analysis has it
 * @param judged number of calls of which the analysis says whether they were successful
 * @param successful how many of those were
 * @param durationSeconds how long the calls took that have a duration
 * @param cost what they have cost
 * @param latency how long the parts of the answering took, by name: {@code e2e}, {@code llm}, {@code tts} and others;
 *     without those that no call has
 */
public record CallFigures(
        int calls,
        boolean isCut,
        @Nullable Instant earliest,
        @Nullable Instant latest,
        Map<String, Integer> byStatus,
        Map<String, Integer> byDisconnectionReason,
        Map<String, Integer> byDirection,
        Map<String, Integer> byAgent,
        Map<String, Integer> bySentiment,
        int judged,
        int successful,
        Distribution durationSeconds,
        CostFigures cost,
        Map<String, LatencyFigures> latency) {
    /** Copies the maps. */
    public CallFigures {
        byStatus = Counts.copy(byStatus);
        byDisconnectionReason = Counts.copy(byDisconnectionReason);
        byDirection = Counts.copy(byDirection);
        byAgent = Counts.copy(byAgent);
        bySentiment = Counts.copy(bySentiment);
        latency = Counts.copy(latency);
    }

    /**
     * Returns the share of successful calls.
     *
     * @return from 0 to 1, of the calls that were judged; empty when none was
     */
    public OptionalDouble successRate() {
        return judged == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) successful / judged);
    }

    /**
     * Returns when the first call began.
     *
     * @return the time, or empty when none has begun
     */
    public Optional<Instant> first() {
        return Optional.ofNullable(earliest);
    }

    /**
     * Returns when the last call began.
     *
     * @return the time, or empty when none has begun
     */
    public Optional<Instant> last() {
        return Optional.ofNullable(latest);
    }
}
