package dev.retell4j.mcp.internal.retell;

import dev.retell4j.mcp.internal.dispatch.AnswerMask;
import dev.retell4j.mcp.tools.ToolCall;
import dev.retell4j.types.Json;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** How much of a large object an answer shows: its summary, all of it, or the fields that were asked for. */
final class Selection {
    /** The summary. */
    static final Selection SUMMARY = new Selection(false, List.of());

    private static final int LONGEST = 4000;

    private final boolean full;
    private final List<String> fields;

    private Selection(boolean full, List<String> fields) {
        this.full = full;
        this.fields = fields;
    }

    /** Reads the arguments {@code detail} and {@code fields}. */
    static Selection of(ToolCall call) {
        List<String> fields = new ArrayList<>();
        call.arguments()
                .get("fields")
                .ifPresent(list ->
                        list.elements().forEach(field -> field.asString().ifPresent(fields::add)));
        return new Selection(call.text("detail").filter("full"::equals).isPresent(), fields);
    }

    /** Tells whether the summary is to be shown. */
    boolean isSummary() {
        return !full && fields.isEmpty();
    }

    /** Says the fields that were asked for by name, for clients that pass on nothing but text. */
    String words(Json whole) {
        if (fields.isEmpty()) {
            return "";
        }
        Json object = AnswerMask.mask(whole);
        StringBuilder text = new StringBuilder();
        for (String field : fields) {
            Json value = object.get(field).orElse(Json.NULL);
            String said = value.isNull() ? "not set" : value.asString().orElseGet(value::text);
            text.append("\n").append(field).append(": ");
            text.append(said.length() <= LONGEST ? said : said.substring(0, LONGEST) + "…");
        }
        return text.toString();
    }

    /**
     * Applies the selection.
     *
     * @param object what Retell answered
     * @param always the fields that are never left out
     * @param summary the fields of the summary
     * @return the object in part, with the names of what is missing in {@code left_out}
     */
    Json of(Json object, Set<String> always, List<String> summary) {
        if (full && fields.isEmpty()) {
            return object;
        }
        Set<String> shown = new LinkedHashSet<>(always);
        shown.addAll(fields.isEmpty() ? summary : fields);
        List<String> leftOut = new ArrayList<>();
        for (String name : object.names()) {
            if (!shown.contains(name)
                    && object.get(name).filter(value -> !value.isNull()).isPresent()) {
                leftOut.add(name);
            }
        }
        return new Fields()
                .copy(object, shown)
                .put("left_out", leftOut.isEmpty() ? null : leftOut)
                .json();
    }
}
