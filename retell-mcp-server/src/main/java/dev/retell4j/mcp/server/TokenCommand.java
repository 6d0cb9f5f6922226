package dev.retell4j.mcp.server;

import dev.retell4j.mcp.http.AccessToken;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes a token for a caller of the HTTP server, which the server itself never gets to see but as a hash. */
final class TokenCommand {
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
        String secret = AccessToken.newSecret();
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("name", name);
        entry.put("sha256", AccessToken.hashOf(secret));
        for (Option each : List.of(Option.TOOLSETS, Option.TOOLS, Option.EXCLUDE)) {
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
}
