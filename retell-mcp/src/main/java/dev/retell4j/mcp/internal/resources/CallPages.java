package dev.retell4j.mcp.internal.resources;

import dev.retell4j.calls.Call;
import dev.retell4j.mcp.internal.dispatch.AnswerMask;
import dev.retell4j.transcripts.TranscriptEntry;
import dev.retell4j.transcripts.TranscriptText;
import dev.retell4j.types.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is read of a call: its facts, a window of its transcript, its analysis. */
final class CallPages {
    private static final List<String> ANALYSIS = List.of(
            "call_id",
            "call_status",
            "disconnection_reason",
            "agent_id",
            "agent_name",
            "agent_version",
            "start_timestamp",
            "end_timestamp",
            "duration_ms",
            "transfer_destination",
            "call_analysis",
            "latency",
            "call_cost",
            "llm_token_usage");

    private CallPages() {}

    /** Returns everything but what was said, and where that is. */
    static Json facts(Call call, String address, String query) {
        Json json = Json.of(call);
        Map<String, Object> facts = new LinkedHashMap<>();
        for (String name : json.names()) {
            if (!name.contains("transcript")) {
                facts.put(name, json.get(name).orElse(Json.NULL));
            }
        }
        facts.put("transcript", address + "/transcript" + query);
        facts.put("analysis", address + "/analysis" + query);
        return Json.of(facts);
    }

    /** Returns how the call went. */
    static Json analysis(Call call) {
        Json json = Json.of(call);
        Map<String, Object> analysis = new LinkedHashMap<>();
        for (String name : ANALYSIS) {
            json.get(name).filter(value -> !value.isNull()).ifPresent(value -> analysis.put(name, value));
        }
        if (!analysis.containsKey("call_analysis")) {
            analysis.put("note", "There is no analysis yet; it is made after the call has ended.");
        }
        return Json.of(analysis);
    }

    /** Returns entries of a transcript as text, as many as fit, and the address of those that follow. */
    static String transcript(
            String callId, List<? extends TranscriptEntry> entries, int from, int limit, String address, String more) {
        int end = Math.min(entries.size(), from > Integer.MAX_VALUE - limit ? Integer.MAX_VALUE : from + limit);
        StringBuilder lines = new StringBuilder();
        int size = 0;
        int next = Math.min(from, entries.size());
        while (next < end) {
            String line = next + " " + AnswerMask.mask(TranscriptText.line(entries.get(next))) + "\n";
            if (size + SizeLimit.size(line) > SizeLimit.BYTES && next > from) {
                break;
            }
            lines.append(line, 0, Math.min(line.length(), SizeLimit.BYTES));
            size += SizeLimit.size(line);
            next++;
        }
        StringBuilder text = new StringBuilder("Call ").append(callId).append(", ");
        if (entries.isEmpty()) {
            return text.append("nothing was said yet.\n").toString();
        }
        if (next == from || from >= entries.size()) {
            return text.append("no entry from ")
                    .append(from)
                    .append(" on; there are ")
                    .append(entries.size())
                    .append(", counted from 0.\n")
                    .toString();
        }
        text.append("entries ")
                .append(from)
                .append(" to ")
                .append(next - 1)
                .append(" of ")
                .append(entries.size());
        text.append(", counted from 0:\n").append(lines);
        if (next < entries.size()) {
            text.append("More: ")
                    .append(address)
                    .append("/transcript?from=")
                    .append(next)
                    .append("&limit=")
                    .append(limit)
                    .append(more)
                    .append('\n');
        }
        return text.toString();
    }
}
