package dev.retell4j.mcp.server;

/** Starts the MCP server. */
public final class RetellMcpMain {
    private RetellMcpMain() {}

    /**
     * Runs the program.
     *
     * @param args see {@code --help}
     */
    public static void main(String[] args) {
        System.err.println("retell-mcp");
    }
}
