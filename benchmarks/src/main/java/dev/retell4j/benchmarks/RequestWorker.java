package dev.retell4j.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Sends requests in a process of its own, as told: for each line {@code operation threads seconds} it prints one with
 * requests per second, the median and the 99th percentile of the latency, and the processor time of a request, the last
 * three in microseconds. {@code requests.mjs} does the same with the Node SDK.
 *
 * <p>Arguments: {@code library} or {@code okhttp}, and the base URL.
 */
public final class RequestWorker {
    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private RequestWorker() {}

    /**
     * Runs the program.
     *
     * @param args see above
     * @throws Exception when a request fails
     */
    public static void main(String[] args) throws Exception {
        Contender contender = args[0].equals("library") ? new LibraryContender(args[1]) : new OkHttpContender(args[1]);
        ExecutorService threads = Executors.newCachedThreadPool();
        BufferedReader orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String order = orders.readLine(); order != null; order = orders.readLine()) {
            String[] words = order.split(" ", -1);
            System.out.println(run(
                    operation(contender, words[0]), Integer.parseInt(words[1]), Double.parseDouble(words[2]), threads));
        }
        threads.shutdownNow();
        System.exit(0);
    }

    private static Callable<String> operation(Contender contender, String name) {
        return switch (name) {
            case "get" -> contender::get;
            case "list" -> contender::list;
            case "create" -> contender::create;
            default -> throw new IllegalArgumentException("No operation " + name);
        };
    }

    private static String run(Callable<String> operation, int concurrency, double seconds, ExecutorService threads)
            throws InterruptedException, ExecutionException, IOException {
        long processor = SYSTEM.getProcessCpuTime();
        long start = System.nanoTime();
        long end = start + (long) (seconds * 1e9);
        List<Future<Latencies>> parts = new ArrayList<>();
        for (int i = 0; i < concurrency; i++) {
            parts.add(threads.submit(() -> send(operation, end)));
        }
        Latencies all = new Latencies();
        for (Future<Latencies> part : parts) {
            all.addAll(part.get());
        }
        double took = (System.nanoTime() - start) / 1e9;
        double used = (SYSTEM.getProcessCpuTime() - processor) / 1e3;
        return String.format(
                Locale.ROOT,
                "%.1f %.2f %.2f %.2f",
                all.count() / took,
                all.micros(0.5),
                all.micros(0.99),
                used / all.count());
    }

    private static Latencies send(Callable<String> operation, long end) throws Exception {
        Latencies latencies = new Latencies();
        for (long before = System.nanoTime(); before < end; ) {
            if (operation.call().isEmpty()) {
                throw new IOException("An empty answer");
            }
            long after = System.nanoTime();
            latencies.add(after - before);
            before = after;
        }
        return latencies;
    }
}
