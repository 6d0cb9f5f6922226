package dev.retell4j.simulator.internal.contact;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.retell4j.simulator.internal.call.CallAnalysis;
import dev.retell4j.simulator.internal.call.CallRecord;
import dev.retell4j.simulator.internal.call.CallStore;
import dev.retell4j.simulator.internal.call.Ending;
import dev.retell4j.simulator.internal.state.JsonTrees;
import java.util.function.Consumer;

/** The calls, seen as conversations: those that were placed or came in, whether or not they were answered. */
public final class CallConversations implements ConversationSource {
    private final CallStore calls;

    public CallConversations(CallStore calls) {
        this.calls = calls;
    }

    @Override
    public void forEach(Consumer<Conversation> action) {
        for (CallRecord call : calls.all()) {
            String number = call.userNumber();
            if (number != null && call.phase() != CallRecord.Phase.REGISTERED) {
                action.accept(new Conversation(number, call.orderMillis(), call.sequence(), () -> brief(call)));
            }
        }
    }

    private static ObjectNode brief(CallRecord call) {
        ObjectNode brief = JsonTrees.object()
                .put("type", "call")
                .put("call_id", call.id())
                .put("direction", call.kind().direction());
        Ending ending = call.ending();
        if (ending != null) {
            brief.put("disconnection_reason", ending.wireName());
            brief.put("duration_ms", call.durationMillis());
        }
        if (call.startMillis() >= 0) {
            brief.put("start_timestamp", call.startMillis());
        }
        CallAnalysis.Result analysis = call.analysis();
        if (analysis != null) {
            brief.put("sentiment", analysis.sentiment());
            brief.put("successful", analysis.successful());
            brief.put("summary", analysis.summary());
        }
        return brief;
    }
}
