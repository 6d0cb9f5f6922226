package dev.retell4j.benchmarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Runs the JMH benchmarks of this package in rounds, each benchmark once in a round and in a JVM of its own, so that a
 * slow minute of the machine meets all of them; then prints megabytes per second.
 *
 * <p>Arguments: rounds, seconds of an iteration, a pattern of names.
 */
public final class DecodeReport {
    private static final int WARM_UP = 3;
    private static final int ITERATIONS = 5;
    private static final double MEGA = 1e6;

    private final Map<String, List<Double>> micros = new LinkedHashMap<>();
    private final Map<String, List<Double>> allocated = new LinkedHashMap<>();

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
        for (int round = 1; round <= rounds; round++) {
            System.err.println("Round " + round + " of " + rounds);
            report.round(names, seconds);
        }
        report.print(rounds);
    }

    private void round(String names, double seconds) throws RunnerException {
        TimeValue time = TimeValue.milliseconds((long) (seconds * 1000));
        Options options = new OptionsBuilder()
                .include(names)
                .forks(1)
                .warmupIterations(WARM_UP)
                .warmupTime(time)
                .measurementIterations(ITERATIONS)
                .measurementTime(time)
                .jvmArgsAppend("-Xms2g", "-Xmx2g")
                .addProfiler(GCProfiler.class)
                .shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT)
                .build();
        for (RunResult result : new Runner(options).run()) {
            BenchmarkParams params = result.getParams();
            String name = params.getBenchmark().substring(params.getBenchmark().lastIndexOf('.') + 1);
            result.getBenchmarkResults().stream()
                    .flatMap(benchmark -> benchmark.getIterationResults().stream())
                    .forEach(iteration -> add(name, iteration));
        }
    }

    private void add(String name, IterationResult iteration) {
        micros.computeIfAbsent(name, key -> new ArrayList<>())
                .add(iteration.getPrimaryResult().getScore());
        Result<?> bytes = iteration.getSecondaryResults().get("gc.alloc.rate.norm");
        if (bytes != null) {
            allocated.computeIfAbsent(name, key -> new ArrayList<>()).add(bytes.getScore());
        }
    }

    private void print(int rounds) throws IOException {
        double size = CallList.json().length;
        System.out.printf(
                "%.2f MB; median of %d rounds of %d iterations, and their range%n%n", size / MEGA, rounds, ITERATIONS);
        System.out.println("| Benchmark | MB/s | of everyValue | MB allocated |");
        System.out.println("|---|---:|---:|---:|");
        double every =
                micros.containsKey("everyValue") ? speeds("everyValue", size).median() : Double.NaN;
        for (String name : micros.keySet()) {
            Rounds speeds = speeds(name, size);
            Rounds bytes = rounds(allocated.getOrDefault(name, List.of(Double.NaN)));
            System.out.printf(
                    "| %s | %s | %.2f | %.1f |%n",
                    name, speeds.text(0), speeds.median() / every, bytes.median() / MEGA);
        }
    }

    private Rounds speeds(String name, double size) {
        return rounds(micros.getOrDefault(name, List.of()).stream()
                .map(time -> size / time)
                .toList());
    }

    private static Rounds rounds(List<Double> values) {
        return new Rounds(values.stream().mapToDouble(Double::doubleValue).toArray());
    }
}
