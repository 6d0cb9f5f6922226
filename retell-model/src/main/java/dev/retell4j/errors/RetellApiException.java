package dev.retell4j.errors;

import dev.retell4j.operations.Operation;
import java.util.Optional;

/**
 * Retell answered, but not with success.
 *
 * <p>There is a type for each status that Retell documents; any other status is an exception of this very type.
 */
public class RetellApiException extends RetellException {
    private static final long serialVersionUID = 1L;

    private final FailedRequest failed;

    RetellApiException(FailedRequest request, String advice) {
        super(ErrorText.answered(request, advice), request, null);
        failed = request;
    }

    /**
     * Makes the exception that belongs to a status.
     *
     * @param request the facts, with a status
     * @return an exception of the type that belongs to the status
     */
    public static RetellApiException of(FailedRequest request) {
        int status = request.status().orElseThrow(() -> new IllegalArgumentException("An API error has a status"));
        return switch (status) {
            case 400 -> new BadRequestException(request);
            case 401 -> new AuthenticationException(request);
            case 402 -> new PaymentRequiredException(request);
            case 403 -> new PermissionDeniedException(request);
            case 404 -> new NotFoundException(request);
            case 409 -> new ConflictException(request);
            case 412 -> new PreconditionFailedException(request);
            case 422 -> new UnprocessableException(request);
            case 429 -> new RateLimitException(request);
            default ->
                status >= 500
                        ? new ServerException(request)
                        : new RetellApiException(
                                request,
                                status >= 300 && status < 400
                                        ? "Redirects are not followed; check the base URL."
                                        : "The status is not one that Retell documents.");
        };
    }

    /**
     * Returns the HTTP status.
     *
     * @return the status, for example 422
     */
    public int status() {
        return failed.status().orElse(0);
    }

    /**
     * Returns what was sent.
     *
     * @return the operation
     */
    public Operation operation() {
        return failed.operation();
    }

    /**
     * Returns what the server says went wrong.
     *
     * @return the {@code message} of the answer, or empty when it gave none
     */
    public Optional<String> serverMessage() {
        return failed.serverMessage();
    }

    /**
     * Returns the id that the server gave the request.
     *
     * @return the id, or empty when the answer held none
     */
    public Optional<String> requestId() {
        return failed.requestId();
    }

    /**
     * Returns how often the request was tried.
     *
     * @return the number of attempts, from 1
     */
    public int attempts() {
        return failed.attempts();
    }
}
