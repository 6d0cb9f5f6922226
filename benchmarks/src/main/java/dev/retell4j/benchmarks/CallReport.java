package dev.retell4j.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * Measures how quickly and with what a server answers many custom-LLM calls at a time: the library, what it stands on
 * alone, the usual WebSocket library of Node, and the library's sessions on Netty. The servers take turns, each in a
 * process of its own; this process is the load.
 *
 * <p>Arguments: the folder with {@code calls.mjs}; calls at a time, seconds that are measured, seconds to warm up,
 * rounds, and which servers, separated by commas.
 */
public final class CallReport {
    private static final String LIBRARY = "retell4j";
    private static final String BARE = "bare Jetty";
    private static final String NODE = "Node ws";

    /** The library's sessions on Netty. */
    private static final String NETTY = "on Netty";

    /** Options of the JVM of a server; more can be given with {@code -DserverOptions=}. */
    private static final List<String> OPTIONS = List.of("-Xms256m", "-Xmx256m");

    private static final double SETTLING_SECONDS = 3;
    private static final double ADDED_MILLIS = 5;
    private static final double IDLE_KILOBYTES = 100;
    private static final double TIMES_NODE = 1.5;

    /** What is said: which event of a call asks for an answer. */
    private enum Mix {
        CONVERSATION("conversation: one event in five asks for an answer", 5),
        EVERY_EVENT("every event asks for an answer", 1);

        private final String title;
        private final int askEvery;

        Mix(String title, int askEvery) {
            this.title = title;
            this.askEvery = askEvery;
        }
    }

    private record Key(String server, Mix mix) {}

    /** What one server did in one round with one mix. */
    private record Result(
            CallTimes times, double processor, double load, double resident, int threads, double seconds) {
        double firstMillis(double part) {
            return times.toFirst().micros(part) / 1000;
        }

        double firstP99() {
            return firstMillis(0.99);
        }

        double wholeMillis(double part) {
            return times.toWhole().micros(part) / 1000;
        }
    }

    /** What one server's calls took of its memory in one round, in kilobytes for each call. */
    private record Memory(double idle, double talked, double idleBeside, double residentIdle) {}

    private final String node;
    private final int calls;
    private final double seconds;
    private final double warmUp;
    private final int rounds;
    private final List<String> servers;
    private final Map<Key, List<Result>> results = new LinkedHashMap<>();
    private final Map<String, List<Memory>> memories = new LinkedHashMap<>();

    private CallReport(String... args) {
        node = args[0];
        calls = args.length > 1 ? Integer.parseInt(args[1]) : 2_000;
        seconds = args.length > 2 ? Double.parseDouble(args[2]) : 20;
        warmUp = args.length > 3 ? Double.parseDouble(args[3]) : 10;
        rounds = args.length > 4 ? Integer.parseInt(args[4]) : 3;
        servers = args.length > 5 ? namesOf(args[5]) : List.of(LIBRARY, BARE, NODE, NETTY);
    }

