package dev.retell4j.websocket.jakarta;

import dev.retell4j.websocket.CustomLlmSession;
import org.jspecify.annotations.Nullable;

/** Puts messages together from the parts that a container gives, up to a limit. */
final class IncomingText {
    private final int most;
    private final CustomLlmSession call;
    private @Nullable StringBuilder collected;
    private boolean isSkipping;

    IncomingText(int most, CustomLlmSession call) {
        this.most = most;
        this.call = call;
    }

    /** Counts characters, of which there are at most as many as bytes. */
    void add(String part, boolean isLast) {
        if (!isSkipping) {
            StringBuilder before = collected;
            if (part.length() > most - (before == null ? 0 : before.length())) {
                isSkipping = true;
                call.onTooLarge();
            } else if (before == null && isLast) {
                call.onText(part);
            } else {
                StringBuilder all = before == null ? new StringBuilder(2 * part.length()) : before;
                collected = all.append(part);
                if (isLast) {
                    call.onText(all.toString());
                }
            }
        }
        if (isLast || isSkipping) {
            collected = null;
        }
        if (isLast) {
            isSkipping = false;
        }
    }
}
