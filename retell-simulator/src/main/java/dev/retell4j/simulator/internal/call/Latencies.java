package dev.retell4j.simulator.internal.call;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.retell4j.simulator.internal.state.JsonTrees;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;

/** How long the agent took to answer, turn by turn, and the percentiles of that. */
final class Latencies {
    /** A part of an answer's delay, with its usual range in milliseconds. */
    enum Component {
        ASR(70, 90),
        KNOWLEDGE_BASE(40, 120),
        LLM_WEBSOCKET_NETWORK_RTT(15, 45),
        LLM(320, 380),
        S2S(380, 420),
        TTS(150, 140);

        private final int least;
        private final int span;

        Component(int least, int span) {
            this.least = least;
            this.span = span;
        }
    }

    private static final int[] NONE = {};

    /** The length of each answer, part by part, in tenths of a millisecond. */
    private int[] tenths = NONE;

    private int answers;

    /**
     * Draws a plausible delay: mostly usual, now and then slow.
     *
     * @param components the parts that it has
     * @param random where choices come from
     * @return the delay of each part, in tenths of a millisecond
     */
    static int[] draw(List<Component> components, RandomGenerator random) {
        double slow = random.nextInt(12) == 0 ? 1.8 : 1;
        int[] delay = new int[components.size()];
        for (int i = 0; i < delay.length; i++) {
            Component component = components.get(i);
            boolean model = component == Component.LLM || component == Component.S2S;
            double millis = (component.least + random.nextDouble() * component.span) * (model ? slow : 1);
            delay[i] = (int) Math.round(millis * 10);
        }
        return delay;
    }

    /** Sets one part of a delay, if it has it. */
    static void set(List<Component> components, int[] delay, Component component, double millis) {
        int place = components.indexOf(component);
        if (place >= 0) {
            delay[place] = (int) Math.round(millis * 10);
        }
    }

    /** Returns one part of a delay in milliseconds; 0 when it does not have it. */
    static double millis(List<Component> components, int[] delay, Component component) {
        int place = components.indexOf(component);
        return place < 0 ? 0 : delay[place] / 10.0;
    }

    /** Returns what the parts of a delay add up to, in seconds. */
    static double seconds(int[] delay) {
        return Arrays.stream(delay).sum() / 10_000.0;
    }

    /** Adds an answer. */
    void add(int[] delay) {
        int used = answers * delay.length;
        if (tenths.length < used + delay.length) {
            tenths = Arrays.copyOf(tenths, Math.max(4 * delay.length, used * 2));
        }
        System.arraycopy(delay, 0, tenths, used, delay.length);
        answers++;
    }

    /** Gives back what was kept for further answers. */
    void trim(int components) {
        tenths = Arrays.copyOf(tenths, answers * components);
    }

    Latencies copy() {
        Latencies copy = new Latencies();
        copy.tenths = tenths.clone();
        copy.answers = answers;
        return copy;
    }

    boolean isEmpty() {
        return answers == 0;
    }

    /** Returns the median of the whole delay, in milliseconds. */
    double endToEndMedian(List<Component> components) {
        double[] values = endToEnd(components.size());
        Arrays.sort(values);
        return percentile(values, 0.50);
    }

    /** Returns the breakdown by component; empty when the agent never answered. */
    ObjectNode toJson(List<Component> components) {
        ObjectNode breakdown = JsonTrees.object();
        if (answers > 0) {
            breakdown.set("e2e", component(endToEnd(components.size())));
            for (int i = 0; i < components.size(); i++) {
                double[] values = new double[answers];
                for (int answer = 0; answer < answers; answer++) {
                    values[answer] = tenths[answer * components.size() + i] / 10.0;
                }
                breakdown.set(components.get(i).name().toLowerCase(Locale.ROOT), component(values));
            }
        }
        return breakdown;
    }

    private double[] endToEnd(int components) {
        double[] values = new double[answers];
        for (int answer = 0; answer < answers; answer++) {
            int sum = 0;
            for (int i = 0; i < components; i++) {
                sum += tenths[answer * components + i];
            }
            values[answer] = sum / 10.0;
        }
        return values;
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
