package dev.retell4j;

import dev.retell4j.internal.http.Answer;
import dev.retell4j.internal.http.Delivery;
import dev.retell4j.internal.http.RequestOptions;
import dev.retell4j.operations.Operation;
import dev.retell4j.operations.Operations;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * A request that counts how often it is sent, and whose answers a test gives when it likes.
 *
 * @param <T> the type of the answer
 */
public final class HeldRequests<T> implements Delivery<T> {
    private final List<CompletableFuture<T>> sent = new ArrayList<>();

    /** Returns the request. */
    public ApiRequest<T> request() {
        return new ApiRequest<>(this);
    }

    /** Returns how often it was sent. */
    public int count() {
        return sent.size();
    }

    /** Returns the newest answer, still to be given. */
    public CompletableFuture<T> newest() {
        return sent.get(sent.size() - 1);
    }

    @Override
    public Operation operation() {
        return Operations.CALL_RETRIEVE;
    }

    @Override
    public Answer<T> send() {
        throw new IllegalStateException("Nobody is to wait here");
    }

    @Override
    @SuppressWarnings("unchecked")
    public <R> CompletableFuture<R> sendAsync(Function<Answer<T>, R> finish) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        sent.add(answer);
        // What the test gives is the body already.
        return (CompletableFuture<R>) answer;
    }

    @Override
    public Delivery<T> with(UnaryOperator<RequestOptions> change) {
        return this;
    }

    @Override
    public Delivery<T> repeatable() {
        return this;
    }

    @Override
    public void checkPolicy() {}

    @Override
    public String curl() {
        return "";
    }
}
