package dev.retell4j.mcp.internal.operations;

import dev.retell4j.mcp.internal.dispatch.AnswerMask;
import dev.retell4j.types.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Keeps the fields of an object that were asked for. */
final class FieldChoice {
    private FieldChoice() {}

    /**
     * Chooses fields.
     *
     * @param object what has the fields
     * @param fields names, with dots for those that lie deeper; none for all
     * @return an object with those that there are
     */
    static Json of(Json object, List<String> fields) {
        if (fields.isEmpty() || !object.isObject()) {
            return object;
        }
        Map<String, Object> chosen = new LinkedHashMap<>();
        for (String field : fields) {
            // A field that is picked out of others no longer shows where it was, so it is masked before.
            Json value = field.contains(".") ? AnswerMask.mask(object) : object;
            for (String step : field.split("\\.", 10)) {
                Json from = value;
                value = from.get(step).orElse(null);
                if (value == null) {
                    break;
                }
            }
            if (value != null) {
                chosen.put(field, value);
            }
        }
        return Json.of(chosen);
    }
}
