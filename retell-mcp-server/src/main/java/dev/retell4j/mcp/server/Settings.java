package dev.retell4j.mcp.server;

import java.net.URI;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What holds for this run: the command line before the environment before the configuration file. */
final class Settings {
    private static final String API_KEY = "RETELL_API_KEY";
    private static final String BASE_URL = "RETELL_BASE_URL";

    /** Variables that only hold secrets or belong to the launcher. */
    private static final Set<String> OTHER_VARIABLES = Set.of(
            "RETELL_MCP_WEBHOOK_KEY",
            "RETELL_MCP_DATABASE_USER",
            "RETELL_MCP_DATABASE_PASSWORD",
            "RETELL_MCP_JAVA_OPTIONS",
            "RETELL_MCP_CACHE",
            "RETELL_MCP_TOKEN");

    private final Map<Option, Setting> settings;
    private final Map<String, String> environment;
    private final List<WorkspaceSettings> workspaces;
    private final List<ConfigFile.Route> routes;

    private Settings(
            Map<Option, Setting> settings,
            Map<String, String> environment,
            List<WorkspaceSettings> workspaces,
            List<ConfigFile.Route> routes) {
        this.settings = settings;
        this.environment = environment;
        this.workspaces = workspaces;
        this.routes = routes;
    }

    static Settings of(CommandLine line, Map<String, String> environment) {
        Map<Option, Setting> merged = environmentSettings(environment);
        merged.putAll(line.settings());
        List<WorkspaceSettings> workspaces = List.of();
        List<ConfigFile.Route> routes = List.of();
        Setting config = merged.get(Option.CONFIG);
        if (config != null) {
            ConfigFile file = ConfigFile.read(config.value());
            for (Map.Entry<Option, Setting> each : file.settings().entrySet()) {
                merged.putIfAbsent(each.getKey(), each.getValue());
            }
            workspaces = file.workspaces();
            routes = file.routes();
        }
        Setting named = merged.get(Option.WORKSPACE);
        if (named != null) {
            if (!workspaces.isEmpty()) {
                throw new UsageException(named.source() + " cannot be used with workspaces in "
                        + (config == null ? "a file" : config.value()) + ".");
            }
            workspaces = workspaces(named, environment);
        }
        return new Settings(merged, environment, workspaces, routes);
    }

    private static Map<Option, Setting> environmentSettings(Map<String, String> environment) {
        Map<Option, Setting> read = new EnumMap<>(Option.class);
        for (Map.Entry<String, String> each : environment.entrySet()) {
            String name = each.getKey();
            if (!name.startsWith(Option.ENVIRONMENT_PREFIX) || OTHER_VARIABLES.contains(name)) {
                continue;
            }
            Option option = Option.ofVariable(name);
            if (option == null) {
                throw new UsageException("Unknown environment variable " + name + Suggestion.of(name, variables()));
            }
            if (!each.getValue().isBlank()) {
                read.put(option, fromEnvironment(option, name, each.getValue().strip()));
            }
        }
        return read;
    }

    static boolean isKnownVariable(String name) {
        return OTHER_VARIABLES.contains(name) || Option.ofVariable(name) != null;
    }

    private static Setting fromEnvironment(Option option, String name, String value) {
        return switch (option.kind()) {
            case FLAG ->
                switch (value.toLowerCase(Locale.ROOT)) {
                    case "true", "1", "yes", "on" -> Setting.flag(name, true);
                    case "false", "0", "no", "off" -> Setting.flag(name, false);
                    default -> throw new UsageException(name + " must be true or false.");
                };
            case LIST -> new Setting(name, CommandLine.named(name, CommandLine.list(List.of(value))));
            default -> new Setting(name, List.of(value));
        };
    }

    private static List<String> variables() {
        List<String> names = new ArrayList<>(OTHER_VARIABLES);
        for (Option each : Option.values()) {
            if (each.group().isConfiguration()) {
                names.add(each.variable());
            }
        }
        return names;
    }

    private static List<WorkspaceSettings> workspaces(Setting setting, Map<String, String> environment) {
        List<WorkspaceSettings> workspaces = new ArrayList<>();
        for (String each : setting.values()) {
            int equals = each.indexOf('=');
            String variable = each.substring(equals + 1);
            if (equals < 1 || variable.isEmpty()) {
                throw new UsageException(setting.source()
                        + " takes a name and an environment variable, for example production=RETELL_KEY_PRODUCTION.");
            }
            if (!variable.matches("[A-Za-z_][A-Za-z0-9_]*") || variable.startsWith("key_")) {
                throw new UsageException(setting.source()
                        + " takes the name of an environment variable that holds the key, never a key itself.");
            }
            workspaces.add(new WorkspaceSettings(
                    each.substring(0, equals), SecretSource.variable(variable), null, environment.get(BASE_URL)));
        }
        return workspaces;
    }

    /** The configured workspaces, the default first; one called {@code default} when none is named. */
    List<WorkspaceSettings> workspaces() {
        if (!workspaces.isEmpty()) {
            return workspaces;
        }
        SecretSource webhookKey = environment.containsKey("RETELL_MCP_WEBHOOK_KEY")
                ? SecretSource.variable("RETELL_MCP_WEBHOOK_KEY")
                : null;
        return List.of(new WorkspaceSettings(
                WorkspaceSettings.DEFAULT, SecretSource.variable(API_KEY), webhookKey, environment.get(BASE_URL)));
    }

    boolean hasNamedWorkspaces() {
        return !workspaces.isEmpty();
    }

    List<ConfigFile.Route> routes() {
        return routes;
    }

    Map<String, String> environment() {
        return environment;
    }

    boolean isSet(Option option) {
        return settings.containsKey(option);
    }

    boolean isOn(Option flag) {
        Setting setting = settings.get(flag);
        return setting != null && !setting.values().isEmpty();
    }

    /** How the one who set it wrote its name, for sentences about it. */
    String source(Option option) {
        Setting setting = settings.get(option);
        return setting == null ? option.flag() : setting.source();
    }

    @Nullable
    String text(Option option) {
        Setting setting = settings.get(option);
        return setting == null ? null : setting.value();
    }

    List<String> list(Option option) {
        Setting setting = settings.get(option);
        return setting == null ? List.of() : setting.values();
    }

    @Nullable
    Integer number(Option option, int least, int most) {
        Setting setting = settings.get(option);
        if (setting == null) {
            return null;
        }
        try {
            int value = Integer.parseInt(setting.value());
            if (value >= least && value <= most) {
                return value;
            }
        } catch (NumberFormatException e) {
            // the sentence below says it
        }
        throw new UsageException(setting.source() + " must be a whole number from " + least + " to " + most + ", not "
                + setting.value() + ".");
    }

    double decimal(Option option, double fallback, double most) {
        Setting setting = settings.get(option);
        if (setting == null) {
            return fallback;
        }
        try {
            double value = Double.parseDouble(setting.value());
            if (value > 0 && value <= most) {
                return value;
            }
        } catch (NumberFormatException e) {
            // the sentence below says it
        }
        throw new UsageException(
                setting.source() + " must be a number above 0 and at most " + most + ", not " + setting.value() + ".");
    }

    @Nullable
    URI url(Option option) {
        Setting setting = settings.get(option);
        return setting == null ? null : webAddress(setting.source(), setting.value());
    }

    static URI webAddress(String source, String value) {
        try {
            URI uri = URI.create(value);
            if (uri.getHost() != null && ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()))) {
                return uri;
            }
        } catch (IllegalArgumentException e) {
            // the sentence below says it
        }
        throw new UsageException(source + " must be a URL that begins with https:// or http://.");
    }
}
