package dev.retell4j.webhooks;

/**
 * Does what an agent asks for in the middle of a conversation.
 *
 * <p>Retell may send the same call again when an answer was late or got lost (as often as the tool's {@code max_retry}
 * allows), and nothing in the request tells the repetition: whatever it does, doing it twice must be harmless.
 *
 * @param <A> the type of the arguments
 * @param <R> the type of the result
 */
@FunctionalInterface
public interface FunctionHandler<A, R> {
    /**
     * Carries out a call.
     *
     * @param call what is asked for
     * @return the result: a text is sent as it is, everything else as JSON. Retell cuts results off at 15,000
     *     characters
     * @throws Exception when it cannot be done; Retell is told that it failed, not why
     */
    R handle(FunctionCall<A> call) throws Exception;
}
