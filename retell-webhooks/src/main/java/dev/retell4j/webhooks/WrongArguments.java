package dev.retell4j.webhooks;

/** The arguments of a function do not fit; the message is for the caller and says what is allowed. */
final class WrongArguments extends RuntimeException {
    private static final long serialVersionUID = 1L;

    WrongArguments(String message) {
        super(message, null, false, false);
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
