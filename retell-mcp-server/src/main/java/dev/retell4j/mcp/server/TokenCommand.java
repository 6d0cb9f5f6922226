package dev.retell4j.mcp.server;

import java.io.PrintStream;

/** Makes a token. */
final class TokenCommand {
    private final PrintStream err;

    TokenCommand(PrintStream out, PrintStream err) {
        this.err = err;
    }

    int run(CommandLine line) {
        err.println("not there yet");
        return Program.FAILED;
    }
}
