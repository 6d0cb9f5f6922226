package dev.retell4j.mcp.server;

import dev.retell4j.mcp.RetellMcp;
import dev.retell4j.mcp.http.AccessToken;
import dev.retell4j.mcp.policy.McpPolicy;
import dev.retell4j.mcp.policy.ToolSelection;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes a token for a caller of the HTTP server, which the server itself never gets to see but as a hash. */
final class TokenCommand {
    private static final List<Option> LISTS = List.of(Option.TOOLSETS, Option.TOOLS, Option.EXCLUDE);

    private final PrintStream out;
    private final PrintStream err;

    TokenCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    int run(CommandLine line) {
        String name = line.text(Option.NAME);
        if (name == null || name.isBlank()) {
            throw new UsageException("token needs --name NAME: who it is for.");
        }
        check(line);
        String secret = AccessToken.newSecret();
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("name", name);
        entry.put("sha256", AccessToken.hashOf(secret));
        for (Option each : LISTS) {
            Setting setting = line.settings().get(each);
            if (setting != null) {
                entry.put(each.key(), setting.values());
            }
        }
        if (line.has(Option.READ_ONLY)) {
            entry.put("read_only", true);
        }
        err.println("The token, shown once; give it to " + name + ":");
        out.println(secret);
        err.println();
        err.println("Into the file of --tokens, {\"tokens\": […]}; \"workspaces\" can limit it to some:");
        out.println(PrettyJson.of(entry));
        return Program.DONE;
    }

    /** Says now what would keep the server from starting, or would not hold although it was asked for. */
    private static void check(CommandLine line) {
        for (Option each : line.settings().keySet()) {
            if (each.group() == Option.Group.TOOLS && !LISTS.contains(each) && each != Option.READ_ONLY) {
                throw new UsageException(each.flag() + " holds for all callers together: give it to the server.");
            }
        }
        Setting toolsets = line.settings().get(Option.TOOLSETS);
        if (toolsets != null) {
            ToolSelection selection = ToolSelection.builder()
                    .toolsets(toolsets.values().toArray(new String[0]))
                    .build();
            try (Assembly assembly = Assembly.offline(Settings.of(CommandLine.parse(new String[0]), Map.of()));
                    RetellMcp checked = assembly.describe(null)
                            .policy(McpPolicy.builder().tools(selection).build())
                            .build()) {
                checked.dispatcher();
            }
        }
    }
}
