package dev.retell4j.simulator.internal.call;

import java.time.Duration;

/** What the other side of a call does next, when a server speaks for the agent. */
sealed interface CallerMove {
    /** Returns after how many words of the agent's answer it is done; -1 when the answer is waited for. */
    default int afterWords() {
        return -1;
    }

    /** Says something. */
    record Say(String text, int afterWords) implements CallerMove {}

    /** Presses a key. */
    record Press(String digit) implements CallerMove {}

    /** Says nothing for a while. */
    record Stay(Duration length) implements CallerMove {}

    /** Nobody's doing: the connection to the server breaks. */
    record Drop(int afterWords) implements CallerMove {}

    /** Ends the call. */
    record End(Ending ending) implements CallerMove {}
}
