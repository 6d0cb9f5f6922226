package dev.retell4j.websocket;

import java.time.Duration;

/**
 * What a team writes: how calls are answered. One handler serves all calls, on many threads at once; what belongs to
 * one call is kept in {@link LiveCall#state}.
 */
@SuppressWarnings("DoNotCallSuggester")
public interface CustomLlmHandler {
    /** Answers what is said first. Answer.silence() lets the other side speak first. */
    default Answer onCall(CallStart start) throws Exception {
        return Answer.silence();
    }

    /** Retell has connected again in the same call. */
    default Answer onReconnect(CallStart start) throws Exception {
        return Answer.silence();
    }

    /** Answers the caller. */
    Answer respond(Turn turn) throws Exception;

    /** The other side has been silent for a while. */
    default Answer remind(Turn turn) throws Exception {
        return respond(turn);
    }

    /** The transcript, or whose turn it is, has changed. */
    default void onTranscript(LiveCall call, TranscriptChange change) throws Exception {}

    /** A turn was cut off by a newer one; told with the next transcript, which shows what was really spoken. */
    default void onInterrupted(LiveCall call, InterruptedTurn turn) throws Exception {}

    /** The call has ended: closed, or not connected again within the grace. */
    default void onEnd(CallEnd end) throws Exception {}

    /** Answers with another handler when the first has not spoken in time, or has failed before it spoke. */
    static CustomLlmHandler withFallback(
            CustomLlmHandler primary, CustomLlmHandler secondary, Duration firstPieceLimit) {
        return new FallbackHandler(primary, secondary, firstPieceLimit);
    }
}
