package dev.retell4j.examples;

import dev.retell4j.Paged;
import dev.retell4j.RetellClient;
import dev.retell4j.calls.CallFilter;
import dev.retell4j.calls.CallLatency;
import dev.retell4j.calls.CallLatencyBreakdown;
import dev.retell4j.calls.CallListItem;
import dev.retell4j.calls.CallListRequest;
import dev.retell4j.filters.CallStatusFilter;
import dev.retell4j.filters.CallStatusFilterValue;
import dev.retell4j.filters.TimeFilter;
import dev.retell4j.types.ProductCost;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a week of answered calls says about your agents: how fast they answer, what they cost, how people felt, what
 * succeeded, and whether the new version of an agent does better than the old one.
 *
 * <p>One list of calls holds all of this, so no call has to be fetched by itself. Pages are fetched as they are
 * reached, so memory holds one page, the sums and one number per turn and component, however long the transcripts are.
 */
public final class CallAnalytics {
    /** The calls of one version of an agent, or of all of them. */
    private static final class Group {
        private int calls;
        private int analysed;
        private int successful;
        private double cents;
        private final List<Double> answers = new ArrayList<>();

        private void add(CallListItem call) {
            calls++;
            cents += call.callCost().map(cost -> cost.combinedCost()).orElse(0.0);
            Optional<Boolean> success = call.callAnalysis().flatMap(analysis -> analysis.callSuccessful());
            analysed += success.isPresent() ? 1 : 0;
            successful += success.orElse(false) ? 1 : 0;
            call.latency().flatMap(CallLatencyBreakdown::e2e).ifPresent(e2e -> answers.addAll(turns(e2e)));
        }
    }

    private final Group all = new Group();
    private final Map<String, Group> versions = new TreeMap<>();
    private final Map<String, List<Double>> latencies = new LinkedHashMap<>();
    private final Map<String, Double> products = new TreeMap<>();
    private final Map<String, Integer> moods = new TreeMap<>();
    private final Map<String, Integer> endings = new TreeMap<>();

    private CallAnalytics() {}

    /**
     * Prints what the calls of the last seven days have in common.
     *
     * @param args nothing
     */
    public static void main(String[] args) {
        Arguments.expect(args);
        try (RetellClient retell = RetellClient.fromEnv()) {
            System.out.print(of(callsSince(retell, Instant.now().minus(Duration.ofDays(7))))
                    .table());
        }
    }

    /** Asks for the calls that have ended; those that still go on have neither cost nor analysis. */
    static Paged<CallListItem> callsSince(RetellClient retell, Instant start) {
        CallFilter filter = CallFilter.builder()
                .startTimestamp(TimeFilter.since(start))
                .callStatus(CallStatusFilter.in(CallStatusFilterValue.ENDED, CallStatusFilterValue.ERROR))
                .build();
        return retell.calls()
                .list(CallListRequest.builder().filterCriteria(filter).build())
                .pageSize(1000);
    }

    static CallAnalytics of(Iterable<CallListItem> calls) {
        CallAnalytics analytics = new CallAnalytics();
        calls.forEach(analytics::add);
        return analytics;
    }

    private void add(CallListItem call) {
        all.add(call);
        String version = call.agentName().orElse(call.agentId()) + " v" + call.agentVersion();
        versions.computeIfAbsent(version, name -> new Group()).add(call);
        call.latency().ifPresent(this::add);
        call.callCost().ifPresent(cost -> cost.productCosts().forEach(this::add));
        call.callAnalysis()
                .flatMap(analysis -> analysis.userSentiment())
                .ifPresent(mood -> moods.merge(mood.asString(), 1, Integer::sum));
        call.disconnectionReason().ifPresent(reason -> endings.merge(reason.asString(), 1, Integer::sum));
    }

    private void add(CallLatencyBreakdown latency) {
        add("end to end", latency.e2e());
        add("speech recognition", latency.asr());
        add("knowledge base", latency.knowledgeBase());
        add("language model", latency.llm());
        add("speech synthesis", latency.tts());
    }

    private void add(String component, Optional<CallLatency> latency) {
        latency.ifPresent(one ->
                latencies.computeIfAbsent(component, name -> new ArrayList<>()).addAll(turns(one)));
    }

    private void add(ProductCost product) {
        products.merge(product.product(), product.cost(), Double::sum);
    }

    /** The percentiles of many calls do not follow from the percentiles of each, but from all single measurements. */
    private static List<Double> turns(CallLatency latency) {
        return latency.values();
    }

    static double percentile(List<Double> values, double part) {
        List<Double> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        return sorted.isEmpty() ? Double.NaN : sorted.get((int) Math.ceil(part * sorted.size()) - 1);
    }

    /** Puts everything into tables of 70 columns. */
    String table() {
        StringBuilder text = new StringBuilder();
        row(text, "%d answered calls%n%nanswered within%36s%10s%9s%n", all.calls, "p50", "p90", "turns");
        latencies.forEach((component, values) -> row(
                text,
                "  %-43s%,6.0f%,10.0f%9d  ms%n",
                component,
                percentile(values, 0.5),
                percentile(values, 0.9),
                values.size()));
        row(text, "%ncost%47s%10s%n", "cents", "share");
        products.forEach((product, cents) ->
                row(text, "  %-40s%9.2f%9.0f%%%n", product, cents, all.cents == 0 ? 0 : 100 * cents / all.cents));
        row(text, "%nmood       %s%nended by   %s%n", counts(moods), counts(endings));
        row(text, "%nagent%30s%9s%10s%12s%n", "calls", "success", "p50 ms", "cents each");
        versions.forEach((version, group) -> row(text, version, group));
        row(text, "all", all);
        return text.toString();
    }

    private static void row(StringBuilder text, String name, Group group) {
        row(
                text,
                "  %-28s%5d%9s%10s%12.2f%n",
                name.length() > 27 ? name.substring(0, 26) + "…" : name,
                group.calls,
                group.analysed == 0 ? "-" : Math.round(100.0 * group.successful / group.analysed) + "%",
                group.answers.isEmpty() ? "-" : Math.round(percentile(group.answers, 0.5)),
                group.calls == 0 ? 0 : group.cents / group.calls);
    }

    private static String counts(Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .map(count -> count.getKey() + " " + count.getValue())
                .collect(Collectors.joining(" · "));
    }

    private static void row(StringBuilder text, String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values));
    }
}
