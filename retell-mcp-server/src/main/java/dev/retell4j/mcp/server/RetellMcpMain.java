package dev.retell4j.mcp.server;

import dev.retell4j.mcp.stdio.ProcessStreams;

/** The MCP server as a program. */
public final class RetellMcpMain {
    private RetellMcpMain() {}

    /**
     * Runs the program. Ends with the status 0, with 1 when something failed, and with 2 when it was asked for what
     * cannot be done.
     *
     * @param args a command and options; {@code --help} lists them
     */
    public static void main(String[] args) {
        // Before anything else: whatever prints to the standard output from now on prints to standard error.
        ProcessStreams streams = ProcessStreams.take();
        Logging.prepare();
        int status = new Program(System.getenv(), streams, System.err).run(args);
        // Threads of libraries must not keep the process alive after its client is gone.
        System.err.flush();
        System.exit(status);
    }
}
