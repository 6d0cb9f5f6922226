package dev.retell4j.websocket;

import java.util.ArrayList;
import java.util.List;

/** A handler that is told by the test what to do, and remembers what it was told. */
class Replies implements CustomLlmHandler {
    final List<Turn> turns = new ArrayList<>();
    final List<InterruptedTurn> interrupted = new ArrayList<>();
    final List<CallEnd> ends = new ArrayList<>();
    final List<TranscriptChange> changes = new ArrayList<>();
    final List<CallStart> starts = new ArrayList<>();
    final List<CallStart> reconnects = new ArrayList<>();
    Reply reply = turn -> Answer.later();
    Greeting greeting = start -> Answer.silence();
    Greeting regreeting = start -> Answer.silence();

    interface Reply {
        Answer to(Turn turn) throws Exception;
    }

    interface Greeting {
        Answer to(CallStart start) throws Exception;
    }

    Replies() {}

    Replies(Reply reply) {
        this.reply = reply;
    }

    Turn turn(int index) {
        return turns.get(index);
    }

    @Override
    public Answer onCall(CallStart start) throws Exception {
        starts.add(start);
        return greeting.to(start);
    }

    @Override
    public Answer onReconnect(CallStart start) throws Exception {
        reconnects.add(start);
        return regreeting.to(start);
    }

    @Override
    public Answer respond(Turn turn) throws Exception {
        turns.add(turn);
        return reply.to(turn);
    }

    @Override
    public void onTranscript(LiveCall call, TranscriptChange change) {
        changes.add(change);
    }

    @Override
    public void onInterrupted(LiveCall call, InterruptedTurn turn) {
        interrupted.add(turn);
    }

    @Override
    public void onEnd(CallEnd end) {
        ends.add(end);
    }
}
