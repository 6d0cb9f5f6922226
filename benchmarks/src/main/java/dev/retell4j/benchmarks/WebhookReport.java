package dev.retell4j.benchmarks;

import java.util.List;
import java.util.Locale;

/**
 * Runs the JMH benchmarks of what happens to a webhook on one core: verifying its signature, reading it, giving it to
 * its handlers.
 *
 * <p>Arguments: rounds, seconds of an iteration.
 */
public final class WebhookReport {
    private static final List<Integer> SIZES = List.of(2_048, 51_200, 1_048_576);

    private final JmhRounds results = new JmhRounds();

    private WebhookReport() {}

    /**
     * Runs the program.
     *
     * @param args see above; all may be left out
     * @throws Exception when a benchmark fails
     */
    public static void main(String[] args) throws Exception {
        int rounds = args.length > 0 ? Integer.parseInt(args[0]) : 5;
        double seconds = args.length > 1 ? Double.parseDouble(args[1]) : 1;
        WebhookReport report = new WebhookReport();
        report.results.run(
                args.length > 2 ? args[2] : ".*\\.(Verify|Event)Benchmark.*", rounds, seconds, "-Xms1g", "-Xmx1g");
        System.out.printf(
                "Median of %d rounds of %d iterations, and their range; the ratio is that within the rounds%n%n",
                rounds, JmhRounds.ITERATIONS);
        report.printVerifying();
        report.printEvents();
    }

    private void printVerifying() {
        System.out.println("| Body | bare HMAC, µs | verify, µs | verify / bare HMAC | MB/s | bytes allocated |");
        System.out.println("|---|---:|---:|---:|---:|---:|");
        for (int size : SIZES) {
            String verify = "verify " + size;
            String bare = "bareHmac " + size;
            if (!results.names().containsAll(List.of(verify, bare))) {
                continue;
            }
            System.out.printf(
                    Locale.ROOT,
                    "| %,d KB | %s | %s | %s | %,.0f | %,.0f |%n",
                    size / 1024,
                    results.micros(bare).text(2),
                    results.micros(verify).text(2),
                    results.ratio(verify, bare).text(3),
                    size / results.micros(verify).median(),
                    results.allocated(verify).median());
        }
        System.out.println();
    }

    private void printEvents() {
        System.out.println("| A 4 KB event | per second | µs | KB allocated |");
        System.out.println("|---|---:|---:|---:|");
        for (String name : results.names()) {
            if (!name.contains(" ")) {
                System.out.printf(
                        Locale.ROOT,
                        "| %s | %s | %s | %.1f |%n",
                        name,
                        results.perSecond(name).text(0),
                        results.micros(name).text(1),
                        results.allocated(name).median() / 1024);
            }
        }
        System.out.println();
    }
}
