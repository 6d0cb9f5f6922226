package dev.retell4j.transcripts;

import dev.retell4j.types.Json;
import dev.retell4j.types.UnknownVariant;
import java.time.Instant;
import java.util.Optional;

/**
 * A {@link ChatEntry} that this version of the library does not know, or whose fields it cannot read: the whole JSON.
 */
public final class UnknownChatEntry extends UnknownVariant implements ChatEntry {
    private UnknownChatEntry(Json json) {
        super(json);
    }

    /**
     * Holds any JSON, also to send a member that this version of the library does not know.
     *
     * @param json the whole value
     * @return the member
     */
    public static UnknownChatEntry of(Json json) {
        return new UnknownChatEntry(json);
    }

    @Override
    public Optional<Instant> createdTimestamp() {
        return optional("created_timestamp", Instant.class);
    }

    @Override
    public Optional<String> messageId() {
        return optional("message_id", String.class);
    }

    @Override
    public <R> R accept(ChatEntry.Visitor<R> visitor) {
        return visitor.visitUnknown(this);
    }
}
