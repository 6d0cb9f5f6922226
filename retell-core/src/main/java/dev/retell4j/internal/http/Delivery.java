package dev.retell4j.internal.http;

import dev.retell4j.operations.Operation;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What an {@code ApiRequest} does when it is sent: HTTP, or a value that a test prepared. */
public interface Delivery<T extends @Nullable Object> {
    /** Returns what is sent. */
    Operation operation();

    /** Sends and waits. */
    Answer<T> send();

    /** Sends without waiting. */
    <R extends @Nullable Object> CompletableFuture<R> sendAsync(Function<Answer<T>, R> finish);

    /** Returns the same with other options. */
    Delivery<T> with(UnaryOperator<RequestOptions> change);

    /** Returns the same as a request that may arrive twice. */
    Delivery<T> repeatable();

    /** Throws when the client's policy would refuse it now; nothing is sent or counted. */
    void checkPolicy();

    /** Describes the request as a command for a shell. */
    String curl();
}
