package dev.retell4j.simulator.internal.contact;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.retell4j.simulator.internal.chat.ChatRecord;
import dev.retell4j.simulator.internal.chat.ChatStore;
import dev.retell4j.simulator.internal.state.JsonTrees;
import java.util.function.Consumer;

/** The chats, seen as conversations: those over SMS, for the others are with nobody known. */
public final class ChatConversations implements ConversationSource {
    private final ChatStore chats;

    public ChatConversations(ChatStore chats) {
        this.chats = chats;
    }

    @Override
    public void forEach(Consumer<Conversation> action) {
        for (ChatRecord chat : chats.all()) {
            String number = chat.numbers().get("user_number");
            if (number != null) {
                action.accept(new Conversation(number, chat.startMillis(), chat.sequence(), () -> brief(chat)));
            }
        }
    }

    private static ObjectNode brief(ChatRecord chat) {
        ObjectNode brief = JsonTrees.object()
                .put("type", "chat")
                .put("chat_id", chat.id())
                // Only the agent's side begins chats through the API.
                .put("direction", "outbound")
                .put("start_timestamp", chat.startMillis());
        Long duration = chat.durationMillis();
        if (duration != null) {
            brief.put("duration_ms", duration);
        }
        String reason = chat.disconnectionReason();
        if (reason != null) {
            brief.put("disconnection_reason", reason);
        }
        JsonNode analysis = chat.attributes().path("chat_analysis");
        copy(analysis.path("user_sentiment"), brief, "sentiment");
        copy(analysis.path("chat_successful"), brief, "successful");
        copy(analysis.path("chat_summary"), brief, "summary");
        return brief;
    }

    private static void copy(JsonNode value, ObjectNode to, String field) {
        if (!value.isMissingNode()) {
            to.set(field, value);
        }
    }
}
