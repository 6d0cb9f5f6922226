package dev.retell4j.mcp.server;

import org.jspecify.annotations.Nullable;

/**
 * What is logged, to standard error. The MCP library logs whole messages at its lower levels, which may hold what
 * people said in calls, so it is never heard below error, whatever else is.
 */
final class Logging {
    private static final String PREFIX = "org.slf4j.simpleLogger.";

    private Logging() {}

    /** Must run before the first logger is made. */
    static void prepare() {
        usually("slf4j.internal.verbosity", "ERROR");
        usually(PREFIX + "defaultLogLevel", "warn");
        usually(PREFIX + "showThreadName", "false");
        // Spares the search for it.
        usually("slf4j.provider", "org.slf4j.simple.SimpleServiceProvider");
        usually(PREFIX + "log.org.eclipse.jetty", "error");
        System.setProperty(PREFIX + "log.io.modelcontextprotocol", "error");
        System.setProperty(PREFIX + "log.reactor", "error");
        System.setProperty(PREFIX + "logFile", "System.err");
    }

    /** For a server that runs for long; writing times takes a while to set up, and assistants write their own. */
    static void withTime() {
        System.setProperty(PREFIX + "showDateTime", "true");
        System.setProperty(PREFIX + "dateTimeFormat", "yyyy-MM-dd'T'HH:mm:ss.SSSXXX");
    }

    /** Sets how much is logged; of use before the first logger is made only. */
    static void level(@Nullable String level, String source) {
        if (level == null) {
            return;
        }
        if (!level.equals("error") && !level.equals("warn") && !level.equals("info")) {
            throw new UsageException(source + " must be error, warn or info, not " + level + ".");
        }
        System.setProperty(PREFIX + "defaultLogLevel", level);
    }

    private static void usually(String name, String value) {
        if (System.getProperty(name) == null) {
            System.setProperty(name, value);
        }
    }
}
