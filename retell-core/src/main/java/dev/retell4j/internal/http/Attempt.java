package dev.retell4j.internal.http;

import dev.retell4j.errors.FailedRequest;
import dev.retell4j.errors.RetellDecodeException;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import okhttp3.Call;
import okhttp3.Headers;
import okhttp3.Response;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;

/** One try to get an answer. */
final class Attempt {
    private static final long LONGEST_ERROR_BODY = 64 * 1024;

    private final int number;
    private final Outgoing outgoing;
    private final Call call;
    private final AttemptTrace trace;
    private final long startNanos;

    Attempt(int number, Outgoing outgoing, Call call, AttemptTrace trace, long startNanos) {
        this.number = number;
        this.outgoing = outgoing;
        this.call = call;
        this.trace = trace;
        this.startNanos = startNanos;
    }

    int number() {
        return number;
    }

    Call call() {
        return call;
    }

    boolean requestLeft() {
        return trace.requestLeft();
    }

    /** Tells whether OkHttp lets the attempt wait for others to end. */
    boolean queued() {
        return trace.queued();
    }

    Duration took(long nowNanos) {
        return Duration.ofNanos(nowNanos - startNanos);
    }

    /** Reads an answer to its end and closes it. */
    Received receive(Response response, boolean withBody, Instant now) throws AttemptFailure {
        try (response) {
            Headers headers = headers(response);
            if (!response.isSuccessful()) {
                throw AttemptFailure.answered(
                        outgoing, response.code(), headers, errorBody(response), RetryAfter.read(headers, now));
            }
            byte[] body = withBody ? response.body().bytes() : new byte[0];
            return new Received(response.code(), headers, body);
        } catch (IOException e) {
            throw AttemptFailure.broken(outgoing, response.code(), e, trace);
        }
    }

    AttemptFailure broken(IOException cause) {
        return AttemptFailure.broken(outgoing, 0, cause, trace);
    }

    /** Decodes an answer. */
    <T extends @Nullable Object> T decode(Received received, BodyReader<T> reader, FailedRequest facts) {
        if (reader.nothing()) {
            return reader.empty();
        }
        if (received.body().length == 0 && !reader.takesEmpty()) {
            throw RetellDecodeException.empty(facts, reader.typeName());
        }
        try {
            T body = reader.read(received.body());
            if (body == null) {
                throw RetellDecodeException.empty(facts, reader.typeName());
            }
            return body;
        } catch (IOException e) {
            throw RetellDecodeException.unreadable(facts, reader.typeName(), e);
        }
    }

    private Headers headers(Response response) {
        String retryAfter = trace.hiddenRetryAfter();
        return retryAfter == null
                ? response.headers()
                : response.headers().newBuilder().set("Retry-After", retryAfter).build();
    }

    private static String errorBody(Response response) {
        try {
            BufferedSource source = response.body().source();
            // False means that it ended before.
            boolean more = source.request(LONGEST_ERROR_BODY);
            return more
                    ? source.readUtf8(LONGEST_ERROR_BODY)
                    : source.getBuffer().readUtf8();
        } catch (IOException e) {
            // The status says more than a body that broke off.
            return "";
        }
    }
}
