package dev.retell4j.simulator;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A failure for the next requests, before they are looked at: what they ask for does not happen.
 *
 * <pre>{@code
 * simulator.failNext(Fault.status(429).retryAfter(Duration.ofSeconds(1)).operation("callCreatePhoneCall").times(2));
 * }</pre>
 *
 * <p>Immutable: each method returns a changed copy.
 */
public final class Fault {
    private final int status;
    private final int times;
    private final @Nullable String operationId;
    private final @Nullable String message;
    private final Map<String, String> headers;

    private Fault(
            int status,
            int times,
            @Nullable String operationId,
            @Nullable String message,
            Map<String, String> headers) {
        this.status = status;
        this.times = times;
        this.operationId = operationId;
        this.message = message;
        this.headers = headers;
    }

    /**
     * Makes a fault that answers one request, of any operation, with a status.
     *
     * @param status the HTTP status, 400 to 599
     * @return the fault
     */
    public static Fault status(int status) {
        if (status < 400 || status > 599) {
            throw new IllegalArgumentException("status must be 400 to 599, not " + status);
        }
        return new Fault(status, 1, null, null, Map.of());
    }

    /**
     * Sets how many requests fail.
     *
     * @param times the number, 1 or more; 1 by default
     * @return the changed fault
     */
    public Fault times(int times) {
        if (times < 1) {
            throw new IllegalArgumentException("times must be 1 or more, not " + times);
        }
        return new Fault(status, times, operationId, message, headers);
    }

    /**
     * Restricts the fault to one operation.
     *
     * @param operationId the id, for example {@code agentCreate}; every operation by default
     * @return the changed fault
     */
    public Fault operation(String operationId) {
        return new Fault(status, times, Objects.requireNonNull(operationId, "operationId"), message, headers);
    }

    /**
     * Sets the message of the error body.
     *
     * @param message the message; a sentence about the simulator by default
     * @return the changed fault
     */
    public Fault message(String message) {
        return new Fault(status, times, operationId, Objects.requireNonNull(message, "message"), headers);
    }

    /**
     * Adds a header to the answer.
     *
     * @param name the header's name
     * @param value the header's value
     * @return the changed fault
     */
    public Fault header(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(Objects.requireNonNull(name, "name"), Objects.requireNonNull(value, "value"));
        return new Fault(status, times, operationId, message, more);
    }

    /**
     * Adds a {@code Retry-After} header, in whole seconds, and {@code retry-after-ms} when the wait has a fraction.
     *
     * @param wait the wait, not negative
     * @return the changed fault
     */
    public Fault retryAfter(Duration wait) {
        if (wait.isNegative()) {
            throw new IllegalArgumentException("wait must not be negative, not " + wait);
        }
        long millis = wait.toMillis();
        Fault fault = header("Retry-After", String.valueOf((millis + 999) / 1000));
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
     * Returns how many requests fail.
     *
     * @return the number, 1 or more
     */
    public int times() {
        return times;
    }

    /**
     * Returns the operation that fails.
     *
     * @return the id, or empty for every operation
     */
    public Optional<String> operationId() {
        return Optional.ofNullable(operationId);
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
        return Map.copyOf(headers);
    }
}
