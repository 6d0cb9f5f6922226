package dev.retell4j.websocket;

import dev.retell4j.internal.json.JsonCodec;
import dev.retell4j.transcripts.TranscriptEntry;
import dev.retell4j.transcripts.UtteranceRole;
import dev.retell4j.websocket.protocol.TranscriptEvent;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What was said in a call so far. Immutable, and safe for use by many threads.
 *
 * <p>Retell sends the whole transcript with each event. So it is read when it is first looked at, and of that only what
 * has changed since the one before.
 */
public final class Transcript {
    private static final Transcript EMPTY = new Transcript(() -> "[]", null);

    /** In a frame of up to this many characters, cutting the transcript out costs more than keeping the rest. */
    private static final int SMALL_FRAME = 16 * 1024;

    /** What the JSON is cut out of, until it is parsed. */
    private volatile @Nullable Supplier<String> unparsed;

    private volatile @Nullable ParsedTranscript before;
    private volatile @Nullable ParsedTranscript parsed;

    private Transcript(Supplier<String> json, @Nullable ParsedTranscript before) {
        this.unparsed = json;
        this.before = before;
    }

    /**
     * Returns the transcript of a call in which nothing was said yet.
     *
     * @return a transcript without entries
     */
    public static Transcript empty() {
        return EMPTY;
    }

    /**
     * Makes a transcript, for example to test a handler with.
     *
     * @param entries what was said, in order
     * @return the transcript
     */
    public static Transcript of(List<? extends TranscriptEntry> entries) {
        String json = JsonCodec.writeText(entries);
        return new Transcript(() -> json, null);
    }

    /**
     * Takes the transcript out of an event: the one with tool calls, unless it is absent or has nothing while the other
     * has.
     *
     * @param event the event
     * @param before the transcript of the event before; what both begin with is not read again
     * @return the transcript
     */
    public static Transcript of(TranscriptEvent event, Transcript before) {
        if (event.toJson().length() <= SMALL_FRAME) {
            return new Transcript(event::fullestTranscriptJson, before.nearestParsed());
        }
        String json = event.fullestTranscriptJson();
        return new Transcript(() -> json, before.nearestParsed());
    }

    /**
     * Returns what was said, with tool calls and their results when they were asked for.
     *
     * @return the entries in order; one that is of no known form, also a null, is an
     *     {@link dev.retell4j.transcripts.UnknownTranscriptEntry}; unmodifiable
     */
    public List<TranscriptEntry> entries() {
        return parsed().entries();
    }

    /**
     * Returns the transcript as chat-style LLM APIs want it.
     *
     * <ul>
     *   <li>What the agent said is of the assistant, what the user said of the user; what one of them said in several
     *       utterances behind each other is one message, with a space between them. {@code (unintelligible audio)} is
     *       kept, for a model can ask again.
     *   <li>A tool call is a message of the assistant without content, and its result, wherever it came, the message
     *       behind it. A call without result and a result without call are left out, which such APIs refuse.
     *   <li>Keys that were pressed are a message of the user, {@code (pressed 12#)}. So is a text message, {@code (text
     *       message) …}, and what a transfer target said, {@code (transfer target) …}.
     *   <li>What was put into the call from outside is a message of the system.
     *   <li>What has no words is left out, and so are changes of nodes and whatever is not known.
     * </ul>
     *
     * @return the messages in order; made anew each time
     */
    public List<ChatTurn> asMessages() {
        return ChatTurns.of(entries());
    }

    /**
     * Returns what the user said last: the last utterance of the user, with those of the user right before it. Keys
     * that were pressed do not count.
     *
     * @return the text; empty when the user has not spoken
     */
    public Optional<String> lastUserUtterance() {
        return lastUtterance(UtteranceRole.USER);
    }

    /**
     * Returns what the agent said last, as far as it was spoken: the last utterance of the agent, with those of the
     * agent right before it.
     *
     * @return the text; empty when the agent has not spoken
     */
    public Optional<String> lastAgentUtterance() {
        return lastUtterance(UtteranceRole.AGENT);
    }

    /**
     * Compares with an earlier transcript of the same call.
     *
     * @param earlier the earlier one
     * @return what is new
     */
    public TranscriptChange changeSince(Transcript earlier) {
        return new TranscriptChange(earlier, this, null);
    }

    /**
     * Returns the transcript as it came.
     *
     * @return a JSON array
     */
    public String toJson() {
        Supplier<String> json = unparsed;
        return json == null ? parsed().text() : json.get();
    }

    /** Returns whether it was read yet and how long it is, nothing of what was said; for logs. */
    @Override
    public String toString() {
        ParsedTranscript known = parsed;
        return known == null
                ? "Transcript[" + toJson().length() + " characters]"
                : "Transcript[" + known.entries().size() + " entries]";
    }

    private Optional<String> lastUtterance(UtteranceRole role) {
        List<TranscriptEntry> all = entries();
        int last = all.size() - 1;
        while (last >= 0 && !isBy(role, all.get(last))) {
            last--;
        }
        String text = "";
        for (int i = last; i >= 0 && isBy(role, all.get(i)); i--) {
            text = ChatTurns.join(ChatTurns.content(all.get(i)), text);
        }
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    private static boolean isBy(UtteranceRole role, TranscriptEntry entry) {
        return role.equals(ChatTurns.role(entry));
    }

    private ParsedTranscript parsed() {
        ParsedTranscript known = parsed;
        return known == null ? parse() : known;
    }

    private synchronized ParsedTranscript parse() {
        ParsedTranscript known = parsed;
        if (known == null) {
            known = ParsedTranscript.of(toJson(), before);
            parsed = known;
            unparsed = null;
            before = null;
        }
        return known;
    }

    /**
     * What a later transcript can be compared with; never this one while it is not parsed, or nothing would be freed.
     * Does not wait for a thread that is parsing, for the one that reads the socket asks.
     */
    private @Nullable ParsedTranscript nearestParsed() {
        ParsedTranscript earlier = before;
        ParsedTranscript known = parsed;
        return known == null ? earlier : known;
    }
}
