package dev.retell4j.tracking;

import dev.retell4j.calls.Call;
import dev.retell4j.transcripts.TranscriptEntry;
import dev.retell4j.transcripts.TranscriptText;
import java.time.Instant;
import java.util.List;

/**
 * The newest that is known of a call.
 *
 * @param workspace the workspace of the call
 * @param stage how far it has come
 * @param call the call as it came last
 * @param transcript what was said and done so far; more than in {@code call} when that came without
 * @param changedAt when the news arrived here
 */
public record TrackedCall(
        String workspace, CallStage stage, Call call, List<TranscriptEntry> transcript, Instant changedAt) {
    /** Copies the transcript. */
    public TrackedCall {
        transcript = List.copyOf(transcript);
    }

    /**
     * Returns which call it is.
     *
     * @return {@code call_id}
     */
    public String callId() {
        return call.callId();
    }

    /**
     * Returns how much of the call this is.
     *
     * @return the mark, to be given when more is waited for
     */
    public CallMark mark() {
        int characters = 0;
        for (TranscriptEntry entry : transcript) {
            characters += TranscriptText.line(entry).length();
        }
        return new CallMark(stage, transcript.size(), characters);
    }

    /** Returns which call it is and how far it has come, nothing of what was said; for logs. */
    @Override
    public String toString() {
        return "TrackedCall[" + workspace + " " + callId() + " " + mark().text() + "]";
    }
}
