package dev.retell4j.mcp.internal.retell;

import dev.retell4j.Paged;
import dev.retell4j.analytics.CallAnalytics;
import dev.retell4j.analytics.CallFigures;
import dev.retell4j.analytics.LatencyFigures;
import dev.retell4j.calls.CallListItem;
import dev.retell4j.calls.CallListRequest;
import dev.retell4j.mcp.tools.ReadingHandler;
import dev.retell4j.mcp.tools.Tool;
import dev.retell4j.mcp.tools.ToolCall;
import dev.retell4j.mcp.tools.ToolResult;
import dev.retell4j.operations.Operations;
import dev.retell4j.types.Json;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.StringJoiner;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Makes figures over many calls. */
final class CallAnalysing implements ReadingHandler {
    private static final int MOST = 500;
    private static final int PAGE = 100;
    private static final int MOST_NAMES = 20;
    private static final String INPUT = "{\"type\":\"object\",\"properties\":{" + CallFilters.SCHEMA + """
            ,"max_calls":{"type":"integer","minimum":1,"maximum":10000,"default":500,"description":"How many are read"}},\
            "additionalProperties":false}""";
    private static final String OUTPUT = """
            {"type":"object","properties":{"calls":{"type":"integer"},\
            "cut":{"type":"boolean","description":"There are more calls than max_calls"},\
            "by_status":{"type":"object"},"by_disconnection_reason":{"type":"object"},\
            "by_direction":{"type":"object"},"by_agent":{"type":"object"},"by_sentiment":{"type":"object"},\
            "success":{"type":"object"},"duration_s":{"type":"object"},"cost_cents":{"type":"object"},\
            "latency_ms":{"type":"object","description":"p50, p90 over all measured turns"}}}""";

    static Tool tool() {
        return Tool.builder("retell_analyze_calls")
                .title("Analyze calls")
                .description("Figures over many calls: outcomes, success, sentiment, duration, cost, latency"
                        + " p50/p90/max.")
                .toolset("calls")
                .operation(Operations.CALL_LIST)
                .input(INPUT)
                .output(OUTPUT)
                .reads(new CallAnalysing());
    }

    @Override
    public CompletionStage<ToolResult> handle(ToolCall call) {
        int most = call.arguments()
                .get("max_calls")
                .map(value -> (int) value.asLong().orElse(MOST))
                .orElse(MOST);
        CallListRequest request =
                CallListRequest.builder().filterCriteria(CallFilters.of(call)).build();
        Paged<CallListItem> list = call.retell().calls().list(request).pageSize(Math.min(PAGE, most + 1));
        CompletableFuture<CallFigures> figures = CallAnalytics.ofAsync(list, most);
        call.link().cancellation().onCancel(() -> figures.cancel(true));
        return figures.thenApply(CallAnalysing::result);
    }

    private static ToolResult result(CallFigures figures) {
        Map<String, Object> structure = new LinkedHashMap<>();
        structure.put("calls", figures.calls());
        structure.put("cut", figures.isCut());
        figures.first().ifPresent(time -> structure.put("first_started_at", time.toString()));
        figures.last().ifPresent(time -> structure.put("last_started_at", time.toString()));
        structure.put("by_status", figures.byStatus());
        structure.put("by_disconnection_reason", figures.byDisconnectionReason());
        structure.put("by_direction", figures.byDirection());
        structure.put("by_agent", firstOf(figures.byAgent()));
        structure.put("by_sentiment", figures.bySentiment());
        Map<String, Object> success = new LinkedHashMap<>();
        success.put("judged", figures.judged());
        success.put("successful", figures.successful());
        put(success, "rate", figures.successRate(), 1_000);
        structure.put("success", success);
        structure.put("duration_s", duration(figures));
        structure.put("cost_cents", cost(figures));
        structure.put("latency_ms", latency(figures));
        return ToolResult.of(text(figures), Json.of(structure));
    }

    private static Map<String, Object> duration(CallFigures figures) {
        Map<String, Object> duration = new LinkedHashMap<>();
        duration.put("calls", figures.durationSeconds().count());
        duration.put("total", rounded(figures.durationSeconds().sum(), 10));
        duration.put("mean", rounded(figures.durationSeconds().mean(), 10));
        duration.put("p50", rounded(figures.durationSeconds().p50(), 10));
        duration.put("p90", rounded(figures.durationSeconds().p90(), 10));
        duration.put("max", rounded(figures.durationSeconds().max(), 10));
        return duration;
    }

    private static Map<String, Object> cost(CallFigures figures) {
        Map<String, Object> cost = new LinkedHashMap<>();
        cost.put("calls", figures.cost().calls());
        cost.put("total", rounded(figures.cost().total(), 100));
        put(cost, "per_call", figures.cost().perCall(), 100);
        put(cost, "per_minute", figures.cost().perMinute(), 100);
        Map<String, Object> products = new LinkedHashMap<>();
        figures.cost().byProduct().forEach((product, cents) -> products.put(product, rounded(cents, 100)));
        cost.put("by_product", products);
        return cost;
    }

    private static Map<String, Object> latency(CallFigures figures) {
        Map<String, Object> parts = new LinkedHashMap<>();
        figures.latency().forEach((name, part) -> {
            Map<String, Object> view = new LinkedHashMap<>();
            view.put("p50", Math.round(part.p50()));
            view.put("p90", Math.round(part.p90()));
            view.put("max", Math.round(part.max()));
            view.put("values", part.values());
            view.put("of", part.isOverCalls() ? "calls" : "turns");
            parts.put(name, view);
        });
        return parts;
    }

    private static String text(CallFigures figures) {
        StringBuilder text = new StringBuilder();
        text.append(figures.calls()).append(" calls");
        figures.successRate()
                .ifPresent(rate -> text.append(", ")
                        .append(rounded(rate * 100, 10))
                        .append(" % successful of ")
                        .append(figures.judged())
                        .append(" judged"));
        figures.cost()
                .perCall()
                .ifPresent(cents -> text.append(", ")
                        .append(rounded(figures.cost().total(), 100))
                        .append(" cents in all, ")
                        .append(rounded(cents, 100))
                        .append(" per call"));
        LatencyFigures e2e = figures.latency().get("e2e");
        if (e2e != null) {
            text.append(", latency p50 ").append(Math.round(e2e.p50())).append(" ms, p90 ");
            text.append(Math.round(e2e.p90()))
                    .append(" ms, max ")
                    .append(Math.round(e2e.max()))
                    .append(" ms");
        }
        if (!figures.byDisconnectionReason().isEmpty()) {
            text.append(". Ended by ");
            StringJoiner endings = new StringJoiner(", ");
            firstOf(figures.byDisconnectionReason()).forEach((reason, calls) -> endings.add(reason + " " + calls));
            text.append(endings);
        }
        if (figures.isCut()) {
            text.append(". Only the first ")
                    .append(figures.calls())
                    .append(" were read, there are more: raise max_calls or narrow since and until");
        }
        return text.append('.').toString();
    }

    private static Map<String, Integer> firstOf(Map<String, Integer> counts) {
        Map<String, Integer> most = new LinkedHashMap<>();
        for (Map.Entry<String, Integer> entry : counts.entrySet()) {
            if (most.size() == MOST_NAMES) {
                break;
            }
            most.put(entry.getKey(), entry.getValue());
        }
        return most;
    }

    private static void put(Map<String, Object> to, String name, OptionalDouble value, int precision) {
        value.ifPresent(number -> to.put(name, rounded(number, precision)));
    }

    private static double rounded(double value, int precision) {
        return Math.round(value * precision) / (double) precision;
    }
}
