package dev.retell4j.simulator.internal.resource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.retell4j.simulator.internal.state.JsonTrees;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what an inbound webhook answers. */
final class InboundReply {
    private static final String VARIABLES = "dynamic_variables";

    private InboundReply() {}

    /** Says why a reply is ignored as a whole, or returns null. Fields that are null are taken for missing. */
    static @Nullable String problem(ObjectNode reply) {
        JsonNode variables = reply.path(VARIABLES);
        if (isGiven(variables)) {
            if (!variables.isObject()) {
                return "`" + VARIABLES + "` must be an object of texts";
            }
            for (var variable : variables.properties()) {
                if (!variable.getValue().isTextual()) {
                    return "`" + VARIABLES + "." + variable.getKey() + "` must be a text, not " + variable.getValue();
                }
            }
        }
        for (String field : List.of("metadata", "agent_override")) {
            if (isGiven(reply.path(field)) && !reply.path(field).isObject()) {
                return "`" + field + "` must be an object";
            }
        }
        if (isGiven(reply.path("override_agent_id"))
                && !reply.path("override_agent_id").isTextual()) {
            return "`override_agent_id` must be a text";
        }
        return null;
    }

    /** Tells whether a reply declines: only the JSON value true does. */
    static boolean rejects(ObjectNode reply) {
        JsonNode reject = reply.path("reject");
        return reject.isBoolean() && reject.booleanValue();
    }

    /** Returns what a reply wishes, with the names that requests of the API use. */
    static ObjectNode wish(ObjectNode reply) {
        ObjectNode wish = JsonTrees.object();
        for (String field : List.of("override_agent_id", "override_agent_version", "agent_override", "metadata")) {
            if (isGiven(reply.path(field))) {
                wish.set(field, reply.get(field));
            }
        }
        if (isGiven(reply.path(VARIABLES))) {
            wish.set("retell_llm_dynamic_variables", reply.get(VARIABLES));
        }
        return wish;
    }

    private static boolean isGiven(JsonNode value) {
        return !value.isMissingNode() && !value.isNull();
    }
}
