package dev.retell4j.webhooks.events;

import dev.retell4j.chats.Chat;

/** The analysis of a chat is there. On the wire: {@code chat_analyzed}. */
public final class ChatAnalyzed extends ChatEvent {
    static final String EVENT = "chat_analyzed";

    ChatAnalyzed(Envelope envelope, Chat chat) {
        super(envelope, chat);
    }
}
