package dev.retell4j.mcp.internal.retell;

import dev.retell4j.errors.RetellValidationException;
import dev.retell4j.mcp.internal.dispatch.AnswerMask;
import dev.retell4j.mcp.tools.ToolCall;
import dev.retell4j.transcripts.TranscriptEntry;
import dev.retell4j.transcripts.TranscriptText;
import dev.retell4j.types.Json;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;

/** How calls are shown. */
final class CallViews {
    /** Long, or for the browser of the web caller alone. */
    private static final Set<String> LEFT_OUT = Set.of(
            "access_token",
            "transcript",
            "transcript_object",
            "transcript_with_tool_calls",
            "scrubbed_transcript_with_tool_calls");

    private static final int SUMMARY = 400;
    private static final int LONGEST_FIELD = 4000;

    private CallViews() {}

    /** Shows a call in the detail that was asked for. */
    static Json show(ToolCall by, Object call) {
        Json json = Json.of(call);
        List<String> fields = fields(by);
        if (!fields.isEmpty()) {
            return picked(json, fields);
        }
        return by.text("detail").filter("full"::equals).isPresent() ? full(json) : summary(json);
    }

    /** Shows the main facts of a call, in few words. */
    static Json summary(Json call) {
        Map<String, Object> view = new LinkedHashMap<>();
        copy(call, view, "call_id", "call_status", "call_type", "direction", "from_number", "to_number");
        copy(call, view, "agent_id", "agent_name");
        time(call, view, "start_timestamp", "started_at");
        number(call, "duration_ms").ifPresent(ms -> view.put("duration_s", seconds(ms)));
        copy(call, view, "disconnection_reason");
        call.get("call_analysis").ifPresent(analysis -> {
            copy(analysis, view, "call_successful", "user_sentiment", "in_voicemail");
            analysis.get("call_summary")
                    .flatMap(Json::asString)
                    .ifPresent(text -> view.put("call_summary", cut(text, SUMMARY)));
        });
        cents(call).ifPresent(cents -> view.put("cost_cents", cents));
        return Json.of(view);
    }

    /** Says the main facts of a call in one line. */
    static String line(Json call) {
        StringBuilder line = new StringBuilder(text(call, "call_id", "call"));
        line.append(": ").append(text(call, "call_status", "unknown status"));
        call.get("to_number")
                .flatMap(Json::asString)
                .ifPresent(to -> line.append(", ")
                        .append(text(call, "from_number", "?"))
                        .append(" → ")
                        .append(to));
        call.get("agent_name")
                .flatMap(Json::asString)
                .ifPresent(name -> line.append(", ").append(name));
        call.get("disconnection_reason")
                .flatMap(Json::asString)
                .ifPresent(reason -> line.append(", ").append(reason));
        call.get("call_analysis")
                .flatMap(analysis -> analysis.get("call_successful"))
                .flatMap(Json::asBoolean)
                .ifPresent(good -> line.append(good ? ", successful" : ", not successful"));
        return line.toString();
    }

    /** Says when a call began, how long it took and what it cost, as far as that is known; follows the line. */
    static String figures(Json call) {
        StringBuilder text = new StringBuilder();
        millis(call, "start_timestamp")
                .ifPresent(start ->
                        text.append(", ").append(Instant.ofEpochMilli(start).truncatedTo(ChronoUnit.SECONDS)));
        number(call, "duration_ms")
                .ifPresent(ms -> text.append(", ").append(seconds(ms)).append(" s"));
        cents(call).ifPresent(cents -> text.append(", ").append(cents).append(" cents"));
        return text.toString();
    }

    /** Says the fields that were asked for by name, for clients that pass on nothing but text. */
    static String words(ToolCall by, Json whole) {
        if (fields(by).isEmpty()) {
            return "";
        }
        Json call = AnswerMask.mask(whole);
        StringBuilder text = new StringBuilder();
        Json summary = summary(call);
        for (String name : fields(by)) {
            String said = find(call, summary, name)
                    .map(value -> value.asString().orElseGet(value::text))
                    .orElse("not there");
            text.append('\n').append(name).append(": ").append(cut(said, LONGEST_FIELD));
        }
        return text.toString();
    }

