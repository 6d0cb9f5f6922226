package dev.retell4j.mcp.server;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the program can be asked to do. */
enum Command {
    STDIO("serve one assistant over standard input and output; this is the default"),
    HTTP("serve assistants over Streamable HTTP"),
    DOCTOR("check key, network, clock, tools and archives, and say what to do"),
    TOOLS("list the tools with their sizes, or show one: tools retell_list_calls"),
    INSTALL("print what to put into an assistant's configuration"),
    TOKEN("make a token for HTTP, and what to put into the file of tokens"),
    /** Run by the launcher only: does what most sessions begin with, so that the JVM can archive it. */
    REHEARSE("");

    private final String summary;

    Command(String summary) {
        this.summary = summary;
    }

    String summary() {
        return summary;
    }

    boolean isListed() {
        return !summary.isEmpty();
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static @Nullable Command of(String word) {
        for (Command each : values()) {
            if (each.word().equals(word)) {
                return each;
            }
        }
        return null;
    }
}
