package dev.retell4j.simulator;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A {@link Fault} that answers with an error status; immutable like every fault. */
public final class StatusFault extends Fault {
    private final int status;
    private final @Nullable String message;
    private final Map<String, String> headers;

    StatusFault(Scope scope, int status, @Nullable String message, Map<String, String> headers) {
        super(Kind.STATUS, scope, Duration.ZERO);
        this.status = status;
        this.message = message;
        this.headers = headers;
    }

    @Override
    public StatusFault times(int times) {
        return (StatusFault) super.times(times);
    }

    @Override
    public StatusFault operation(String operationId) {
        return (StatusFault) super.operation(operationId);
    }

    @Override
    public StatusFault after(Duration delay) {
        return (StatusFault) super.after(delay);
    }

    @Override
    StatusFault with(Scope other) {
        return new StatusFault(other, status, message, headers);
    }

    /**
     * Sets the message of the error body.
     *
     * @param message the message; a sentence about the simulator by default
     * @return the changed fault
     */
    public StatusFault message(String message) {
        return new StatusFault(scope(), status, Objects.requireNonNull(message, "message"), headers);
    }

    /**
     * Adds a header to the answer.
     *
     * @param name the header's name
     * @param value the header's value
     * @return the changed fault
     */
    public StatusFault header(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(Objects.requireNonNull(name, "name"), Objects.requireNonNull(value, "value"));
        return new StatusFault(scope(), status, message, Collections.unmodifiableMap(more));
    }

    /**
     * Adds a {@code Retry-After} header, in whole seconds, and {@code retry-after-ms} when the wait has a fraction.
     *
     * @param wait the wait, not negative
     * @return the changed fault
     */
    public StatusFault retryAfter(Duration wait) {
        long millis = notNegative("wait", wait).toMillis();
        StatusFault fault = header("Retry-After", String.valueOf((millis + 999) / 1000));
        return millis % 1000 == 0 ? fault : fault.header("retry-after-ms", String.valueOf(millis));
    }

    /**
     * Returns the status.
     *
     * @return the HTTP status
     */
    public int status() {
        return status;
    }

    /**
     * Returns the message of the error body.
     *
     * @return the message
     */
    public String message() {
        return message == null ? "The simulator was told to answer " + status : message;
    }

    /**
     * Returns the headers of the answer.
     *
     * @return the headers by name
     */
    public Map<String, String> headers() {
        return headers;
    }

    /** Returns the status and the wait. */
    @Override
    public String toString() {
        return super.toString().replaceFirst("status", "status " + status);
    }
}
