package dev.retell4j.mcp.http;

import io.modelcontextprotocol.spec.McpSchema.JSONRPCMessage;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** What the servlet gives checked requests to. Each method may throw a {@link Refusal}. */
interface Transport {
    void post(HttpServletRequest request, HttpServletResponse response, JSONRPCMessage message, Visitor visitor)
            throws IOException;

    void get(HttpServletRequest request, HttpServletResponse response, Visitor visitor);

    void delete(HttpServletRequest request, HttpServletResponse response, Visitor visitor);

    /** The methods of HTTP, as {@code Allow} lists them. */
    String methods();

    /** How many answers are being made for clients that have not been found to be gone. */
    int open();

    /** Keeps long answers alive and ends what nobody uses; called every few seconds. */
    void beat();

    /** Takes no more requests, and ends the streams of those who only listen. */
    void drain();

    /** What is being worked on. */
    Workload workload();

    /** Ends sessions and answers under way. */
    void end();
}
