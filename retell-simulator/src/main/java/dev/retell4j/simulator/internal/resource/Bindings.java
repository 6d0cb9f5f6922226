package dev.retell4j.simulator.internal.resource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.retell4j.simulator.internal.state.JsonTrees;
import dev.retell4j.simulator.internal.state.Table;
import dev.retell4j.simulator.internal.state.Workspace;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;

/**
 * Which agents answer for which phone numbers. Retell does not say what becomes of a number whose agent is deleted.
 * Here the agent is taken off the number, and those that remain share its part of the traffic.
 */
final class Bindings {
    static final List<String> LISTS =
            List.of("inbound_agents", "outbound_agents", "inbound_sms_agents", "outbound_sms_agents");

    private final Workspace workspace;

    Bindings(Workspace workspace) {
        this.workspace = workspace;
    }

    /** Takes an agent off all numbers. */
    void release(String agentId) {
        for (Table.Row row : workspace.phoneNumbers().rows()) {
            ObjectNode number = row.value();
            boolean changed = false;
            for (String list : LISTS) {
                changed |= number.get(list) instanceof ArrayNode bound && release(number, list, bound, agentId);
            }
            if (changed) {
                number.put("last_modification_timestamp", workspace.nowMillis());
            }
        }
    }

    private static boolean release(ObjectNode number, String list, ArrayNode bound, String agentId) {
        ArrayNode rest = JsonTrees.array();
        BigDecimal sum = BigDecimal.ZERO;
        for (JsonNode one : bound) {
            if (!agentId.equals(JsonTrees.text(one, "agent_id"))) {
                rest.add(one);
                sum = sum.add(one.path("weight").decimalValue());
            }
        }
        if (rest.size() == bound.size()) {
            return false;
        }
        if (rest.isEmpty()) {
            number.remove(list);
            return true;
        }
        for (JsonNode one : rest) {
            BigDecimal weight = one.path("weight").decimalValue().divide(sum, MathContext.DECIMAL32);
            ((ObjectNode) one).put("weight", weight.stripTrailingZeros());
        }
        number.set(list, rest);
        return true;
    }
}
