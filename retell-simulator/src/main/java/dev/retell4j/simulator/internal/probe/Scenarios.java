package dev.retell4j.simulator.internal.probe;

import dev.retell4j.simulator.internal.llm.Rule;
import java.util.List;
import java.util.Set;

/** All that a probe plays, in order. */
public final class Scenarios {
    static final String CONNECT = "connect";
    static final String GREETING = "greeting";
    static final String KEEPALIVE = "keepalive";
    static final String TURN = "turn";

    private static final List<Scenario> ALL = List.of(
            new Scenario(
                    CONNECT,
                    "The handshake at URL/{call_id} succeeds",
                    List.of(),
                    Set.of(Rule.NO_CONNECTION),
                    Beginnings::connect),
            new Scenario(
                    GREETING,
                    "config comes first, if at all; then response_id 0 is completed, with words or without",
                    List.of(CONNECT),
                    Set.of(Rule.NO_GREETING, Rule.CONFIG_LATE, Rule.CONFIG_TWICE),
                    Beginnings::greeting),
            new Scenario(
                    "call-details",
                    "A server that wants call_details greets after them, for calls by telephone and on the web",
                    List.of(CONNECT, GREETING),
                    Set.of(),
                    Beginnings::callDetails),
            new Scenario(
                    KEEPALIVE,
                    "Each ping is answered at once with its own timestamp",
                    List.of(CONNECT),
                    Set.of(Rule.NO_PONG, Rule.WRONG_PONG, Rule.PONG_WITHOUT_ECHO),
                    Beginnings::keepalive),
            new Scenario(
                    TURN,
                    "response_required is answered under its id, and completed once",
                    List.of(CONNECT),
                    Set.of(Rule.NO_COMPLETION, Rule.WRONG_TYPE),
                    Turns::plain),
            new Scenario(
                    "streaming",
                    "A long answer comes in pieces that read well one after the other",
                    List.of(CONNECT, TURN),
                    Set.of(),
                    Turns::streaming),
            new Scenario(
                    "barge-in",
                    "When a newer turn is asked for in mid-answer, nothing more comes of the older one",
                    List.of(CONNECT, TURN),
                    Set.of(Rule.STALE_OUTPUT, Rule.LATE_OUTPUT, Rule.AFTER_COMPLETION),
                    Turns::bargeIn),
            new Scenario(
                    "supersede",
                    "Of many turns asked for at once, the newest is answered and completed",
                    List.of(CONNECT, TURN),
                    Set.of(Rule.STALE_OUTPUT, Rule.AFTER_COMPLETION),
                    Turns::supersede),
            new Scenario(
                    "reminder",
                    "reminder_required is answered and completed, be it with nothing",
                    List.of(CONNECT, TURN),
                    Set.of(Rule.NO_COMPLETION),
                    Turns::reminder),
            new Scenario(
                    "update-only",
                    "update_only is not answered",
                    List.of(CONNECT, TURN),
                    Set.of(Rule.ANSWERED_UPDATE),
                    Turns::updateOnly),
            new Scenario(
                    "ping-in-turn",
                    "Pings are answered while an answer is being made",
                    List.of(CONNECT, TURN, KEEPALIVE),
                    Set.of(Rule.READER_BLOCKED, Rule.NO_PONG),
                    Turns::pingInTurn),
            new Scenario(
                    "tool-transcript",
                    "Entries of all kinds in the transcript are taken: keys, tool calls, messages, unknown ones",
                    List.of(CONNECT, TURN),
                    Set.of(),
                    Inputs::toolTranscript),
            new Scenario(
                    "unknown-events",
                    "Events and fields of tomorrow are ignored",
                    List.of(CONNECT, TURN),
                    Set.of(Rule.NOT_TOLERATED),
                    Inputs::unknownEvents),
            new Scenario(
                    "missing-fields",
                    "Events without optional fields, or with fields that only some sources know, do no harm",
                    List.of(CONNECT, TURN),
                    Set.of(Rule.NOT_TOLERATED),
                    Inputs::missingFields),
            new Scenario(
                    "garbage",
                    "Frames that are no JSON object do no harm",
                    List.of(CONNECT, TURN),
                    Set.of(Rule.NOT_TOLERATED, Rule.STRICT_INPUT),
                    Inputs::garbage),
            new Scenario(
                    "binary-frame",
                    "A binary frame is ignored, or closes the connection with a code other than 1000",
                    List.of(CONNECT, TURN),
                    Set.of(),
                    Inputs::binary),
            new Scenario(
                    "fragments",
                    "A text that comes in many WebSocket fragments is one event",
                    List.of(CONNECT, TURN),
                    Set.of(),
                    Inputs::fragments),
            new Scenario(
                    "large-transcript",
                    "A transcript of 1 MB is answered, and one of 5 MB",
                    List.of(CONNECT, TURN),
                    Set.of(Rule.TOO_LARGE_REFUSED),
                    Inputs::largeTranscript),
            new Scenario(
                    "burst",
                    "A turn is answered after 10,000 updates in a row",
                    List.of(CONNECT, TURN),
                    Set.of(Rule.NO_PONG),
                    Inputs::burst),
            new Scenario(
                    "slow-network",
                    "A connection that takes nothing for a moment is served again afterwards",
                    List.of(CONNECT, TURN),
                    Set.of(),
                    Losses::slowNetwork),
            new Scenario(
                    "reconnect",
                    "After a loss, the same call is answered on a new connection, which begins with config again",
                    List.of(CONNECT, TURN),
                    Set.of(Rule.CONFIG_NOT_REPEATED, Rule.GREETS_AGAIN, Rule.NO_RECONNECT),
                    Losses::reconnect),
            new Scenario(
                    "reconnect-in-turn",
                    "After a loss in mid-answer, a newer turn is answered",
                    List.of(CONNECT, TURN),
                    Set.of(Rule.NO_RECONNECT),
                    Losses::reconnectInTurn),
            new Scenario(
                    "reconnect-stranded",
                    "A second connection of a call is answered while the first one hangs",
                    List.of(CONNECT, TURN),
                    Set.of(Rule.NO_RECONNECT),
                    Losses::reconnectStranded),
            new Scenario(
                    "hang-up",
                    "After callers have hung up, in mid-answer too, the next call is answered",
                    List.of(CONNECT, TURN),
                    Set.of(),
                    Losses::hangUp),
            new Scenario(
                    "concurrent-calls",
                    "Calls at the same time are all answered",
                    List.of(CONNECT, TURN),
                    Set.of(Rule.CALLS_MIXED_UP),
                    Losses::concurrentCalls),
            new Scenario(
                    "end-call",
                    "A server that hangs up does so with end_call and words that cannot be cut off",
                    List.of(CONNECT, TURN),
                    Set.of(Rule.TWO_ACTIONS, Rule.HANG_UP_IN_TURN),
                    Turns::endCall));

    private Scenarios() {}

    static List<Scenario> all() {
        return ALL;
    }

    /** Returns the names. */
    public static List<String> names() {
        return ALL.stream().map(Scenario::name).toList();
    }
}
