package dev.retell4j.websocket.protocol;

import dev.retell4j.errors.RetellValidationException;
import java.util.regex.Pattern;

/**
 * What Retell does after all of a response was spoken; one at most. When the user interrupts before that, it is dropped
 * unless {@code no_interruption_allowed} is set.
 */
public sealed interface CallAction {
    /**
     * Hangs up.
     *
     * @return the action
     */
    static CallAction endCall() {
        return EndCall.INSTANCE;
    }

    /**
     * Transfers the call without a word to the one who takes it.
     *
     * @param number {@code transfer_number}, such as {@code +14155550111}
     * @return the action
     * @throws RetellValidationException when the number is blank
     */
    static CallAction transferTo(String number) {
        return new Transfer(number, false);
    }

    /**
     * Transfers the call without a word to the one who takes it.
     *
     * @param number {@code transfer_number}, such as {@code +14155550111}
     * @param showTransfereeAsCaller {@code show_transferee_as_caller}: whether who is called sees the number of the
     *     original caller
     * @return the action
     * @throws RetellValidationException when the number is blank
     */
    static CallAction transferTo(String number, boolean showTransfereeAsCaller) {
        return new Transfer(number, showTransfereeAsCaller);
    }

    /**
     * Presses keys.
     *
     * @param digits {@code digit_to_press}, one or more of {@code 0-9 * # A-D}
     * @return the action
     * @throws RetellValidationException when there are no digits, or other characters
     */
    static CallAction press(String digits) {
        return new PressDigits(digits);
    }

    /** Hangs up. On the wire: {@code end_call}. */
    final class EndCall implements CallAction {
        private static final EndCall INSTANCE = new EndCall();

        private EndCall() {}

        @Override
        public String toString() {
            return "EndCall";
        }
    }

    /**
     * Transfers the call without a word to the one who takes it.
     *
     * @param number {@code transfer_number}
     * @param showTransfereeAsCaller {@code show_transferee_as_caller}; false when absent
     */
    record Transfer(String number, boolean showTransfereeAsCaller) implements CallAction {
        /**
         * Checks the number.
         *
         * @throws RetellValidationException when it is blank
         */
        public Transfer {
            if (Present.of("transfer_number", number).isBlank()) {
                throw new RetellValidationException("transfer_number must not be blank");
            }
        }

        /** Returns what it is, without the number; for logs. */
        @Override
        public String toString() {
            return "Transfer";
        }
    }

    /**
     * Presses keys.
     *
     * @param digits {@code digit_to_press}
     */
    record PressDigits(String digits) implements CallAction {
        private static final Pattern KEYS = Pattern.compile("[0-9*#A-Da-d]+");

        /**
         * Checks the digits.
         *
         * @throws RetellValidationException when there are none, or other characters
         */
        public PressDigits {
            if (!KEYS.matcher(Present.of("digit_to_press", digits)).matches()) {
                throw new RetellValidationException("digit_to_press must be one or more of 0-9 * # A-D");
            }
        }

        /** Returns what it is, without the digits, which can be secret; for logs. */
        @Override
        public String toString() {
            return "PressDigits";
        }
    }
}
