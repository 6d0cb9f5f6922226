package dev.retell4j.websocket.protocol;

import dev.retell4j.transcripts.TranscriptEntry;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An event that brings the transcript, which always is the complete one. */
public abstract sealed class TranscriptEvent extends IncomingEvent permits UpdateOnly, TurnRequest {
    private final Slice transcript;
    private final Slice withToolCalls;

    TranscriptEvent(String text, Slice transcript, Slice withToolCalls) {
        super(text);
        this.transcript = transcript;
        this.withToolCalls = withToolCalls;
    }

    /**
     * Returns what was said so far, as JSON text. It is cut out of the frame each time.
     *
     * @return {@code transcript}, an array; empty when absent or no array
     */
    public final Optional<String> transcriptJson() {
        return transcript.of(toJson());
    }

    /**
     * Returns what was said and done so far, as JSON text. It is cut out of the frame each time.
     *
     * @return {@code transcript_with_tool_calls}, an array; empty when absent or no array
     */
    public final Optional<String> transcriptWithToolCallsJson() {
        return withToolCalls.of(toJson());
    }

    /**
     * Returns the fuller of both: {@link #transcriptWithToolCallsJson()}, unless that is absent, or has nothing while
     * {@link #transcriptJson()} has. It is cut out of the frame each time.
     *
     * @return an array, {@code []} when there is none
     */
    public final String fullestTranscriptJson() {
        String text = toJson();
        Slice best = withToolCalls.hasElements(text) || !transcript.isPresent() ? withToolCalls : transcript;
        return best.of(text).orElse("[]");
    }

    static FrameWriter write(
            FrameWriter frame,
            List<? extends TranscriptEntry> transcript,
            @Nullable List<? extends TranscriptEntry> withToolCalls) {
        frame.entries("transcript", transcript);
        return withToolCalls == null ? frame : frame.entries("transcript_with_tool_calls", withToolCalls);
    }

    /** A part of a frame. */
    record Slice(int start, int end) {
        static final Slice ABSENT = new Slice(0, 0);

        boolean isPresent() {
            return end > start;
        }

        boolean hasElements(String frame) {
            for (int i = start + 1; i < end - 1; i++) {
                if (frame.charAt(i) > ' ') {
                    return true;
                }
            }
            return false;
        }

        Optional<String> of(String frame) {
            return isPresent() ? Optional.of(frame.substring(start, end)) : Optional.empty();
        }
    }
}
