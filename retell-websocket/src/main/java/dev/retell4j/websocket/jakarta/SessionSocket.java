package dev.retell4j.websocket.jakarta;

import dev.retell4j.internal.threads.WorkerThreads;
import dev.retell4j.websocket.CallSocket;
import jakarta.websocket.CloseReason;
import jakarta.websocket.Session;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends through a container's session. */
final class SessionSocket implements CallSocket {
    private static final Logger LOG = LoggerFactory.getLogger(SessionSocket.class);
    private static final int MOST_REASON_BYTES = 123;

    /** Tomcat's close waits for the frame before it, which a slow socket does not take. */
    private static final Executor CLOSERS = WorkerThreads.named("retell-call-close");

    /** For when many sockets die at once: the caller has all other calls to look after. */
    private static final ThreadFactory MORE_CLOSERS = WorkerThreads.daemons("retell-call-close-more");

    private final Session session;

    SessionSocket(Session session) {
        this.session = session;
    }

    @Override
    public CompletionStage<?> send(String text) {
        CompletableFuture<Void> sent = new CompletableFuture<>();
        try {
            session.getAsyncRemote().sendText(text, result -> {
                Throwable failure = result.getException();
                if (result.isOK()) {
                    sent.complete(null);
                } else {
                    sent.completeExceptionally(failure == null ? new IOException("Not sent") : failure);
                }
            });
        } catch (RuntimeException e) {
            // How containers say that the session is closed.
            sent.completeExceptionally(e);
        }
        return sent;
    }

    @Override
    public void close(int code, String reason) {
        CloseReason closeReason = new CloseReason(CloseReason.CloseCodes.getCloseCode(code), shortened(reason));
        try {
            CLOSERS.execute(() -> close(closeReason));
        } catch (RejectedExecutionException e) {
            MORE_CLOSERS.newThread(() -> close(closeReason)).start();
        }
    }

    private void close(CloseReason reason) {
        try {
            session.close(reason);
        } catch (IOException | RuntimeException e) {
            LOG.debug("The socket was not closed cleanly", e);
        }
    }

    private static String shortened(String reason) {
        String text = reason;
        while (text.getBytes(StandardCharsets.UTF_8).length > MOST_REASON_BYTES) {
            text = text.substring(0, text.offsetByCodePoints(text.length(), -1));
        }
        return text;
    }
}
