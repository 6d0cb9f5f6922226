package dev.retell4j.benchmarks;

import java.util.Locale;

/**
 * Runs the JMH benchmarks of what happens to an event of a custom-LLM call: reading it, and what was said so far with
 * it; writing a piece of an answer.
 *
 * <p>Arguments: rounds, seconds of an iteration, pattern of names.
 */
public final class CallEventReport {
    private CallEventReport() {}

    /**
     * Runs the program.
     *
     * @param args see above; all may be left out
     * @throws Exception when a benchmark fails
     */
    public static void main(String[] args) throws Exception {
        int rounds = args.length > 0 ? Integer.parseInt(args[0]) : 3;
        double seconds = args.length > 1 ? Double.parseDouble(args[1]) : 1;
        JmhRounds results = new JmhRounds();
        results.run(args.length > 2 ? args[2] : ".*\\.CallEventBenchmark.*", rounds, seconds, "-Xms1g", "-Xmx1g");
        System.out.printf("Median of %d rounds of %d iterations, and their range%n%n", rounds, JmhRounds.ITERATIONS);
        System.out.println("| Benchmark, utterances in the transcript | µs | KB allocated |");
        System.out.println("|---|---:|---:|");
        for (String name : results.names()) {
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %s | %.1f |%n",
                    name.replace(" ", ", "),
                    results.micros(name).text(2),
                    results.allocated(name).median() / 1024);
        }
        System.out.println();
    }
}