    /** Names may be shortened. */
    private static List<String> namesOf(String wanted) {
        List<String> names = new ArrayList<>();
        for (String each : wanted.split(",", -1)) {
            names.add(List.of(LIBRARY, BARE, NODE, NETTY).stream()
                    .filter(name -> name.toLowerCase(Locale.ROOT).contains(each.toLowerCase(Locale.ROOT)))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("There is no server " + each)));
        }
        return names;
    }

    /**
     * Runs the program.
     *
     * @param args see above; all but the first may be left out
     * @throws Exception when a server fails
     */
    public static void main(String[] args) throws Exception {
        CallReport report = new CallReport(args);
        for (int round = 1; round <= report.rounds; round++) {
            for (String server : report.servers) {
                report.round(server, round);
            }
        }
        report.print();
        System.exit(0);
    }

    private ChildProcess start(String server) throws IOException {
        if (server.equals(NODE)) {
            String answer = CallScript.ANSWER.stream()
                    .map(piece -> '"' + piece + '"')
                    .collect(Collectors.joining(",", "[", "]"));
            return new ChildProcess(List.of("node", "--expose-gc", node + "/calls.mjs", answer));
        }
        List<String> options = new ArrayList<>(OPTIONS);
        String more = System.getProperty("serverOptions", "");
        if (!more.isBlank()) {
            options.addAll(Arrays.asList(more.split(" ", -1)));
        }
        String program = switch (server) {
            case LIBRARY -> "CallServer";
            case BARE -> "BareCallServer";
            case NETTY -> "NettyCallServer";
            default -> throw new IllegalArgumentException(server);
        };
        return ChildProcess.java(options, program);
    }

    private void round(String server, int round) throws IOException, InterruptedException {
        String progress = String.format("Round %d of %d, %s: ", round, rounds, server);
        System.err.println(progress + "idle calls");
        try (ChildProcess process = start(server)) {
            URI uri = URI.create(process.read());
            // What the first calls of a process load is not theirs alone.
            try (CallLoad load = new CallLoad(uri, Math.min(calls, 200))) {
                load.run(5, 2, null);
            }
            Thread.sleep(1_000);
            double[] before = memory(process);
            double residentBefore = ProcessUse.of(process.handle()).residentMegabytes();
            try (CallLoad load = new CallLoad(uri, calls)) {
                load.idle(3);
                double[] idle = memory(process);
                double residentIdle = ProcessUse.of(process.handle()).residentMegabytes();
                System.err.println(progress + "warming up");
                load.run(Mix.EVERY_EVENT.askEvery, warmUp, null);
                load.finish(new CallTimes());
                for (Mix mix : Mix.values()) {
                    System.err.println(progress + mix.title);
                    results.computeIfAbsent(new Key(server, mix), key -> new ArrayList<>())
                            .add(measure(process, load, mix));
                }
                load.idle(1);
                double[] talked = memory(process);
                memories.computeIfAbsent(server, key -> new ArrayList<>())
                        .add(new Memory(
                                (idle[0] - before[0]) / 1024 / calls,
                                (talked[0] - before[0]) / 1024 / calls,
                                (idle[1] - before[1]) / 1024 / calls,
                                (residentIdle - residentBefore) * 1024 / calls));
            }
            process.end();
        }
    }

    private static double[] memory(ChildProcess process) throws IOException {
        return Arrays.stream(process.ask("memory").split(" ", -1))
                .mapToDouble(Double::parseDouble)
                .toArray();
    }

    private Result measure(ChildProcess process, CallLoad load, Mix mix) throws IOException, InterruptedException {
        load.run(mix.askEvery, SETTLING_SECONDS, null);
        CallTimes times = new CallTimes();
        ProcessUse before = ProcessUse.of(process.handle());
        ProcessUse loadBefore = ProcessUse.of(ProcessHandle.current());
        long start = System.nanoTime();
        load.run(mix.askEvery, seconds, times);
        long took = System.nanoTime() - start;
        ProcessUse after = ProcessUse.of(process.handle());
        ProcessUse loadAfter = ProcessUse.of(ProcessHandle.current());
        load.finish(times);
        System.err.printf(
                Locale.ROOT,
                "    first piece %.2f ms, p99 %.2f ms, %.0f %% of a core, %,d answered, %,d given up, %,d lost,"
                        + " %.2f frames each%n",
                times.toFirst().micros(0.5) / 1000,
                times.toFirst().micros(0.99) / 1000,
                after.percentSince(before, took),
                times.countAnswered(),
                times.countSuperseded(),
                times.countLost(),
                times.piecesPerAnswer());
        return new Result(
                times,
                after.percentSince(before, took),
                loadAfter.percentSince(loadBefore, took),
                after.residentMegabytes(),
                after.threads(),
                took / 1e9);
    }

    private void print() {
        int[] sizes = new CallScript().sizes();
        System.out.printf(
                Locale.ROOT,
                "%,d calls, %d events/s each, transcripts of %,d to %,d bytes (%,d on average), answers in %d"
                        + " pieces, a ping every 2 s; medians of %d rounds of %.0f s after %.0f s to warm up, and their"
                        + " range%n%n",
                calls,
                CallLoad.EVENTS_PER_SECOND,
                sizes[0],
                sizes[2],
                sizes[1],
                CallScript.PIECES,
                rounds,
                seconds,
                warmUp);
        for (Mix mix : Mix.values()) {
            print(mix);
        }
        printMemory();
        if (servers.contains(LIBRARY)) {
            printGoals();
        }
    }

    private void print(Mix mix) {
        System.out.println("**" + mix.title + "**");
        System.out.println();
        System.out.println("| Event to, ms | " + String.join(" | ", servers) + " |");
        System.out.println("|---|" + "---:|".repeat(servers.size()));
        row("first piece, median", mix, 2, each -> each.firstMillis(0.5));
        row("first piece, p99", mix, 2, each -> each.firstMillis(0.99));
        row("first piece, p99.9", mix, 2, each -> each.firstMillis(0.999));
        row("first piece, slowest", mix, 1, each -> each.firstMillis(1));
        row("end of the answer, median", mix, 2, each -> each.wholeMillis(0.5));
        row("end of the answer, p99", mix, 2, each -> each.wholeMillis(0.99));
        row("end of the answer, p99.9", mix, 2, each -> each.wholeMillis(0.999));
        row("pong, p99", mix, 2, each -> each.times().toPong().micros(0.99) / 1000);
        row("answers/s", mix, 0, each -> each.times().countAnswered() / each.seconds());
        row("frames of an answer", mix, 2, each -> each.times().piecesPerAnswer());
        row("answers given up for a newer event", mix, 0, each -> each.times().countSuperseded());
        row("answers lost", mix, 0, each -> each.times().countLost());
        row("processor, % of a core", mix, 0, Result::processor);
        row("memory of the process, MB", mix, 0, Result::resident);
        row("threads", mix, 0, Result::threads);
        row(
                "the load itself: late by, p99",
                mix,
                2,
                each -> each.times().lateness().micros(0.99) / 1000);
        row("the load itself: processor, % of a core", mix, 0, Result::load);
        System.out.println();
    }

    private void row(String name, Mix mix, int digits, ToDoubleFunction<Result> value) {
        System.out.println("| " + name + " | "
                + servers.stream()
                        .map(server -> rounds(server, mix, value).text(digits))
                        .collect(Collectors.joining(" | "))
                + " |");
    }

    private Rounds rounds(String server, Mix mix, ToDoubleFunction<Result> value) {
        return new Rounds(results.getOrDefault(new Key(server, mix), List.of()).stream()
                .mapToDouble(value)
                .toArray());
    }

    private void printMemory() {
        System.out.println("| KB for each call | " + String.join(" | ", servers) + " |");
        System.out.println("|---|" + "---:|".repeat(servers.size()));
        memoryRow("heap, idle call", Memory::idle);
        memoryRow("heap, call that has talked", Memory::talked);
        memoryRow("buffers beside the heap, idle call", Memory::idleBeside);
        memoryRow("growth of the process, idle call", Memory::residentIdle);
        System.out.println();
    }

    private void memoryRow(String name, ToDoubleFunction<Memory> value) {
        System.out.println("| " + name + " | "
                + servers.stream().map(server -> memory(server, value).text(1)).collect(Collectors.joining(" | "))
                + " |");
    }

    private Rounds memory(String server, ToDoubleFunction<Memory> value) {
        return new Rounds(memories.getOrDefault(server, List.of()).stream()
                .mapToDouble(value)
                .toArray());
    }

    private void printGoals() {
        System.out.println("| Goal | conversation | every event | |");
        System.out.println("|---|---:|---:|---|");
        if (servers.contains(BARE)) {
            goal(
                    "p99 added to bare Jetty, at most 5 ms",
                    "%.2f ms",
                    ADDED_MILLIS,
                    mix -> compared(BARE, mix, Result::firstP99, true));
        }
        if (servers.contains(NODE)) {
            goal("p99 to that of Node, at most 1", "%.2f ×", 1, mix -> compared(NODE, mix, Result::firstP99, false));
            goal(
                    "processor to that of Node, at most 1.5",
                    "%.2f ×",
                    TIMES_NODE,
                    mix -> compared(NODE, mix, Result::processor, false));
        }
        Rounds idle = memory(LIBRARY, Memory::idle);
        System.out.printf(
                Locale.ROOT,
                "| heap for an idle call, at most 100 KB | %.1f KB | | %s |%n%n",
                idle.median(),
                verdict(idle.median() <= IDLE_KILOBYTES));
    }

    private void goal(String name, String format, double most, ToDoubleFunction<Mix> value) {
        double conversation = value.applyAsDouble(Mix.CONVERSATION);
        double every = value.applyAsDouble(Mix.EVERY_EVENT);
        System.out.printf(
                Locale.ROOT,
                "| %s | " + format + " | " + format + " | %s |%n",
                name,
                conversation,
                every,
                verdict(conversation <= most && every <= most));
    }

    private static String verdict(boolean isReached) {
        return isReached ? "yes" : "**no**";
    }

    /** The median of the differences, or ratios, within the rounds. */
    private double compared(String other, Mix mix, ToDoubleFunction<Result> value, boolean isDifference) {
        List<Result> ours = results.getOrDefault(new Key(LIBRARY, mix), List.of());
        List<Result> theirs = results.getOrDefault(new Key(other, mix), List.of());
        double[] each = new double[ours.size()];
        for (int i = 0; i < each.length; i++) {
            double mine = value.applyAsDouble(ours.get(i));
            double its = value.applyAsDouble(theirs.get(i));
            each[i] = isDifference ? mine - its : mine / its;
        }
        return new Rounds(each).median();
    }
}
