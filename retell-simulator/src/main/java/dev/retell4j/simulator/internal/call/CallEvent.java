package dev.retell4j.simulator.internal.call;

import java.util.Locale;

/** What happens to a call and others may want to know. */
public enum CallEvent {
    CALL_STARTED,
    CALL_ENDED,
    CALL_ANALYZED,
    TRANSCRIPT_UPDATED,
    TRANSFER_STARTED,
    TRANSFER_BRIDGED,
    TRANSFER_CANCELLED,
    TRANSFER_ENDED;

    private final String wireName = name().toLowerCase(Locale.ROOT);

    /** Returns the name of the webhook event. */
    public String wireName() {
        return wireName;
    }
}
