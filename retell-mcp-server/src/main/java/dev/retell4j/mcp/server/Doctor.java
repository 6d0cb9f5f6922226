package dev.retell4j.mcp.server;

import java.io.PrintStream;

/** Checks the installation. */
final class Doctor {
    private final PrintStream out;

    Doctor(Settings settings, PrintStream out) {
        this.out = out;
    }

    int run() {
        out.println("not there yet");
        return Program.FAILED;
    }
}
