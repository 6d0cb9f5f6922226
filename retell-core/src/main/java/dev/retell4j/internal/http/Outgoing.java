package dev.retell4j.internal.http;

import dev.retell4j.errors.RetellException;
import dev.retell4j.operations.Operation;
import dev.retell4j.operations.Repetition;
import java.util.concurrent.atomic.AtomicBoolean;
import okhttp3.Request;
import okhttp3.RequestBody;

/**
 * A request that is not yet sent: operation, address, body and options.
 *
 * @param operation what it does
 * @param repetition what happens when it arrives twice
 * @param request address and body, without the client's headers
 * @param options what it does differently from its client
 * @param sent whether it was sent; shared by all requests that differ in options only
 */
public record Outgoing(
        Operation operation, Repetition repetition, Request request, RequestOptions options, AtomicBoolean sent) {
    /** Returns method, path and options; query, headers and body may be secret. */
    @Override
    public String toString() {
        return "Outgoing[" + request.method() + " " + request.url().encodedPath() + ", " + options + "]";
    }

    /** Makes a request without options. */
    public static Outgoing of(Operation operation, Request request) {
        return new Outgoing(operation, operation.repetition(), request, RequestOptions.NONE, new AtomicBoolean());
    }

    /** Returns the request with other options. */
    public Outgoing with(RequestOptions newOptions) {
        return new Outgoing(operation, repetition, request, newOptions, sent);
    }

    /** Returns the request as one that may arrive twice. */
    public Outgoing repeatable() {
        return repetition == Repetition.UNSAFE
                ? new Outgoing(operation, Repetition.IDEMPOTENT, request, options, sent)
                : this;
    }

    /** Tells whether the request does its work again when it arrives again. */
    boolean unsafe() {
        return repetition == Repetition.UNSAFE;
    }

    /** Takes the one permission to send that an unsafe request has. */
    void claim() {
        if (unsafe() && !sent.compareAndSet(false, true)) {
            throw new RetellException(
                    operation.httpMethod() + " " + request.url().encodedPath()
                            + " was sent before. Sending it again would do its work again; make a new request if that is meant.");
        }
    }

    /** Gives the permission back, since nothing was sent. */
    void release() {
        sent.set(false);
    }

    /** Tells whether the body could be sent once more. */
    boolean bodyRepeatable() {
        return !(request.body() instanceof MultipartContent content) || content.repeatable();
    }

    /** Returns the request as OkHttp gets it: it must never repeat an unsafe one by itself. */
    Request wire() {
        RequestBody body = request.body();
        return unsafe() && body != null
                ? request.newBuilder()
                        .method(request.method(), new OneShotBody(body))
                        .build()
                : request;
    }
}
