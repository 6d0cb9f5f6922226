package dev.retell4j.simulator.internal.llm;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Retell's view of one call with a custom LLM: knows what is spoken, what is dropped without a word, and where the
 * server breaks the protocol. Has no socket, thread or clock; told everything in the order in which it happens on the
 * wire, it always comes to the same view. Not for several threads at a time.
 *
 * <p><b>Who is to blame for a stale frame.</b> A piece of an older turn may have been on its way when the newer turn
 * was asked for; no server can prevent that, and such a frame is dropped without being counted against it. It counts
 * only when something on the same ordered connection proves that the server knew better:
 *
 * <ul>
 *   <li>it has answered a newer turn before, or has completed the same turn before: certain, an error;
 *   <li>it has echoed the timestamp of a ping that was sent after the newer request. The request had arrived then, but
 *       a server that answers pings ahead of all else may not have looked at it: a warning;
 *   <li>it has echoed another ping, sent at least {@link LlmSchedule#settle()} after the first echo came in: the server
 *       has had the request for that long, and an error it is.
 * </ul>
 *
 * <p>A stale completion without words is what a tidy server may send: a warning at most.
 *
 * <p>In the same way an interrupt may have crossed the request that it cuts off here: the server then answers a turn
 * that it was asked for after its interrupt. That counts only when the server had shown before the interrupt that it
 * knew of the turn.
 */
public final class ProtocolJudge {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private static final int LARGE_FRAME = 1 << 20;
    private static final int MOST_VIOLATIONS = 500;
    private static final Duration CLOCK_DIFFERENCE = Duration.ofHours(24);
    private static final Pattern E164 = Pattern.compile("\\+[1-9]\\d{1,14}");
    private static final Pattern KEYS = Pattern.compile("[0-9*#wWpP,]+");

    private static final Set<String> ACTION_MEMBERS = Set.of(
            "no_interruption_allowed", "end_call", "transfer_number", "show_transferee_as_caller", "digit_to_press");
    private static final Map<String, Set<String>> MEMBERS = Map.of(
            "config", Set.of("config"),
            "ping_pong", Set.of("timestamp"),
            "response", with(ACTION_MEMBERS, "response_id", "content", "content_complete"),
            "agent_interrupt", with(ACTION_MEMBERS, "interrupt_id", "content", "content_complete"),
            "tool_call_invocation", Set.of("tool_call_id", "name", "arguments"),
            "tool_call_result", Set.of("tool_call_id", "content", "successful"),
            "update_agent", Set.of("agent_config"),
            "metadata", Set.of("metadata"));
    private static final Set<String> CONFIG_MEMBERS =
            Set.of("auto_reconnect", "call_details", "transcript_with_tool_calls");

    /** A ping that is not answered yet. */
    private record Ping(long timestamp, Instant at, int newestAsked, int settled) {}

    /** When it became certain that the server has received a request. */
    private record Receipt(int id, Instant at) {}

    /** How far a turn has come. */
    private enum State {
        OPEN,
        COMPLETE,
        CUT_OFF
    }

    private final LlmSchedule schedule;
    private final List<Violation> violations = new ArrayList<>();
    private final Set<String> unknownMembers = new HashSet<>();
    private final Set<String> toolCalls = new HashSet<>();
    private final BitSet completed = new BitSet();
    private final List<Ping> pings = new ArrayList<>();
    private final List<Receipt> receipts = new ArrayList<>();

    /** The connection: how many there were, and what came on this one. */
    private int connections;

    private int framesHere;
    private Heard.@Nullable Configured configuredHere;
    private Heard.@Nullable Configured configuredBefore;

    /** The turn that was asked for last; 0 is the greeting. */
    private int turn;

    private State state = State.OPEN;
    private boolean greeted;
    private final StringBuilder words = new StringBuilder();
    private @Nullable Action action;
    private boolean actionIsSafe;

    private @Nullable Integer interrupt;
    private boolean interruptOpen;

    /** The turn that was asked for before the interrupt was complete; 0 for none. */
    private int interruptEndedBy;

    /** Whether the interrupt that has cut off the turn may have been sent before the turn was asked for. */
    private boolean interruptMayCross;

    private int newestAnswered = -1;
    private int received = -1;
    private int settled = -1;
    private long crossed;
    private long unlisted;

    /**
     * Makes a judge of a call that is about to begin.
     *
     * @param schedule how long a server may take to stop
     */
    public ProtocolJudge(LlmSchedule schedule) {
        this.schedule = schedule;
    }

    private static Set<String> with(Set<String> some, String... more) {
        Set<String> all = new HashSet<>(some);
        all.addAll(List.of(more));
        return Set.copyOf(all);
    }

    // What Retell does.

    /** A connection is open: the first, or one after a loss. */
    public void connected(Instant at) {
        connections++;
        framesHere = 0;
        if (configuredHere != null) {
            configuredBefore = configuredHere;
        }
        configuredHere = null;
        pings.clear();
    }

    /** A ping goes out. Its timestamp is greater than that of the one before. */
    public void pinged(Instant at, long timestamp) {
        int sure = -1;
        for (Receipt receipt : receipts) {
            if (!receipt.at().plus(schedule.settle()).isAfter(at)) {
                sure = Math.max(sure, receipt.id());
            }
        }
        pings.add(new Ping(timestamp, at, turn, sure));
    }

    /**
     * A turn is asked for.
     *
     * @param id greater than any before
     */
    public void asked(Instant at, int id) {
        if (id <= turn) {
            throw new IllegalArgumentException("Ids count up: " + id + " after " + turn);
        }
        cutOff(at);
        turn = id;
        state = State.OPEN;
        words.setLength(0);
        action = null;
        if (interruptOpen) {
            interruptEndedBy = id;
            interruptOpen = false;
        }
    }

    /** The caller has spoken before everything was said: what was to follow the words is not done. */
    public void cutOff(Instant at) {
        if (action != null && !actionIsSafe) {
            add(Rule.ACTION_DROPPED, at, "Cut off before " + action, null);
            action = null;
        }
    }

    /** Everything was said: returns what follows, once; null for nothing. */
    public @Nullable Action said() {
        if (state == State.OPEN || interruptOpen) {
            return null;
        }
        Action due = action;
        action = null;
        return due;
    }

    /** Waited long enough for the turn that is open, or for the greeting. */
    public void gaveUpWaiting(Instant at, Duration waited) {
        if (state != State.OPEN && !interruptOpen) {
            return;
        }
        if (turn == 0 && !greeted) {
            add(Rule.NO_GREETING, at, "No response with response_id 0 within " + waited.toMillis() + " ms", null);
        } else {
            add(
                    Rule.NO_COMPLETION,
                    at,
                    (interruptOpen ? "Interrupt " + interrupt : "Turn " + turn) + " has no content_complete: true, "
                            + waited.toMillis() + " ms after the last that was heard",
                    null);
        }
    }

    /** A ping has stayed unanswered for too long. */
    public void noPong(Instant at, Duration waited) {
        add(Rule.NO_PONG, at, "No answer to a ping within " + waited.toMillis() + " ms", null);
    }

    // What the server does.

    /** The socket was closed by the server or lost, with 1006. */
    public void closed(Instant at, int code, String reason) {
        String why = reason.isEmpty() ? "" : ": " + reason;
        switch (code) {
            case 1000 -> {
                if (state == State.OPEN) {
                    add(Rule.HANG_UP_IN_TURN, at, "Closed with 1000 before turn " + turn + " was complete" + why, null);
                }
            }
            case 1005 -> add(Rule.CLOSED_WITHOUT_CODE, at, "Closed without a code", null);
            case 1006 -> add(Rule.CONNECTION_LOST, at, "The connection was lost" + why, null);
            default -> add(Rule.CLOSED_WITH_ERROR, at, "Closed with " + code + why, null);
        }
    }

    /** A binary frame came in. */
    public void binary(Instant at, int bytes) {
        add(Rule.BINARY_FRAME, at, "A binary frame of " + bytes + " bytes", null);
    }

    /** A text frame came in. */
    public Heard text(Instant at, String frame) {
        boolean first = framesHere++ == 0;
        if (frame.length() > LARGE_FRAME) {
            add(Rule.OVERSIZE, at, "A frame of " + frame.length() + " characters", frame);
        }
        JsonNode tree;
        try {
            tree = MAPPER.readTree(frame);
        } catch (JsonProcessingException e) {
            return dropped(Rule.BAD_JSON, at, "No JSON: " + e.getOriginalMessage(), frame);
        }
        if (!(tree instanceof ObjectNode object)) {
            return dropped(Rule.BAD_JSON, at, "No JSON object", frame);
        }
        JsonNode type = object.get("response_type");
        String name;
        if (type == null) {
            add(Rule.NO_RESPONSE_TYPE, at, "response_type is missing", frame);
            name = "response";
        } else if (type.isTextual()) {
            name = type.textValue();
        } else {
            return dropped(Rule.WRONG_TYPE, at, "response_type must be a string", frame);
        }
        Set<String> known = MEMBERS.get(name);
        if (known == null) {
            return dropped(Rule.UNKNOWN_RESPONSE_TYPE, at, "response_type is \"" + name + "\"", frame);
        }
        checkMembers(at, name, object, known, frame);
        if (first && !name.equals("config") && configuredBefore != null && configuredBefore.autoReconnect()) {
            add(Rule.CONFIG_NOT_REPEATED, at, "Connection " + connections + " does not begin with config", frame);
        }
        return switch (name) {
            case "config" -> config(at, object, first, frame);
            case "ping_pong" -> pong(at, object, frame);
            case "response" -> response(at, object, frame);
            case "agent_interrupt" -> interrupt(at, object, frame);
            case "tool_call_invocation" -> toolCall(at, object, frame);
            case "tool_call_result" -> toolResult(at, object, frame);
            case "update_agent" -> agentUpdate(at, object, frame);
            default -> metadata(at, object, frame);
        };
    }

    private void checkMembers(Instant at, String type, ObjectNode object, Set<String> known, String frame) {
        object.fieldNames().forEachRemaining(member -> {
            if (!member.equals("response_type") && !known.contains(member) && unknownMembers.add(type + "." + member)) {
                add(Rule.UNKNOWN_MEMBER, at, type + " has no member " + member, frame);
            }
        });
    }

    private Heard config(Instant at, ObjectNode object, boolean first, String frame) {
        if (!(object.get("config") instanceof ObjectNode settings)) {
            return dropped(Rule.WRONG_TYPE, at, "config must be an object", frame);
        }
        checkMembers(at, "config.config", settings, CONFIG_MEMBERS, frame);
        if (configuredHere != null) {
            add(Rule.CONFIG_TWICE, at, "A second config on one connection", frame);
        } else if (!first) {
            add(Rule.CONFIG_LATE, at, "config was not the first frame of the connection", frame);
        }
        Heard.Configured configured = new Heard.Configured(
                flag(at, settings, "auto_reconnect", frame),
                flag(at, settings, "call_details", frame),
                flag(at, settings, "transcript_with_tool_calls", frame));
        configuredHere = configured;
        return configured;
    }

    private Heard pong(Instant at, ObjectNode object, String frame) {
        JsonNode value = object.get("timestamp");
        Long timestamp = whole(value);
        if (timestamp == null) {
            return dropped(Rule.WRONG_TYPE, at, "timestamp must be an integer", frame);
        }
        for (int i = 0; i < pings.size(); i++) {
            if (pings.get(i).timestamp() == timestamp) {
                echoed(at, pings.get(i));
                pings.subList(0, i + 1).clear();
                return new Heard.Pong(timestamp);
            }
        }
        if (pings.isEmpty()) {
            // Pings go both ways, and a server may send its own.
            return new Heard.Pong(timestamp);
        }
        pings.remove(0);
        boolean present = Math.abs(timestamp - at.toEpochMilli()) <= CLOCK_DIFFERENCE.toMillis();
        add(
                present ? Rule.PONG_WITHOUT_ECHO : Rule.WRONG_PONG,
                at,
                "timestamp is " + timestamp + (present ? ", not that of a ping" : ""),
                frame);
        return new Heard.Pong(timestamp);
    }

    private void echoed(Instant at, Ping ping) {
        if (ping.newestAsked() > received) {
            received = ping.newestAsked();
            receipts.add(new Receipt(received, at));
        }
        settled = Math.max(settled, ping.settled());
        receipts.removeIf(receipt -> receipt.id() < settled);
    }

    private Heard response(Instant at, ObjectNode object, String frame) {
        Long longId = whole(object.get("response_id"));
        if (longId == null) {
            return dropped(Rule.WRONG_TYPE, at, "response_id must be an integer", frame);
        }
        String problem = wordsProblem(object);
        if (problem != null) {
            return dropped(Rule.WRONG_TYPE, at, problem, frame);
        }
        if (longId < 0 || longId > turn) {
            return dropped(
                    Rule.NEVER_ASKED, at, "response_id " + longId + " was never asked for; the last is " + turn, frame);
        }
        int id = longId.intValue();
        String content = object.get("content").textValue();
        boolean complete = object.get("content_complete").booleanValue();
        Wish wish = wish(at, object, true, frame);
        if (id < turn) {
            return stale(at, id, content, complete, wish.action() != null, frame);
        }
        newestAnswered = Math.max(newestAnswered, id);
        if (state == State.COMPLETE) {
            return afterCompletion(at, id, content, complete, wish.action() != null, frame);
        }
        boolean wordless = content.isEmpty() && wish.action() == null;
        if (state == State.CUT_OFF && interruptOpen && interruptMayCross && !wordless) {
            // The request has reached the server during its interrupt, and has ended that.
            interruptOpen = false;
            interruptEndedBy = id;
            state = State.OPEN;
            words.setLength(0);
            action = null;
        }
        if (state == State.CUT_OFF) {
            return afterInterrupt(at, id, complete, wordless, frame);
        }
        greeted = true;
        words.append(content);
        take(at, wish, "Turn " + id, frame);
        if (complete) {
            completed.set(id);
            state = State.COMPLETE;
        }
        return new Heard.Piece(id, content, complete, wish.uninterruptible(), action);
    }

    private Heard afterInterrupt(Instant at, int id, boolean complete, boolean wordless, String frame) {
        if (complete) {
            completed.set(id);
            state = State.COMPLETE;
        }
        if (wordless) {
            return new Heard.Dropped("The turn was cancelled by an interrupt", false);
        }
        if (interruptMayCross) {
            crossed++;
            return new Heard.Dropped("An interrupt has crossed the request of the turn", true);
        }
        return dropped(Rule.AFTER_INTERRUPT, at, "Turn " + id + " goes on after an interrupt", frame);
    }

    private Heard afterCompletion(Instant at, int id, String content, boolean complete, boolean acts, String frame) {
        if (id == 0 && connections > 1) {
            // What a connection begins with after a loss is not documented; to say nothing does no harm.
            return content.isEmpty() && !acts
                    ? new Heard.Dropped("The greeting was complete", false)
                    : dropped(Rule.GREETS_AGAIN, at, "response_id 0 again, on connection " + connections, frame);
        }
        if (content.isEmpty() && complete && !acts) {
            return dropped(Rule.COMPLETED_TWICE, at, "Turn " + id + " was complete", frame);
        }
        return dropped(Rule.AFTER_COMPLETION, at, "Turn " + id + " was complete", frame);
    }

    private Heard stale(Instant at, int id, String content, boolean complete, boolean acts, String frame) {
        String detail = "Turn " + id + " although turn " + turn + " is the last";
        boolean wordless = content.isEmpty() && !acts;
        if (completed.get(id)) {
            afterCompletion(at, id, content, complete, acts, frame);
        } else if (newestAnswered > id) {
            add(
                    wordless ? Rule.STALE_COMPLETION : Rule.STALE_OUTPUT,
                    at,
                    detail + ", and turn " + newestAnswered + " was answered before",
                    frame);
        } else if (settled > id) {
            add(
                    wordless ? Rule.STALE_COMPLETION : Rule.STALE_OUTPUT,
                    at,
                    detail + ", and two pings sent after that were answered before",
                    frame);
        } else if (received > id) {
            add(
                    wordless ? Rule.STALE_COMPLETION : Rule.LATE_OUTPUT,
                    at,
                    detail + ", and a ping sent after that was answered before",
                    frame);
        } else {
            crossed++;
        }
        if (complete) {
            completed.set(id);
        }
        return new Heard.Dropped(detail, true);
    }

    private Heard interrupt(Instant at, ObjectNode object, String frame) {
        Long longId = whole(object.get("interrupt_id"));
        if (longId == null) {
            return dropped(Rule.WRONG_TYPE, at, "interrupt_id must be an integer", frame);
        }
        String problem = wordsProblem(object);
        if (problem != null) {
            return dropped(Rule.WRONG_TYPE, at, problem, frame);
        }
        int id = (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, longId));
        String content = object.get("content").textValue();
        boolean complete = object.get("content_complete").booleanValue();
        Wish wish = wish(at, object, false, frame);
        boolean first = interrupt == null || interrupt != id;
        if (!first && !interruptOpen) {
            return interruptEndedBy > 0
                    ? endedInterrupt(at, id, content.isEmpty() && wish.action() == null, frame)
                    : dropped(Rule.AFTER_COMPLETION, at, "Interrupt " + id + " was complete", frame);
        }
        if (first) {
            interrupt = id;
            interruptEndedBy = 0;
            words.setLength(0);
            action = null;
            greeted = true;
            if (state == State.OPEN) {
                state = State.CUT_OFF;
                interruptMayCross = Math.max(newestAnswered, received) < turn && turn > 0;
            }
        }
        words.append(content);
        take(at, wish, "Interrupt " + id, frame);
        interruptOpen = !complete;
        return new Heard.Interrupt(id, content, complete, wish.uninterruptible(), first, action);
    }

    /** Whether a request ends an interrupt is not documented: what comes of it afterwards is a warning at most. */
    private Heard endedInterrupt(Instant at, int id, boolean wordless, String frame) {
        String detail = "Interrupt " + id + " was ended by turn " + interruptEndedBy;
        if (!wordless) {
            if (Math.max(newestAnswered, received) >= interruptEndedBy) {
                add(Rule.LATE_OUTPUT, at, detail, frame);
            } else {
                crossed++;
            }
        }
        return new Heard.Dropped(detail, true);
    }

    private Heard toolCall(Instant at, ObjectNode object, String frame) {
        String id = text(object, "tool_call_id");
        String name = text(object, "name");
        String arguments = text(object, "arguments");
        if (id == null || name == null || arguments == null) {
            return dropped(Rule.WRONG_TYPE, at, "tool_call_id, name and arguments must be strings", frame);
        }
        if (!toolCalls.add(id)) {
            add(Rule.DUPLICATE_TOOL_CALL, at, "tool_call_id " + id + " was used before", frame);
        }
        return new Heard.ToolCall(id, name, arguments);
    }

    private Heard toolResult(Instant at, ObjectNode object, String frame) {
        String id = text(object, "tool_call_id");
        String content = text(object, "content");
        if (id == null || content == null) {
            return dropped(Rule.WRONG_TYPE, at, "tool_call_id and content must be strings", frame);
        }
        if (!toolCalls.contains(id)) {
            add(Rule.RESULT_WITHOUT_CALL, at, "No tool call " + id, frame);
        }
        JsonNode successful = object.get("successful");
        if (isThere(successful) && !successful.isBoolean()) {
            add(Rule.WRONG_OPTION_TYPE, at, "successful must be a boolean", frame);
        }
        return new Heard.ToolResult(
                id, content, successful != null && successful.isBoolean() ? successful.booleanValue() : null);
    }

    private Heard agentUpdate(Instant at, ObjectNode object, String frame) {
        if (!(object.get("agent_config") instanceof ObjectNode settings)) {
            return dropped(Rule.WRONG_TYPE, at, "agent_config must be an object", frame);
        }
        ObjectNode taken = MAPPER.createObjectNode();
        settings.properties().forEach(member -> {
            String name = member.getKey();
            JsonNode value = member.getValue();
            Predicate<BigDecimal> range = switch (name) {
                case "responsiveness", "interruption_sensitivity" ->
                    number -> number.signum() >= 0 && number.compareTo(BigDecimal.ONE) <= 0;
                case "reminder_trigger_ms" -> number -> number.signum() > 0;
                case "reminder_max_count" ->
                    number ->
                            number.signum() >= 0 && number.stripTrailingZeros().scale() <= 0;
                default -> null;
            };
            if (range == null) {
                if (unknownMembers.add("agent_config." + name)) {
                    add(Rule.UNKNOWN_MEMBER, at, "agent_config has no member " + name, frame);
                }
            } else if (value.isNull()) {
                return;
            } else if (!value.isNumber()) {
                add(Rule.WRONG_OPTION_TYPE, at, name + " must be a number", frame);
            } else if (!range.test(value.decimalValue())) {
                add(Rule.OUT_OF_RANGE, at, name + " is " + value, frame);
            } else {
                taken.set(name, value);
            }
        });
        return new Heard.AgentUpdate(taken);
    }

    private Heard metadata(Instant at, ObjectNode object, String frame) {
        if (!(object.get("metadata") instanceof ObjectNode content)) {
            return dropped(Rule.WRONG_TYPE, at, "metadata must be an object", frame);
        }
        return new Heard.Metadata(content);
    }

    /** What a frame asks for besides its words. */
    private record Wish(@Nullable Action action, boolean uninterruptible) {}

    private Wish wish(Instant at, ObjectNode object, boolean showCallerIsKnown, String frame) {
        boolean uninterruptible = flag(at, object, "no_interruption_allowed", frame);
        boolean endCall = flag(at, object, "end_call", frame);
        boolean showCaller = flag(at, object, "show_transferee_as_caller", frame);
        String number = option(at, object, "transfer_number", E164, "a number such as +14155550100", frame);
        String digits = option(at, object, "digit_to_press", KEYS, "keys such as 2#", frame);
        if (showCaller && !showCallerIsKnown && unknownMembers.add("agent_interrupt.show_transferee_as_caller")) {
            add(Rule.UNKNOWN_MEMBER, at, "show_transferee_as_caller is not documented for an interrupt", frame);
        }
        int wanted = (endCall ? 1 : 0) + (number == null ? 0 : 1) + (digits == null ? 0 : 1);
        if (wanted > 1) {
            add(Rule.TWO_ACTIONS, at, "One frame has several of end_call, transfer_number, digit_to_press", frame);
        }
        Action wish = null;
        if (endCall) {
            wish = new Action.EndCall();
        } else if (number != null) {
            wish = new Action.Transfer(number, showCaller);
        } else if (digits != null) {
            wish = new Action.Press(digits);
        }
        return new Wish(wish, uninterruptible);
    }

    /** Keeps the action of a frame until the words were spoken; of several, the one that Retell prefers. */
    private void take(Instant at, Wish wish, String whose, String frame) {
        Action wanted = wish.action();
        if (wanted == null) {
            return;
        }
        Action had = action;
        if (had != null && !had.getClass().equals(wanted.getClass())) {
            add(Rule.TWO_ACTIONS, at, whose + " has asked for another action before: " + had, frame);
            if (rank(had) <= rank(wanted)) {
                return;
            }
        }
        action = wanted;
        actionIsSafe = wish.uninterruptible();
    }

    private static int rank(Action action) {
        if (action instanceof Action.EndCall) {
            return 0;
        }
        return action instanceof Action.Transfer ? 1 : 2;
    }

    private static @Nullable String wordsProblem(ObjectNode object) {
        JsonNode content = object.get("content");
        if (content == null || !content.isTextual()) {
            return "content must be a string";
        }
        JsonNode complete = object.get("content_complete");
        return complete == null || !complete.isBoolean() ? "content_complete must be a boolean" : null;
    }

    /** Some languages write an absent option as null; that does no harm. */
    private static boolean isThere(@Nullable JsonNode option) {
        return option != null && !option.isNull();
    }

    private boolean flag(Instant at, ObjectNode object, String name, String frame) {
        JsonNode value = object.get(name);
        if (isThere(value) && !value.isBoolean()) {
            add(Rule.WRONG_OPTION_TYPE, at, name + " must be a boolean", frame);
        }
        return value != null && value.isBoolean() && value.booleanValue();
    }

    private @Nullable String option(
            Instant at, ObjectNode object, String name, Pattern pattern, String example, String frame) {
        JsonNode value = object.get(name);
        if (!isThere(value)) {
            return null;
        }
        if (!value.isTextual()) {
            add(Rule.WRONG_OPTION_TYPE, at, name + " must be a string", frame);
            return null;
        }
        String text = value.textValue();
        if (text.isEmpty()) {
            return null;
        }
        if (!pattern.matcher(text).matches()) {
            add(Rule.OUT_OF_RANGE, at, name + " should be " + example + ", not " + text, frame);
        }
        return text;
    }

    private static @Nullable String text(ObjectNode object, String name) {
        JsonNode value = object.get(name);
        return value != null && value.isTextual() ? value.textValue() : null;
    }

    /** Returns a whole number, also when it is written as 1.0; null for anything else. */
    private static @Nullable Long whole(@Nullable JsonNode value) {
        if (value == null || !value.isNumber()) {
            return null;
        }
        try {
            return value.decimalValue().longValueExact();
        } catch (ArithmeticException e) {
            return null;
        }
    }

    private Heard dropped(Rule rule, Instant at, String detail, String frame) {
        add(rule, at, detail, frame);
        return new Heard.Dropped(detail, false);
    }

    private void add(Rule rule, Instant at, String detail, @Nullable String frame) {
        if (violations.size() < MOST_VIOLATIONS) {
            violations.add(new Violation(rule, at, detail, frame));
        } else {
            unlisted++;
        }
    }

    // What is known.

    /** Returns the turn that was asked for last; 0 for the greeting. */
    public int turn() {
        return turn;
    }

    /** Tells whether that turn is not complete: Retell asks for nothing then, unless the caller speaks. */
    public boolean isOpen() {
        return state == State.OPEN || interruptOpen;
    }

    /** Tells whether anything was said first, be it nothing. */
    public boolean isGreeted() {
        return greeted;
    }

    /** Returns the words of the turn or interrupt that came last, as far as they have come. */
    public String words() {
        return words.toString();
    }

    /** Returns what follows the words once they are spoken; null for nothing. */
    public @Nullable Action action() {
        return action;
    }

    /** Returns what the server has asked for on this connection; null before its config. */
    public Heard.@Nullable Configured configured() {
        return configuredHere;
    }

    /** Returns when the ping was sent that waits longest for its answer; null when none does. */
    public @Nullable Instant unansweredSince() {
        return pings.isEmpty() ? null : pings.get(0).at();
    }

    /** Returns how many connections there were. */
    public int connections() {
        return connections;
    }

    /** Returns how many frames were dropped that had crossed a request on their way. */
    public long crossed() {
        return crossed;
    }

    /** Returns what was noticed, oldest first; of very many, the first. */
    public List<Violation> violations() {
        return List.copyOf(violations);
    }

    List<Violation> violationsFrom(int index) {
        return index < violations.size() ? List.copyOf(violations.subList(index, violations.size())) : List.of();
    }

    /** Returns how many violations are not listed, beyond the first hundreds. */
    public long unlistedViolations() {
        return unlisted;
    }
}
