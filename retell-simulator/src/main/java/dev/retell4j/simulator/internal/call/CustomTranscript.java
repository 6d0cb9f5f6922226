package dev.retell4j.simulator.internal.call;

import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.retell4j.simulator.internal.llm.LlmFrames;
import dev.retell4j.simulator.internal.state.Timeline;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The transcript of calls in which a server speaks for the agent, and what the server is told of it. */
final class CustomTranscript {
    private final Timeline time;
    private final CustomLines lines;
    private final CallWatcher watcher;

    /**
     * Makes the transcripts of all such calls.
     *
     * @param time the time
     * @param lines the lines to servers
     * @param watcher is told when a transcript changes
     */
    CustomTranscript(Timeline time, CustomLines lines, CallWatcher watcher) {
        this.time = time;
        this.lines = lines;
        this.watcher = watcher;
    }

    /** Returns for how long a call has been going on, in milliseconds. */
    long elapsed(CallRecord call) {
        return time.now().toEpochMilli() - call.startMillis();
    }

    void add(CallRecord call, List<Entry> entries) {
        if (!entries.isEmpty()) {
            call.entries().addAll(entries);
            watcher.happened(call, CallEvent.TRANSCRIPT_UPDATED);
        }
    }

    /** Adds what the caller said from when the speech began until now. */
    void addSpeech(CallRecord call, CustomTalk talk, String said) {
        if (!said.isBlank()) {
            add(call, List.of(spoken(said, talk.speechFrom, elapsed(call))));
        }
    }

    private static Entry spoken(String said, long from, long until) {
        return new Entry.Spoken(Step.Say.USER, said, from / 1000.0, Math.max(from + 1, until) / 1000.0);
    }

    /**
     * Tells the server what was said so far.
     *
     * @param turn whose turn it is now, or null when that has not changed
     */
    void tell(CallRecord call, CustomTalk talk, @Nullable String turn) {
        if (turn != null) {
            talk.lastTurn = turn;
        }
        List<Entry> entries = soFar(call, talk);
        lines.send(call.id(), LlmFrames.update(CallView.spoken(entries), withToolCalls(call, entries), turn));
    }

    /** Asks the server for what the agent says next. */
    void ask(CallRecord call, CustomTalk talk, boolean reminder) {
        List<Entry> entries = soFar(call, talk);
        ArrayNode transcript = CallView.spoken(entries);
        ArrayNode all = withToolCalls(call, entries);
        lines.ask(
                call.id(),
                talk.turn,
                reminder
                        ? LlmFrames.reminder(talk.turn, transcript, all)
                        : LlmFrames.response(talk.turn, transcript, all));
    }

    private @Nullable ArrayNode withToolCalls(CallRecord call, List<Entry> entries) {
        return lines.wantsToolCalls(call.id()) ? CallView.everything(entries) : null;
    }

    private List<Entry> soFar(CallRecord call, CustomTalk talk) {
        long now = elapsed(call);
        List<Entry> entries = new ArrayList<>(call.entries());
        Entry.Spoken agent = talk.line().soFar(now);
        if (agent != null) {
            entries.add(agent);
        }
        String said = talk.saidByCaller(now);
        if (!said.isBlank()) {
            entries.add(spoken(said, talk.speechFrom, now));
        }
        return entries;
    }
}
