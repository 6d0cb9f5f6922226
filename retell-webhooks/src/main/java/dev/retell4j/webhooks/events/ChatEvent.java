package dev.retell4j.webhooks.events;

import dev.retell4j.chats.Chat;
import java.util.Optional;

/** Something that happened to a chat. */
public abstract sealed class ChatEvent extends WebhookEvent
        permits ChatStarted, ChatEnded, ChatAnalyzed, ChatTranscriptUpdated {
    private final Chat chat;

    ChatEvent(Envelope envelope, Chat chat) {
        super(envelope);
        this.chat = chat;
    }

    /**
     * Returns the chat as it was when the event was sent.
     *
     * @return {@code chat}, the same object that fetching the chat gives; fields that are not known yet are missing
     */
    public final Chat chat() {
        return chat;
    }

    /**
     * Returns which chat it is.
     *
     * @return {@code chat.chat_id}
     */
    public final String chatId() {
        return chat.chatId();
    }

    @Override
    public final String idempotencyKey() {
        return event() + ":" + chatId();
    }

    @Override
    public final Optional<String> conversationId() {
        return Optional.of(chatId());
    }
}
