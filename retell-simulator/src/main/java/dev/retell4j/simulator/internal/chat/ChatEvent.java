package dev.retell4j.simulator.internal.chat;

import java.util.Locale;

/** What happens to a chat and others may want to know. */
public enum ChatEvent {
    CHAT_STARTED,
    TRANSCRIPT_UPDATED,
    CHAT_ENDED,
    CHAT_ANALYZED;

    private final String wireName = name().toLowerCase(Locale.ROOT);

    /** Returns the name of the webhook event. */
    public String wireName() {
        return wireName;
    }
}
