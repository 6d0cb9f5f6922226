package dev.retell4j.examples;

import dev.retell4j.examples.mcp.SessionPage;

/**
 * Lets a scripted assistant use the MCP server on this machine, and prints what both say to each other as a page. It
 * needs no account: the server acts in a simulated one.
 */
public final class McpSession {
    private static final int NOT_USABLE = 2;

    private McpSession() {}

    /**
     * Runs the session and prints it.
     *
     * @param args nothing
     */
    public static void main(String[] args) {
        if (args.length > 0) {
            System.err.println("Takes no arguments: it prints the page docs/mcp-session.md.");
            System.exit(NOT_USABLE);
        }
        System.out.print(SessionPage.write());
    }
}
