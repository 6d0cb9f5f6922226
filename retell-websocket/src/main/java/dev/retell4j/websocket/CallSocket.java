package dev.retell4j.websocket;

import java.util.concurrent.CompletionStage;

/**
 * The outgoing side of one WebSocket, as a server gives it to a session.
 *
 * <p>The session calls {@link #send} while it holds the lock of the call, so that nothing that became stale a moment
 * ago can slip out: an implementation hands the frame over and returns, and never waits for a thread that may be in a
 * method of {@link CustomLlmSession}.
 */
public interface CallSocket {
    /**
     * Sends a text frame. The session sends the next one only when this one is done, so that a server whose sockets
     * take one frame at a time needs no queue.
     *
     * @param text the whole frame
     * @return done when the socket takes the next frame, failed when it is broken; may be done already, and may be
     *     completed by any thread
     */
    CompletionStage<?> send(String text);

    /**
     * Closes the socket. Called once at most, not after {@link #abort}, and never waits for the other side.
     *
     * @param code the close code, from 1000 to 4999
     * @param reason at most 123 bytes in UTF-8
     */
    void close(int code, String reason);

    /**
     * Drops the connection without a close frame, which Retell sees as 1006 and answers with a reconnect; after any
     * close frame of the server it ends the call. Called for sockets that are given up while the call goes on: silent
     * ones, stuck ones, and those that a newer socket of the same call has replaced.
     *
     * <p>The default is for servers that cannot do this: it closes with 1011.
     */
    default void abort() {
        close(1011, "connection given up");
    }
}
