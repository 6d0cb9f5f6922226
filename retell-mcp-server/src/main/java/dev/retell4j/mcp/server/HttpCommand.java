package dev.retell4j.mcp.server;

import java.io.PrintStream;

/** Serves assistants over HTTP until the process is told to stop. */
final class HttpCommand {
    private final PrintStream err;

    HttpCommand(Settings settings, PrintStream err) {
        this.err = err;
    }

    int run() {
        err.println("not there yet");
        return Program.FAILED;
    }
}
