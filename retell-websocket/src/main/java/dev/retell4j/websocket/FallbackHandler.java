package dev.retell4j.websocket;

import java.time.Duration;

/** Answers with another handler when the first one does not speak in time. */
final class FallbackHandler implements CustomLlmHandler {
    private final CustomLlmHandler primary;
    private final CustomLlmHandler secondary;
    private final Duration limit;

    FallbackHandler(CustomLlmHandler primary, CustomLlmHandler secondary, Duration limit) {
        this.primary = primary;
        this.secondary = secondary;
        this.limit = limit;
    }

    CustomLlmHandler primary() {
        return primary;
    }

    CustomLlmHandler secondary() {
        return secondary;
    }

    @Override
    public Answer onCall(CallStart start) throws Exception {
        return begin(start, CustomLlmHandler::onCall);
    }

    @Override
    public Answer onReconnect(CallStart start) throws Exception {
        return begin(start, CustomLlmHandler::onReconnect);
    }

    private Answer begin(CallStart start, Answering<CallStart> what) throws Exception {
        if (start instanceof Start ours) {
            return FallbackRun.start(
                    ours.turn(),
                    limit,
                    attempt -> what.answer(primary, new Start(attempt, ours.came(), ours.isReconnect())),
                    attempt -> what.answer(secondary, new Start(attempt, ours.came(), ours.isReconnect())));
        }
        return elsewhere(start, what);
    }

    @Override
    public Answer respond(Turn turn) throws Exception {
        return answer(turn, CustomLlmHandler::respond);
    }

    @Override
    public Answer remind(Turn turn) throws Exception {
        return answer(turn, CustomLlmHandler::remind);
    }

    private Answer answer(Turn turn, Answering<Turn> what) throws Exception {
        if (turn instanceof Attempt ours) {
            return FallbackRun.start(
                    ours, limit, attempt -> what.answer(primary, attempt), attempt -> what.answer(secondary, attempt));
        }
        return elsewhere(turn, what);
    }

    /** Turns that are not ours, such as those of a test, know no attempts: only failures can be seen. */
    private <T> Answer elsewhere(T turn, Answering<T> what) throws Exception {
        try {
            return what.answer(primary, turn);
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception e) {
            return what.answer(secondary, turn);
        }
    }

    @Override
    public void onTranscript(LiveCall call, TranscriptChange change) throws Exception {
        tellBoth(handler -> handler.onTranscript(call, change));
    }

    @Override
    public void onInterrupted(LiveCall call, InterruptedTurn turn) throws Exception {
        tellBoth(handler -> handler.onInterrupted(call, turn));
    }

    @Override
    public void onEnd(CallEnd end) throws Exception {
        tellBoth(handler -> handler.onEnd(end));
    }

    /** The second one is told also when the first one fails. */
    private void tellBoth(Telling what) throws Exception {
        try {
            what.tell(primary);
        } finally {
            what.tell(secondary);
        }
    }

    @FunctionalInterface
    private interface Answering<T> {
        Answer answer(CustomLlmHandler handler, T turn) throws Exception;
    }

    @FunctionalInterface
    private interface Telling {
        void tell(CustomLlmHandler handler) throws Exception;
    }
}
