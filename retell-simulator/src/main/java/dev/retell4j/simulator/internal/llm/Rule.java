package dev.retell4j.simulator.internal.llm;

/** What a server must keep to, and what comes of it in a call when it does not. */
public enum Rule {
    BAD_JSON(Severity.ERROR, "Retell logs the frame and ignores it"),
    BINARY_FRAME(Severity.ERROR, "Retell closes with 1007, and the call ends: error_llm_websocket_corrupt_payload"),
    NO_RESPONSE_TYPE(Severity.WARNING, "Retell takes the frame for a response, as it did in early versions"),
    UNKNOWN_RESPONSE_TYPE(Severity.WARNING, "Retell ignores the frame"),
    UNKNOWN_MEMBER(Severity.WARNING, "Retell ignores the member"),
    WRONG_TYPE(Severity.ERROR, "Retell drops the whole frame without a word: what it says is never spoken"),
    WRONG_OPTION_TYPE(Severity.ERROR, "Retell does not do what the member asks for"),
    OUT_OF_RANGE(Severity.WARNING, "Retell does not take the value"),
    OVERSIZE(Severity.WARNING, "no limit is published; a frame as large as this helps nobody"),

    CONFIG_LATE(
            Severity.ERROR, "it holds only from then on: pings, call details and tool calls are missing until then"),
    CONFIG_TWICE(Severity.WARNING, "the later one replaces the one before"),
    CONFIG_NOT_REPEATED(
            Severity.WARNING, "the new connection has no pings: if it dies, nobody notices until the caller hangs up"),

    NO_GREETING(Severity.ERROR, "the agent is silent, and Retell asks for nothing, until the greeting is there"),
    GREETS_AGAIN(Severity.WARNING, "the caller may hear the greeting in the middle of the call"),

    STALE_OUTPUT(Severity.ERROR, "Retell drops the frame; the server talks, and pays, for nobody"),
    LATE_OUTPUT(Severity.WARNING, "Retell drops the frame; the server is slow to notice that the caller spoke on"),
    STALE_COMPLETION(Severity.WARNING, "Retell drops the frame; nothing is lost"),
    AFTER_COMPLETION(Severity.ERROR, "Retell drops the frame: what it says is never spoken"),
    COMPLETED_TWICE(Severity.WARNING, "Retell drops the second one; nothing is lost"),
    NEVER_ASKED(Severity.ERROR, "Retell drops the frame: what it says is never spoken"),
    AFTER_INTERRUPT(Severity.WARNING, "the interrupt has cancelled the turn: what the frame says is not spoken"),
    NO_COMPLETION(Severity.ERROR, "the agent falls silent for good: Retell asks for nothing while a turn is open"),

    TWO_ACTIONS(Severity.ERROR, "only one is done: end_call before transfer_number before digit_to_press"),
    ACTION_DROPPED(
            Severity.WARNING,
            "the caller spoke before the end, so it is not done; no_interruption_allowed prevents that"),

    DUPLICATE_TOOL_CALL(Severity.WARNING, "the transcript cannot tell the two calls apart"),
    RESULT_WITHOUT_CALL(Severity.WARNING, "the transcript shows a result of nothing"),

    NO_PONG(
            Severity.ERROR,
            "Retell connects again after 5 s, twice; then the call ends: error_llm_websocket_lost_connection"),
    PONG_WITHOUT_ECHO(Severity.WARNING, "the sources of Retell disagree on the meaning; echo the ping's timestamp"),
    WRONG_PONG(Severity.ERROR, "the timestamp is neither that of the ping nor a present time"),

    HANG_UP_IN_TURN(Severity.ERROR, "1000 hangs up: the call ends as agent_hangup in the middle of a turn"),
    CLOSED_WITHOUT_CODE(Severity.ERROR, "the call ends: error_llm_websocket_open"),
    CLOSED_WITH_ERROR(Severity.ERROR, "the call ends: error_llm_websocket_runtime"),
    CONNECTION_LOST(
            Severity.WARNING, "Retell connects again, up to 4 times; then the call ends: error_llm_websocket_runtime"),

    // Only seen by asking for it, as the probe does.
    NO_CONNECTION(Severity.ERROR, "Retell tries 3 times; then the call ends: error_llm_websocket_open"),
    NO_CONFIG(Severity.WARNING, "no pings and no reconnect: when the connection dies silently, the agent stays mute"),
    SLOW_PONG(Severity.WARNING, "pings of Retell are answered late; after 5 s it connects again"),
    READER_BLOCKED(
            Severity.ERROR,
            "nothing is read while an answer is made: a caller who speaks on is not noticed, and after 5 s without an"
                    + " answer to its pings Retell connects again"),
    ANSWERED_UPDATE(Severity.ERROR, "Retell has asked for nothing, and drops the frame"),
    WORDS_RUN_TOGETHER(Severity.WARNING, "pieces are put together as they were sent: words are spoken as one"),
    ONE_LONG_PIECE(
            Severity.WARNING,
            "Retell begins to speak when the first sentence is there: the caller waits for all of it"),
    NOTHING_SAID(Severity.WARNING, "the agent says nothing to what the caller has said"),
    NOT_TOLERATED(
            Severity.ERROR, "an event of a kind that Retell may send one day ends the call, or silences the agent"),
    STRICT_INPUT(Severity.WARNING, "Retell sends no such frame; if it did, the call would end"),
    TOO_LARGE_REFUSED(Severity.ERROR, "each event holds all that was said: a long call ends in the middle"),
    HUGE_REFUSED(Severity.WARNING, "no call is as long as this; there is no published limit"),
    NO_RECONNECT(Severity.ERROR, "a short loss of the network ends the call, or silences the agent"),
    NOT_ANSWERED(Severity.ERROR, "the agent is silent"),
    UNEXPECTED_END(Severity.ERROR, "the caller is cut off"),
    CALLS_MIXED_UP(Severity.ERROR, "a caller hears nothing, or what is meant for another");

    /** How much it matters. */
    public enum Severity {
        /** Works, but should not be. */
        WARNING,
        /** Somebody hears it, or it is certainly wrong. */
        ERROR
    }

    private final Severity severity;
    private final String consequence;

    Rule(Severity severity, String consequence) {
        this.severity = severity;
        this.consequence = consequence;
    }

    /** Returns how much it matters. */
    public Severity severity() {
        return severity;
    }

    /** Returns what Retell does, and what a caller notices. */
    public String consequence() {
        return consequence;
    }
}
