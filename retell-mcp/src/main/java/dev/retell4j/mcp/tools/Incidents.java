package dev.retell4j.mcp.tools;

import dev.retell4j.mcp.internal.dispatch.Failure;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs what a tool has thrown by mistake: where, but no words, since nobody knows what they hold. */
final class Incidents {
    private static final Logger log = LoggerFactory.getLogger(Incidents.class);

    private Incidents() {}

    /** Returns the name under which the failure is found in the log. */
    static String log(String tool, Throwable thrown) {
        String incident = UUID.randomUUID().toString().substring(0, 8);
        log.error("{} failed ({})", tool, incident, wordless(Failure.cause(thrown), 0));
        return incident;
    }

    private static Throwable wordless(Throwable thrown, int depth) {
        Throwable copy = new Wordless(thrown.getClass().getName());
        copy.setStackTrace(thrown.getStackTrace());
        Throwable cause = thrown.getCause();
        if (cause != null && depth < 5) {
            copy.initCause(wordless(cause, depth + 1));
        }
        return copy;
    }

    private static final class Wordless extends Exception {
        private static final long serialVersionUID = 1L;

        Wordless(String type) {
            super(type);
        }
    }
}
