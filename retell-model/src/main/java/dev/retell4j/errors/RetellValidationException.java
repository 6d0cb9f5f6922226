package dev.retell4j.errors;

import java.util.List;

/** A value cannot be sent as it is; the message names the field on the wire and what is allowed. Nothing was sent. */
public final class RetellValidationException extends RetellException {
    private static final long serialVersionUID = 1L;

    private final List<String> problems;

    /**
     * Makes an exception with one problem.
     *
     * @param problem which field is wrong and what is allowed
     */
    public RetellValidationException(String problem) {
        this(problem, List.of(problem));
    }

    private RetellValidationException(String message, List<String> problems) {
        super(message);
        this.problems = problems;
    }

    /**
     * Makes an exception with everything that is wrong with an object.
     *
     * @param type the name of the object's type, for example {@code AgentCreate}
     * @param problems one sentence for each field, for example {@code voice_speed must be from 0.5 to 2, but is 3}
     * @return the exception
     */
    public static RetellValidationException of(String type, List<String> problems) {
        return new RetellValidationException(type + ": " + String.join("; ", problems), List.copyOf(problems));
    }

    /**
     * Makes the exception for a null where a value belongs.
     *
     * @param wireName the name on the wire
     * @return the exception
     */
    public static RetellValidationException isNull(String wireName) {
        return new RetellValidationException(wireName + " must not be null");
    }

    /**
     * Returns each problem on its own.
     *
     * @return one sentence for each field
     */
    public List<String> problems() {
        return problems;
    }
}
