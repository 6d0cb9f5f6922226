package dev.retell4j.simulator.internal.contact;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.retell4j.simulator.internal.call.CallRecord;
import dev.retell4j.simulator.internal.call.CallStore;
import dev.retell4j.simulator.internal.state.JsonTrees;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The calls, seen as conversations: those that were placed or came in, whether or not they were answered. */
public final class CallConversations implements ConversationSource {
    private final CallStore calls;

    public CallConversations(CallStore calls) {
        this.calls = calls;
    }

    @Override
    public void forEach(Consumer<Conversation> action) {
        for (CallRecord call : calls.all()) {
            String number = otherSide(call);
            if (number != null && call.phase() != CallRecord.Phase.REGISTERED) {
                action.accept(new Conversation(number, call.orderMillis(), call.sequence(), () -> brief(call)));
            }
        }
    }

    /** Returns the telephone number that is not the agent's, or null when there is none. */
    static @Nullable String otherSide(CallRecord call) {
        boolean inbound = "inbound".equals(JsonTrees.text(call.attributes(), "direction"));
        return JsonTrees.text(call.attributes(), inbound ? "from_number" : "to_number");
    }

    private static ObjectNode brief(CallRecord call) {
        ObjectNode attributes = call.attributes();
        ObjectNode brief = JsonTrees.object().put("type", "call").put("call_id", call.id());
        for (String field : List.of("direction", "disconnection_reason", "duration_ms", "start_timestamp")) {
            copy(attributes.path(field), brief, field);
        }
        copy(attributes.at("/call_analysis/user_sentiment"), brief, "sentiment");
        copy(attributes.at("/call_analysis/call_successful"), brief, "successful");
        copy(attributes.at("/call_analysis/call_summary"), brief, "summary");
        return brief;
    }

    static void copy(JsonNode value, ObjectNode to, String field) {
        if (!value.isMissingNode()) {
            to.set(field, value);
        }
    }
}
