package dev.retell4j.benchmarks;

import java.io.IOException;

/**
 * Runs the JMH benchmarks that read and write calls, and prints megabytes per second.
 *
 * <p>Arguments: rounds, seconds of an iteration, a pattern of names.
 */
public final class DecodeReport {
    private static final double MEGA = 1e6;

    private final JmhRounds results = new JmhRounds();

    private DecodeReport() {}

    /**
     * Runs the program.
     *
     * @param args see above; all may be left out
     * @throws Exception when a benchmark fails
     */
    public static void main(String[] args) throws Exception {
        int rounds = args.length > 0 ? Integer.parseInt(args[0]) : 4;
        double seconds = args.length > 1 ? Double.parseDouble(args[1]) : 1;
        String names = args.length > 2 ? args[2] : ".*(De|En)codeBenchmark.*";
        DecodeReport report = new DecodeReport();
        report.results.run(names, rounds, seconds, "-Xms2g", "-Xmx2g");
        report.print(rounds);
    }

    private void print(int rounds) throws IOException {
        double size = CallList.json().length;
        System.out.printf(
                "%.2f MB; median of %d rounds of %d iterations, and their range%n%n",
                size / MEGA, rounds, JmhRounds.ITERATIONS);
        System.out.println("| Benchmark | MB/s | of everyValue | MB allocated |");
        System.out.println("|---|---:|---:|---:|");
        double every = results.names().contains("everyValue")
                ? results.micros("everyValue").median()
                : Double.NaN;
        for (String name : results.names()) {
            Rounds speeds = results.perSecond(name).times(size / MEGA);
            System.out.printf(
                    "| %s | %s | %.2f | %.1f |%n",
                    name,
                    speeds.text(0),
                    every / results.micros(name).median(),
                    results.allocated(name).median() / MEGA);
        }
    }
}
