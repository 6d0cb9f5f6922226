package dev.retell4j.mcp.http;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A caller may not come in. The message goes to the caller and therefore says nothing secret. */
public final class CallerRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final @Nullable String error;
    private final transient List<String> scopes;

    private CallerRefusedException(int status, @Nullable String error, String message, List<String> scopes) {
        super(message, null, false, false);
        this.status = status;
        this.error = error;
        this.scopes = scopes;
    }

    /**
     * The request says nothing of who sends it.
     *
     * @param message what to send, in a sentence
     * @return the exception, answered with 401
     */
    public static CallerRefusedException unknown(String message) {
        return new CallerRefusedException(401, null, message, List.of());
    }

    /**
     * What the request says of its sender is wrong, has expired, or was not meant for this server.
     *
     * @param message what is wrong, in a sentence
     * @return the exception, answered with 401
     */
    public static CallerRefusedException invalid(String message) {
        return new CallerRefusedException(401, "invalid_token", message, List.of());
    }

    /**
     * The caller is known and may not do this.
     *
     * @param message what is missing, in a sentence
     * @param scopes the scopes of a token that would do
     * @return the exception, answered with 403
     */
    public static CallerRefusedException forbidden(String message, String... scopes) {
        return new CallerRefusedException(403, "insufficient_scope", message, List.of(scopes));
    }

    /**
     * It cannot be told at present who the caller is.
     *
     * @param message what is missing, in a sentence
     * @return the exception, answered with 503
     */
    public static CallerRefusedException undecided(String message) {
        return new CallerRefusedException(503, null, message, List.of());
    }

    int status() {
        return status;
    }

    /** The value of {@code WWW-Authenticate}, by RFC 6750 and RFC 9728. */
    String challenge(@Nullable String metadataUrl) {
        StringBuilder challenge = new StringBuilder("Bearer");
        String separator = " ";
        if (error != null) {
            challenge.append(separator).append("error=\"").append(error).append('"');
            separator = ", ";
            challenge
                    .append(separator)
                    .append("error_description=\"")
                    .append(quotable(messageText()))
                    .append('"');
        }
        if (!scopes.isEmpty()) {
            challenge
                    .append(separator)
                    .append("scope=\"")
                    .append(quotable(String.join(" ", scopes)))
                    .append('"');
            separator = ", ";
        }
        if (metadataUrl != null) {
            challenge
                    .append(separator)
                    .append("resource_metadata=\"")
                    .append(quotable(metadataUrl))
                    .append('"');
        }
        return challenge.toString();
    }

    String messageText() {
        String message = getMessage();
        return message == null ? "" : message;
    }

    private static String quotable(String text) {
        return text.replaceAll("[^ !#-\\[\\]-~]", "'");
    }
}
