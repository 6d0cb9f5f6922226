package dev.retell4j.webhooks.events;

import dev.retell4j.calls.Call;
import dev.retell4j.calls.CallStatus;
import dev.retell4j.transcripts.TranscriptEntry;
import dev.retell4j.transcripts.Utterance;
import java.util.List;

/**
 * More was said in a call: sent at each change of turns, and once more at the end. Has to be asked for in the agent's
 * {@code webhook_events}. On the wire: {@code transcript_updated}.
 *
 * <p>Each one holds the whole transcript, so that only the newest is of interest. They can arrive out of order; see
 * {@link #progress()}.
 */
public final class CallTranscriptUpdated extends CallEvent {
    static final String EVENT = "transcript_updated";

    CallTranscriptUpdated(Envelope envelope, Call call) {
        super(envelope, call);
    }

    /**
     * Returns what was said and done so far, in order.
     *
     * @return {@code call.transcript_with_tool_calls} or, where there is none, {@code transcript_with_tool_calls} next
     *     to the call, for Retell's documentation has it in both places; an entry can be null where one came; empty
     *     when absent; unmodifiable
     */
    public List<TranscriptEntry> transcriptWithToolCalls() {
        List<TranscriptEntry> inCall = Fields.list(call(), Call::transcriptWithToolCalls);
        return inCall.isEmpty() ? envelope().transcript() : inCall;
    }

    /**
     * Tells whether this is the last update of the call.
     *
     * @return true when the call has an end, or a status that it cannot leave
     */
    public boolean isLast() {
        return Fields.flat(call(), Call::endTimestamp).isPresent()
                || Fields.orEmpty(call(), Call::callStatus)
                        .filter(status -> status.equals(CallStatus.ENDED) || status.equals(CallStatus.ERROR))
                        .isPresent();
    }

    /**
     * Returns how far the call had come, to find out which of two updates of one call is newer: the greater is, and of
     * equal ones the later arrival may be taken. What counts is whether it is the last update, then how many entries
     * the transcript has, then how many characters.
     *
     * <p>Retell numbers its updates nowhere. This is a guess that is wrong only where a transcript gets shorter without
     * a new entry, which can happen when an agent is interrupted; the next update, and the last one, set that right.
     *
     * @return a number of at least 0, without a meaning of its own; not comparable between calls
     */
    public long progress() {
        return Progress.of(
                isLast(),
                Math.max(
                        transcriptWithToolCalls().size(),
                        Fields.list(call(), Call::transcriptObject).size()),
                Fields.flat(call(), Call::transcript).map(String::length).orElseGet(this::charactersOfUtterances));
    }

    private int charactersOfUtterances() {
        int characters = 0;
        for (TranscriptEntry entry : transcriptWithToolCalls()) {
            if (entry instanceof Utterance utterance) {
                characters +=
                        Fields.orEmpty(utterance, Utterance::content).orElse("").length();
            }
        }
        return characters;
    }
}
