package dev.retell4j.mcp.internal.retell;

import dev.retell4j.RetellClient;
import dev.retell4j.mcp.RetellMcp;
import dev.retell4j.mcp.internal.wire.WireJson;
import dev.retell4j.mcp.live.LiveTools;
import dev.retell4j.mcp.sdk.AsyncSpecifications;
import dev.retell4j.mcp.tools.Tool;
import dev.retell4j.mcp.tools.ToolHints;
import dev.retell4j.mcp.workspaces.Caller;
import dev.retell4j.tracking.CallTracker;
import dev.retell4j.types.Json;
import dev.retell4j.websocket.Answer;
import dev.retell4j.websocket.CustomLlm;
import io.modelcontextprotocol.server.McpServerFeatures.AsyncToolSpecification;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The tools as a client gets them to see. */
final class Listed {
    private Listed() {}

    /** The tools that a server has by default. */
    static List<Tool> byDefault() {
        return with(mcp -> mcp.dispatcher().tools(Caller.LOCAL));
    }

    /** What an MCP server sends of its default tools. */
    static List<Json> overTheProtocol() throws IOException {
        List<Json> entries = new ArrayList<>();
        for (AsyncToolSpecification tool :
                with(mcp -> AsyncSpecifications.of(mcp).tools())) {
            entries.add(Json.parse(WireJson.mapper().writeValueAsString(tool.tool())));
        }
        return entries;
    }

    private static <T> T with(Function<RetellMcp, T> use) {
        try (RetellClient client = client();
                RetellMcp mcp = RetellMcp.builder(client).build()) {
            return use.apply(mcp);
        }
    }

    private static RetellClient client() {
        return RetellClient.builder().apiKey("key_of_a_test_that_sends_nothing").build();
    }

    /** All tools, those of live calls included. */
    static List<Tool> all() {
        try (CallTracker tracker = new CallTracker();
                CustomLlm llm = CustomLlm.builder(turn -> Answer.silence()).build();
                RetellClient client = client()) {
            RetellMcp.Builder builder = RetellMcp.builder(client).tracker(tracker);
            LiveTools.of(tracker, llm.calls()).forEach(builder::tool);
            try (RetellMcp mcp = builder.build()) {
                return mcp.dispatcher().tools(Caller.LOCAL);
            }
        }
    }

    /** The entry of a tool in the answer to {@code tools/list}. */
    static Json entry(Tool tool) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("name", tool.name());
        entry.put("title", tool.title());
        entry.put("description", tool.description());
        entry.put("inputSchema", tool.inputSchema());
        tool.outputSchema().ifPresent(schema -> entry.put("outputSchema", schema));
        ToolHints hints = tool.hints();
        Map<String, Object> annotations = new LinkedHashMap<>();
        annotations.put("readOnlyHint", hints.readOnly());
        annotations.put("destructiveHint", hints.destructive());
        annotations.put("idempotentHint", hints.idempotent());
        annotations.put("openWorldHint", hints.openWorld());
        entry.put("annotations", annotations);
        return Json.of(entry);
    }

    /** The size of a list, in bytes. */
    static int bytes(List<Tool> tools) {
        return Json.of(Map.of("tools", tools.stream().map(Listed::entry).toList()))
                .bytes()
                .length;
    }
}
