package dev.retell4j.mcp.server;

import dev.retell4j.mcp.RetellMcp;
import dev.retell4j.mcp.tools.Tool;
import dev.retell4j.mcp.workspaces.Caller;
import dev.retell4j.types.Json;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A tool as assistants get to see it.
 *
 * @param tool the tool
 * @param json its entry in the list of tools
 */
record ListedTool(Tool tool, String json) {
    private static final String LIST = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/list\"}";

    static List<ListedTool> all(RetellMcp mcp) {
        Map<String, Tool> tools = new HashMap<>();
        mcp.dispatcher().tools(Caller.LOCAL).forEach(tool -> tools.put(tool.name(), tool));
        List<String> answers = ShortSession.hold(mcp, LIST);
        List<ListedTool> listed = new ArrayList<>();
        for (Json entry : Json.parse(answers.get(answers.size() - 1))
                .get("result")
                .flatMap(result -> result.get("tools"))
                .map(Json::elements)
                .orElseThrow(() -> new IllegalStateException("The server does not list its tools"))) {
            Tool tool = tools.get(entry.get("name").flatMap(Json::asString).orElse(""));
            if (tool != null) {
                listed.add(new ListedTool(tool, entry.text()));
            }
        }
        return listed;
    }

    String name() {
        return tool.name();
    }

    boolean answersTo(String name) {
        return tool.name().equals(name) || tool.aliases().contains(name);
    }

    String toolset() {
        return tool.toolset();
    }

    String risk() {
        return tool.risk().toString();
    }

    int bytes() {
        return json.getBytes(StandardCharsets.UTF_8).length;
    }

    String pretty() {
        return PrettyJson.of(json);
    }
}
