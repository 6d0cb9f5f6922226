package dev.retell4j.witness;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.retell4j.exports.ExportChannel;
import dev.retell4j.simulator.CallScript;
import dev.retell4j.simulator.ChatScript;
import dev.retell4j.simulator.Fault;
import dev.retell4j.simulator.RetellSimulator;
import dev.retell4j.simulator.StatusFault;
import dev.retell4j.simulator.Turn;
import java.io.IOException;
import java.io.Reader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.yaml.snakeyaml.Yaml;

/**
 * Starts simulators for a program in another language, and lets it move their time, plan faults and write scripts.
 *
 * <p>A command is a POST to {@code /<command>} with a JSON body; {@code start} answers with the address of a fresh
 * simulator, the others name it by its number. {@code contract} answers with the contract, and {@code sign} and
 * {@code verify} work with webhooks.
 */
final class WitnessServer implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonNode contract;
    private final HttpServer server;
    private final Map<Integer, RetellSimulator> simulators = new ConcurrentHashMap<>();
    private final AtomicInteger number = new AtomicInteger();

    /**
     * Starts the server.
     *
     * @param project the project's root folder
     */
    WitnessServer(Path project) throws IOException {
        try (Reader yaml = Files.newBufferedReader(project.resolve("contract/openapi.yaml"))) {
            contract = JSON.valueToTree(new Yaml().load(yaml));
        }
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::handle);
        server.start();
    }

    /**
     * Lets somebody work on the Node programs: with what this prints in the environment, {@code node suite.mjs} runs.
     *
     * @param arguments the project's root folder
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        try (WitnessServer server = new WitnessServer(Path.of(arguments[0]))) {
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
        if (name.equals("contract")) {
            return contract;
        }
        if (name.equals("start")) {
            return start(wish);
        }
        if (name.equals("sign")) {
            return Signatures.sign(wish);
        }
        if (name.equals("verify")) {
            return Signatures.verify(wish);
        }
        RetellSimulator simulator = simulators.get(wish.path("simulator").asInt());
        if (simulator == null) {
            throw new IllegalArgumentException("No simulator " + wish.path("simulator"));
        }
        ObjectNode answer = JSON.createObjectNode();
        switch (name) {
            case "stop" -> simulator.close();
            case "advance" ->
                simulator.time().advance(Duration.ofMillis(wish.path("millis").longValue()));
            case "quiet" -> simulator.time().advanceToQuiet();
            case "fault" -> simulator.failNext(fault(wish));
            case "payment" -> simulator.setPaymentMethod(wish.path("present").booleanValue());
            case "export" ->
                simulator.requestExport(ExportChannel.of(text(wish, "channel")), ZoneId.of(text(wish, "timezone")));
            case "inbound" -> answer.put("call_id", simulator.inboundCall(text(wish, "from"), text(wish, "to")));
            case "inboundSms" -> simulator.inboundSms(text(wish, "from"), text(wish, "to"), text(wish, "text"));
            case "tag" ->
                simulator.assignTag(
                        text(wish, "agent"),
                        text(wish, "tag"),
                        wish.path("version").intValue(),
                        map(wish.path("variables")));
            case "script" -> simulator.script(text(wish, "target"), callScript(wish));
            case "chatScript" -> simulator.scriptChat(text(wish, "target"), chatScript(wish));
            default -> throw new IllegalArgumentException("No command " + name);
        }
        return answer;
    }

    private static String text(JsonNode wish, String field) {
        return wish.path(field).textValue();
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

    private static CallScript callScript(JsonNode wish) {
        CallScript script = wish.has("turns") ? CallScript.answered(turns(wish.path("turns"))) : CallScript.answered();
        if (wish.has("transferTo")) {
            script = script.transferringTo(wish.path("transferTo").textValue());
        }
        return wish.has("ending") ? script.endingWith(wish.path("ending").textValue()) : script;
    }

    private static ChatScript chatScript(JsonNode wish) {
        ChatScript script = ChatScript.followingPrompt();
        for (JsonNode answer : wish.path("answers")) {
            script = script.then(turns(answer));
        }
        return script;
    }

    /** Turns are objects of one property, which names the kind, or of a tool call. */
    private static Turn[] turns(JsonNode list) {
        List<Turn> turns = new ArrayList<>();
        list.forEach(turn -> turns.add(
                turn.has("tool")
                        ? Turn.tool(
                                turn.path("tool").textValue(),
                                map(turn.path("arguments")),
                                turn.path("result").textValue())
                        : turn(turn.fieldNames().next(), turn.elements().next().asText())));
        return turns.toArray(Turn[]::new);
    }

    private static Turn turn(String kind, String value) {
        return switch (kind) {
            case "agent" -> Turn.agent(value);
            case "user" -> Turn.user(value);
            case "moveTo" -> Turn.moveTo(value);
            case "press" -> Turn.press(value);
            case "sms" -> Turn.sms(value);
            default -> throw new IllegalArgumentException("No turn " + kind);
        };
    }

    private static Map<String, String> map(JsonNode object) {
        Map<String, String> map = new LinkedHashMap<>();
        object.properties()
                .forEach(property ->
                        map.put(property.getKey(), property.getValue().asText()));
        return map;
    }
}
