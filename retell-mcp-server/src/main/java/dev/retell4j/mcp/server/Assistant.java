package dev.retell4j.mcp.server;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Assistants that can use the server, and what each wants to read in its configuration. */
enum Assistant {
    CLAUDE_DESKTOP(
            "claude_desktop_config.json (Settings, Developer, Edit Config)", "mcpServers", "YOUR_RETELL_API_KEY", null),
    CLAUDE_CODE(".mcp.json in the project", "mcpServers", "${RETELL_API_KEY}", "${RETELL_MCP_TOKEN}"),
    CURSOR("~/.cursor/mcp.json", "mcpServers", "${env:RETELL_API_KEY}", "${env:RETELL_MCP_TOKEN}"),
    VSCODE(".vscode/mcp.json", "servers", "${input:retell_api_key}", "${input:retell_mcp_token}"),
    COPILOT_CLI("~/.copilot/mcp-config.json", "mcpServers", "${RETELL_API_KEY}", "${RETELL_MCP_TOKEN}"),
    WINDSURF("~/.codeium/windsurf/mcp_config.json", "mcpServers", "${env:RETELL_API_KEY}", "${env:RETELL_MCP_TOKEN}"),
    ZED("settings.json (zed: open settings)", "context_servers", "YOUR_RETELL_API_KEY", "YOUR_TOKEN"),
    CODEX("~/.codex/config.toml", "mcp_servers", "", ""),
    GEMINI_CLI("~/.gemini/settings.json", "mcpServers", "$RETELL_API_KEY", "$RETELL_MCP_TOKEN"),
    JUNIE("~/.junie/mcp/mcp.json", "mcpServers", "YOUR_RETELL_API_KEY", "YOUR_TOKEN"),
    OPENCODE("opencode.json", "mcp", "{env:RETELL_API_KEY}", "{env:RETELL_MCP_TOKEN}");

    private static final String SERVER = "retell";

    private final String file;
    private final String section;
    private final String key;
    private final @Nullable String token;

    Assistant(String file, String section, String key, @Nullable String token) {
        this.file = file;
        this.section = section;
        this.key = key;
        this.token = token;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static List<String> words() {
        List<String> words = new ArrayList<>();
        for (Assistant each : values()) {
            words.add(each.word());
        }
        return words;
    }

    static Assistant of(String word) {
        for (Assistant each : values()) {
            if (each.word().equals(word)) {
                return each;
            }
        }
        throw new UsageException("Unknown client " + word + ", known are " + String.join(", ", words()) + ".");
    }

    /** Where the snippet belongs. */
    String file() {
        return file;
    }

    /** Starts the server as a process of the assistant. */
    String local(Launch launch, List<String> variables) {
        if (this == CODEX) {
            return "[mcp_servers." + SERVER + "]\n"
                    + "command = " + toml(launch.command()) + "\n"
                    + "args = " + toml(launch.arguments())
                    + (variables.isEmpty() ? "" : "\nenv_vars = " + toml(variables));
        }
        Map<String, Object> server = new LinkedHashMap<>();
        Map<String, Object> environment = new LinkedHashMap<>();
        List<Map<String, Object>> inputs = new ArrayList<>();
        for (String variable : variables) {
            String input = variable.toLowerCase(Locale.ROOT);
            environment.put(variable, key.replace("RETELL_API_KEY", variable).replace("retell_api_key", input));
            inputs.add(input(input, "Retell API key (" + variable + ")"));
        }
        if (this == OPENCODE) {
            List<String> command = new ArrayList<>(List.of(launch.command()));
            command.addAll(launch.arguments());
            server.put("type", "local");
            server.put("command", command);
            server.put("environment", environment);
            return inSection(server, List.of());
        }
        if (this == VSCODE) {
            server.put("type", "stdio");
        } else if (this == COPILOT_CLI) {
            server.put("type", "local");
            server.put("tools", List.of("*"));
        }
        server.put("command", launch.command());
        server.put("args", launch.arguments());
        server.put("env", environment);
        return inSection(server, inputs);
    }

    /** Uses a server that runs elsewhere. */
    String remote(String url) {
        if (token == null) {
            throw new UsageException(
                    word() + " takes servers that run elsewhere in its own settings only: add " + url + " there.");
        }
        if (this == CODEX) {
            return "[mcp_servers." + SERVER + "]\nurl = " + toml(url) + "\nbearer_token_env_var = \"RETELL_MCP_TOKEN\"";
        }
        Map<String, Object> server = new LinkedHashMap<>();
        switch (this) {
            case VSCODE, CLAUDE_CODE, COPILOT_CLI -> server.put("type", "http");
            case OPENCODE -> server.put("type", "remote");
            default -> {}
        }
        if (this == COPILOT_CLI) {
            server.put("tools", List.of("*"));
        }
        server.put(this == GEMINI_CLI ? "httpUrl" : this == WINDSURF ? "serverUrl" : "url", url);
        server.put("headers", Map.of("Authorization", "Bearer " + token));
        return inSection(server, List.of(input("retell_mcp_token", "Token for the Retell MCP server")));
    }

    private String inSection(Map<String, Object> server, List<Map<String, Object>> inputs) {
        Map<String, Object> whole = new LinkedHashMap<>();
        if (this == VSCODE && !inputs.isEmpty()) {
            whole.put("inputs", inputs);
        }
        whole.put(section, Map.of(SERVER, server));
        return PrettyJson.of(whole);
    }

    /** VS Code asks for secrets once and keeps them itself. */
    private static Map<String, Object> input(String id, String description) {
        Map<String, Object> input = new LinkedHashMap<>();
        input.put("type", "promptString");
        input.put("id", id);
        input.put("description", description);
        input.put("password", true);
        return input;
    }

    private static String toml(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private static String toml(List<String> texts) {
        List<String> quoted = new ArrayList<>();
        for (String each : texts) {
            quoted.add(toml(each));
        }
        return "[" + String.join(", ", quoted) + "]";
    }
}
