package dev.retell4j.examples.customllm;

import dev.langchain4j.exception.HttpException;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The model did not answer as it should. The session then says its fallback line, or asks another model. */
public final class ModelException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ModelException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** Tells a status, or the kind of failure: what a server writes into its answer may repeat the key. */
    static ModelException of(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null && !(cause instanceof HttpException) && !(cause instanceof IOException)) {
            cause = cause.getCause();
        }
        return cause instanceof HttpException http
                ? new ModelException("The model answered with status " + http.statusCode(), null)
                : new ModelException("The model failed: " + cause.getClass().getSimpleName(), cause);
    }
}
