package dev.retell4j.simulator.internal.call;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.retell4j.simulator.internal.state.JsonTrees;
import org.jspecify.annotations.Nullable;

/** What a call costs, in cents. The prices are the simulator's own, of the usual size. */
final class CallCost {
    private static final double VOICE_CENTS_PER_MINUTE = 7.2;
    private static final double LLM_CENTS_PER_MINUTE = 4.5;
    private static final double TELEPHONY_CENTS_PER_MINUTE = 1.5;
    private static final double KNOWLEDGE_CENTS_PER_MINUTE = 0.5;
    private static final double SCRUBBING_CENTS_PER_MINUTE = 1;
    private static final double BURST_CENTS_PER_MINUTE = 10;
    private static final double ANALYSIS_CENTS = 1.7;

    /** Where the parts are written down, or null when only the sum is wanted. */
    private final @Nullable ArrayNode parts;

    private final long seconds;
    private double total;
    private double perSecond;

    private CallCost(CallRecord call, @Nullable ArrayNode parts) {
        this.parts = parts;
        seconds = Math.round(Math.max(0, call.durationMillis()) / 1000.0);
        if (seconds > 0) {
            addProducts(call);
        }
    }

    /** Returns the cost of a call that has ended. */
    static double total(CallRecord call) {
        return new CallCost(call, null).total;
    }

    /** Returns the cost of a call that has ended, with its parts. */
    static ObjectNode toJson(CallRecord call) {
        ArrayNode parts = JsonTrees.array();
        CallCost cost = new CallCost(call, parts);
        ObjectNode json = JsonTrees.object();
        json.set("product_costs", parts);
        json.put("combined_cost", cost.total);
        json.put("total_duration_seconds", cost.seconds);
        json.put("total_duration_unit_price", Rounded.to(4, cost.perSecond));
        return json;
    }

    private void addProducts(CallRecord call) {
        Persona persona = call.persona();
        addTimed(persona.voiceProvider() + "_tts", VOICE_CENTS_PER_MINUTE);
        String model = persona.model();
        if (model != null) {
            addTimed(model, LLM_CENTS_PER_MINUTE);
        }
        if (call.kind().isPhone()) {
            addTimed("us_telephony", TELEPHONY_CENTS_PER_MINUTE);
        }
        if (persona.usesKnowledge()) {
            addTimed("knowledge_base", KNOWLEDGE_CENTS_PER_MINUTE);
        }
        if (PersonalData.isRemoved(call)) {
            addTimed("pii_removal", SCRUBBING_CENTS_PER_MINUTE);
        }
        if (call.isBurst()) {
            addTimed("concurrency_burst", BURST_CENTS_PER_MINUTE);
        }
        if (call.transferEndMillis() > 0) {
            long legSeconds = Math.round((call.transferEndMillis() - call.endMillis()) / 1000.0);
            add("us_telephony", TELEPHONY_CENTS_PER_MINUTE / 60, legSeconds, true);
        }
        CallAnalysis.Result analysis = call.analysis();
        if (analysis != null && analysis.custom() != null) {
            add("post_call_analysis", ANALYSIS_CENTS, analysis.runs(), false);
        }
    }

    private void addTimed(String product, double centsPerMinute) {
        add(product, centsPerMinute / 60, seconds, false);
        perSecond += Rounded.to(4, centsPerMinute / 60);
    }

    private void add(String product, double price, long units, boolean transferLeg) {
        double unitPrice = Rounded.to(4, price);
        double cost = Rounded.to(4, unitPrice * units);
        total = Rounded.to(4, total + cost);
        if (parts != null) {
            ObjectNode part = parts.addObject()
                    .put("product", product)
                    .put("unit_price", unitPrice)
                    .put("cost", cost);
            if (transferLeg) {
                part.put("is_transfer_leg_cost", true);
            }
        }
    }
}
