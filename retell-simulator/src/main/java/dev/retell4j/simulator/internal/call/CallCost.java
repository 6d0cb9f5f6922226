package dev.retell4j.simulator.internal.call;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.retell4j.simulator.internal.state.JsonTrees;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a call costs, in cents. The prices are the simulator's own, of the usual size. */
final class CallCost {
    private static final double VOICE_CENTS_PER_MINUTE = 7.2;
    private static final double LLM_CENTS_PER_MINUTE = 4.5;
    private static final double TELEPHONY_CENTS_PER_MINUTE = 1.5;

    private CallCost() {}

    /**
     * Computes the cost.
     *
     * @param durationMillis the time between answer and end
     * @param voiceProvider the provider of the voice
     * @param llm the LLM, or null when the agent brings its own
     * @param phone whether a telephone line was used
     * @return the cost with its parts
     */
    static ObjectNode of(long durationMillis, String voiceProvider, @Nullable JsonNode llm, boolean phone) {
        Map<String, Double> products = new LinkedHashMap<>();
        products.put(voiceProvider + "_tts", VOICE_CENTS_PER_MINUTE);
        if (llm != null) {
            String model = JsonTrees.text(llm, "model", JsonTrees.text(llm, "s2s_model", "gpt-4.1"));
            products.put(model.replace('-', '_').replace('.', '_'), LLM_CENTS_PER_MINUTE);
        }
        if (phone) {
            products.put("us_telephony", TELEPHONY_CENTS_PER_MINUTE);
        }
        long seconds = Math.round(durationMillis / 1000.0);
        ObjectNode cost = JsonTrees.object();
        ArrayNode parts = JsonTrees.array();
        double total = 0;
        double perSecond = 0;
        for (Map.Entry<String, Double> product : products.entrySet()) {
            double unitPrice = Rounded.to(4, product.getValue() / 60);
            double part = Rounded.to(4, unitPrice * seconds);
            total += part;
            perSecond += unitPrice;
            if (seconds > 0) {
                parts.addObject()
                        .put("product", product.getKey())
                        .put("unit_price", unitPrice)
                        .put("cost", part);
            }
        }
        cost.set("product_costs", parts);
        cost.put("combined_cost", Rounded.to(4, total));
        cost.put("total_duration_seconds", seconds);
        cost.put("total_duration_unit_price", Rounded.to(4, perSecond));
        return cost;
    }
}
