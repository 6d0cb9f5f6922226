package dev.retell4j.simulator.internal.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.retell4j.simulator.Delivery;
import dev.retell4j.simulator.internal.call.DynamicVariables;
import dev.retell4j.simulator.internal.call.OutsideFunctions;
import dev.retell4j.simulator.internal.state.JsonPath;
import dev.retell4j.simulator.internal.state.JsonTrees;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Calls custom functions over HTTP. */
public final class Functions implements OutsideFunctions {
    private static final long USUAL_LIMIT_MILLIS = 120_000;
    private static final int MOST_RETRIES = 5;
    private static final int LONGEST_RESULT = 15_000;
    private static final Set<String> WITHOUT_BODY = Set.of("GET", "DELETE");

    /** What the connection is made with; a tool cannot set these. */
    private static final Set<String> RESERVED_HEADERS =
            Set.of("connection", "content-length", "expect", "host", "transfer-encoding", "upgrade");

    private final Dispatch dispatch;

    public Functions(Dispatch dispatch) {
        this.dispatch = dispatch;
    }

    @Override
    public boolean covers(JsonNode tool, DynamicVariables variables) {
        String url = JsonTrees.text(tool, "url");
        return url != null
                && "custom".equals(JsonTrees.text(tool, "type", "custom"))
                && dispatch.reach().covers(variables.resolve(url));
    }

    @Override
    public void call(Request request, Consumer<@Nullable Outcome> then) {
        JsonNode tool = request.tool();
        String method = JsonTrees.text(tool, "method", "POST").toUpperCase(Locale.ROOT);
        byte[] body = WITHOUT_BODY.contains(method) ? new byte[0] : JsonTrees.bytes(body(request));
        long retries = Math.max(0, Math.min(MOST_RETRIES, JsonTrees.number(tool, "max_retry", 0)));
        long limit = Math.max(1, JsonTrees.number(tool, "timeout_ms", USUAL_LIMIT_MILLIS));
        dispatch.post(
                new Shipment.Content(
                        Delivery.Kind.FUNCTION,
                        JsonTrees.text(tool, "name", "function"),
                        request.conversationId(),
                        method,
                        url(tool, request.variables()),
                        headers(tool, request.variables()),
                        body,
                        Duration.ofMillis(limit),
                        (int) retries + 1,
                        request.atOnce()),
                new Caller(tool.path("response_variables"), then));
    }

    private static ObjectNode body(Request request) {
        if (request.tool().path("args_at_root").asBoolean(false)) {
            return request.arguments();
        }
        ObjectNode body = JsonTrees.object().put("name", JsonTrees.text(request.tool(), "name", ""));
        body.set(request.kind(), request.conversation().get());
        body.set("args", request.arguments());
        return body;
    }

    private static String url(JsonNode tool, DynamicVariables variables) {
        StringBuilder url = new StringBuilder(variables.resolve(JsonTrees.text(tool, "url", "")));
        tool.path("query_params")
                .properties()
                .forEach(parameter -> url.append(url.indexOf("?") < 0 ? '?' : '&')
                        .append(encoded(parameter.getKey()))
                        .append('=')
                        .append(encoded(variables.resolve(parameter.getValue().asText()))));
        return url.toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static Map<String, String> headers(JsonNode tool, DynamicVariables variables) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", "application/json");
        tool.path("headers").properties().forEach(header -> {
            if (!RESERVED_HEADERS.contains(header.getKey().toLowerCase(Locale.ROOT))) {
                headers.put(header.getKey(), variables.resolve(header.getValue().asText()));
            }
        });
        return headers;
    }

    private record Caller(JsonNode responseVariables, Consumer<@Nullable Outcome> then) implements Recipient {
        @Override
        public void over(Shipment shipment, @Nullable Receipt receipt) {
            then.accept(outcome(shipment, receipt));
        }

        @Override
        public void forget() {
            then.accept(null);
        }

        private Outcome outcome(Shipment shipment, @Nullable Receipt receipt) {
            if (receipt == null) {
                return new Outcome(error(String.valueOf(shipment.remark())), false, Map.of());
            }
            String problem = receipt.problem();
            if (problem != null) {
                String said = receipt.text();
                return new Outcome(said.isBlank() ? error(problem) : cut(said), false, Map.of());
            }
            return new Outcome(cut(receipt.text()), true, variables(receipt));
        }

        private static String error(String problem) {
            return JsonTrees.object().put("error", problem).toString();
        }

        private static String cut(String text) {
            if (text.length() <= LONGEST_RESULT) {
                return text;
            }
            // Not in the middle of a character that takes two places.
            boolean between = Character.isHighSurrogate(text.charAt(LONGEST_RESULT - 1));
            return text.substring(0, between ? LONGEST_RESULT - 1 : LONGEST_RESULT);
        }

        private Map<String, String> variables(Receipt receipt) {
            Map<String, String> found = new LinkedHashMap<>();
            if (!responseVariables.isEmpty()) {
                JsonNode json = json(receipt);
                responseVariables.properties().forEach(wanted -> {
                    JsonNode value = JsonPath.at(json, wanted.getValue().asText());
                    if (!value.isMissingNode() && !value.isNull()) {
                        found.put(wanted.getKey(), value.isValueNode() ? value.asText() : value.toString());
                    }
                });
            }
            return found;
        }

        private static JsonNode json(Receipt receipt) {
            try {
                return JsonTrees.parse(receipt.body());
            } catch (IOException e) {
                // A result need not be JSON; then there is nothing in it to be found by a path.
                return MissingNode.getInstance();
            }
        }
    }
}
