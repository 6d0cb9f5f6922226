package dev.retell4j.mcp.internal.retell;

import dev.retell4j.calls.CallListItem;
import dev.retell4j.calls.CallListRequest;
import dev.retell4j.mcp.tools.ReadingHandler;
import dev.retell4j.mcp.tools.Tool;
import dev.retell4j.mcp.tools.ToolCall;
import dev.retell4j.mcp.tools.ToolResult;
import dev.retell4j.operations.Operations;
import dev.retell4j.types.Json;
import dev.retell4j.types.Page;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;

/** Lists calls, page by page. */
final class CallListing implements ReadingHandler {
    private static final int PAGE = 20;
    private static final String INPUT = "{\"type\":\"object\",\"properties\":{" + CallFilters.SCHEMA + """
            ,"limit":{"type":"integer","minimum":1,"maximum":200,"default":20,"description":"Calls per page"},\
            "cursor":{"type":"string","description":"From the page before"},\
            "detail":{"type":"string","enum":["summary","full"],"default":"summary","description":"How much of each"},\
            "fields":{"type":"array","items":{"type":"string"},"description":"Show these fields only"}},\
            "additionalProperties":false}""";
    private static final String OUTPUT = """
            {"type":"object","properties":{"items":{"type":"array","items":{"type":"object"}},\
            "has_more":{"type":"boolean"},"cursor":{"type":"string"}}}""";

    static Tool tool() {
        return Tool.builder("retell_list_calls")
                .title("List calls")
                .description("Finds calls by agent, state, outcome, number or time, newest first. Without transcripts.")
                .toolset("calls")
                .operation(Operations.CALL_LIST)
                .input(INPUT)
                .output(OUTPUT)
                .reads(new CallListing());
    }

    @Override
    public CompletionStage<ToolResult> handle(ToolCall call) {
        CallListRequest.Builder request = CallListRequest.builder().filterCriteria(CallFilters.of(call));
        call.text("cursor").ifPresent(request::paginationKey);
        int limit = call.arguments()
                .get("limit")
                .map(value -> (int) value.asLong().orElse(PAGE))
                .orElse(PAGE);
        return call.sendAsync(call.retell()
                        .calls()
                        .list(request.build())
                        .pageSize(limit)
                        .firstRequest())
                .thenApply(page -> result(call, page));
    }

    private static ToolResult result(ToolCall call, Page<CallListItem> page) {
        List<Json> items = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        text.append(page.items().size()).append(page.items().size() == 1 ? " call" : " calls");
        for (CallListItem item : page.items()) {
            items.add(CallViews.show(call, item));
            text.append('\n').append(CallViews.line(Json.of(item))).append(CallViews.figures(Json.of(item)));
        }
        Map<String, Object> structure = new LinkedHashMap<>();
        structure.put("items", items);
        structure.put("has_more", page.hasMore());
        page.paginationKey().filter(key -> page.hasMore()).ifPresent(key -> {
            structure.put("cursor", key);
            text.append("\nThere are more: call again with cursor=").append(key);
        });
        return ToolResult.of(text.toString(), Json.of(structure));
    }
}
