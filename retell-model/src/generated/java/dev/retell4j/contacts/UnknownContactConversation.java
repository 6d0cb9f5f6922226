package dev.retell4j.contacts;

import dev.retell4j.analysis.UserSentiment;
import dev.retell4j.types.Direction;
import dev.retell4j.types.Json;
import dev.retell4j.types.UnknownVariant;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A {@link ContactConversation} that this version of the library does not know, or whose fields it cannot read: the
 * whole JSON.
 */
public final class UnknownContactConversation extends UnknownVariant implements ContactConversation {
    private UnknownContactConversation(Json json) {
        super(json);
    }

    /**
     * Holds any JSON, also to send a member that this version of the library does not know.
     *
     * @param json the whole value
     * @return the member
     */
    public static UnknownContactConversation of(Json json) {
        return new UnknownContactConversation(json);
    }

    @Override
    public String type() {
        return required("type", String.class);
    }

    @Override
    public Optional<Direction> direction() {
        return optional("direction", Direction.class);
    }

    @Override
    public Optional<String> disconnectionReason() {
        return optional("disconnection_reason", String.class);
    }

    @Override
    public Optional<Duration> duration() {
        return optional("duration_ms", Duration.class);
    }

    @Override
    public Optional<UserSentiment> sentiment() {
        return optional("sentiment", UserSentiment.class);
    }

    @Override
    public Optional<Instant> startTimestamp() {
        return optional("start_timestamp", Instant.class);
    }

    @Override
    public Optional<Boolean> successful() {
        return optional("successful", Boolean.class);
    }

    @Override
    public Optional<String> summary() {
        return optional("summary", String.class);
    }

    @Override
    public <R> R accept(ContactConversation.Visitor<R> visitor) {
        return visitor.visitUnknown(this);
    }
}
