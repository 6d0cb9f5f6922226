package dev.retell4j.simulator.internal.http;

/** Ends the handling of a request with an error status and a message for the caller. */
public final class ApiFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;

    public ApiFailure(int status, String message) {
        // Thrown for every refused request: a stack trace would only cost time.
        super(message, null, false, false);
        this.status = status;
    }

    /** A malformed or refused request. */
    public static ApiFailure badRequest(String message) {
        return new ApiFailure(400, message);
    }

    /** An id that is unknown under this key, for the resources that answer 422. */
    public static ApiFailure unprocessable(String message) {
        return new ApiFailure(422, message);
    }

    /** An id that is unknown, for the resources that answer 404. */
    public static ApiFailure notFound(String message) {
        return new ApiFailure(404, message);
    }

    public int status() {
        return status;
    }

    /** Returns the message for the caller; never null, unlike {@link #getMessage()}. */
    public String reason() {
        String message = getMessage();
        return message == null ? "" : message;
    }
}
