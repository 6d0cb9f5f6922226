package dev.retell4j.websocket;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Who speaks in a call: the newest turn and the newest interrupt, how they end, and what was cut off. To be used with
 * the lock of the call held.
 */
final class Floor {
    private final Engine engine;
    private final String callId;
    private final CallLock lock;
    private final Outbox outbox;
    private final Belongings belongings;

    /** What was cut off is told with the next transcript. */
    private @Nullable List<Speech> cutOff;

    private @Nullable Speech turn;
    private @Nullable Speech interrupt;
    private @Nullable Speech unfinished;
    private @Nullable Speech opening;
    private int interruptIds;

    Floor(Engine engine, String callId, CallLock lock, Outbox outbox, Belongings belongings) {
        this.engine = engine;
        this.callId = callId;
        this.lock = lock;
        this.outbox = outbox;
        this.belongings = belongings;
    }

    @Nullable
    Speech turn() {
        return turn;
    }

    @Nullable
    Speech interrupt() {
        return interrupt;
    }

    /** A turn that was cancelled by a drop, and is to be ended on the next socket. */
    @Nullable
    Speech unfinished() {
        return unfinished;
    }

    /** Goes on with a call that has ended, and is connected again. */
    void resume(@Nullable Speech unfinishedTurn) {
        turn = unfinishedTurn;
        unfinished = unfinishedTurn;
    }

    boolean isSpeaking() {
        return turn != null && turn.isOpen() || isInterrupting();
    }

    boolean isInterrupting() {
        return interrupt != null && interrupt.isOpen();
    }

    /** Whether something of the newest turn is still to come. */
    boolean isAnswering() {
        return turn != null && (turn.isOpen() || outbox.has(turn));
    }

    boolean isWanted(Frame frame) {
        Speech speech = frame.speech();
        if (speech == null) {
            return true;
        }
        // Of what was cancelled, only that it is over
        boolean goesOn = speech.isOpen() || speech.isCompleted() || frame.isLast();
        return goesOn && (speech == turn || speech == interrupt);
    }

    /** Gives the floor to a turn, from all who have it. */
    void take(Speech newest) {
        Speech before = turn;
        if (before != null) {
            if (before.isCompleted() && before.hasSaid()) {
                // It was generated faster than it is spoken: what of it was spoken shows in the transcript.
                noteCutOff(before);
            }
            cancel(before);
        }
        if (interrupt != null && interrupt.isOpen()) {
            // Retell has ended it with the request; more of it would cut off the answer.
            cancel(interrupt);
        }
        unfinished = null;
        dropOpening();
        turn = newest;
    }

    /** Gives the floor to a greeting. */
    void greet(Speech greeting) {
        turn = greeting;
    }

    int nextInterrupt() {
        return ++interruptIds;
    }

    /** Retell drops the answer that is being given; so that it asks again, the answer ends first. */
    void takeForInterrupt(Speech newest) {
        Speech current = turn;
        if (current != null && isAnswering()) {
            cancel(current);
            noteCutOff(current);
            outbox.addInterrupting(Frame.last(current.last("", false, null), current, false));
        }
        if (interrupt != null) {
            cancel(interrupt);
        }
        interrupt = newest;
    }

    /**
     * Goes on over a new socket with a turn, or ends the one that the drop has cancelled. Retell may be silent until it
     * has heard a first response after each connect, so that one goes before it, empty; where it is not waited for, it
     * is not heard. Returns false when there is no turn to go on with.
     */
    boolean goOn(Transcript transcript, long now) {
        Speech ending = unfinished;
        unfinished = null;
        Speech first = turn;
        if (!isAnswering()) {
            if (ending == null) {
                return false;
            }
            first = ending;
            outbox.addBeforeInterrupts(Frame.last(ending.last("", false, null), ending, false));
        }
        if (first != null && first.id != 0) {
            Speech words = new Speech(Speech.Kind.REGREETING, 0, transcript, now, 0);
            opening = words;
            outbox.addBeforeInterrupts(new Frame(words.last("", false, null), words, false, false, false));
        }
        return true;
    }

