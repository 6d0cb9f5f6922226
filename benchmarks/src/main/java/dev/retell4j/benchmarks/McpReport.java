package dev.retell4j.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How quickly the MCP server is there, what it takes, and what it adds to a request.
 *
 * <p>Arguments: the launcher, a folder for its archives, and if wanted the number of starts.
 */
public final class McpReport {
    private static final int WARM_CALLS = 3_000;
    private static final int IDLE_MILLIS = 3_000;
    private static final int CLIENTS = 64;
    private static final int CALLS_EACH = 50;
    private static final double MICROS_PER_MILLI = 1_000;
    private static final String TOOL = "retell_get_agent";
    private static final String ARGUMENTS = "{\"agent_id\":\"agent_1\"}";

    private final URI retell;
    private final Map<String, String> environment;
    private final Map<String, List<String>> commands = new LinkedHashMap<>();
    private final Map<String, List<double[]>> starts = new LinkedHashMap<>();

    private McpReport(URI retell, Path launcher, Path archives) {
        this.retell = retell;
        environment = Map.of("RETELL_MCP_CACHE", archives.toString(), "JAVA_HOME", System.getProperty("java.home"));
        commands.put("launcher, with archive", List.of(launcher.toString()));
        commands.put("java -jar, no options", List.of(ChildProcess.javaCommand(), "-jar", jar(launcher)));
    }

    private static String jar(Path launcher) {
        return launcher.resolveSibling("../lib/retell-mcp-server.jar")
                .normalize()
                .toString();
    }

    /**
     * Runs the program.
     *
     * @param args see above
     * @throws Exception when a server fails
     */
    public static void main(String[] args) throws Exception {
        Path launcher = Path.of(args[0]).toAbsolutePath();
        int starts = args.length > 2 ? Integer.parseInt(args[2]) : 15;
        try (ChildProcess fixed = ChildProcess.java("FixedServer")) {
            URI retell = URI.create("http://127.0.0.1:" + fixed.read());
            try (RawLoad load = new RawLoad(retell, 1)) {
                load.perSecond(RawConnection.request(retell, "GET", "/get-agent/agent_1", "key_benchmark", ""), 2);
            }
            McpReport report = new McpReport(retell, launcher, Path.of(args[1]).toAbsolutePath());
            report.prepare(launcher);
            report.starts(starts);
            report.warmCalls();
            report.clients(launcher);
        }
    }

    private void prepare(Path launcher) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(launcher.toString(), "prepare").inheritIO();
        builder.environment().putAll(environment);
        if (builder.start().waitFor() != 0) {
            throw new IOException("The launcher could not make an archive");
        }
    }

    private void starts(int count) throws IOException, InterruptedException {
        int bytes = 0;
        for (int i = 0; i < count; i++) {
            for (Map.Entry<String, List<String>> command : commands.entrySet()) {
                try (McpSession session = McpSession.start(command.getValue(), environment, retell)) {
                    bytes = session.listBytes();
                    starts.computeIfAbsent(command.getKey(), unused -> new ArrayList<>())
                            .add(new double[] {session.millisToList(), session.end()});
                }
            }
        }
        System.out.printf(
                "From the start of the process until its tools (%,d bytes) were read, and from the end of its input to"
                        + " its own, in ms; medians of %d starts, and their range%n%n",
                bytes, count);
        System.out.println("| Server | tools listed | ended | resident when idle, MiB |");
        System.out.println("|---|---:|---:|---:|");
        for (Map.Entry<String, List<double[]>> each : starts.entrySet()) {
            System.out.printf(
                    "| %s | %s | %s | %.0f |%n",
                    each.getKey(),
                    rounds(each.getValue(), 0),
                    rounds(each.getValue(), 1),
                    idle(commands.getOrDefault(each.getKey(), List.of())));
        }
        System.out.println();
    }

    /** After the server has prepared all that it prepares in the background. */
    private double idle(List<String> command) throws IOException, InterruptedException {
        try (McpSession session = McpSession.start(command, environment, retell)) {
            Thread.sleep(IDLE_MILLIS);
            return session.residentMib();
        }
    }

    private static String rounds(List<double[]> results, int value) {
        return new Rounds(results.stream().mapToDouble(times -> times[value]).toArray()).text(0);
    }

    /** The request alone and the tool take turns, so that both meet the same machine. */
    private void warmCalls() throws IOException {
        byte[] request = RawConnection.request(retell, "GET", "/get-agent/agent_1", "key_benchmark", "");
        System.out.println("| Call of " + TOOL + ", ms | median | p99 |");
        System.out.println("|---|---:|---:|");
        for (Map.Entry<String, List<String>> command : commands.entrySet()) {
            Latencies tool = new Latencies();
            Latencies alone = new Latencies();
            long first;
            try (McpSession session = McpSession.start(command.getValue(), environment, retell);
                    RawConnection direct = new RawConnection(retell)) {
                first = session.call(TOOL, ARGUMENTS);
                for (int i = 0; i < 2 * WARM_CALLS; i++) {
                    long started = System.nanoTime();
                    int unused = direct.exchange(request);
                    long took = System.nanoTime() - started;
                    long called = session.call(TOOL, ARGUMENTS);
                    if (i >= WARM_CALLS) {
                        alone.add(took);
                        tool.add(called);
                    }
                }
            }
            row("the request alone", alone);
            row(command.getKey(), tool);
            System.out.printf("| … its first call | %.0f | |%n", first / MICROS_PER_MILLI / MICROS_PER_MILLI);
            System.out.printf(
                    "| **… added to the request** | %.2f | |%n",
                    (tool.micros(0.5) - alone.micros(0.5)) / MICROS_PER_MILLI);
        }
        System.out.println();
    }

    private static void row(String name, Latencies times) {
        System.out.printf(
                "| %s | %.2f | %.2f |%n",
                name, times.micros(0.5) / MICROS_PER_MILLI, times.micros(0.99) / MICROS_PER_MILLI);
    }

    private void clients(Path launcher) throws Exception {
        List<String> command = List.of(ChildProcess.javaCommand(), "-jar", jar(launcher), "http", "--port", "0");
        try (McpClients clients = McpClients.start(command, retell)) {
            McpClients.Result warm = clients.run(CLIENTS, CALLS_EACH, TOOL, ARGUMENTS);
            McpClients.Result result = clients.run(CLIENTS, CALLS_EACH, TOOL, ARGUMENTS);
            System.out.printf(
                    "%d HTTP clients at the same time, %d calls each, twice: %,d answered, %d lost;"
                            + " %,.0f per second, median %.1f ms, p99 %.1f ms%n",
                    CLIENTS,
                    CALLS_EACH,
                    warm.answered() + result.answered(),
                    warm.lost() + result.lost(),
                    result.perSecond(),
                    result.times().micros(0.5) / MICROS_PER_MILLI,
                    result.times().micros(0.99) / MICROS_PER_MILLI);
        }
    }
}
