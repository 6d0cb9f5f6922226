package dev.retell4j.mcp.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** Which revisions of the protocol are spoken. */
final class ProtocolVersion {
    static final List<String> SUPPORTED = List.of("2025-03-26", "2025-06-18", "2025-11-25");

    private ProtocolVersion() {}

    /** A request without the header counts as one of 2025-03-26, which has none. */
    static void check(HttpServletRequest request) {
        String version = request.getHeader("MCP-Protocol-Version");
        if (version != null && !SUPPORTED.contains(version.strip())) {
            throw Refusal.badRequest("MCP-Protocol-Version has to be one of " + String.join(", ", SUPPORTED));
        }
    }
}
