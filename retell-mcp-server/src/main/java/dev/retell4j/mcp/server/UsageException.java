package dev.retell4j.mcp.server;

/** Somebody asked for what cannot be done; the message is one clear sentence for them and holds no secret. */
final class UsageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UsageException(String message) {
        super(message);
    }
}