    /** Shows everything but transcripts, single latency values and the token of a web caller. */
    static Json full(Json call) {
        Map<String, Json> view = new LinkedHashMap<>();
        for (String name : call.names()) {
            if (!LEFT_OUT.contains(name)) {
                Json value = call.get(name).orElse(Json.NULL);
                view.put(name, name.equals("latency") ? withoutValues(value) : value);
            }
        }
        return Json.of(view);
    }

    private static List<String> fields(ToolCall by) {
        List<String> names = new ArrayList<>();
        for (Json field : by.arguments().get("fields").map(Json::elements).orElse(List.of())) {
            field.asString().ifPresent(names::add);
        }
        return names;
    }

    /** Masked here, because a field that is picked out of others no longer shows where it was. */
    private static Json picked(Json whole, List<String> fields) {
        Json call = AnswerMask.mask(whole);
        Map<String, Object> view = new LinkedHashMap<>();
        call.get("call_id").ifPresent(id -> view.put("call_id", id));
        Json summary = summary(call);
        List<String> missing = new ArrayList<>();
        for (String name : fields) {
            find(call, summary, name).ifPresentOrElse(value -> view.put(name, value), () -> missing.add(name));
        }
        if (!missing.isEmpty()) {
            view.put("not_there", missing);
        }
        return Json.of(view);
    }

    /** Finds a field of the API's call, with dots for deeper ones, or one that only the summary has. */
    private static Optional<Json> find(Json call, Json summary, String name) {
        if (name.equals("access_token")) {
            throw new RetellValidationException("fields: access_token is shown by retell_create_web_call only");
        }
        Optional<Json> found = call.get(name);
        if (found.isEmpty()) {
            found = Optional.of(call);
            for (String step : name.split("\\.", -1)) {
                found = found.flatMap(value -> value.get(step));
            }
        }
        return found.or(() -> summary.get(name));
    }

    private static Json withoutValues(Json latency) {
        Map<String, Object> kinds = new LinkedHashMap<>();
        for (String kind : latency.names()) {
            Json figures = latency.get(kind).orElse(Json.NULL);
            Map<String, Json> kept = new LinkedHashMap<>();
            for (String name : figures.names()) {
                if (!name.equals("values")) {
                    kept.put(name, figures.get(name).orElse(Json.NULL));
                }
            }
            kinds.put(kind, kept);
        }
        return Json.of(kinds);
    }

    /** Shows an entry of a transcript. */
    static Json turn(int number, TranscriptEntry entry) {
        Json json = Json.of(entry);
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("n", number);
        copy(json, view, "role", "name");
        view.put("text", json.get("content").flatMap(Json::asString).orElseGet(() -> TranscriptText.line(entry)));
        return Json.of(view);
    }

    static String text(Json json, String name, String otherwise) {
        return json.get(name).flatMap(Json::asString).orElse(otherwise);
    }

    static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
        return text.substring(0, end) + "…";
    }

    static void copy(Json from, Map<String, Object> to, String... names) {
        for (String name : names) {
            from.get(name).filter(value -> !value.isNull()).ifPresent(value -> to.put(name, value));
        }
    }

    private static void time(Json from, Map<String, Object> to, String name, String shown) {
        millis(from, name)
                .ifPresent(value -> to.put(shown, Instant.ofEpochMilli(value).toString()));
    }

    private static OptionalLong millis(Json from, String name) {
        return from.get(name).map(Json::asLong).orElse(OptionalLong.empty());
    }

    private static double seconds(double millis) {
        return Math.round(millis / 100) / 10.0;
    }

    private static OptionalDouble cents(Json call) {
        return call.get("call_cost").map(cost -> number(cost, "combined_cost")).orElse(OptionalDouble.empty());
    }

    private static OptionalDouble number(Json from, String name) {
        return from.get(name).map(Json::asDouble).orElse(OptionalDouble.empty());
    }
}
