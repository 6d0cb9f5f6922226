package dev.retell4j.witness;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.retell4j.exports.ExportChannel;
import dev.retell4j.simulator.CallScript;
import dev.retell4j.simulator.Fault;
import dev.retell4j.simulator.RetellSimulator;
import dev.retell4j.simulator.StatusFault;
import dev.retell4j.simulator.Turn;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Starts simulators for a program in another language, and lets it move their time, plan faults and write scripts.
 *
 * <p>A command is a POST to {@code /<command>} with a JSON body; {@code start} answers with the address of a fresh
 * simulator, the others name it by its number.
 */
final class WitnessServer implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer server;
    private final Map<Integer, RetellSimulator> simulators = new ConcurrentHashMap<>();
    private final AtomicInteger number = new AtomicInteger();

    WitnessServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::handle);
        server.start();
    }

    /** Lets somebody work on the Node programs: they find the server with the address that this prints. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        try (WitnessServer server = new WitnessServer()) {
            System.out.println("WITNESS_SERVER=" + server.address());
            new CountDownLatch(1).await();
        }
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
        simulators.values().forEach(RetellSimulator::close);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            int status = 200;
            JsonNode answer;
            try {
                String command = exchange.getRequestURI().getPath().substring(1);
                answer = command(command, JSON.readTree(exchange.getRequestBody()));
            } catch (RuntimeException e) {
                status = 400;
                answer = JSON.createObjectNode().put("message", e.toString());
            }
            byte[] body = answer.toString().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private JsonNode command(String name, JsonNode wish) {
        if (name.equals("start")) {
            return start(wish);
        }
        RetellSimulator simulator = simulators.get(wish.path("simulator").asInt());
        if (simulator == null) {
            throw new IllegalArgumentException("No simulator " + wish.path("simulator"));
        }
        switch (name) {
            case "stop" -> simulator.close();
            case "advance" ->
                simulator.time().advance(Duration.ofMillis(wish.path("millis").longValue()));
            case "quiet" -> simulator.time().advanceToQuiet();
            case "fault" -> simulator.failNext(fault(wish));
            case "payment" -> simulator.setPaymentMethod(wish.path("present").booleanValue());
            case "export" ->
                simulator.requestExport(
                        ExportChannel.of(wish.path("channel").textValue()),
                        ZoneId.of(wish.path("timezone").textValue()));
            case "script" -> simulator.script(wish.path("target").textValue(), script(wish));
            default -> throw new IllegalArgumentException("No command " + name);
        }
        return JSON.createObjectNode().put("now", simulator.time().now().toEpochMilli());
    }

    private ObjectNode start(JsonNode wish) {
        RetellSimulator simulator = RetellSimulator.builder()
                .manualTime()
                .seed(number.get() + 1)
                .concurrencyLimit(wish.path("concurrencyLimit").asInt(20))
                .start();
        int name = number.incrementAndGet();
        simulators.put(name, simulator);
        return JSON.createObjectNode()
                .put("simulator", name)
                .put("baseUrl", simulator.baseUrl())
                .put("apiKey", simulator.apiKey());
    }

    private static Fault fault(JsonNode wish) {
        Fault fault = kind(wish);
        if (wish.has("times")) {
            fault = fault.times(wish.path("times").intValue());
        }
        if (wish.has("operation")) {
            fault = fault.operation(wish.path("operation").textValue());
        }
        return fault;
    }

    private static Fault kind(JsonNode wish) {
        if (wish.has("status")) {
            StatusFault fault = Fault.status(wish.path("status").intValue());
            if (wish.has("message")) {
                fault = fault.message(wish.path("message").textValue());
            }
            return wish.has("retryAfterMillis")
                    ? fault.retryAfter(
                            Duration.ofMillis(wish.path("retryAfterMillis").longValue()))
                    : fault;
        }
        return switch (wish.path("kind").asText()) {
            case "reset" -> Fault.reset();
            case "lostResponse" -> Fault.lostResponse();
            case "truncatedBody" -> Fault.truncatedBody();
            case "delay" -> Fault.delay(Duration.ofMillis(wish.path("millis").longValue()));
            default -> throw new IllegalArgumentException("No fault " + wish);
        };
    }

    /** A conversation is a list of {@code {"agent": text}}, {@code {"user": text}} and {@code {"tool": name, …}}. */
    private static CallScript script(JsonNode wish) {
        CallScript script = CallScript.answered();
        if (wish.has("turns")) {
            List<Turn> turns = new ArrayList<>();
            wish.path("turns").forEach(turn -> turns.add(turn(turn)));
            script = CallScript.answered(turns.toArray(Turn[]::new));
        }
        return wish.has("ending") ? script.endingWith(wish.path("ending").textValue()) : script;
    }

    private static Turn turn(JsonNode turn) {
        if (turn.has("agent")) {
            return Turn.agent(turn.path("agent").textValue());
        }
        if (turn.has("user")) {
            return Turn.user(turn.path("user").textValue());
        }
        try {
            Map<?, ?> arguments = JSON.treeToValue(turn.path("arguments"), Map.class);
            return Turn.tool(
                    turn.path("tool").textValue(),
                    Map.of("input", arguments),
                    turn.path("result").textValue());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
