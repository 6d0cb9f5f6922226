package dev.retell4j.webhooks.events;

import dev.retell4j.types.Json;
import java.util.Optional;

/**
 * Something that this version of the library does not know, or cannot read: a new event, or one without the object that
 * belongs to it. {@link #json()} has the whole of it.
 */
public final class UnknownEvent extends WebhookEvent {
    UnknownEvent(Envelope envelope) {
        super(envelope);
    }

    @Override
    public String idempotencyKey() {
        return conversationId().map(id -> event() + ":" + id).orElseGet(this::event);
    }

    /** Returns the {@code call_id} of a call or the {@code chat_id} of a chat, where the body has one. */
    @Override
    public Optional<String> conversationId() {
        return text("call", "call_id")
                .or(() -> text("chat", "chat_id"))
                .or(() -> text("data", "call_id"))
                .or(() -> text("data", "chat_id"));
    }

    private Optional<String> text(String object, String name) {
        return json().get(object).flatMap(value -> value.get(name)).flatMap(Json::asString);
    }
}
