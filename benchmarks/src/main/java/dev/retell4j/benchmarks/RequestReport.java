package dev.retell4j.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Lets the contenders send requests to {@link FixedServer} in turns, a short while each, so that a slow minute of the
 * machine meets all of them; then prints what each one reached.
 *
 * <p>Arguments: rounds, seconds of a turn, the folder with the Node SDK and {@code requests.mjs}.
 */
public final class RequestReport {
    private static final String LIBRARY = "retell4j";
    private static final String OKHTTP = "OkHttp + Jackson";
    private static final String NODE = "Node SDK";

    private static final List<Cell> CELLS = List.of(
            new Cell("get", 1),
            new Cell("list", 1),
            new Cell("create", 1),
            new Cell("get", 16),
            new Cell("list", 16),
            new Cell("create", 16),
            new Cell("get", 64));

    private final Map<String, ChildProcess> workers = new LinkedHashMap<>();
    private final Map<Key, List<double[]>> results = new LinkedHashMap<>();

    private record Cell(String operation, int concurrency) {}

    private record Key(Cell cell, String contender) {}

    private RequestReport() {}

    /**
     * Runs the program.
     *
     * @param args see above
     * @throws Exception when a contender fails
     */
    public static void main(String[] args) throws Exception {
        int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 7;
        double seconds = args.length > 2 ? Double.parseDouble(args[2]) : 1.5;
        try (ChildProcess server = ChildProcess.java("FixedServer")) {
            String url = "http://127.0.0.1:" + server.read();
            new RequestReport().run(url, args[0], rounds, seconds);
        }
    }

    private void run(String url, String node, int rounds, double seconds) throws Exception {
        limits(url, seconds);
        try {
            workers.put(LIBRARY, ChildProcess.java("RequestWorker", "library", url));
            workers.put(OKHTTP, ChildProcess.java("RequestWorker", "okhttp", url));
            workers.put(NODE, new ChildProcess(List.of("node", node + "/requests.mjs", url)));
            System.err.println("Warming up");
            for (int i = 0; i < 3; i++) {
                round(seconds);
            }
            results.clear();
            for (int round = 1; round <= rounds; round++) {
                System.err.println("Round " + round + " of " + rounds);
                round(seconds);
            }
        } finally {
            for (ChildProcess worker : workers.values()) {
                worker.close();
            }
        }
        System.out.printf("Medians of %d rounds of %.1f s, and their range; µs%n%n", rounds, seconds);
        print(1);
        print(16);
        print(64);
    }

    /** Shows that the server can do more than any contender. */
    private static void limits(String url, double seconds) throws Exception {
        URI server = URI.create(url);
        byte[] request = RawConnection.request(server, "GET", "/get-agent/agent_1", "key_benchmark", "");
        for (int connections : new int[] {1, 16, 64}) {
            try (RawLoad load = new RawLoad(server, connections)) {
                load.perSecond(request, 2);
                System.out.printf(
                        "The server's own limit on %d connections: %,.0f answers/s%n",
                        connections, load.perSecond(request, seconds));
            }
        }
        System.out.println();
    }

    private void round(double seconds) throws IOException {
        for (Cell cell : CELLS) {
            for (Map.Entry<String, ChildProcess> worker : workers.entrySet()) {
                String result = worker.getValue().ask(cell.operation() + " " + cell.concurrency() + " " + seconds);
                results.computeIfAbsent(new Key(cell, worker.getKey()), key -> new ArrayList<>())
                        .add(Arrays.stream(result.split(" ", -1))
                                .mapToDouble(Double::parseDouble)
                                .toArray());
            }
        }
    }

    private void print(int concurrency) {
        System.out.printf("%d at a time%n%n", concurrency);
        System.out.println("| Operation | Client | requests/s | median | p99 | processor time |");
        System.out.println("|---|---|---:|---:|---:|---:|");
        for (Cell cell : CELLS) {
            if (cell.concurrency() == concurrency) {
                for (String contender : workers.keySet()) {
                    System.out.printf(
                            "| %s | %s | %s | %s | %s | %s |%n",
                            cell.operation(),
                            contender,
                            rounds(cell, contender, 0).text(0),
                            rounds(cell, contender, 1).text(1),
                            rounds(cell, contender, 2).text(0),
                            rounds(cell, contender, 3).text(0));
                }
                System.out.printf(
                        "| | | %.2f × Node SDK, %.2f × OkHttp | %.2f × OkHttp | | |%n",
                        ratio(cell, NODE, 0).median(),
                        ratio(cell, OKHTTP, 0).median(),
                        ratio(cell, OKHTTP, 1).median());
            }
        }
        System.out.println();
    }

    private Rounds rounds(Cell cell, String contender, int value) {
        return new Rounds(results(cell, contender).stream()
                .mapToDouble(result -> result[value])
                .toArray());
    }

    /** The library's result over the other's, each from the same round. */
    private Rounds ratio(Cell cell, String other, int value) {
        List<double[]> ours = results(cell, LIBRARY);
        List<double[]> theirs = results(cell, other);
        double[] ratios = new double[ours.size()];
        for (int i = 0; i < ratios.length; i++) {
            ratios[i] = ours.get(i)[value] / theirs.get(i)[value];
        }
        return new Rounds(ratios);
    }

    private List<double[]> results(Cell cell, String contender) {
        return results.getOrDefault(new Key(cell, contender), List.of());
    }
}
