package dev.retell4j.simulator.internal.resource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.retell4j.simulator.internal.http.Answer;
import dev.retell4j.simulator.internal.http.ApiFailure;
import dev.retell4j.simulator.internal.http.Exchange;
import dev.retell4j.simulator.internal.http.Handlers;
import dev.retell4j.simulator.internal.state.Engines;
import dev.retell4j.simulator.internal.state.JsonTrees;
import dev.retell4j.simulator.internal.state.Workspace;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The tools of an agent's MCP servers. No server is asked: each has the tools that the engine names, or, when it names
 * none, one to search and one to read. The API gives servers no id; they are asked for by name.
 */
public final class McpToolsResource {
    private static final String MCP_ID = "mcp_id";

    private final Workspace workspace;

    public McpToolsResource(Workspace workspace) {
        this.workspace = workspace;
    }

    /** Says which operations this class answers. */
    public void register(Handlers handlers) {
        handlers.on("mcpToolGetMcpTools", this::list);
    }

    private Answer list(Exchange exchange) {
        ObjectNode agent = workspace.agents().get(exchange.path("agent_id")).version(exchange.query("version"));
        ObjectNode engine = Engines.of(workspace, agent);
        String componentId = exchange.query("component_id");
        JsonNode holder = componentId == null ? engine : component(engine, componentId);
        String id = String.valueOf(exchange.query(MCP_ID));
        List<String> names = new ArrayList<>();
        for (JsonNode server : holder.path("mcps")) {
            String name = JsonTrees.text(server, "name", "");
            names.add(name);
            if (id.equals(name) || id.equals(JsonTrees.text(server, MCP_ID))) {
                return Answer.of(tools(holder, id, name));
            }
        }
        throw ApiFailure.unprocessable("MCP server " + id + " not found (`mcp_id`); there are " + names);
    }

    private JsonNode component(ObjectNode engine, String id) {
        @Nullable ObjectNode component = null;
        for (String type : List.of("shared", "local")) {
            ObjectNode node = JsonTrees.object().put("component_type", type).put("component_id", id);
            component = component == null ? Engines.component(workspace, engine, node) : component;
        }
        if (component == null) {
            throw ApiFailure.unprocessable("Conversation flow component " + id + " not found (`component_id`)");
        }
        return component;
    }

    private static ArrayNode tools(JsonNode holder, String id, String name) {
        Map<String, ObjectNode> tools = new LinkedHashMap<>();
        Deque<JsonNode> open = new ArrayDeque<>();
        open.add(holder);
        while (!open.isEmpty()) {
            JsonNode next = open.remove();
            next.forEach(open::add);
            if ("mcp".equals(JsonTrees.text(next, "type")) && id.equals(JsonTrees.text(next, MCP_ID))) {
                String tool = JsonTrees.text(next, "mcp_tool_name", JsonTrees.text(next, "name", ""));
                String description = JsonTrees.text(next, "description", "The tool " + tool + " of " + name);
                tools.putIfAbsent(tool, tool(tool, description, next.path("input_schema")));
            }
        }
        if (tools.isEmpty()) {
            String suffix = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_");
            tools.put("search", tool("search_" + suffix, "Searches " + name, argument("query")));
            tools.put("read", tool("read_" + suffix, "Reads one entry of " + name, argument("id")));
        }
        ArrayNode all = JsonTrees.array();
        tools.values().forEach(all::add);
        return all;
    }

    private static ObjectNode tool(String name, String description, JsonNode schema) {
        ObjectNode tool = JsonTrees.object().put("name", name).put("description", description);
        tool.set("inputSchema", schema.isObject() ? schema : JsonTrees.object().put("type", "object"));
        return tool;
    }

    private static ObjectNode argument(String name) {
        ObjectNode schema = JsonTrees.object().put("type", "object");
        schema.putObject("properties").putObject(name).put("type", "string");
        schema.putArray("required").add(name);
        return schema;
    }
}
