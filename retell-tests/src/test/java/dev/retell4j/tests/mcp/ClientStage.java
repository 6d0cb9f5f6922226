package dev.retell4j.tests.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.retell4j.simulator.RetellSimulator;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * What real clients meet: the server as a process of its own, over HTTP and for each stdio client anew, in front of a
 * simulated Retell whose time stands until a client's script moves it.
 */
final class ClientStage implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final RetellSimulator retell =
            RetellSimulator.builder().manualTime().start();
    private final HttpServer control;
    private final ServerProcess server;

    ClientStage() throws IOException {
        server = ServerProcess.http("clients", ServerProcess.environment(retell));
        control = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        control.createContext("/", this::handle);
        control.start();
    }

    /** What the scripts need to know, as they read it. */
    String description() {
        ObjectNode description = JSON.createObjectNode()
                .put("url", server.address())
                .put("control", "http://127.0.0.1:" + control.getAddress().getPort())
                .put("retell", retell.baseUrl())
                .put("apiKey", retell.apiKey());
        description.set("command", JSON.valueToTree(ServerProcess.command()));
        description.set("environment", JSON.valueToTree(ServerProcess.environment(retell)));
        return description.toString();
    }

    @Override
    public void close() {
        control.stop(0);
        server.close();
        retell.close();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            int status = 200;
            ObjectNode answer = JSON.createObjectNode();
            try {
                String command = exchange.getRequestURI().getPath().substring(1);
                obey(command, JSON.readTree(exchange.getRequestBody()), answer);
            } catch (RuntimeException e) {
                status = 400;
                answer.put("message", e.toString());
            }
            byte[] body = answer.toString().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private void obey(String command, JsonNode wish, ObjectNode answer) {
        switch (command) {
            case "advance" ->
                retell.time().advance(Duration.ofMillis(wish.path("millis").longValue()));
            case "requests" ->
                answer.put(
                        "count",
                        retell.requests(wish.path("operation").textValue()).size());
            default -> throw new IllegalArgumentException("No command " + command);
        }
    }
}
