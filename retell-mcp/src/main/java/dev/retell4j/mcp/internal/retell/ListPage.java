package dev.retell4j.mcp.internal.retell;

import dev.retell4j.mcp.tools.Content;
import dev.retell4j.mcp.tools.ToolCall;
import dev.retell4j.mcp.tools.ToolResult;
import dev.retell4j.types.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One page of a list: how it is asked for and how it is answered. */
final class ListPage {
    /** The arguments of a list, as they stand in an input schema. */
    static final String ARGUMENTS = """
            "limit":{"type":"integer","minimum":1,"maximum":1000,"description":"Page size, default 50"},\
            "cursor":{"type":"string","description":"cursor of the page before"}""";

    /** The properties of a page, as they stand in an output schema. */
    static final String ANSWER = """
            {"type":"object","properties":{"items":{"type":"array","items":{"type":"object"}},\
            "has_more":{"type":"boolean"},"cursor":{"type":"string"}}}""";

    private static final int USUAL_SIZE = 50;

    private ListPage() {}

    /** Makes the query parameters of the page that the caller wants, for a list that can be sorted. */
    static Map<String, Object> newestFirst(ToolCall call) {
        Map<String, Object> query = query(call);
        query.put("sort_order", "descending");
        return query;
    }

    /** Makes the query parameters of the page that the caller wants. */
    static Map<String, Object> query(ToolCall call) {
        Map<String, Object> query = new LinkedHashMap<>();
        query.put(
                "limit",
                call.arguments()
                        .get("limit")
                        .map(Json::asLong)
                        .map(limit -> limit.orElse(USUAL_SIZE))
                        .orElse((long) USUAL_SIZE));
        call.text("cursor").ifPresent(cursor -> query.put("pagination_key", cursor));
        return query;
    }

    /**
     * Makes the answer.
     *
     * @param page what Retell answered
     * @param what the name of the items, in the plural
     * @param item makes the item that is shown
     * @param line says an item in a line
     * @return the answer
     */
    static ToolResult answer(Json page, String what, Function<Json, Json> item, Function<Json, String> line) {
        List<Json> items = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (Json one : page.get("items").map(Json::elements).orElse(List.of())) {
            items.add(item.apply(one));
            text.append("\n- ").append(line.apply(one));
        }
        boolean more = page.get("has_more").flatMap(Json::asBoolean).orElse(false);
        @Nullable
        String cursor = page.get("pagination_key").flatMap(Json::asString).orElse(null);
        text.insert(0, items.isEmpty() ? "No " + what + "." : items.size() + " " + what + ":");
        if (more && cursor != null) {
            text.append("\nThere are more: cursor=").append(cursor);
        }
        Json structure = new Fields()
                .put("items", items)
                .put("has_more", more)
                .put("cursor", more ? cursor : null)
                .json();
        return ToolResult.of(text.toString(), structure);
    }

    /** Returns the words of an answer. */
    static String text(ToolResult answer) {
        return answer.content().stream()
                .filter(Content.Text.class::isInstance)
                .map(part -> ((Content.Text) part).text())
                .collect(Collectors.joining("\n"));
    }
}
