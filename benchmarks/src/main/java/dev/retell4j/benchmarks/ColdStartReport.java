package dev.retell4j.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Starts {@link FirstAnswer} and the same program for Node again and again, in turns, and prints how long it took from
 * the start of the process until the answer was there, and until the process had ended.
 *
 * <p>Arguments: the class path (jars only, which archives need), the folder with the Node SDK and
 * {@code cold-start.mjs}, a folder for archives, and the number of starts.
 */
public final class ColdStartReport {
    private static final double NANOS_PER_MILLI = 1e6;

    private final Path archives;
    private final String classPath;
    private final String url;
    private final Map<String, List<String>> commands = new LinkedHashMap<>();
    private final Map<String, List<double[]>> results = new LinkedHashMap<>();

    private ColdStartReport(String classPath, Path archives, String url) {
        this.classPath = classPath;
        this.archives = archives;
        this.url = url;
    }

    /**
     * Runs the program.
     *
     * @param args see above
     * @throws Exception when a program fails
     */
    public static void main(String[] args) throws Exception {
        int starts = args.length > 3 ? Integer.parseInt(args[3]) : 25;
        try (ChildProcess server = ChildProcess.java("FixedServer")) {
            String url = "http://127.0.0.1:" + server.read();
            warmUp(URI.create(url));
            ColdStartReport report = new ColdStartReport(args[0], Files.createDirectories(Path.of(args[2])), url);
            report.prepare(args[1]);
            for (int i = 0; i < starts; i++) {
                report.round();
            }
            report.print(starts);
        }
    }

    /** The server shall not be the one that starts cold. */
    private static void warmUp(URI server) throws Exception {
        try (RawLoad load = new RawLoad(server, 1)) {
            load.perSecond(RawConnection.request(server, "GET", "/get-agent/agent_1", "key_benchmark", ""), 2);
        }
    }

    private void prepare(String node) throws Exception {
        List<String> quick = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");
        commands.put("JVM, nothing but main", java(List.of(), "NoAnswer"));
        commands.put("retell4j", java(List.of(), "FirstAnswer"));
        commands.put("retell4j, C1 + SerialGC", java(quick, "FirstAnswer"));
        commands.put("retell4j, archive", archived("plain", List.of()));
        commands.put("retell4j, archive, C1 + SerialGC", archived("quick", quick));
        if (Runtime.version().feature() >= 25) {
            commands.put("retell4j, AOT cache", cached("plain", List.of()));
            commands.put("retell4j, AOT cache, C1 + SerialGC", cached("quick", quick));
        }
        commands.put("Node, nothing", List.of("node", "-e", "console.log('nothing')"));
        commands.put("Node SDK", List.of("node", node + "/cold-start.mjs", url));
    }

    private List<String> java(List<String> options, String program) {
        List<String> command = new ArrayList<>();
        command.add(ChildProcess.javaCommand());
        command.addAll(options);
        // There is no logging binding on the class path, which SLF4J would mention each time.
        command.add("-Dslf4j.internal.verbosity=ERROR");
        command.addAll(List.of("-cp", classPath, getClass().getPackageName() + "." + program, url));
        return command;
    }

    private List<String> archived(String name, List<String> options) throws Exception {
        Path archive = archives.resolve(name + ".jsa");
        return trained(archive, "-XX:ArchiveClassesAtExit=" + archive, "-XX:SharedArchiveFile=" + archive, options);
    }

    private List<String> cached(String name, List<String> options) throws Exception {
        Path cache = archives.resolve(name + ".aot");
        return trained(cache, "-XX:AOTCacheOutput=" + cache, "-XX:AOTCache=" + cache, options);
    }

    /** Runs the program once in the way that writes an archive; returns the command that uses it. */
    private List<String> trained(Path file, String write, String use, List<String> options) throws Exception {
        Files.deleteIfExists(file);
        List<String> training = new ArrayList<>(options);
        training.addAll(List.of(write, "-Xlog:disable", "-Xlog:all=error:stderr"));
        start(java(training, "FirstAnswer"));
        if (!Files.isRegularFile(file)) {
            throw new IOException("The JVM did not write " + file);
        }
        List<String> used = new ArrayList<>(options);
        used.add(use);
        return java(used, "FirstAnswer");
    }

    private void round() throws IOException, InterruptedException {
        for (Map.Entry<String, List<String>> command : commands.entrySet()) {
            results.computeIfAbsent(command.getKey(), key -> new ArrayList<>()).add(start(command.getValue()));
        }
    }

    /** Returns the milliseconds until the first line, and until the end. */
    private static double[] start(List<String> command) throws IOException, InterruptedException {
        long start = System.nanoTime();
        try (ChildProcess process = new ChildProcess(command)) {
            String unused = process.read();
            double answer = (System.nanoTime() - start) / NANOS_PER_MILLI;
            process.await();
            return new double[] {answer, (System.nanoTime() - start) / NANOS_PER_MILLI};
        }
    }

    private void print(int starts) {
        System.out.printf(
                "Milliseconds from the start of the process; medians of %d starts, and their range%n%n", starts);
        System.out.println("| Program | until the answer | until the end |");
        System.out.println("|---|---:|---:|");
        for (Map.Entry<String, List<double[]>> result : results.entrySet()) {
            System.out.printf(
                    "| %s | %s | %s |%n",
                    result.getKey(),
                    rounds(result, 0).text(0),
                    rounds(result, 1).text(0));
        }
    }

    private static Rounds rounds(Map.Entry<String, List<double[]>> result, int value) {
        return new Rounds(
                result.getValue().stream().mapToDouble(times -> times[value]).toArray());
    }
}
