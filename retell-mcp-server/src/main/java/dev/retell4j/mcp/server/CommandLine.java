package dev.retell4j.mcp.server;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was typed: a command, options before or behind it, and words that are no options. Written out by hand, because
 * it runs before every session, and a library for it takes a third of the time that a session may take to begin.
 */
final class CommandLine {
    private final Command command;
    private final Map<Option, Setting> settings;
    private final List<String> words;

    private CommandLine(Command command, Map<Option, Setting> settings, List<String> words) {
        this.command = command;
        this.settings = settings;
        this.words = words;
    }

    Command command() {
        return command;
    }

    Map<Option, Setting> settings() {
        return settings;
    }

    /** What is no option. */
    List<String> words() {
        return words;
    }

    boolean has(Option flag) {
        return settings.containsKey(flag);
    }

    @Nullable
    String text(Option option) {
        Setting setting = settings.get(option);
        return setting == null ? null : setting.value();
    }

    static CommandLine parse(String[] args) {
        Map<Option, List<String>> values = new EnumMap<>(Option.class);
        List<String> words = new ArrayList<>();
        for (int i = 0; i < args.length; i++) {
            String arg = args[i];
            if (arg.equals("-h")) {
                arg = "--help";
            }
            if (!arg.startsWith("-") || arg.equals("-")) {
                words.add(arg);
                continue;
            }
            int equals = arg.indexOf('=');
            String flag = equals < 0 ? arg : arg.substring(0, equals);
            Option option = Option.ofFlag(flag);
            if (option == null) {
                throw new UsageException("Unknown option " + flag + Suggestion.of(flag, flags()));
            }
            List<String> value = values.computeIfAbsent(option, unused -> new ArrayList<>());
            if (option.kind() == Option.Kind.FLAG) {
                if (equals >= 0) {
                    throw new UsageException(flag + " takes no value.");
                }
            } else if (equals >= 0) {
                value.add(arg.substring(equals + 1));
            } else if (i + 1 < args.length && !args[i + 1].startsWith("--")) {
                value.add(args[++i]);
            } else {
                throw new UsageException(flag + " needs a value: " + flag + " " + option.placeholder() + ".");
            }
        }
        return of(values, words);
    }

    private static CommandLine of(Map<Option, List<String>> values, List<String> words) {
        Command command = Command.STDIO;
        if (!words.isEmpty()) {
            Command named = Command.of(words.get(0));
            if (named == null) {
                throw new UsageException("Unknown command " + words.get(0) + Suggestion.of(words.get(0), commands()));
            }
            command = named;
        }
        Map<Option, Setting> settings = new EnumMap<>(Option.class);
        for (Map.Entry<Option, List<String>> each : values.entrySet()) {
            settings.put(each.getKey(), setting(each.getKey(), each.getValue()));
        }
        List<String> rest = words.isEmpty() ? List.of() : List.copyOf(words.subList(1, words.size()));
        CommandLine line = new CommandLine(command, settings, rest);
        if (!line.has(Option.HELP) && !line.has(Option.VERSION)) {
            line.check();
        }
        return line;
    }

    private static Setting setting(Option option, List<String> values) {
        return switch (option.kind()) {
            case FLAG -> Setting.flag(option.flag(), true);
            case LIST -> new Setting(option.flag(), named(option.flag(), list(values)));
            default -> {
                if (values.size() > 1) {
                    throw new UsageException(option.flag() + " is given twice.");
                }
                yield new Setting(option.flag(), values);
            }
        };
    }

    /** A restriction that names nothing would restrict nothing. */
    static List<String> named(String source, List<String> names) {
        if (names.isEmpty()) {
            throw new UsageException(source + " names nothing; leave it out when nothing is meant.");
        }
        return names;
    }

    /** Takes {@code a,b} for two. */
    static List<String> list(List<String> values) {
        List<String> parts = new ArrayList<>();
        for (String value : values) {
            for (String part : value.split(",", -1)) {
                if (!part.isBlank()) {
                    parts.add(part.strip());
                }
            }
        }
        return parts;
    }

    private void check() {
        for (Option each : settings.keySet()) {
            if (!each.group().isFor(command)) {
                throw new UsageException(each.flag() + " is no option of the command " + command.word() + ".");
            }
        }
        int most = command == Command.TOOLS ? 1 : 0;
        if (words.size() > most) {
            throw new UsageException("Do not know what to do with \"" + words.get(most) + "\".");
        }
    }

    private static List<String> flags() {
        List<String> names = new ArrayList<>();
        for (Option each : Option.values()) {
            names.add(each.flag());
        }
        return names;
    }

    private static List<String> commands() {
        List<String> names = new ArrayList<>();
        for (Command each : Command.values()) {
            if (each.isListed()) {
                names.add(each.word());
            }
        }
        return names;
    }
}
