package dev.retell4j.mcp.internal.operations;

import dev.retell4j.ApiRequest;
import dev.retell4j.errors.RetellValidationException;
import dev.retell4j.internal.redact.Redaction;
import dev.retell4j.mcp.internal.dispatch.ArgumentCheck;
import dev.retell4j.mcp.tools.ActionPlanner;
import dev.retell4j.mcp.tools.Plan;
import dev.retell4j.mcp.tools.ToolCall;
import dev.retell4j.mcp.tools.ToolResult;
import dev.retell4j.operations.Cursor;
import dev.retell4j.operations.Operation;
import dev.retell4j.operations.Operations;
import dev.retell4j.operations.Parameter;
import dev.retell4j.operations.Schemas;
import dev.retell4j.types.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Plans any operation of the API after a check of parameters and body against the contract. */
final class OperationCall implements ActionPlanner {
    private static final String CURSOR = "pagination_key";
    private static final String LIMIT = "limit";
    private static final int LONGEST_TEXT = 3_000;
    private static final int MOST_NUMBERS = 10;

    @Override
    public Plan plan(ToolCall call) {
        Operation operation = OperationNames.find(call.text("operation").orElseThrow());
        Map<String, Object> parameters = fields(call.arguments().get("parameters"));
        Map<String, Object> body = new LinkedHashMap<>(fields(call.arguments().get("body")));
        boolean hasBody = call.arguments().get("body").isPresent();
        page(call, operation, parameters, body);
        Json checked = checkParameters(operation, parameters);
        Json content = body(operation, body, hasBody);
        ApiRequest<?> request = request(call, operation, checked, content);
        List<String> fields = new ArrayList<>();
        for (Json field : call.arguments().get("fields").map(Json::elements).orElse(List.of())) {
            field.asString().ifPresent(fields::add);
        }
        Plan plan = Plan.request(sentence(operation), request, answer -> answer(operation, Json.of(answer), fields));
        plan.fact("Operation", operation.id() + ", " + operation.httpMethod() + " " + operation.path());
        facts(plan, checked);
        if (content != null) {
            facts(plan, content);
        }
        if (operation.id().equals(Operations.CALL_CREATE_WEB_CALL.id())) {
            plan.revealing("access_token");
        }
        return plan;
    }

    private static Map<String, Object> fields(Optional<Json> object) {
        Map<String, Object> fields = new LinkedHashMap<>();
        object.ifPresent(json -> {
            for (String name : json.names()) {
                fields.put(name, json.get(name).orElse(Json.NULL));
            }
        });
        return fields;
    }

    /** Puts the tool's own paging arguments where the operation takes them. */
    private static void page(
            ToolCall call, Operation operation, Map<String, Object> parameters, Map<String, Object> body) {
        Optional<Json> limit = call.arguments().get(LIMIT);
        Optional<Json> cursor = call.arguments().get("cursor");
        if (limit.isEmpty() && cursor.isEmpty()) {
            return;
        }
        if (operation.cursor() == Cursor.NONE) {
            throw new RetellValidationException("`" + (cursor.isPresent() ? "cursor" : LIMIT)
                    + "` does not belong here: " + operation.id() + " is not paged");
        }
        Map<String, Object> target = operation.cursor() == Cursor.QUERY ? parameters : body;
        limit.ifPresent(value -> target.put(LIMIT, value));
        cursor.ifPresent(value -> target.put(CURSOR, value));
    }

    private static Json checkParameters(Operation operation, Map<String, Object> given) {
        Map<String, Object> properties = new LinkedHashMap<>();
        List<String> required = new ArrayList<>();
        for (Parameter parameter : operation.parameters()) {
            properties.put(parameter.name(), simple(parameter.schema()));
            if (parameter.required()) {
                required.add(parameter.name());
            }
        }
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        schema.put("properties", properties);
        schema.put("required", required);
        schema.put("additionalProperties", false);
        ArgumentCheck.Checked checked =
                ArgumentCheck.check(operation.id(), Json.of(schema), Json.of(given), "parameters");
        if (!checked.problems().isEmpty()) {
            throw RetellValidationException.of(operation.id(), checked.problems());
        }
        return checked.arguments();
    }

    /** Writes the few forms that parameters have without references and unions. */
    private static Json simple(Json schema) {
        Optional<String> reference = TypeWords.reference(schema);
        if (reference.isPresent()) {
            return Schemas.of(reference.get()).orElse(schema);
        }
        List<Json> members = schema.get("oneOf").map(Json::elements).orElse(List.of());
        List<String> kinds = new ArrayList<>();
        for (Json member : members) {
            member.get("type").flatMap(Json::asString).ifPresent(kinds::add);
        }
        return kinds.isEmpty() || kinds.size() < members.size() ? schema : Json.of(Map.of("type", kinds));
    }

