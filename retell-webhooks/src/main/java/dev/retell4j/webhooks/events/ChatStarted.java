package dev.retell4j.webhooks.events;

import dev.retell4j.chats.Chat;

/** A chat began. On the wire: {@code chat_started}. */
public final class ChatStarted extends ChatEvent {
    static final String EVENT = "chat_started";

    ChatStarted(Envelope envelope, Chat chat) {
        super(envelope, chat);
    }
}
