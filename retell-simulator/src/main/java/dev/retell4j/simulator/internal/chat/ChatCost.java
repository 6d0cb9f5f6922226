package dev.retell4j.simulator.internal.chat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.retell4j.simulator.internal.call.Rounded;
import dev.retell4j.simulator.internal.state.JsonTrees;

/** What a chat costs, in cents. The prices are the simulator's own, of the usual size. */
final class ChatCost {
    private static final double CENTS_PER_ANSWER = 0.2;
    private static final double CENTS_PER_SMS = 0.79;

    private ChatCost() {}

    static ObjectNode of(ChatRecord chat) {
        long written = chat.count("agent");
        String model = JsonTrees.text(chat.partner().engine(), "model", "gpt-4.1");
        ArrayNode products = JsonTrees.array();
        double total = add(products, "chat_" + model.replace('-', '_').replace('.', '_'), CENTS_PER_ANSWER, written);
        if ("sms_chat".equals(JsonTrees.text(chat.attributes(), "chat_type"))) {
            total += add(products, "us_sms", CENTS_PER_SMS, written + chat.count("user"));
        }
        ObjectNode cost = JsonTrees.object();
        cost.set("product_costs", products);
        return cost.put("combined_cost", Rounded.to(4, total));
    }

    private static double add(ArrayNode products, String product, double unitPrice, long units) {
        double cost = Rounded.to(4, unitPrice * units);
        if (units > 0) {
            products.addObject()
                    .put("product", product)
                    .put("unit_price", unitPrice)
                    .put("cost", cost);
        }
        return cost;
    }
}
