package dev.retell4j.errors;

import org.jspecify.annotations.Nullable;

/**
 * The waiting thread was interrupted, or the client was closed, before the answer came. The thread's flag stays set.
 */
public final class RetellInterruptedException extends RetellException {
    private static final long serialVersionUID = 1L;

    /**
     * Makes the exception.
     *
     * @param request the facts about the request
     * @param what what ended the waiting, as the end of a sentence
     * @param cause what lies behind it, or null
     */
    public RetellInterruptedException(FailedRequest request, String what, @Nullable Throwable cause) {
        super(ErrorText.unanswered(request, what), request, cause);
    }
}
