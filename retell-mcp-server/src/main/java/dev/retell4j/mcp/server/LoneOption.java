package dev.retell4j.mcp.server;

/**
 * Refuses options that would do nothing as they are given: whoever gives one believes that it holds. A flag that is
 * switched off on purpose, over a file for example, takes along what belongs to it.
 */
final class LoneOption {
    private LoneOption() {}

    /** Checks what any server takes. */
    static void check(Settings settings) {
        need(settings, Option.SIMULATOR_SPEED, Option.SIMULATOR);
    }

    /** Checks what only a server on HTTP takes. */
    static void checkHttp(Settings settings) {
        need(settings, Option.INBOX, Option.WEBHOOKS);
        if (settings.isSet(Option.INBOX) && settings.isSet(Option.DATABASE)) {
            throw new UsageException(settings.source(Option.INBOX) + " cannot be used with "
                    + settings.source(Option.DATABASE) + ", where webhooks are kept then.");
        }
    }

    private static void need(Settings settings, Option option, Option flag) {
        if (settings.isSet(option) && !settings.isSet(flag)) {
            throw new UsageException(settings.source(option) + " does nothing without " + flag.flag() + ".");
        }
    }
}
