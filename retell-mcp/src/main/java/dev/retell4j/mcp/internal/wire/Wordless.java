package dev.retell4j.mcp.internal.wire;

/** What was thrown, for a log, without its messages: nobody knows what those of others hold. */
public final class Wordless extends Exception {
    private static final long serialVersionUID = 1L;

    private static final int DEEPEST_CAUSE = 5;

    private Wordless(Throwable thrown) {
        super(thrown.getClass().getName());
        setStackTrace(thrown.getStackTrace());
    }

    /**
     * Copies what was thrown.
     *
     * @param thrown the original
     * @return types and places of it and of its causes
     */
    public static Wordless of(Throwable thrown) {
        return of(thrown, 0);
    }

    private static Wordless of(Throwable thrown, int depth) {
        Wordless copy = new Wordless(thrown);
        Throwable cause = thrown.getCause();
        if (cause != null && depth < DEEPEST_CAUSE) {
            copy.initCause(of(cause, depth + 1));
        }
        return copy;
    }
}
