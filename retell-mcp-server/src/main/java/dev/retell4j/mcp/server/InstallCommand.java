package dev.retell4j.mcp.server;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Prints what belongs into an assistant's configuration, so that it starts or reaches this server. */
final class InstallCommand {
    private final PrintStream out;
    private final PrintStream err;

    InstallCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    int run(CommandLine line) {
        String client = line.text(Option.CLIENT);
        if (client == null) {
            throw new UsageException(
                    "install needs --client NAME, one of " + String.join(", ", Assistant.words()) + ".");
        }
        Assistant assistant = Assistant.of(client);
        if (!line.has(Option.PRINT)) {
            throw new UsageException("Add --print and put what it prints into " + assistant.file()
                    + "; files of others are not touched.");
        }
        String url = line.text(Option.URL);
        String snippet;
        if (url != null) {
            checkElsewhere(line);
            snippet =
                    assistant.remote(Settings.webAddress(Option.URL.flag(), url).toString());
        } else {
            snippet = assistant.local(withOptions(line), variables(checked(line)));
        }
        err.println("For " + assistant.file() + ":");
        out.println(snippet);
        return Program.DONE;
    }

    /** What a server elsewhere does is not said here: an option that is left out would be believed to hold. */
    private static void checkElsewhere(CommandLine line) {
        for (Option each : line.settings().keySet()) {
            if (each.group().isConfiguration()) {
                throw new UsageException(each.flag() + " belongs to the server itself and does nothing with --url.");
            }
        }
    }

    /**
     * The settings that the server will have; says now what it would say to an assistant that shows it to nobody. The
     * environment of this shell is not the assistant's and does not count.
     */
    private static Settings checked(CommandLine line) {
        Settings settings = Settings.of(line, Map.of());
        try (Assembly assembly = Assembly.offline(settings)) {
            assembly.mcp();
        }
        return settings;
    }

    /** The variables with keys, which assistants hand on only when they are named. */
    private static List<String> variables(Settings settings) {
        if (settings.isOn(Option.SIMULATOR)) {
            return List.of();
        }
        return settings.workspaces().stream()
                .map(WorkspaceSettings::key)
                .filter(key -> !key.isFile())
                .map(SecretSource::place)
                .distinct()
                .toList();
    }

    /** The options of this command line that describe the server go into the snippet. */
    private static Launch withOptions(CommandLine line) {
        Launch launch = Launch.current();
        List<String> arguments = new ArrayList<>(launch.arguments());
        line.settings().forEach((option, setting) -> {
            if (option.group().isConfiguration()) {
                arguments.add(option.flag());
                if (option.kind() != Option.Kind.FLAG) {
                    String value = String.join(",", setting.values());
                    // Nobody knows where the assistant starts the server.
                    arguments.add(
                            option == Option.CONFIG
                                            || option == Option.TOKENS
                                            || option == Option.INBOX
                                            || option == Option.STATE_DIR
                                    ? Path.of(value)
                                            .toAbsolutePath()
                                            .normalize()
                                            .toString()
                                    : value);
                }
            }
        });
        return new Launch(launch.command(), arguments);
    }
}
