package dev.retell4j.benchmarks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Runs the JMH benchmarks of this package in rounds, each benchmark once in a round and in a JVM of its own, so that a
 * slow minute of the machine meets all of them.
 */
final class JmhRounds {
    static final int ITERATIONS = 5;

    private static final int WARM_UP = 3;

    private final Map<String, List<Double>> micros = new LinkedHashMap<>();
    private final Map<String, List<Double>> roundMicros = new LinkedHashMap<>();
    private final Map<String, List<Double>> allocated = new LinkedHashMap<>();

    /**
     * Runs benchmarks that report microseconds.
     *
     * @param names a pattern of the benchmarks' names
     */
    void run(String names, int rounds, double seconds, String... jvmArguments) throws RunnerException {
        for (int round = 1; round <= rounds; round++) {
            System.err.println("Round " + round + " of " + rounds);
            round(names, seconds, jvmArguments);
        }
    }

    private void round(String names, double seconds, String... jvmArguments) throws RunnerException {
        TimeValue time = TimeValue.milliseconds((long) (seconds * 1000));
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include(names)
                .forks(1)
                .warmupIterations(WARM_UP)
                .warmupTime(time)
                .measurementIterations(ITERATIONS)
                .measurementTime(time)
                .jvmArgsAppend(jvmArguments)
                .addProfiler(GCProfiler.class)
                .shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT);
        for (RunResult result : new Runner(options.build()).run()) {
            String name = name(result.getParams());
            roundMicros
                    .computeIfAbsent(name, key -> new ArrayList<>())
                    .add(result.getPrimaryResult().getScore());
            result.getBenchmarkResults().stream()
                    .flatMap(benchmark -> benchmark.getIterationResults().stream())
                    .forEach(iteration -> add(name, iteration));
        }
    }

    /** The method's name; with the value behind it if there is a parameter. */
    private static String name(BenchmarkParams params) {
        StringBuilder name = new StringBuilder(
                params.getBenchmark().substring(params.getBenchmark().lastIndexOf('.') + 1));
        params.getParamsKeys().forEach(key -> name.append(' ').append(params.getParam(key)));
        return name.toString();
    }

    private void add(String name, IterationResult iteration) {
        micros.computeIfAbsent(name, key -> new ArrayList<>())
                .add(iteration.getPrimaryResult().getScore());
        Result<?> bytes = iteration.getSecondaryResults().get("gc.alloc.rate.norm");
        if (bytes != null) {
            allocated.computeIfAbsent(name, key -> new ArrayList<>()).add(bytes.getScore());
        }
    }

    /** The names of the benchmarks that ran. */
    Set<String> names() {
        return micros.keySet();
    }

    /** The time of one operation in microseconds, over all iterations. */
    Rounds micros(String name) {
        return rounds(micros.getOrDefault(name, List.of()));
    }

    /** The same as operations per second. */
    Rounds perSecond(String name) {
        return rounds(micros.getOrDefault(name, List.of()).stream()
                .map(time -> 1e6 / time)
                .toList());
    }

    /** The bytes that one operation allocates. */
    Rounds allocated(String name) {
        return rounds(allocated.getOrDefault(name, List.of(Double.NaN)));
    }

    /** How many times as long one benchmark took as another in the same round. */
    Rounds ratio(String name, String other) {
        List<Double> ones = roundMicros.getOrDefault(name, List.of());
        List<Double> others = roundMicros.getOrDefault(other, List.of());
        List<Double> ratios = new ArrayList<>();
        for (int round = 0; round < ones.size(); round++) {
            ratios.add(ones.get(round) / others.get(round));
        }
        return rounds(ratios);
    }

    private static Rounds rounds(List<Double> values) {
        return new Rounds(values.stream().mapToDouble(Double::doubleValue).toArray());
    }
}
