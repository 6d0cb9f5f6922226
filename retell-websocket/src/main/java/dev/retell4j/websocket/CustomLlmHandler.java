package dev.retell4j.websocket;

import java.time.Duration;
import java.util.Objects;

/**
 * What a team writes: how calls are answered. One handler serves all calls, on many threads at once; what belongs to
 * one call is kept in {@link LiveCall#state}.
 *
 * <p>Each greeting and each turn runs on a thread of its own, and may wait for a model; that of a turn which is not
 * wanted any more is interrupted. The methods that tell something, {@link #onTranscript}, {@link #onInterrupted} and
 * {@link #onEnd}, are called one after the other in each call, at the same time as turns, and hold nothing up.
 */
public interface CustomLlmHandler {
    /**
     * Answers what is said first; called once for each call. Retell is silent until then. What it throws is logged, and
     * nothing is said.
     *
     * @param start the call that begins
     * @return the greeting; {@link Answer#silence()}, as by default, lets the other side speak first
     * @throws Exception when there is no greeting
     */
    default Answer onCall(CallStart start) throws Exception {
        return Answer.silence();
    }

    /**
     * Answers what is said when Retell has connected again in the same call. Not called when a turn goes on, which is
     * then continued.
     *
     * <p>Retell does not document whether it waits for first words after a reconnect. The answer goes out as those of
     * the greeting do, so that nothing waits, whatever it is; where Retell does not wait, it may be not heard. What
     * must be heard in any case is said with {@link LiveCall#interrupt(String)}.
     *
     * @param start the call
     * @return what to say; {@link Answer#silence()}, as by default, for nothing
     * @throws Exception when there is nothing to say
     */
    default Answer onReconnect(CallStart start) throws Exception {
        return Answer.silence();
    }

    /**
     * Answers the caller. On the wire: {@code response_required}.
     *
     * @param turn what was said, and how to say more than the answer that is returned
     * @return the answer
     * @throws Exception when there is no answer: the turn ends with the fallback line
     */
    Answer respond(Turn turn) throws Exception;

    /**
     * Says something because the other side has been silent for a while. On the wire: {@code reminder_required}.
     *
     * @param turn what was said, and how to say more than the answer that is returned
     * @return the answer; by default that of {@link #respond}
     * @throws Exception when there is no answer: the turn ends with the fallback line
     */
    default Answer remind(Turn turn) throws Exception {
        return respond(turn);
    }

    /**
     * Tells that the transcript, or whose turn it is, has changed. Changes that come while one is being told of are
     * told of as one.
     *
     * @param call the call
     * @param change what is new
     * @throws Exception is logged
     */
    default void onTranscript(LiveCall call, TranscriptChange change) throws Exception {}

    /**
     * Tells that a turn was cut off, with the next transcript, which shows what of it was really spoken. That can be a
     * turn that was complete long before: words are generated faster than they are spoken.
     *
     * @param call the call
     * @param turn what was cut off
     * @throws Exception is logged
     */
    default void onInterrupted(LiveCall call, InterruptedTurn turn) throws Exception {}

    /**
     * Tells that a call is over: closed, or not connected again in time. A call that is connected again after a close
     * is told of a second time at its end.
     *
     * @param end how it ended
     * @throws Exception is logged
     */
    default void onEnd(CallEnd end) throws Exception {}

    /**
     * Answers with another handler when the first one fails, or is late, before it has said anything; for turns,
     * reminders and greetings. The turn of the first one is then cancelled for it, and what it says afterwards is
     * dropped. Once the first one has spoken, the other one is not asked. Both are told of transcripts, interruptions
     * and ends.
     *
     * @param primary answers first
     * @param secondary answers else
     * @param firstPieceLimit how long the first one may take for its first words, more than zero
     * @return a handler of both
     * @throws IllegalArgumentException when the limit is not more than zero
     */
    static CustomLlmHandler withFallback(
            CustomLlmHandler primary, CustomLlmHandler secondary, Duration firstPieceLimit) {
        return new FallbackHandler(
                Objects.requireNonNull(primary, "primary"),
                Objects.requireNonNull(secondary, "secondary"),
                Settings.positive("firstPieceLimit", firstPieceLimit));
    }
}
