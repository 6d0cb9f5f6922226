package dev.retell4j.tracking;

import dev.retell4j.types.Json;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something that one instance tells the others of a call.
 *
 * @param workspace the workspace of the call
 * @param callId the call
 * @param event the webhook event, or {@code tracked} when a caller follows the call from now on
 * @param owner the caller that follows it from now on; null for webhook events
 * @param at when it happened
 * @param call the call as it came, secrets included
 */
public record CallNews(
        String workspace,
        String callId,
        String event,
        @Nullable String owner,
        Instant at,
        Json call) {
    /** The event of a caller that follows the call from now on. */
    public static final String TRACKED = "tracked";

    /**
     * Returns who follows the call from now on.
     *
     * @return the caller, or empty for webhook events
     */
    public Optional<String> follower() {
        return Optional.ofNullable(owner);
    }

    /** Returns what and which call, nothing of what was said; for logs. */
    @Override
    public String toString() {
        return "CallNews[" + workspace + " " + callId + " " + event + "]";
    }
}
