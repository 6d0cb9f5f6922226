package dev.retell4j.calls;

import dev.retell4j.transcripts.TranscriptEntry;
import dev.retell4j.transcripts.TranscriptText;
import dev.retell4j.transcripts.Utterance;
import java.util.List;

/** What can be asked of a call that was fetched whole. */
public interface CallBehaviour extends CallSummaryBehaviour {
    /**
     * Returns what was said, utterance by utterance.
     *
     * @return the utterances
     */
    List<Utterance> transcriptObject();

    /**
     * Returns what was said and done, in order.
     *
     * @return utterances, tool calls, transitions, digits and messages
     */
    List<TranscriptEntry> transcriptWithToolCalls();

    /**
     * Renders the conversation for people: one line for each utterance, tool call and transition.
     *
     * @return the lines, from the fuller of the two transcripts; empty when there is none yet
     */
    default String renderTranscript() {
        List<? extends TranscriptEntry> entries = transcriptWithToolCalls();
        return TranscriptText.render(entries.isEmpty() ? transcriptObject() : entries);
    }
}
