package dev.retell4j.mcp.tools;

import dev.retell4j.mcp.internal.dispatch.Failure;
import dev.retell4j.mcp.internal.wire.Wordless;
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
        log.error("{} failed ({})", tool, incident, Wordless.of(Failure.cause(thrown)));
        return incident;
    }
}
