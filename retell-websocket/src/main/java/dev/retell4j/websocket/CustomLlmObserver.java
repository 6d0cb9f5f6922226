package dev.retell4j.websocket;

import java.time.Duration;

/** Is told what happens in calls: for metrics, traces and alarms. Its methods must be quick. */
public interface CustomLlmObserver {
    default void callOpened(String callId) {}

    default void reconnected(String callId) {}

    default void callEnded(String callId, int closeCode) {}

    default void turnStarted(String callId, int turn) {}

    /** From the event's arrival to the first piece that was handed to the socket. */
    default void firstPiece(String callId, int turn, Duration latency) {}

    default void turnCompleted(String callId, int turn, Duration duration) {}

    default void turnCancelled(String callId, int turn) {}

    default void turnFailed(String callId, int turn, Throwable cause) {}

    default void turnTimedOut(String callId, int turn) {}

    default void fallbackUsed(String callId, int turn) {}

    default void malformed(String callId) {}

    default void silent(String callId, Duration since) {}
}
