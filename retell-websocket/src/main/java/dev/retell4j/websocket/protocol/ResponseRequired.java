package dev.retell4j.websocket.protocol;

import dev.retell4j.transcripts.TranscriptEntry;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Retell judges that the agent should talk. On the wire: {@code response_required}. */
public final class ResponseRequired extends TurnRequest {
    static final String TYPE = "response_required";

    ResponseRequired(String text, Slice transcript, Slice withToolCalls, @Nullable Integer responseId) {
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
    public static ResponseRequired of(
            int responseId,
            List<? extends TranscriptEntry> transcript,
            @Nullable List<? extends TranscriptEntry> withToolCalls) {
        FrameWriter frame = FrameWriter.incoming(TYPE).value("response_id", responseId);
        return (ResponseRequired) parse(write(frame, transcript, withToolCalls).end());
    }

    @Override
    public String interactionType() {
        return TYPE;
    }
}
