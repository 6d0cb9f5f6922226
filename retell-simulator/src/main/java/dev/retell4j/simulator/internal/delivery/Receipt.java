package dev.retell4j.simulator.internal.delivery;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What came of one request.
 *
 * @param status the HTTP status, 0 when there was no answer
 * @param body the body of the answer, cut at a limit
 * @param failure why there was no answer, or null
 * @param duration how long it took, in real time
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Receipt(int status, byte[] body, @Nullable String failure, Duration duration) {
    static Receipt failed(String failure, Duration duration) {
        return new Receipt(0, new byte[0], failure, duration);
    }

    /** Says what is wrong with it, or returns null when the status is any 2xx. */
    @Nullable
    String problem() {
        return failure != null ? failure : status / 100 == 2 ? null : "The answer was " + status;
    }

    String text() {
        return new String(body, StandardCharsets.UTF_8);
    }
}
