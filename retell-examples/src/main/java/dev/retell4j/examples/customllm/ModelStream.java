package dev.retell4j.examples.customllm;

import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * What a model answers, token by token as it comes; afterwards, the functions that it wants called. Closing it, from
 * any thread, ends the request.
 *
 * <p>An answer that is spoken has a few hundred tokens, so nothing has to slow the model down.
 */
public final class ModelStream implements Iterator<String>, AutoCloseable {
    private final BlockingQueue<Optional<String>> tokens = new LinkedBlockingQueue<>();
    private final Runnable abort;
    private final Duration patience;
    private volatile @Nullable AiMessage message;
    private volatile @Nullable Throwable failure;
    private volatile boolean closed;
    private @Nullable String next;

    /**
     * Waits for tokens.
     *
     * @param abort ends the request
     * @param patience how long the next token may take
     */
    ModelStream(Runnable abort, Duration patience) {
        this.abort = abort;
        this.patience = patience;
    }

    /** Where the model's client puts what it receives. */
    StreamingChatResponseHandler receiver() {
        return new StreamingChatResponseHandler() {
            @Override
            public void onPartialResponse(String token) {
                tokens.add(Optional.of(token));
            }

            @Override
            public void onCompleteResponse(ChatResponse response) {
                message = response.aiMessage();
                tokens.add(Optional.empty());
            }

            @Override
            public void onError(Throwable error) {
                failure = error;
                tokens.add(Optional.empty());
            }
        };
    }

    /**
     * Waits for the next token.
     *
     * @return false when there is none, because the model has finished or the stream was closed
     * @throws ModelException when the model fails, or is silent for too long
     */
    @Override
    public boolean hasNext() {
        if (next == null && !closed) {
            next = await().orElse(null);
        }
        return next != null && !closed;
    }

    private Optional<String> await() {
        Optional<String> token;
        try {
            token = tokens.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            close();
            Thread.currentThread().interrupt();
            throw new CancellationException("Interrupted while the model was answering");
        }
        if (token == null) {
            close();
            throw new ModelException("The model has said nothing for " + patience.toMillis() + " ms", null);
        }
        if (token.isEmpty()) {
            tokens.add(token); // for whoever asks again
            Throwable reason = failure;
            if (reason != null && !closed) {
                throw ModelException.of(reason);
            }
        }
        return token;
    }

    @Override
    public String next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        String token = String.valueOf(next);
        next = null;
        return token;
    }

    /**
     * Returns the whole answer, once there are no more tokens.
     *
     * @return the message, as it belongs into the next request
     */
    public AiMessage message() {
        AiMessage complete = message;
        if (complete == null) {
            throw new IllegalStateException("The model has not finished");
        }
        return complete;
    }

    /**
     * Returns the functions to call, once there are no more tokens.
     *
     * @return name, arguments and id of each; empty when the model only spoke, or has not finished
     */
    public List<ToolExecutionRequest> functions() {
        AiMessage complete = message;
        return complete == null ? List.of() : complete.toolExecutionRequests();
    }

    @Override
    public void close() {
        closed = true;
        tokens.add(Optional.empty());
        abort.run();
    }
}
