package dev.retell4j.mcp.server;

import java.io.PrintStream;

/** What was found: a line each, and below what is wrong, what to do about it. */
final class Findings {
    private final PrintStream out;
    private int wrong;

    Findings(PrintStream out) {
        this.out = out;
    }

    void heading(String text) {
        out.println();
        out.println(text);
    }

    void good(String text) {
        out.println("  ✓ " + text);
    }

    /** Something that is neither right nor wrong. */
    void note(String text) {
        out.println("  · " + text);
    }

    void bad(String text, String remedy) {
        wrong++;
        out.println("  ✗ " + text);
        out.println("    " + remedy);
    }

    int wrong() {
        return wrong;
    }
}
