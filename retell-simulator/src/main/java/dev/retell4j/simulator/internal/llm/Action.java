package dev.retell4j.simulator.internal.llm;

/** What happens after the words of a turn or interrupt were spoken. */
public sealed interface Action {
    /** The agent hangs up. */
    record EndCall() implements Action {
        @Override
        public String toString() {
            return "end_call";
        }
    }

    /**
     * The call is transferred.
     *
     * @param number to whom
     * @param showCaller whether they see the caller's number
     */
    record Transfer(String number, boolean showCaller) implements Action {
        @Override
        public String toString() {
            return "transfer_number " + number;
        }
    }

    /**
     * Keys are pressed.
     *
     * @param digits which
     */
    record Press(String digits) implements Action {
        @Override
        public String toString() {
            return "digit_to_press " + digits;
        }
    }
}
