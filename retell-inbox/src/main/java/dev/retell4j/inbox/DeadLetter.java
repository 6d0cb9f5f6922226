package dev.retell4j.inbox;

import java.time.Instant;
import java.util.Optional;

/**
 * An event that was given up, because it could not be handled in as many attempts as allowed, or cannot be read.
 *
 * @param id identifies it in this inbox
 * @param event what happened, such as {@code call_ended}
 * @param conversationId the call or chat, as far as known; a long or unusual one is shortened to a hash
 * @param receivedAt when it was stored
 * @param diedAt when it was given up
 * @param attempts how often handling was attempted
 * @param error class and message of the last error, and where it was thrown
 * @param body the body as it came, read as UTF-8
 */
public record DeadLetter(
        long id,
        String event,
        Optional<String> conversationId,
        Instant receivedAt,
        Instant diedAt,
        int attempts,
        String error,
        String body) {

    /** Says which event it is and why it was given up; not what it holds. */
    @Override
    public String toString() {
        String firstLine = error.lines().findFirst().orElse("");
        return "DeadLetter[" + id + ", " + event + ", " + attempts + " attempts, " + firstLine + "]";
    }
}
