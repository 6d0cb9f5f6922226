package dev.retell4j.mcp.internal.retell;

import dev.retell4j.calls.Call;
import dev.retell4j.mcp.tools.ReadingHandler;
import dev.retell4j.mcp.tools.Tool;
import dev.retell4j.mcp.tools.ToolCall;
import dev.retell4j.mcp.tools.ToolResult;
import dev.retell4j.operations.Operations;
import dev.retell4j.tracking.CallTracker;
import dev.retell4j.transcripts.TranscriptEntry;
import dev.retell4j.transcripts.TranscriptText;
import dev.retell4j.types.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;

/** Reads what was said, window by window. */
final class CallTranscripts implements ReadingHandler {
    private static final int WINDOW = 50;
    private static final String INPUT = """
            {"type":"object","properties":{"call_id":{"type":"string","description":"Running or over"},\
            "from":{"type":"integer","minimum":0,"default":0,"description":"First entry"},\
            "limit":{"type":"integer","minimum":1,"maximum":200,"default":50,"description":"Entries"},\
            "tool_calls":{"type":"boolean","default":false,"description":"Also tool calls and transitions"}},\
            "required":["call_id"],"additionalProperties":false}""";
    private static final String OUTPUT = """
            {"type":"object","properties":{"call_id":{"type":"string"},"call_status":{"type":"string"},\
            "items":{"type":"array","items":{"type":"object"}},"total":{"type":"integer"},\
            "has_more":{"type":"boolean"},"next_from":{"type":"integer"}}}""";

    private final CallTracker tracker;

    private CallTranscripts(CallTracker tracker) {
        this.tracker = tracker;
    }

    static Tool tool(CallTracker tracker) {
        return Tool.builder("retell_get_transcript")
                .title("Read a transcript")
                .description("Reads what was said in a call, also while it goes on, a window of entries at a time.")
                .toolset("calls")
                .operation(Operations.CALL_RETRIEVE)
                .input(INPUT)
                .output(OUTPUT)
                .reads(new CallTranscripts(tracker));
    }

    @Override
    public CompletionStage<ToolResult> handle(ToolCall call) {
        String id = call.text("call_id").orElseThrow();
        return call.sendAsync(CallTracking.reading(call, id)).thenApply(read -> result(call, read));
    }

    private ToolResult result(ToolCall call, Call read) {
        CallTracking.track(tracker, call, read);
        List<? extends TranscriptEntry> all = entries(call, read);
        int from = Math.min(number(call, "from", 0), all.size());
        int to = Math.min(from + number(call, "limit", WINDOW), all.size());
        List<Json> items = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (int i = from; i < to; i++) {
            items.add(CallViews.turn(i, all.get(i)));
            text.append(TranscriptText.line(all.get(i))).append('\n');
        }
        text.append(CallViews.line(Json.of(read))).append(", ");
        text.append(items.isEmpty() ? "no entries" : "entries " + from + " to " + (to - 1));
        text.append(" of ").append(all.size());
        Map<String, Object> structure = new LinkedHashMap<>();
        CallViews.copy(Json.of(read), structure, "call_id", "call_status");
        structure.put("items", items);
        structure.put("total", all.size());
        structure.put("has_more", to < all.size());
        if (to < all.size()) {
            structure.put("next_from", to);
            text.append(". There are more: call again with from=").append(to);
        }
        return ToolResult.of(text.toString(), Json.of(structure))
                .link("retell://calls/" + read.callId() + "/transcript", "Transcript");
    }

    private static List<? extends TranscriptEntry> entries(ToolCall call, Call read) {
        boolean isWhole =
                call.arguments().get("tool_calls").flatMap(Json::asBoolean).orElse(false);
        List<TranscriptEntry> whole = read.transcriptWithToolCalls();
        return isWhole && !whole.isEmpty() ? whole : read.transcriptObject();
    }

    private static int number(ToolCall call, String name, int otherwise) {
        return call.arguments()
                .get(name)
                .map(value -> (int) value.asLong().orElse(otherwise))
                .orElse(otherwise);
    }
}
