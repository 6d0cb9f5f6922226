package dev.retell4j.mcp.server;

import dev.retell4j.mcp.RetellMcp;
import dev.retell4j.mcp.stdio.StdioServer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A session with this process itself: says its lines and ends. What comes back is what any assistant would get. */
final class ShortSession {
    private static final String GREETING = """
            {"jsonrpc":"2.0","id":0,"method":"initialize","params":{"protocolVersion":"2025-11-25",\
            "capabilities":{},"clientInfo":{"name":"retell-mcp","version":"1"}}}
            {"jsonrpc":"2.0","method":"notifications/initialized"}
            """;

    private ShortSession() {}

    /**
     * Holds the session.
     *
     * @param mcp the server
     * @param requests what is said after the greeting, a message each
     * @return what was answered, a message each, the answer to the greeting first
     */
    static List<String> hold(RetellMcp mcp, String... requests) {
        StringBuilder said = new StringBuilder(GREETING);
        for (String each : requests) {
            said.append(each).append('\n');
        }
        ByteArrayOutputStream heard = new ByteArrayOutputStream();
        try (StdioServer server = StdioServer.builder(mcp)
                .input(new ByteArrayInputStream(said.toString().getBytes(StandardCharsets.UTF_8)))
                .output(heard)
                .build()) {
            server.run();
        }
        return heard.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
