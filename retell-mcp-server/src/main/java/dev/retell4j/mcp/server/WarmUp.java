package dev.retell4j.mcp.server;

/** Prepares the first call while the assistant still reads the list of tools. */
final class WarmUp {
    /** By then the list is answered, which nothing should slow down. */
    private static final int DELAY_MILLIS = 500;

    private WarmUp() {}

    static void later(Assembly assembly) {
        Thread thread = new Thread(() -> run(assembly), "retell-mcp-warm-up");
        thread.setDaemon(true);
        thread.start();
    }

    private static void run(Assembly assembly) {
        try {
            Thread.sleep(DELAY_MILLIS);
            assembly.warmUp();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            // The first call meets it again, and tells.
        }
    }
}
