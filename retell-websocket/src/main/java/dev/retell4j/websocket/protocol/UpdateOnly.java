package dev.retell4j.websocket.protocol;

import dev.retell4j.transcripts.TranscriptEntry;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** More was said, or the turn has changed; nothing is asked. On the wire: {@code update_only}. */
public final class UpdateOnly extends TranscriptEvent {
    static final String TYPE = "update_only";

    private final @Nullable TurnTaking turnTaking;

    UpdateOnly(String text, Slice transcript, Slice withToolCalls, @Nullable TurnTaking turnTaking) {
        super(text, transcript, withToolCalls);
        this.turnTaking = turnTaking;
    }

    /**
     * Makes the event.
     *
     * @param transcript what was said so far
     * @param withToolCalls what was said and done so far, or null to leave it out
     * @param turnTaking whose turn begins, or null when that does not change
     * @return the event
     */
    public static UpdateOnly of(
            List<? extends TranscriptEntry> transcript,
            @Nullable List<? extends TranscriptEntry> withToolCalls,
            @Nullable TurnTaking turnTaking) {
        FrameWriter frame = write(FrameWriter.incoming(TYPE), transcript, withToolCalls);
        if (turnTaking != null) {
            frame.value("turntaking", turnTaking.asString());
        }
        return (UpdateOnly) parse(frame.end());
    }

    @Override
    public String interactionType() {
        return TYPE;
    }

    /**
     * Returns whose turn begins.
     *
     * @return {@code turntaking}; empty when that does not change
     */
    public Optional<TurnTaking> turntaking() {
        return Optional.ofNullable(turnTaking);
    }
}