    private static @Nullable Json body(Operation operation, Map<String, Object> fields, boolean given) {
        if (operation.requestSchema().isEmpty()) {
            if (given && !fields.isEmpty()) {
                throw new RetellValidationException("`body` does not belong here: " + operation.id() + " takes none");
            }
            return null;
        }
        Json body = Json.of(fields);
        BodyCheck.check(
                operation,
                operation.multipart() ? Uploads.withoutFiles(operation, body) : body,
                place -> place.isEmpty() ? "body" : "body." + place);
        return body;
    }

    private static ApiRequest<?> request(ToolCall call, Operation operation, Json parameters, @Nullable Json body) {
        if (operation.multipart() && body != null) {
            return Uploads.request(call.retell(), operation, parameters, body);
        }
        Map<String, Object> values = new LinkedHashMap<>();
        for (String name : parameters.names()) {
            Json value = parameters.get(name).orElse(Json.NULL);
            if (!value.isNull()) {
                values.put(name, TypeWords.plain(value));
            }
        }
        return body == null
                ? call.retell().raw().call(operation, values)
                : call.retell().raw().call(operation, values, body);
    }

    private static String sentence(Operation operation) {
        String summary = operation.summary();
        return summary.endsWith(".") ? summary.substring(0, summary.length() - 1) : summary;
    }

    private static void facts(Plan plan, Json object) {
        // Whom it reaches must not stand where a long text is cut.
        List<String> names = new ArrayList<>(List.of("to_number", "tasks"));
        names.retainAll(object.names());
        object.names().stream().filter(name -> !names.contains(name)).forEach(names::add);
        for (String name : names) {
            Json value = object.get(name).orElse(Json.NULL);
            if (value.isArray()) {
                plan.fact(name, elements(value.elements()));
            } else if (value.isObject()) {
                plan.fact(name, "sets " + String.join(", ", value.names()));
            } else {
                plan.fact(name, Redaction.isSecret(name) ? Redaction.MASK : TypeWords.plain(value));
            }
        }
    }

    /** Says how many elements there are, and whom they would call. */
    private static String elements(List<Json> elements) {
        StringBuilder text =
                new StringBuilder().append(elements.size()).append(elements.size() == 1 ? " element" : " elements");
        int shown = 0;
        for (Json element : elements) {
            Optional<String> number = element.get("to_number").flatMap(Json::asString);
            if (number.isPresent() && shown < MOST_NUMBERS) {
                text.append(shown == 0 ? ": " : ", ").append(number.get());
                shown++;
            }
        }
        return text.append(shown == MOST_NUMBERS && elements.size() > shown ? ", …" : "")
                .toString();
    }

    private static ToolResult answer(Operation operation, Json answer, List<String> fields) {
        Map<String, Object> structure = new LinkedHashMap<>();
        structure.put("operation", operation.id());
        if (answer.isNull()) {
            structure.put("done", true);
            return ToolResult.of(operation.id() + ": done.", Json.of(structure));
        }
        boolean isPage =
                operation.cursor() != Cursor.NONE && answer.get("items").isPresent();
        StringBuilder text = new StringBuilder(operation.id());
        if (isPage || answer.isArray()) {
            List<Json> items = (isPage ? answer.get("items").get() : answer).elements();
            List<Json> shown = new ArrayList<>();
            for (Json item : items) {
                shown.add(FieldChoice.of(item, fields));
            }
            structure.put("items", shown);
            text.append(": ").append(items.size()).append(items.size() == 1 ? " item" : " items");
            answer.get("has_more").ifPresent(more -> structure.put("has_more", more));
            Json cursor = answer.get(CURSOR).orElse(Json.NULL);
            if (cursor.isString()
                    && answer.get("has_more").flatMap(Json::asBoolean).orElse(true)) {
                structure.put("cursor", cursor);
                text.append(", more with cursor=").append(TypeWords.plain(cursor));
            }
            text.append('\n').append(start(Json.of(shown).toString()));
        } else {
            Json shown = FieldChoice.of(answer, fields);
            // No operation answers with anything else today.
            structure.put("result", shown.isObject() ? shown : Map.of("value", shown));
            text.append(":\n").append(start(shown.toString()));
        }
        return ToolResult.of(text.toString(), Json.of(structure));
    }

    private static String start(String text) {
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT) + "…";
    }
}
