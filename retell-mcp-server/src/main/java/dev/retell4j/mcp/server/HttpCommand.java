package dev.retell4j.mcp.server;

import java.io.PrintStream;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Serves assistants over HTTP until the process is told to stop. */
final class HttpCommand {
    private final Settings settings;
    private final PrintStream out;

    HttpCommand(Settings settings, PrintStream out) {
        this.settings = settings;
        this.out = out;
    }

    int run() {
        CountDownLatch stop = new CountDownLatch(1);
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            stop.countDown(); // Ctrl+C, or what runs the container; or main is over already
                            await(stopped, 1);
                        },
                        "retell-mcp-stop"));
        try (HttpService service = HttpService.start(settings)) {
            service.describe(out);
            await(stop, Long.MAX_VALUE);
        } finally {
            stopped.countDown();
        }
        return Program.DONE;
    }

    private static void await(CountDownLatch latch, long minutes) {
        try {
            boolean unused = latch.await(minutes, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
