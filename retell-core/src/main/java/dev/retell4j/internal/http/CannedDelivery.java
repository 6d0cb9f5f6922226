package dev.retell4j.internal.http;

import dev.retell4j.operations.Operation;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/** Answers with what a test prepared; nothing is sent. */
public final class CannedDelivery<T extends @Nullable Object> implements Delivery<T> {
    private static final Operation NONE =
            Operation.builder("canned", "GET", "/").build();

    private final Supplier<T> outcome;

    /**
     * Makes a delivery.
     *
     * @param outcome returns the value or throws
     */
    public CannedDelivery(Supplier<T> outcome) {
        this.outcome = outcome;
    }

    @Override
    public Operation operation() {
        return NONE;
    }

    @Override
    public Answer<T> send() {
        return new Answer<>(200, Headers.EMPTY, outcome.get(), 1, null, Duration.ZERO);
    }

    @Override
    public <R extends @Nullable Object> CompletableFuture<R> sendAsync(Function<Answer<T>, R> finish) {
        try {
            return CompletableFuture.completedFuture(finish.apply(send()));
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    @Override
    public Delivery<T> with(UnaryOperator<RequestOptions> change) {
        // Applied for its checks, so that a test sees the same refusals.
        RequestOptions unused = change.apply(RequestOptions.NONE);
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
        return "# nothing is sent: this request has a prepared answer";
    }
}
