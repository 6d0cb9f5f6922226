package dev.retell4j.mcp.internal.wire;

import io.modelcontextprotocol.spec.McpSchema.JSONRPCMessage;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCNotification;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCRequest;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The questions to the person at one client that may have to be withdrawn. The SDK keeps the ids of its requests to
 * itself; the transport learns them when it sends, where a question is known by its parameters. Safe for use by several
 * threads.
 */
public final class OpenQuestions {
    private final Map<Object, Question> unsent = Collections.synchronizedMap(new IdentityHashMap<>());
    private final Map<Object, Question> sent = new ConcurrentHashMap<>();

    /** Makes one without questions. */
    public OpenQuestions() {}

    /**
     * Opens a question, before the SDK is asked to send it.
     *
     * @param parameters the very object that the SDK will hand to the transport
     * @return the question; to be closed when nobody waits for its answer any more
     */
    public Question open(Object parameters) {
        Question question = new Question(parameters);
        unsent.put(parameters, question);
        return question;
    }

    /**
     * Sends a request, whether it is one of the questions or not.
     *
     * @param request what the SDK asks to send
     * @param writing writes it; throws when it cannot
     * @param telling tells the client later that it is withdrawn
     * @throws IllegalStateException when it has been withdrawn already; nothing is written then
     */
    public void send(JSONRPCRequest request, Consumer<JSONRPCMessage> writing, Consumer<JSONRPCNotification> telling) {
        Question question = unsent.remove(request.params());
        if (question == null) {
            writing.accept(request);
        } else {
            question.send(request, writing, telling);
        }
    }

    /**
     * Notes that the client has answered a request: from now on it is not withdrawn.
     *
     * @param id the request's id
     */
    public void answered(Object id) {
        Question question = sent.get(id);
        if (question != null) {
            question.end();
        }
    }

    boolean isEmpty() {
        return unsent.isEmpty() && sent.isEmpty();
    }

    /** A question on its way. */
    public final class Question implements AutoCloseable {
        private final Object parameters;
        private @Nullable Object id;
        private @Nullable String reason;
        private @Nullable Consumer<JSONRPCNotification> telling;
        private boolean isOver;

        private Question(Object parameters) {
            this.parameters = parameters;
        }

        /** Nothing is written inside the lock: who withdraws must not wait for a client that does not read. */
        private void send(JSONRPCRequest request, Consumer<JSONRPCMessage> writing, Consumer<JSONRPCNotification> way) {
            synchronized (this) {
                if (isOver || reason != null) {
                    throw new IllegalStateException("Nobody waits for the answer any more");
                }
                id = request.id();
                // The answer may be here before the writing has returned
                sent.put(request.id(), this);
            }
            try {
                writing.accept(request);
            } catch (RuntimeException e) {
                end();
                throw e;
            }
            synchronized (this) {
                telling = way;
            }
            tell();
        }

        /**
         * Tells the client that the answer is no longer wanted; not when it has answered, and not twice.
         *
         * @param why a short reason, for people
         */
        public void withdraw(String why) {
            synchronized (this) {
                if (reason == null) {
                    reason = why;
                }
            }
            tell();
        }

        private void tell() {
            JSONRPCNotification withdrawal;
            Consumer<JSONRPCNotification> way;
            synchronized (this) {
                if (isOver || id == null || reason == null || telling == null) {
                    return;
                }
                withdrawal =
                        new JSONRPCNotification("notifications/cancelled", Map.of("requestId", id, "reason", reason));
                way = telling;
                end();
            }
            way.accept(withdrawal);
        }

        /** Forgets it. One that was withdrawn while it was being written is forgotten as soon as the client is told. */
        @Override
        public synchronized void close() {
            unsent.remove(parameters);
            if (reason == null || id == null) {
                end();
            }
        }

        private synchronized void end() {
            isOver = true;
            if (id != null) {
                sent.remove(id, this);
            }
        }
    }
}
