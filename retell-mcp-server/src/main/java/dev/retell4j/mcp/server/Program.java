package dev.retell4j.mcp.server;

import dev.retell4j.errors.RetellException;
import dev.retell4j.errors.RetellValidationException;
import dev.retell4j.mcp.stdio.ProcessStreams;
import dev.retell4j.mcp.stdio.StdioServer;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Does what the command line asks for. */
final class Program {
    static final int DONE = 0;
    static final int FAILED = 1;
    static final int NOT_USABLE = 2;

    private final Map<String, String> environment;
    private final ProcessStreams streams;
    private final PrintStream err;

    Program(Map<String, String> environment, ProcessStreams streams, PrintStream err) {
        this.environment = environment;
        this.streams = streams;
        this.err = err;
    }

    int run(String[] args) {
        try {
            return run(CommandLine.parse(args));
        } catch (UsageException | RetellValidationException | IllegalArgumentException e) {
            err.println("retell-mcp: " + e.getMessage());
            return NOT_USABLE;
        } catch (RetellException | UncheckedIOException | IllegalStateException e) {
            err.println("retell-mcp: " + e.getMessage());
            return FAILED;
        }
    }

    private int run(CommandLine line) {
        if (line.has(Option.HELP)) {
            print().print(Usage.text());
            return DONE;
        }
        if (line.has(Option.VERSION)) {
            print().println("retell-mcp " + Version.current());
            return DONE;
        }
        return switch (line.command()) {
            case STDIO -> serve(Settings.of(line, environment));
            case HTTP -> new HttpCommand(Settings.of(line, environment), print()).run();
            case TOOLS -> new ToolsCommand(Settings.of(line, environment), print()).run(line);
            case DOCTOR -> new Doctor(Settings.of(line, environment), print()).run();
            case INSTALL -> new InstallCommand(print(), err).run(line);
            case TOKEN -> new TokenCommand(print(), err).run(line);
            case REHEARSE -> Rehearsal.run();
        };
    }

    private int serve(Settings settings) {
        Logging.level(settings.text(Option.LOG), settings.source(Option.LOG));
        try (Assembly assembly = Assembly.of(settings)) {
            WarmUp.later(assembly);
            return StdioServer.builder(assembly.mcp()).streams(streams).build().run();
        }
    }

    /** What a person or a script reads; the commands that serve an assistant never use it. */
    private PrintStream print() {
        return new PrintStream(streams.out(), true, StandardCharsets.UTF_8);
    }
}
