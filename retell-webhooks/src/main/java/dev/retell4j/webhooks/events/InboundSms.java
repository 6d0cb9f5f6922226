package dev.retell4j.webhooks.events;

import dev.retell4j.types.Json;
import java.util.Optional;

/** Retell asks how to take a text message that begins a chat. On the wire: {@code chat_inbound}. */
public final class InboundSms extends InboundQuestion {
    static final String EVENT = "chat_inbound";

    InboundSms(Envelope envelope, Json question) {
        super(envelope, question);
    }

    /**
     * Returns which chat it will be. The same question asked again has the same; there may never be such a chat.
     *
     * @return {@code chat_id}; empty when absent, for not all of Retell's documentation has it
     */
    public Optional<String> chatId() {
        return text("chat_id");
    }

    /** Returns {@link #chatId()}. */
    @Override
    public Optional<String> conversationId() {
        return chatId();
    }
}
