package dev.retell4j.webhooks.events;

import dev.retell4j.errors.RetellDecodeException;
import dev.retell4j.internal.redact.Redaction;
import dev.retell4j.types.Json;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something that Retell told of, or asks.
 *
 * <p>Immutable, and nothing that came is lost: {@link #json()} has the unknown properties, the explicit nulls and the
 * order of the body. Two events are equal when they are of one kind and the same JSON.
 *
 * <p>What a body is, is decided by its {@code event}. An event without the object that belongs to it, such as a
 * {@code call_ended} without a call that has a {@code call_id}, is an {@link UnknownEvent}, and so is one with a name
 * that this version of the library does not know.
 */
public abstract sealed class WebhookEvent permits CallEvent, ChatEvent, AlertEvent, InboundQuestion, UnknownEvent {
    private final Envelope envelope;

    WebhookEvent(Envelope envelope) {
        this.envelope = envelope;
    }

    /**
     * Reads the body of a webhook. Its signature is not looked at.
     *
     * <p>A body whose fields have forms that this version of the library does not know is read nevertheless: such a
     * field, then such a call, then the whole is kept as JSON. Of a property that is there twice, the last one counts.
     *
     * @param body one JSON object in UTF-8; copied
     * @return the event
     * @throws RetellDecodeException when the body is no JSON object, is nested more than 1,000 deep, has a number of
     *     more than 1,000 digits or with an exponent that does not fit an {@code int}, or a name of more than 50,000
     *     characters
     */
    public static WebhookEvent parse(byte[] body) {
        return EventReader.read(body);
    }

    /**
     * Returns what happened.
     *
     * @return {@code event}, such as {@code call_ended}; empty text when the body has none
     */
    public final String event() {
        return envelope.event();
    }

    /**
     * Returns when Retell says that it happened. Only the question before an inbound call is documented to have it.
     *
     * @return {@code event_timestamp}, in milliseconds on the wire; empty when absent
     */
    public final Optional<Instant> eventTimestamp() {
        return envelope.eventTimestamp();
    }

    /**
     * Returns what deliveries of the same event have in common, after Retell's advice. It alone does not prove a
     * duplicate: an analysis that is run again comes under the key of the first one. Only the same key with the same
     * body does. Retell sends no identifier of a delivery.
     *
     * <ul>
     *   <li>calls and chats, started, ended, analyzed: the event and the call or chat
     *   <li>transfers: the event, the call, its start and the destination, for a call can have several transfers
     *   <li>updated transcripts: the event and the call or chat, as a name for the place where the newest is kept; all
     *       updates have the same, so it must not be used to drop any
     *   <li>questions: the event and the call or chat, or where they are not given, the numbers and the time
     *   <li>alerts: the event and the incident
     *   <li>anything else: the event and the call or chat, if there is one; else the event alone
     * </ul>
     *
     * @return the key; of any length, for it holds what came
     */
    public abstract String idempotencyKey();

    /**
     * Returns what the event belongs to.
     *
     * @return {@code call_id} or {@code chat_id}; empty for alerts, and where it was not given
     */
    public abstract Optional<String> conversationId();

    /**
     * Returns the whole body.
     *
     * @return the JSON as it came
     */
    public final Json json() {
        return envelope.json();
    }

    /**
     * Returns the whole body as text, secrets included.
     *
     * @return compact JSON, with the properties in the order in which they came
     */
    public final String toJson() {
        return json().text();
    }

    final Envelope envelope() {
        return envelope;
    }

    @Override
    public final boolean equals(@Nullable Object other) {
        return this == other
                || other instanceof WebhookEvent that && getClass() == that.getClass() && json().equals(that.json());
    }

    @Override
    public final int hashCode() {
        return json().hashCode();
    }

    /** Returns the type and the JSON with the values of secret properties replaced; for logs. */
    @Override
    public final String toString() {
        return getClass().getSimpleName() + Redaction.json(toJson());
    }
}
