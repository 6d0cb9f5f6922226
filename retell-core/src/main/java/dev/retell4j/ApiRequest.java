package dev.retell4j;

import dev.retell4j.errors.RetellException;
import dev.retell4j.errors.RetellPolicyException;
import dev.retell4j.errors.RetellValidationException;
import dev.retell4j.internal.http.Answer;
import dev.retell4j.internal.http.CannedDelivery;
import dev.retell4j.internal.http.Delivery;
import dev.retell4j.operations.Operation;
import dev.retell4j.operations.Repetition;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An operation with its arguments, not yet sent. Immutable: methods that set something return a new request.
 *
 * <p>A request whose operation is {@link Repetition#UNSAFE} (it dials, sends, buys or creates) can be sent once; a
 * second send throws. Other requests can be sent any number of times. Sending from several threads is safe.
 *
 * @param <T> the type of the answer's body, {@link Void} when there is none
 */
public final class ApiRequest<T extends @Nullable Object> {
    private final Delivery<T> delivery;

    ApiRequest(Delivery<T> delivery) {
        this.delivery = delivery;
    }

    /**
     * Makes a request that answers with a value, for unit tests; nothing is sent.
     *
     * @param value the body of the answer
     * @param <T> the type of the body
     * @return a request that can be sent any number of times
     */
    public static <T extends @Nullable Object> ApiRequest<T> of(T value) {
        return new ApiRequest<>(new CannedDelivery<>(() -> value));
    }

    /**
     * Makes a request that fails, for unit tests; nothing is sent.
     *
     * @param failure what sending throws
     * @param <T> the type of the body
     * @return a request that can be sent any number of times
     */
    public static <T extends @Nullable Object> ApiRequest<T> failed(RuntimeException failure) {
        return new ApiRequest<>(new CannedDelivery<>(() -> {
            throw failure;
        }));
    }

    /**
     * Sends the request and waits for the answer.
     *
     * @return the body of the answer; null for operations without one
     * @throws RetellException when there is no answer, or one that is no success, after all retries
     */
    public T send() {
        return delivery.send().body();
    }

    /**
     * Sends the request and waits for the answer.
     *
     * @return the answer with status, headers and request id
     * @throws RetellException when there is no answer, or one that is no success, after all retries
     */
    public ApiResponse<T> sendForResponse() {
        return new ApiResponse<>(delivery.send());
    }

    /**
     * Sends the request without waiting. Cancelling the future stops the request: its socket, its waits, its retries.
     *
     * @return completes with the body of the answer, or exceptionally with a {@link RetellException}
     */
    public CompletableFuture<T> sendAsync() {
        return delivery.sendAsync(Answer::body);
    }

    /** Sends the request without waiting; the future of what is made of the body stops the request as well. */
    <R extends @Nullable Object> CompletableFuture<R> sendAsync(Function<? super T, R> finish) {
        return delivery.sendAsync(answer -> finish.apply(answer.body()));
    }

    /**
     * Sends the request without waiting. Cancelling the future stops the request: its socket, its waits, its retries.
     *
     * @return completes with the answer, or exceptionally with a {@link RetellException}
     */
    public CompletableFuture<ApiResponse<T>> sendForResponseAsync() {
        return delivery.sendAsync(ApiResponse::new);
    }

    /**
     * Sets how long one attempt may take, from connecting to the last byte of the answer.
     *
     * @param timeout the time, from 1 ms to 24 days; by default the client's, else the operation's own, else 60 s (5
     *     min for uploads)
     * @return a new request
     * @throws RetellValidationException when the time is out of range
     */
    public ApiRequest<T> timeout(Duration timeout) {
        return new ApiRequest<>(delivery.with(options -> options.withTimeout(timeout)));
    }

    /**
     * Sets how long all attempts and the waits between them may take together, counted from sending.
     *
     * @param deadline the time, from 1 ms to 24 days; by default the client's, else none
     * @return a new request
     * @throws RetellValidationException when the time is out of range
     */
    public ApiRequest<T> deadline(Duration deadline) {
        return new ApiRequest<>(delivery.with(options -> options.withDeadline(deadline)));
    }

    /**
     * Sets how often the request may be repeated after a failure that allows it.
     *
     * @param maxRetries the number of repeats, from 0 for none to 100; by default the client's, else 2
     * @return a new request
     * @throws RetellValidationException when the number is out of range
     */
    public ApiRequest<T> maxRetries(int maxRetries) {
        return new ApiRequest<>(delivery.with(options -> options.withMaxRetries(maxRetries)));
    }

    /**
     * Sets a header, replacing the client's of the same name.
     *
     * @param name the header's name
     * @param value the header's value, printable ASCII
     * @return a new request
     * @throws RetellValidationException when name or value cannot be sent
     */
    public ApiRequest<T> header(String name, String value) {
        return new ApiRequest<>(delivery.with(options -> options.withHeader(name, value)));
    }

    /**
     * Declares that the request does no harm when it arrives twice, so that it is repeated like a reading one. Meant
     * for {@link RetellClient#raw() raw} requests, of which nothing is known.
     *
     * @return a new request
     * @throws RetellValidationException when the operation is known, and known to do its work again
     */
    public ApiRequest<T> repeatable() {
        return new ApiRequest<>(delivery.repeatable());
    }

    /**
     * Asks the client's {@link OutwardCallPolicy} whether the request might be sent now, for example before a person is
     * asked to agree to it. Nothing is sent or counted, so that sending may still be refused later.
     *
     * @throws RetellPolicyException when the policy forbids it
     */
    public void checkPolicy() {
        delivery.checkPolicy();
    }

    /**
     * Returns what the request does.
     *
     * @return the operation; one without resource and name for raw requests to unknown paths
     */
    public Operation operation() {
        return delivery.operation();
    }

    /**
     * Describes the request as a {@code curl} command that reads the API key from {@code RETELL_API_KEY}. Secrets in
     * headers and body are replaced.
     *
     * @return a command for a POSIX shell
     */
    public String toCurl() {
        return delivery.curl();
    }

    /** Returns the operation; for logs. */
    @Override
    public String toString() {
        return "ApiRequest[" + operation() + "]";
    }
}
