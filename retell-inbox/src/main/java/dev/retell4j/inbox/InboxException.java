package dev.retell4j.inbox;

import dev.retell4j.errors.RetellException;
import org.jspecify.annotations.Nullable;

/**
 * The inbox could not do what it was asked for: its database cannot be used, it takes too long, too much is waiting, or
 * the inbox is closed. Messages never hold what was stored, nor passwords.
 */
public final class InboxException extends RetellException {
    private static final long serialVersionUID = 1L;

    InboxException(String message) {
        super(message);
    }

    InboxException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
