package dev.retell4j.mcp.server;

import dev.retell4j.errors.RetellDecodeException;
import dev.retell4j.types.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A configuration file: the options by their names, and what only fits there, the workspaces with their keys' places
 * and the rules by which a call finds its workspace.
 */
final class ConfigFile {
    private static final Set<String> WORKSPACE_KEYS = new TreeSet<>(
            List.of("api_key_env", "api_key_file", "webhook_key_env", "webhook_key_file", "base_url", "default"));
    private static final Set<String> ROUTE_KEYS =
            new TreeSet<>(List.of("agent_prefix", "number_prefix", "toolset", "workspace"));

    private final String name;
    private final Map<Option, Setting> settings = new EnumMap<>(Option.class);
    private final List<WorkspaceSettings> workspaces = new ArrayList<>();
    private final List<Route> routes = new ArrayList<>();

    private ConfigFile(String name) {
        this.name = name;
    }

    /**
     * A rule by which a call finds its workspace.
     *
     * @param kind {@code agent_prefix}, {@code number_prefix} or {@code toolset}
     * @param value what it is compared with
     * @param workspace the workspace
     */
    record Route(String kind, String value, String workspace) {}

    Map<Option, Setting> settings() {
        return settings;
    }

    /** The workspaces, the default first. */
    List<WorkspaceSettings> workspaces() {
        return workspaces;
    }

    List<Route> routes() {
        return routes;
    }

    static ConfigFile read(String path) {
        try {
            return parse(Path.of(path).getFileName().toString(), Files.readAllBytes(Path.of(path)));
        } catch (NoSuchFileException e) {
            throw new UsageException("There is no file " + path + ".");
        } catch (IOException | InvalidPathException | NullPointerException e) {
            throw new UsageException("The file " + path + " cannot be read.");
        }
    }

    static ConfigFile parse(String name, byte[] content) {
        ConfigFile file = new ConfigFile(name);
        Json json;
        try {
            json = Json.parse(content);
        } catch (RetellDecodeException e) {
            throw new UsageException(name + " is no JSON: " + e.getMessage() + ".");
        }
        if (!json.isObject()) {
            throw new UsageException(name + " must be a JSON object.");
        }
        for (String key : json.names()) {
            Json value = json.get(key).orElse(Json.NULL);
            switch (key) {
                case "workspaces" -> file.readWorkspaces(value);
                case "routes" -> file.readRoutes(value);
                default -> file.readOption(key, value);
            }
        }
        return file;
    }

    private void readOption(String key, Json value) {
        Option option = Option.ofKey(key);
        if (option == null) {
            throw new UsageException("Unknown key " + key + " in " + name + Suggestion.of(key, keys()));
        }
        String source = key + " in " + name;
        settings.put(
                option,
                switch (option.kind()) {
                    case FLAG ->
                        Setting.flag(
                                source,
                                value.asBoolean()
                                        .orElseThrow(() -> new UsageException(source + " must be true or false.")));
                    case LIST -> new Setting(source, CommandLine.named(source, texts(source, value)));
                    case NUMBER, DECIMAL -> {
                        if (!value.isNumber()) {
                            throw new UsageException(source + " must be a number.");
                        }
                        yield new Setting(source, List.of(value.text()));
                    }
                    case TEXT -> new Setting(source, List.of(text(source, value)));
                });
    }

    private static List<String> texts(String source, Json value) {
        if (value.isString()) {
            return CommandLine.list(List.of(text(source, value)));
        }
        if (!value.isArray()) {
            throw new UsageException(source + " must be a list of texts.");
        }
        List<String> texts = new ArrayList<>();
        for (Json each : value.elements()) {
            texts.add(text("Each of " + source, each));
        }
        return texts;
    }

    private static String text(String source, Json value) {
        return value.asString().orElseThrow(() -> new UsageException(source + " must be a text."));
    }

    private void readWorkspaces(Json all) {
        if (!all.isObject() || all.names().isEmpty()) {
            throw new UsageException("workspaces in " + name + " must be an object with a workspace for each name.");
        }
        for (String workspace : all.names()) {
            Json one = all.get(workspace).orElse(Json.NULL);
            String place = "workspaces." + workspace;
            if (!one.isObject()) {
                throw new UsageException(place + " in " + name + " must be an object.");
            }
            for (String key : one.names()) {
                if (key.equals("api_key") || key.equals("webhook_key")) {
                    throw new UsageException(place + "." + key + " in " + name
                            + ": keys do not belong into this file; name a variable with " + key
                            + "_env, or a file with "
                            + key + "_file.");
                }
                check(place, key, WORKSPACE_KEYS);
            }
            SecretSource key = secret(place, "api_key", one);
            if (key == null) {
                throw new UsageException(place + " in " + name + " needs api_key_env or api_key_file.");
            }
            WorkspaceSettings read = new WorkspaceSettings(
                    workspace, key, secret(place, "webhook_key", one), optional(place, "base_url", one));
            boolean isDefault = one.get("default").isPresent()
                    && one.get("default")
                            .flatMap(Json::asBoolean)
                            .orElseThrow(() ->
                                    new UsageException(place + ".default in " + name + " must be true or false."));
            workspaces.add(isDefault ? 0 : workspaces.size(), read);
        }
    }

    private @Nullable SecretSource secret(String place, String key, Json one) {
        String variable = optional(place, key + "_env", one);
        String file = optional(place, key + "_file", one);
        if (variable != null && file != null) {
            throw new UsageException(place + " in " + name + " has both " + key + "_env and " + key + "_file.");
        }
        return variable != null ? SecretSource.variable(variable) : file != null ? SecretSource.file(file) : null;
    }

    private @Nullable String optional(String place, String key, Json one) {
        return one.get(key)
                .map(value -> text(place + "." + key + " in " + name, value))
                .orElse(null);
    }

    private void readRoutes(Json all) {
        if (!all.isArray()) {
            throw new UsageException("routes in " + name + " must be a list.");
        }
        for (Json each : all.elements()) {
            String place = "routes[" + routes.size() + "]";
            if (!each.isObject()) {
                throw new UsageException(place + " in " + name + " must be an object.");
            }
            String kind = "";
            for (String key : each.names()) {
                check(place, key, ROUTE_KEYS);
                if (!key.equals("workspace")) {
                    if (!kind.isEmpty()) {
                        throw new UsageException(place + " in " + name + " has both " + kind + " and " + key + ".");
                    }
                    kind = key;
                }
            }
            String workspace = optional(place, "workspace", each);
            if (kind.isEmpty() || workspace == null) {
                throw new UsageException(
                        place + " in " + name + " needs workspace and one of agent_prefix, number_prefix and toolset.");
            }
            routes.add(new Route(kind, text(place, each.get(kind).orElse(Json.NULL)), workspace));
        }
    }

    private void check(String place, String key, Set<String> known) {
        if (!known.contains(key)) {
            throw new UsageException("Unknown key " + place + "." + key + " in " + name + ", known are "
                    + String.join(", ", known) + ".");
        }
    }

    private static List<String> keys() {
        List<String> keys = new ArrayList<>(List.of("workspaces", "routes"));
        for (Option each : Option.values()) {
            if (Option.ofKey(each.key()) != null) {
                keys.add(each.key());
            }
        }
        return keys;
    }
}
