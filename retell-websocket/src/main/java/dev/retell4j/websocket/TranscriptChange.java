package dev.retell4j.websocket;

import dev.retell4j.transcripts.TranscriptEntry;
import dev.retell4j.websocket.protocol.TurnTaking;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is new in a transcript. Immutable; compared when it is first looked at, so that a handler that does not look
 * costs nothing.
 */
public final class TranscriptChange {
    private final Transcript before;
    private final Transcript transcript;
    private final @Nullable TurnTaking turnTaking;

    TranscriptChange(Transcript before, Transcript transcript, @Nullable TurnTaking turnTaking) {
        this.before = before;
        this.transcript = transcript;
        this.turnTaking = turnTaking;
    }

    /**
     * Returns the transcript as it is now.
     *
     * @return the whole transcript
     */
    public Transcript transcript() {
        return transcript;
    }

    /**
     * Returns where the change begins. The last entry mostly grows, but Retell also rewrites what was said before.
     *
     * @return the index of the first entry that is new or different; the number of entries when nothing but the end of
     *     the earlier transcript is gone, or nothing has changed
     */
    public int firstChanged() {
        List<TranscriptEntry> old = before.entries();
        List<TranscriptEntry> now = transcript.entries();
        int shorter = Math.min(old.size(), now.size());
        for (int i = 0; i < shorter; i++) {
            // Entries that are in both are mostly the same object
            if (old.get(i) != now.get(i) && !old.get(i).equals(now.get(i))) {
                return i;
            }
        }
        return shorter;
    }

    /**
     * Returns what is new or different.
     *
     * @return the entries of {@link #transcript()} from {@link #firstChanged()} on; unmodifiable
     */
    public List<TranscriptEntry> changed() {
        List<TranscriptEntry> now = transcript.entries();
        return now.subList(firstChanged(), now.size());
    }

    /**
     * Tells whether anything of what was said has changed.
     *
     * @return true when both transcripts have the same entries
     */
    public boolean isEmpty() {
        int first = firstChanged();
        return first == before.entries().size() && first == transcript.entries().size();
    }

    /**
     * Returns whose turn to speak begins.
     *
     * @return {@code turntaking} of the event; empty when that does not change
     */
    public Optional<TurnTaking> turnTaking() {
        return Optional.ofNullable(turnTaking);
    }
}
