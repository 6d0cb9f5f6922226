package dev.retell4j.examples.tour;

import dev.retell4j.calls.Call;
import dev.retell4j.calls.CallAnalysis;
import dev.retell4j.calls.CallCost;
import dev.retell4j.calls.CallLatency;
import dev.retell4j.calls.CallLatencyBreakdown;
import dev.retell4j.calls.DisconnectionReason;
import dev.retell4j.types.ProductCost;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** Tells what came of a call: how fast the agent answered, what it cost and how it went. */
final class CallReport {
    private static final int LONGEST_BAR = 16;
    private static final double SECONDS_PER_MINUTE = 60;

    private CallReport() {}

    static void latency(CallLatencyBreakdown latency, Details details) {
        Map<String, Optional<CallLatency>> components = new LinkedHashMap<>();
        components.put("end to end", latency.e2e());
        components.put("speech recognition", latency.asr());
        components.put("language model", latency.llm());
        components.put("own LLM, network", latency.llmWebsocketNetworkRtt());
        components.put("knowledge base", latency.knowledgeBase());
        components.put("speech to speech", latency.s2s());
        components.put("speech synthesis", latency.tts());
        double longest = components.values().stream()
                .flatMap(Optional::stream)
                .mapToDouble(component -> component.p50().orElse(0))
                .max()
                .orElse(0);
        Table table = new Table("", "p50", "p90", "max", "turns");
        components.forEach((name, component) -> component.ifPresent(value -> table.rowWithTail(
                Style.AGENT,
                bar(value.p50().orElse(0), longest),
                name,
                millis(value.p50()),
                millis(value.p90()),
                millis(value.max()),
                String.format(Locale.ROOT, "%.0f", value.count().orElse(0)))));
        table.addTo(details);
    }

    private static String bar(double value, double longest) {
        return longest == 0 ? "" : "█".repeat((int) Math.round(LONGEST_BAR * value / longest));
    }

    private static String millis(OptionalDouble value) {
        return value.isPresent() ? Wording.millis(value.getAsDouble()) : "";
    }

    static void cost(CallCost cost, Details details) {
        Table table = new Table("", "per minute", "this call");
        for (ProductCost product : cost.productCosts()) {
            String price = product.unitPrice().isPresent()
                    ? Wording.cents(product.unitPrice().getAsDouble() * SECONDS_PER_MINUTE)
                    : "";
            table.row(product.product(), price, Wording.cents(product.cost()));
        }
        table.boldRow(
                "total, " + Wording.count(Math.round(cost.totalDurationSeconds()), "second") + " of talk",
                Wording.cents(cost.totalDurationUnitPrice() * SECONDS_PER_MINUTE),
                Wording.cents(cost.combinedCost()));
        table.addTo(details);
    }

    static void outcome(Call call, Details details) {
        details.fact(
                "reason",
                call.disconnectionReason()
                        .map(CallReport::reason)
                        .orElse(call.callStatus().asString()));
        call.callAnalysis().ifPresent(analysis -> analysis(analysis, details));
    }

    private static String reason(DisconnectionReason reason) {
        String category = reason.category().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return reason.asString() + ", in the category \"" + category + "\"";
    }

    private static void analysis(CallAnalysis analysis, Details details) {
        analysis.callSuccessful()
                .ifPresent(yes -> details.fact("success", yes ? Style.GOOD : Style.BAD, yes ? "✓ yes" : "✗ no"));
        analysis.userSentiment().ifPresent(sentiment -> details.fact("sentiment", sentiment.asString()));
        analysis.callSummary().ifPresent(summary -> details.fact("summary", summary));
        analysis.customAnalysisData()
                .forEach((name, value) -> details.fact(name, value.asString().orElse(value.text())));
    }
}
