package dev.retell4j.webhooks.events;

import dev.retell4j.errors.RetellDecodeException;
import dev.retell4j.types.Json;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/** Retell asks how to take a call or message that has just come in. It waits for the answer. */
public abstract sealed class InboundQuestion extends WebhookEvent permits InboundCall, InboundSms {
    private final Json question;

    InboundQuestion(Envelope envelope, Json question) {
        super(envelope);
        this.question = question;
    }

    /**
     * Returns who calls or writes.
     *
     * @return {@code from_number}
     * @throws RetellDecodeException when it did not come
     */
    public final String fromNumber() {
        return required("from_number");
    }

    /**
     * Returns which number of the workspace is called or written to.
     *
     * @return {@code to_number}
     * @throws RetellDecodeException when it did not come
     */
    public final String toNumber() {
        return required("to_number");
    }

    /**
     * Returns the agent that takes the conversation unless the answer says otherwise.
     *
     * @return {@code agent_id}; empty when the number has no inbound agent
     */
    public final Optional<String> agentId() {
        return text("agent_id");
    }

    /**
     * Returns the version of that agent.
     *
     * @return {@code agent_version}; empty when the number is bound to no agent or to none of its versions
     */
    public final OptionalInt agentVersion() {
        long version = field("agent_version")
                .map(Json::asLong)
                .filter(number -> number.isPresent())
                .map(number -> number.getAsLong())
                .orElse(-1L);
        return version < 0 || version > Integer.MAX_VALUE ? OptionalInt.empty() : OptionalInt.of((int) version);
    }

    @Override
    public final String idempotencyKey() {
        return event() + ":"
                + conversationId()
                        .orElseGet(() -> text("from_number").orElse("") + ":"
                                + text("to_number").orElse("") + ":"
                                + eventTimestamp().map(Instant::toString).orElse(""));
    }

    final Optional<Json> field(String wireName) {
        return question.get(wireName);
    }

    final Optional<String> text(String wireName) {
        return field(wireName).flatMap(Json::asString);
    }

    private String required(String wireName) {
        return text(wireName).orElseThrow(() -> RetellDecodeException.missing(wireName, getClass()));
    }
}
