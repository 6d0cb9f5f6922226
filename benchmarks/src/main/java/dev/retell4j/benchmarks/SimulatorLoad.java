package dev.retell4j.benchmarks;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;

/**
 * Loads a running simulator, and prints the requests per second that it answered.
 *
 * <p>Arguments: base URL, API key, connections, rounds, seconds of a round.
 */
public final class SimulatorLoad {
    private static final int LISTED_AGENTS = 50;
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final URI server;
    private final String key;

    private SimulatorLoad(URI server, String key) {
        this.server = server;
        this.key = key;
    }

    /**
     * Runs the program.
     *
     * @param args see above; all but the base URL may be left out
     * @throws Exception when the simulator refuses a request or goes away
     */
    public static void main(String[] args) throws Exception {
        URI server = URI.create(args[0]);
        String key = args.length > 1 ? args[1] : "key_simulator";
        int connections = args.length > 2 ? Integer.parseInt(args[2]) : 8;
        int rounds = args.length > 3 ? Integer.parseInt(args[3]) : 5;
        double seconds = args.length > 4 ? Double.parseDouble(args[4]) : 3;
        new SimulatorLoad(server, key).run(connections, rounds, seconds);
    }

    private void run(int connections, int rounds, double seconds)
            throws IOException, ExecutionException, InterruptedException {
        Map<String, byte[]> requests = requests();
        System.out.printf(
                "Answers per second, %d connections: median of %d rounds of %.0f s, and their range%n%n",
                connections, rounds, seconds);
        System.out.println("| Operation | while it warms up | per second |");
        System.out.println("|---|---:|---:|");
        try (RawLoad load = new RawLoad(server, connections)) {
            // Reading requests first: with each created agent the lists get longer.
            for (Map.Entry<String, byte[]> request : requests.entrySet()) {
                double warm = load.perSecond(request.getValue(), 2 * seconds);
                double[] results = new double[rounds];
                for (int round = 0; round < rounds; round++) {
                    results[round] = load.perSecond(request.getValue(), seconds);
                }
                System.out.printf("| %s | %,.0f | %s |%n", request.getKey(), warm, new Rounds(results).text(0));
            }
        }
    }

    private Map<String, byte[]> requests() throws IOException {
        try (RawConnection connection = new RawConnection(server)) {
            String llm = create(connection, "/create-retell-llm", "{\"general_prompt\":\"Be kind.\"}", "llm_id");
            String agent = """
                    {"agent_name":"Load","voice_id":"retell-Cimo","language":"en-US","voice_speed":1.1,\
                    "response_engine":{"type":"retell-llm","llm_id":"%s"}}""".formatted(llm);
            String id = create(connection, "/create-agent", agent, "agent_id");
            for (int i = 1; i < LISTED_AGENTS; i++) {
                create(connection, "/create-agent", agent, "agent_id");
            }
            Map<String, byte[]> requests = new LinkedHashMap<>();
            requests.put("get agent", RawConnection.request(server, "GET", "/get-agent/" + id, key, ""));
            requests.put(
                    "list " + LISTED_AGENTS + " agents",
                    RawConnection.request(server, "POST", "/v2/list-agents?limit=" + LISTED_AGENTS, key, "{}"));
            requests.put("create agent", RawConnection.request(server, "POST", "/create-agent", key, agent));
            return requests;
        }
    }

    private String create(RawConnection connection, String path, String json, String idName) throws IOException {
        int status = connection.exchange(RawConnection.request(server, "POST", path, key, json));
        if (status != 201) {
            throw new IOException(path + " answered " + status + ": " + connection.body());
        }
        return MAPPER.readTree(connection.body()).get(idName).textValue();
    }
}
