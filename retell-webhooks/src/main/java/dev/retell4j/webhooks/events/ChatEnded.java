package dev.retell4j.webhooks.events;

import dev.retell4j.chats.Chat;

/** A chat ended or failed; not analyzed yet. On the wire: {@code chat_ended}. */
public final class ChatEnded extends ChatEvent {
    static final String EVENT = "chat_ended";

    ChatEnded(Envelope envelope, Chat chat) {
        super(envelope, chat);
    }
}
