package dev.retell4j.mcp.server;

import dev.retell4j.errors.RetellDecodeException;
import dev.retell4j.mcp.http.AccessToken;
import dev.retell4j.mcp.policy.ToolSelection;
import dev.retell4j.mcp.workspaces.Caller;
import dev.retell4j.types.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The file of {@code --tokens}: who may come in, by the hashes of their tokens, and what each may do. */
final class TokensFile {
    private static final Set<String> KEYS =
            new TreeSet<>(List.of("name", "sha256", "toolsets", "tools", "exclude", "read_only", "workspaces"));

    private TokensFile() {}

    static List<AccessToken> read(String path) {
        try {
            return parse(path, Files.readAllBytes(Path.of(path)));
        } catch (NoSuchFileException e) {
            throw new UsageException("There is no file " + path + "; \"retell-mcp token\" says what belongs into it.");
        } catch (IOException | InvalidPathException e) {
            throw new UsageException("The file " + path + " cannot be read.");
        }
    }

    static List<AccessToken> parse(String file, byte[] content) {
        Json json;
        try {
            json = Json.parse(content);
        } catch (RetellDecodeException e) {
            throw new UsageException(file + " is no JSON: " + e.getMessage() + ".");
        }
        List<Json> entries = json.isObject() && json.names().equals(Set.of("tokens"))
                ? json.get("tokens").filter(Json::isArray).map(Json::elements).orElse(List.of())
                : List.of();
        if (entries.isEmpty()) {
            throw new UsageException(file + " must be {\"tokens\": […]} with at least one token.");
        }
        List<AccessToken> tokens = new ArrayList<>();
        Set<String> names = new TreeSet<>();
        for (Json each : entries) {
            String place = "tokens[" + tokens.size() + "] in " + file;
            AccessToken token = token(place, each);
            if (!names.add(token.caller().id())) {
                throw new UsageException(place + ": the name " + token.caller().id() + " is there twice.");
            }
            tokens.add(token);
        }
        return tokens;
    }

    private static AccessToken token(String place, Json entry) {
        if (!entry.isObject()) {
            throw new UsageException(place + " must be an object.");
        }
        for (String key : entry.names()) {
            if (!KEYS.contains(key)) {
                throw new UsageException(
                        "Unknown key " + key + " in " + place + ", known are " + String.join(", ", KEYS) + ".");
            }
        }
        Caller caller = Caller.of(text(place, entry, "name"))
                .withWorkspaces(new TreeSet<>(List.of(list(place, entry, "workspaces"))))
                .withTools(ToolSelection.builder()
                        .toolsets(list(place, entry, "toolsets"))
                        .tools(list(place, entry, "tools"))
                        .exclude(list(place, entry, "exclude"))
                        .readOnly(entry.get("read_only")
                                .map(value -> value.asBoolean()
                                        .orElseThrow(
                                                () -> new UsageException(place + ": read_only must be true or false.")))
                                .orElse(false))
                        .build());
        return AccessToken.of(text(place, entry, "sha256"), caller);
    }

    private static String text(String place, Json entry, String key) {
        return entry.get(key)
                .flatMap(Json::asString)
                .filter(text -> !text.isBlank())
                .orElseThrow(() -> new UsageException(place + " needs " + key + ", a text."));
    }

    private static String[] list(String place, Json entry, String key) {
        Json value = entry.get(key).orElse(null);
        if (value == null) {
            return new String[0];
        }
        List<String> texts = new ArrayList<>();
        for (Json each : value.isArray() ? value.elements() : List.of(Json.NULL)) {
            texts.add(each.asString()
                    .orElseThrow(() -> new UsageException(place + ": " + key + " must be a list of texts.")));
        }
        return CommandLine.named(place + ": " + key, texts).toArray(new String[0]);
    }
}
