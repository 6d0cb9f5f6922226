package dev.retell4j.mcp.server.counting;

import dev.retell4j.CallCounter.Limit;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** A process whose threads count calls, one after the other, and say so each time, until there is no room for more. */
public final class CountingMain {
    private CountingMain() {}

    public static void main(String[] args) throws InterruptedException {
        Path file = Path.of(args[0]);
        List<Limit> limits = List.of(new Limit(Integer.parseInt(args[1]), Duration.ofDays(1)));
        Thread[] threads = new Thread[Integer.parseInt(args[2])];
        for (int i = 0; i < threads.length; i++) {
            threads[i] = new Thread(() -> count(file, limits), "counting-" + i);
            threads[i].start();
        }
        for (Thread each : threads) {
            each.join();
        }
        System.out.println("full");
    }

    private static void count(Path file, List<Limit> limits) {
        FileCallCounter counter = new FileCallCounter(() -> file, Duration.ofMinutes(2));
        while (counter.take(1, Instant.now(), limits).isEmpty()) {
            System.out.println("counted");
        }
    }
}
