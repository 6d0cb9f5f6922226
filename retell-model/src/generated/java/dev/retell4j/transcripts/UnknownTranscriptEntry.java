package dev.retell4j.transcripts;

import dev.retell4j.types.Json;
import dev.retell4j.types.UnknownVariant;

/**
 * A {@link TranscriptEntry} that this version of the library does not know, or whose fields it cannot read: the whole
 * JSON.
 */
public final class UnknownTranscriptEntry extends UnknownVariant implements TranscriptEntry {
    private UnknownTranscriptEntry(Json json) {
        super(json);
    }

    /**
     * Holds any JSON, also to send a member that this version of the library does not know.
     *
     * @param json the whole value
     * @return the member
     */
    public static UnknownTranscriptEntry of(Json json) {
        return new UnknownTranscriptEntry(json);
    }

    @Override
    public <R> R accept(TranscriptEntry.Visitor<R> visitor) {
        return visitor.visitUnknown(this);
    }
}
