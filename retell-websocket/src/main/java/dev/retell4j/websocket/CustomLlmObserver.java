package dev.retell4j.websocket;

import java.time.Duration;

/**
 * Is told what happens in calls: for metrics, traces and alarms. Its methods are called on the threads that read
 * sockets and on those of handlers, so that they must be quick; what they throw is logged. How many calls are open,
 * {@link CustomLlm#calls()} tells.
 *
 * <p>Of a turn, {@link #turnStarted} is told first, and at the end either {@link #turnCompleted} or
 * {@link #turnCancelled}. Turns are named by their {@code response_id}; the greeting is turn 0. Interrupts of the agent
 * are no turns.
 */
public interface CustomLlmObserver {
    /**
     * A call was connected for the first time.
     *
     * @param callId {@code call_id}
     */
    default void callOpened(String callId) {}

    /**
     * A call was connected again.
     *
     * @param callId {@code call_id}
     */
    default void reconnected(String callId) {}

    /**
     * A call is over.
     *
     * @param callId {@code call_id}
     * @param closeCode the code with which the last socket was closed; 1006 when it was lost
     */
    default void callEnded(String callId, int closeCode) {}

    /**
     * Retell has asked for something to say.
     *
     * @param callId {@code call_id}
     * @param turn {@code response_id}
     */
    default void turnStarted(String callId, int turn) {}

    /**
     * The first words of a turn were handed to the socket.
     *
     * @param callId {@code call_id}
     * @param turn {@code response_id}
     * @param latency since the event came in
     */
    default void firstPiece(String callId, int turn, Duration latency) {}

    /**
     * The end of a turn was handed to the socket, whether it was answered, has failed or has overrun.
     *
     * @param callId {@code call_id}
     * @param turn {@code response_id}
     * @param duration since the event came in
     */
    default void turnCompleted(String callId, int turn, Duration duration) {}

    /**
     * A turn was cut off before its end was sent: by a newer one, by an interrupt of the agent, or by the end of the
     * call.
     *
     * @param callId {@code call_id}
     * @param turn {@code response_id}
     */
    default void turnCancelled(String callId, int turn) {}

    /**
     * The handler of a turn has failed, or there was no thread for it.
     *
     * @param callId {@code call_id}
     * @param turn {@code response_id}
     * @param cause why
     */
    default void turnFailed(String callId, int turn, Throwable cause) {}

    /**
     * A turn has not said anything for too long.
     *
     * @param callId {@code call_id}
     * @param turn {@code response_id}
     */
    default void turnTimedOut(String callId, int turn) {}

    /**
     * The fallback line was said, or a second handler has taken over.
     *
     * @param callId {@code call_id}
     * @param turn {@code response_id}
     */
    default void fallbackUsed(String callId, int turn) {}

    /**
     * A frame came in that is no JSON object.
     *
     * @param callId {@code call_id}
     */
    default void malformed(String callId) {}

    /**
     * Retell has not sent a ping for too long: the socket is given up.
     *
     * @param callId {@code call_id}
     * @param since how long
     */
    default void silent(String callId, Duration since) {}
}
