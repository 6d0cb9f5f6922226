package dev.retell4j.websocket.protocol;

import dev.retell4j.transcripts.TranscriptEntry;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The other side has been silent for {@code reminder_trigger_ms}: a nudge is wanted. On the wire:
 * {@code reminder_required}.
 */
public final class ReminderRequired extends TurnRequest {
    static final String TYPE = "reminder_required";

    ReminderRequired(String text, Slice transcript, Slice withToolCalls, @Nullable Integer responseId) {
        super(text, transcript, withToolCalls, responseId);
    }

    /**
     * Makes the event.
     *
     * @param responseId which request it is; counts up in a call
     * @param transcript what was said so far
     * @param withToolCalls what was said and done so far, or null to leave it out
     * @return the event
     */
    public static ReminderRequired of(
            int responseId,
            List<? extends TranscriptEntry> transcript,
            @Nullable List<? extends TranscriptEntry> withToolCalls) {
        FrameWriter frame = FrameWriter.incoming(TYPE).value("response_id", responseId);
        return (ReminderRequired) parse(write(frame, transcript, withToolCalls).end());
    }

    @Override
    public String interactionType() {
        return TYPE;
    }
}
