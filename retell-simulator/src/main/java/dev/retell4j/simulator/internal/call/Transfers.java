package dev.retell4j.simulator.internal.call;

import com.fasterxml.jackson.databind.JsonNode;
import dev.retell4j.simulator.internal.state.JsonTrees;
import java.util.List;

/** Reads what the tools and nodes that transfer a call say. */
final class Transfers {
    private static final String HANDOFF = "I am connecting you with a caller now.";

    private Transfers() {}

    /**
     * Makes the step of a tool or node.
     *
     * @param source the tool or node
     * @param name the name that the transcript tells
     * @return the transfer
     */
    static Step.Transfer of(JsonNode source, String name) {
        JsonNode option = source.path("transfer_option");
        boolean warm = !"cold_transfer".equals(JsonTrees.text(option, "type", "cold_transfer"));
        return new Step.Transfer(
                name,
                JsonTrees.text(source.path("transfer_destination"), "number"),
                warm,
                warm ? handoff(option) : null,
                new CallRecord.TransferWish(
                        JsonTrees.text(source.path("transfer_destination"), "extension"),
                        option.isObject() ? option : null));
    }

    private static String handoff(JsonNode option) {
        for (String kind : List.of("private_handoff_option", "public_handoff_option")) {
            String message = JsonTrees.text(option.path(kind), "message", "");
            if (!message.isEmpty()) {
                return message;
            }
        }
        return HANDOFF;
    }
}
