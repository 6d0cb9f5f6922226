package dev.retell4j.websocket.internal;

import org.jspecify.annotations.Nullable;

/** What can be the id of a call. Strangers choose it, and it is logged. */
public final class CallIds {
    private static final int MOST_CHARS = 256;

    private CallIds() {}

    /**
     * Tells whether a text can be one.
     *
     * @param id the last segment of a path, decoded
     * @return true when it has 1 to 256 characters, not only blanks, and none that controls a terminal
     */
    public static boolean isPossible(@Nullable String id) {
        return id != null
                && id.length() <= MOST_CHARS
                && !id.isBlank()
                && id.chars().noneMatch(Character::isISOControl);
    }
}
