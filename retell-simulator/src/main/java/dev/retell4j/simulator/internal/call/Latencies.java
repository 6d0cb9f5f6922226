package dev.retell4j.simulator.internal.call;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.retell4j.simulator.internal.state.JsonTrees;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** How long the agent took to answer, turn by turn, and the percentiles of that. */
final class Latencies {
    /** The parts of one answer's delay, in milliseconds. */
    record Sample(double asr, double llm, double tts) {
        /** Draws a plausible delay: mostly usual, now and then slow. */
        static Sample draw(Random random) {
            double slow = random.nextInt(12) == 0 ? 1.8 : 1;
            return new Sample(
                    Rounded.to(1, 70 + random.nextDouble() * 90),
                    Rounded.to(1, (320 + random.nextDouble() * 380) * slow),
                    Rounded.to(1, 150 + random.nextDouble() * 140));
        }

        double endToEnd() {
            return Rounded.to(1, asr + llm + tts);
        }
    }

    private final List<Sample> samples = new ArrayList<>();

    void add(Sample sample) {
        samples.add(sample);
    }

    void addAll(Latencies others) {
        samples.addAll(others.samples);
    }

    /** Returns the breakdown by component; empty when the agent never answered. */
    ObjectNode toJson() {
        ObjectNode breakdown = JsonTrees.object();
        if (!samples.isEmpty()) {
            breakdown.set(
                    "e2e",
                    component(samples.stream().mapToDouble(Sample::endToEnd).toArray()));
            breakdown.set(
                    "asr", component(samples.stream().mapToDouble(Sample::asr).toArray()));
            breakdown.set(
                    "llm", component(samples.stream().mapToDouble(Sample::llm).toArray()));
            breakdown.set(
                    "tts", component(samples.stream().mapToDouble(Sample::tts).toArray()));
        }
        return breakdown;
    }

    private static ObjectNode component(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        ObjectNode component = JsonTrees.object();
        component.put("p50", percentile(sorted, 0.50));
        component.put("p90", percentile(sorted, 0.90));
        component.put("p95", percentile(sorted, 0.95));
        component.put("p99", percentile(sorted, 0.99));
        component.put("min", sorted[0]);
        component.put("max", sorted[sorted.length - 1]);
        component.put("num", sorted.length);
        ArrayNode all = component.putArray("values");
        Arrays.stream(values).forEach(all::add);
        return component;
    }

    private static double percentile(double[] sorted, double fraction) {
        double place = fraction * (sorted.length - 1);
        int below = (int) Math.floor(place);
        int above = (int) Math.ceil(place);
        return Rounded.to(1, sorted[below] + (sorted[above] - sorted[below]) * (place - below));
    }
}
