package dev.retell4j.codegen;

/** The contract or its documentation cannot be turned into sources; the message says what to change. */
final class ContractException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ContractException(String message) {
        super(message);
    }
}
