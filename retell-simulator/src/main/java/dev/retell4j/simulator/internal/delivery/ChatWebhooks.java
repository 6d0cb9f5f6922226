package dev.retell4j.simulator.internal.delivery;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.retell4j.simulator.internal.chat.ChatEvent;
import dev.retell4j.simulator.internal.chat.ChatLife;
import dev.retell4j.simulator.internal.chat.ChatRecord;
import dev.retell4j.simulator.internal.chat.ChatWatcher;
import dev.retell4j.simulator.internal.state.JsonTrees;

/** Sends what happens to chats to those who want to know. */
public final class ChatWebhooks implements ChatWatcher {
    private final ChatLife life;
    private final EventWebhooks events;

    public ChatWebhooks(ChatLife life, EventWebhooks events) {
        this.life = life;
        this.events = events;
    }

    @Override
    public void happened(ChatRecord chat, ChatEvent event) {
        String url = events.url(chat.agent(), event.wireName(), EventWebhooks.USUAL_FOR_CHATS);
        if (url != null) {
            ObjectNode payload = JsonTrees.object().put("event", event.wireName());
            // At the start only what the chat was made with is told.
            payload.set("chat", event == ChatEvent.CHAT_STARTED ? chat.attributes() : chat.whole());
            events.post(
                    event.wireName(),
                    chat.id(),
                    life.variables(chat).resolve(url),
                    chat.agent(),
                    JsonTrees.bytes(payload));
        }
    }
}
