package dev.retell4j.simulator.internal.llm;

/**
 * How a line has ended.
 *
 * @param cause why
 * @param code the close code of the last socket; 0 when none was ever open
 * @param detail what happened, in words
 */
public record LlmEnding(Cause cause, int code, String detail) {
    /** Why a line ends. */
    public enum Cause {
        /** Retell has hung up, since the call is over. */
        CALL_OVER(""),
        /** The server has closed with 1000. */
        HUNG_UP("agent_hangup"),
        /** No first connection, or a close without a code. */
        OPEN("error_llm_websocket_open"),
        /** No connection again, or no answer to pings. */
        LOST("error_llm_websocket_lost_connection"),
        /** Any other close, or lost too often. */
        RUNTIME("error_llm_websocket_runtime"),
        /** A binary frame. */
        CORRUPT("error_llm_websocket_corrupt_payload");

        private final String disconnectionReason;

        Cause(String disconnectionReason) {
            this.disconnectionReason = disconnectionReason;
        }

        /** Returns the {@code disconnection_reason} of the call; empty when the line did not end it. */
        public String disconnectionReason() {
            return disconnectionReason;
        }
    }
}