    void dropOpening() {
        if (opening != null) {
            outbox.remove(opening);
            opening = null;
        }
    }

    /** Remembers a turn that goes on, to end it when the call is connected again. */
    void leaveUnfinished() {
        if (isAnswering()) {
            unfinished = turn;
        }
    }

    void cancelAll() {
        if (turn != null) {
            cancel(turn);
        }
        if (interrupt != null) {
            cancel(interrupt);
        }
    }

    private void cancel(Speech speech) {
        boolean hadFrames = outbox.remove(speech);
        if (speech.isOpen()) {
            speech.cancel();
            noteCutOff(speech);
            lock.changed();
            tellCancelled(speech);
        } else if (hadFrames) {
            speech.cutOff();
            tellCancelled(speech);
        }
    }

    private void noteCutOff(Speech speech) {
        if (speech.isInterrupt() || !engine.overrides().onInterrupted()) {
            return;
        }
        if (cutOff == null) {
            cutOff = new ArrayList<>(1);
        }
        if (!cutOff.contains(speech)) {
            cutOff.add(speech);
        }
    }

    /** Gives away, once, what was cut off. */
    void forEachCutOff(Consumer<Speech> action) {
        List<Speech> speeches = cutOff;
        cutOff = null;
        if (speeches != null) {
            speeches.forEach(action);
        }
    }

    private void tellCancelled(Speech speech) {
        if (!speech.isInterrupt() && speech.lastPieceSent()) {
            engine.witness().tell(lock, o -> o.turnCancelled(callId, speech.id));
        }
    }

    /** @param by who has said the last word; null for nobody */
    void complete(Speech speech, @Nullable Attempt by, String rest, String frame) {
        outbox.add(Frame.last(frame, speech, !rest.isEmpty()));
        speech.said(rest);
        speech.complete(by);
        lock.changed();
    }

    /** Ends a speech that has failed or overrun. */
    void fallBack(Speech speech) {
        String own = belongings.fallbackLine();
        String usual = own == null ? engine.settings().fallbackLine() : own;
        String line = speech.isAnswer() ? usual : "";
        boolean isApart = line.isEmpty() || !speech.hasSaid() || Character.isWhitespace(line.charAt(0));
        String spoken = isApart ? line : " " + line;
        complete(speech, null, spoken, speech.last(spoken, false, null));
        if (!line.isEmpty()) {
            engine.witness().tell(lock, o -> o.fallbackUsed(callId, speech.id));
        }
    }

    /** Ends what has not said anything for too long. */
    void endOverruns(long now) {
        overrun(turn, now);
        overrun(interrupt, now);
    }

    private void overrun(@Nullable Speech speech, long now) {
        if (speech == null || !speech.isOpen() || now < speech.deadline()) {
            return;
        }
        if (!speech.isInterrupt()) {
            engine.witness().tell(lock, o -> o.turnTimedOut(callId, speech.id));
        }
        fallBack(speech);
    }

    /** A frame was handed to the socket. */
    void sent(Frame frame) {
        Speech speech = frame.speech();
        if (speech == null || speech.isInterrupt()) {
            return;
        }
        if (frame.hasWords() && speech.firstPieceSent()) {
            tellAfter(speech, CustomLlmObserver::firstPiece);
        }
        if (frame.isLast() && speech.isCompleted() && speech.lastPieceSent()) {
            tellAfter(speech, CustomLlmObserver::turnCompleted);
        }
    }

    private void tellAfter(Speech speech, Timed what) {
        if (engine.witness().isObserved()) {
            Duration time = Duration.ofNanos(engine.now() - speech.since);
            engine.witness().tell(lock, o -> what.tell(o, callId, speech.id, time));
        }
    }

    @FunctionalInterface
    private interface Timed {
        void tell(CustomLlmObserver observer, String callId, int turn, Duration time);
    }
}
