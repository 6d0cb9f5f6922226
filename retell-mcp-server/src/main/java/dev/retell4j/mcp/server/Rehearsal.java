package dev.retell4j.mcp.server;

import dev.retell4j.mcp.RetellMcp;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Does what most sessions begin with, against a port of its own that answers everything with an empty list, so that the
 * JVM sees which classes it should keep in an archive. Reaches nothing outside of this machine.
 */
final class Rehearsal {
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final String ANSWER = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2\r\n"
            + "Connection: close\r\n\r\n[]";

    private Rehearsal() {}

    static int run() {
        // Whatever hangs: nothing is left behind.
        Thread limit = new Thread(Rehearsal::end, "rehearsal-limit");
        limit.setDaemon(true);
        limit.start();
        try (ServerSocket port = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            Thread answers = new Thread(() -> answer(port), "rehearsal-answers");
            answers.setDaemon(true);
            answers.start();
            Map<String, String> environment = new HashMap<>(System.getenv());
            environment.keySet().removeIf(name -> name.startsWith("RETELL_"));
            environment.put("RETELL_API_KEY", "key_rehearsal");
            environment.put("RETELL_BASE_URL", "http://127.0.0.1:" + port.getLocalPort());
            try (Assembly assembly = Assembly.of(Settings.of(CommandLine.parse(new String[0]), environment))) {
                rehearse(assembly.mcp());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Program.DONE;
    }

    private static void rehearse(RetellMcp mcp) {
        List<String> unused = ShortSession.hold(
                mcp,
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/list\"}",
                "{\"jsonrpc\":\"2.0\",\"id\":2,\"method\":\"resources/list\"}",
                "{\"jsonrpc\":\"2.0\",\"id\":3,\"method\":\"resources/templates/list\"}",
                "{\"jsonrpc\":\"2.0\",\"id\":4,\"method\":\"prompts/list\"}",
                call(5, "retell_list_agents", "{\"limit\":1}"),
                call(6, "retell_list_calls", "{}"),
                call(7, "retell_get_call", "{\"call_id\":\"call_1\"}"),
                call(8, "retell_get_agent", "{}"),
                call(9, "retell_find_operation", "{\"query\":\"agent\"}"),
                call(10, "retell_create_phone_call", "{\"to_number\":\"+14155550100\",\"agent_id\":\"agent_1\"}"));
    }

    private static String call(int id, String tool, String arguments) {
        return "{\"jsonrpc\":\"2.0\",\"id\":" + id + ",\"method\":\"tools/call\",\"params\":{\"name\":\"" + tool
                + "\",\"arguments\":" + arguments + "}}";
    }

    private static void answer(ServerSocket port) {
        try {
            while (true) {
                try (Socket socket = port.accept()) {
                    BufferedReader in =
                            new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
                    for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
                        // only where the head ends is of interest
                    }
                    OutputStream out = socket.getOutputStream();
                    out.write(ANSWER.getBytes(StandardCharsets.UTF_8));
                    out.flush();
                }
            }
        } catch (IOException e) {
            // the rehearsal is over
        }
    }

    private static void end() {
        try {
            Thread.sleep(LIMIT.toMillis());
        } catch (InterruptedException e) {
            return;
        }
        Runtime.getRuntime().halt(Program.FAILED);
    }
}
