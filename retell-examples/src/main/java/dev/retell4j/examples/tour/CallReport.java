package dev.retell4j.examples.tour;

import dev.retell4j.calls.Call;
import dev.retell4j.calls.CallAnalysis;
import dev.retell4j.calls.CallCost;
import dev.retell4j.calls.CallLatency;
import dev.retell4j.calls.CallLatencyBreakdown;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** Tells what came of a call: how fast the agent answered, what it cost and how it went. */
final class CallReport {
    private static final int LONGEST_BAR = 16;

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

    static void outcome(Call call, Details details) {

        call.callAnalysis().ifPresent(analysis -> analysis(analysis, details));
        call.callCost().ifPresent(cost -> details.fact("cost", cost(cost)));
    }

    private static void analysis(CallAnalysis analysis, Details details) {
        String mood =
                analysis.userSentiment().map(sentiment -> sentiment.asString()).orElse("unknown");
        analysis.callSuccessful()
                .ifPresent(yes -> details.fact(
                        "success", yes ? Style.GOOD : Style.BAD, (yes ? "✓ yes" : "✗ no") + ", mood " + mood));
        analysis.callSummary().ifPresent(summary -> details.fact("summary", summary));
        details.fact(
                "answers",
                analysis.customAnalysisData().entrySet().stream()
                        .map(answer -> answer.getKey() + " "
                                + answer.getValue()
                                        .asString()
                                        .orElse(answer.getValue().text()))
                        .collect(Collectors.joining(" · ")));
    }

    private static String cost(CallCost cost) {
        String products = cost.productCosts().stream()
                .map(product -> product.product() + String.format(Locale.ROOT, " %.2f", product.cost()))
                .collect(Collectors.joining(" + "));
        return Wording.cents(cost.combinedCost()) + " = " + products;
    }
}
