package dev.retell4j.simulator.internal.probe;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.retell4j.simulator.ProbeReport.Frame;
import dev.retell4j.simulator.internal.llm.Heard;
import dev.retell4j.simulator.internal.llm.LlmAddress;
import dev.retell4j.simulator.internal.llm.LlmEnding;
import dev.retell4j.simulator.internal.llm.LlmFrames;
import dev.retell4j.simulator.internal.llm.LlmLine;
import dev.retell4j.simulator.internal.llm.LlmSchedule;
import dev.retell4j.simulator.internal.llm.ProtocolJudge;
import dev.retell4j.simulator.internal.llm.Rule;
import dev.retell4j.simulator.internal.llm.Violation;
import dev.retell4j.simulator.internal.state.JsonTrees;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One call of the probe, driven by one thread, which waits for what the server does. */
final class ProbeCall implements AutoCloseable, LlmLine.Listener {
    private static final Duration ANSWER_OF_LINE = Duration.ofSeconds(30);
    private static final String PING = "{\"interaction_type\":\"ping_pong\"";
    private static final double SECONDS_PER_WORD = 0.3;

    /** What was heard of a turn. */
    static final class Turn {
        private final Instant askedAt;
        private final StringBuilder text = new StringBuilder();
        private final List<String> pieces = new ArrayList<>();
        private @Nullable Instant firstAt;
        private @Nullable Instant completeAt;

        Turn(Instant askedAt) {
            this.askedAt = askedAt;
        }

        Turn(Turn other) {
            this(other.askedAt);
            text.append(other.text);
            pieces.addAll(other.pieces);
            firstAt = other.firstAt;
            completeAt = other.completeAt;
        }

        boolean hasBegun() {
            return firstAt != null;
        }

        Duration untilFirst() {
            return firstAt == null ? Duration.ZERO : Duration.between(askedAt, firstAt);
        }

        Duration untilComplete() {
            return completeAt == null ? Duration.ZERO : Duration.between(askedAt, completeAt);
        }

        String text() {
            return text.toString();
        }

        List<String> pieces() {
            return pieces;
        }
    }

    private final String id;
    private final String label;
    private final FrameLog frames;
    private final LlmLine line;

    // Guarded by this.
    private final Map<Integer, Turn> turns = new LinkedHashMap<>();
    private final List<Violation> violations = new ArrayList<>();
    private final Map<Rule, List<Frame>> evidence = new EnumMap<>(Rule.class);
    private final Set<Rule> forgiven = new HashSet<>();
    private final Set<Long> pongs = new HashSet<>();
    private final List<Long> pings = new ArrayList<>();
    private final List<String> refusals = new ArrayList<>();
    private final List<Heard> heard = new ArrayList<>();
    private final ArrayNode transcript = JsonTrees.array();
    private final ArrayNode withToolCalls = JsonTrees.array();
    private Heard.@Nullable Configured configured;
    private @Nullable LlmEnding ending;
    private Instant lastHeard = Instant.EPOCH;
    private int connections;
    private int losses;
    private int strangePongs;
    private int responsesDropped;
    private int lastId;
    private double spoken;

    ProbeCall(ProbeBench bench, String id, String label, ObjectNode details, FrameLog frames, LlmSchedule schedule) {
        this.id = id;
        this.label = label;
        this.frames = frames;
        line = new LlmLine(
                LlmAddress.of(bench.settings().url(), id), schedule, bench.time(), bench.dialer(), details, this);
        turns.put(0, new Turn(Instant.now()));
    }

    LlmLine line() {
        return line;
    }

    String id() {
        return id;
    }

    // What the line tells.

    @Override
    public synchronized void connected(Instant at, int connection) {
        connections = connection;
        frames.add(at, Frame.Kind.EVENT, label, connection == 1 ? "connected" : "connected again");
        if (connection == 1) {
            turns.put(0, new Turn(at));
        }
        notifyAll();
    }

    @Override
    public synchronized void notConnected(Instant at, String why) {
        refusals.add(why);
        frames.add(at, Frame.Kind.EVENT, label, "not connected: " + why);
        notifyAll();
    }

    @Override
    public synchronized void sent(Instant at, String frame) {
        if (frame.startsWith(PING)) {
            pings.add(parse(frame).path("timestamp").longValue());
        }
        frames.add(at, Frame.Kind.TO_SERVER, label, frame);
    }

    @Override
    public synchronized void heard(Instant at, String frame, Heard what) {
        frames.add(at, Frame.Kind.FROM_SERVER, label, frame);
        if (!(what instanceof Heard.Pong)) {
            lastHeard = at;
        }
        if (what instanceof Heard.Piece piece) {
            Turn turn = turns.computeIfAbsent(piece.id(), unknown -> new Turn(at));
            if (turn.firstAt == null) {
                turn.firstAt = at;
            }
            turn.pieces.add(piece.text());
            turn.text.append(piece.text());
            if (piece.complete()) {
                turn.completeAt = at;
                say("agent", turn.text());
            }
        } else if (what instanceof Heard.Configured settings) {
            configured = settings;
        } else if (what instanceof Heard.Pong pong) {
            if (pings.contains(pong.timestamp())) {
                pongs.add(pong.timestamp());
            } else {
                strangePongs++;
            }
        } else if (what instanceof Heard.Dropped dropped && !dropped.stale() && frame.contains("content")) {
            responsesDropped++;
        }
        if (!(what instanceof Heard.Piece) && !(what instanceof Heard.Pong) && heard.size() < 1_000) {
            heard.add(what);
        }
        notifyAll();
    }

    @Override
    public synchronized void noticed(Violation violation) {
        violations.add(violation);
        // What led to it may be left out of a long log by the end.
        evidence.computeIfAbsent(violation.rule(), rule -> frames.around(violation.at()));
        notifyAll();
    }

    @Override
    public synchronized void lost(Instant at, int code, String why) {
        losses++;
        frames.add(at, Frame.Kind.EVENT, label, "connection lost: " + why);
        notifyAll();
    }

    @Override
    public synchronized void ended(Instant at, LlmEnding how) {
        ending = how;
        String reason = how.cause().disconnectionReason();
        frames.add(
                at, Frame.Kind.EVENT, label, "ended: " + how.detail() + (reason.isEmpty() ? "" : " (" + reason + ")"));
        notifyAll();
    }

    // What the probe does.

    /** Says something in the transcript. */
    private void say(String role, String content) {
        ObjectNode entry = transcript.addObject().put("role", role).put("content", content);
        ArrayNode words = entry.putArray("words");
        for (String word : content.split(" ", -1)) {
            words.addObject()
                    .put("word", word)
                    .put("start", Math.round(spoken * 100) / 100.0)
                    .put("end", Math.round((spoken + SECONDS_PER_WORD) * 100) / 100.0);
            spoken += SECONDS_PER_WORD;
        }
        withToolCalls.add(entry.deepCopy());
    }

    private @Nullable ArrayNode withToolCalls() {
        return configured != null && configured.toolCalls() ? withToolCalls : null;
    }

    /** The caller says something that needs an answer. */
    synchronized int ask(String utterance) {
        say("user", utterance);
        return request(LlmFrames.response(lastId + 1, transcript, withToolCalls()));
    }

    /** The caller is silent. */
    synchronized int remind() {
        return request(LlmFrames.reminder(lastId + 1, transcript, withToolCalls()));
    }

    /** Asks with a frame of the scenario's own, which holds {@link #nextId()}. */
    synchronized int request(String frame) {
        int next = ++lastId;
        turns.put(next, new Turn(Instant.now()));
        line.ask(next, frame);
        return next;
    }

    synchronized int nextId() {
        return lastId + 1;
    }

    /** The caller is speaking, or the agent is about to. */
    synchronized void update(@Nullable String turnTaking) {
        line.send(LlmFrames.update(transcript, withToolCalls(), turnTaking));
    }

    synchronized ArrayNode transcript() {
        return transcript.deepCopy();
    }

    /** Pings, and returns the timestamp; 0 when the server wants no pings, or there is no connection. */
    long ping() throws InterruptedException {
        synchronized (this) {
            if (configured == null || !configured.autoReconnect()) {
                return 0;
            }
        }
        try {
            return line.ping().get(1, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            return 0;
        }
    }

    /** Tells whether a ping is answered; an answer that echoes nothing counts for any. */
    synchronized boolean isPonged(long timestamp) {
        int place = pings.indexOf(timestamp);
        return pongs.contains(timestamp) || place >= 0 && strangePongs > place;
    }

    /** Waits until something is true, or the call has ended. */
    boolean await(Duration limit, BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        synchronized (this) {
            while (!condition.getAsBoolean()) {
                long left = end - System.nanoTime();
                if (left <= 0 || ending != null) {
                    return condition.getAsBoolean();
                }
                TimeUnit.NANOSECONDS.timedWait(this, left);
            }
            return true;
        }
    }

    boolean awaitPong(long timestamp, Duration limit) throws InterruptedException {
        return await(limit, () -> isPonged(timestamp));
    }

    boolean awaitFirstPiece(int turn, Duration limit) throws InterruptedException {
        return await(limit, () -> hasBegun(turn));
    }

    /** Waits for a turn to be complete, as long as anything is heard from time to time and the connection is there. */
    boolean awaitComplete(int turn, Duration patience) throws InterruptedException {
        Instant begin = Instant.now();
        Instant latest = begin.plus(patience.multipliedBy(4));
        int lossesBefore = losses();
        while (true) {
            Instant last;
            synchronized (this) {
                last = lastHeard.isAfter(begin) ? lastHeard : begin;
            }
            Instant until = last.plus(patience);
            Duration left = Duration.between(Instant.now(), until.isBefore(latest) ? until : latest);
            if (left.isNegative() || left.isZero()) {
                return isComplete(turn);
            }
            await(left, () -> isComplete(turn) || losses() > lossesBefore);
            if (isComplete(turn)) {
                return true;
            }
            if (ending() != null || losses() > lossesBefore) {
                return false;
            }
        }
    }

    /** Listens for a while, also when nothing is expected. */
    void listen(Duration time) throws InterruptedException {
        await(time, () -> false);
    }

    /** Asks the judge of the line. */
    <T> @Nullable T judge(Function<ProtocolJudge, T> question) throws InterruptedException {
        try {
            return line.judge(question).get(ANSWER_OF_LINE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            return null;
        }
    }

    synchronized boolean isComplete(int turn) {
        Turn known = turns.get(turn);
        return known != null && known.completeAt != null;
    }

    /** Returns what was heard of a turn until now. */
    synchronized Turn turn(int number) {
        Turn known = turns.get(number);
        return known == null ? new Turn(Instant.now()) : new Turn(known);
    }

    private synchronized boolean hasBegun(int number) {
        Turn known = turns.get(number);
        return known != null && known.firstAt != null;
    }

    synchronized @Nullable LlmEnding ending() {
        return ending;
    }

    synchronized int connections() {
        return connections;
    }

    synchronized int losses() {
        return losses;
    }

    synchronized Heard.@Nullable Configured configured() {
        return configured;
    }

    synchronized boolean hasPings() {
        return configured != null && configured.autoReconnect();
    }

    synchronized int responses() {
        return turns.values().stream().mapToInt(turn -> turn.pieces.size()).sum() + responsesDropped;
    }

    synchronized List<String> refusals() {
        return List.copyOf(refusals);
    }

    synchronized List<Heard> heard() {
        return List.copyOf(heard);
    }

    /** Returns what was said before a rule was broken for the first time; null when it was not. */
    synchronized @Nullable List<Frame> evidence(Rule rule) {
        return evidence.get(rule);
    }

    synchronized List<Violation> violations() {
        return violations.stream()
                .filter(violation -> !forgiven.contains(violation.rule()))
                .toList();
    }

    /** Leaves violations of rules out of the report: the scenario has its own words for them. */
    synchronized void forgive(Set<Rule> rules) {
        forgiven.addAll(rules);
    }

    /** Returns the call object, without what only calls by telephone have when there are no numbers. */
    static ObjectNode details(String callId, boolean byPhone) {
        ObjectNode call = JsonTrees.object()
                .put("call_id", callId)
                .put("call_type", byPhone ? "phone_call" : "web_call")
                .put("agent_id", "agent_probe")
                .put("agent_version", 0)
                .put("call_status", "registered");
        if (byPhone) {
            call.put("direction", "inbound").put("from_number", "+14155550100").put("to_number", "+14155550199");
        } else {
            call.put("access_token", "probe");
        }
        call.putObject("metadata").put("probe", true);
        call.putObject("retell_llm_dynamic_variables").put("plan", "gold");
        call.put("opt_out_sensitive_data_storage", false)
                .putObject("a_field_of_tomorrow")
                .putArray("list")
                .add(1);
        return call;
    }

    static JsonNode parse(String json) {
        try {
            return JsonTrees.parse(json);
        } catch (IOException e) {
            throw new IllegalArgumentException(json, e);
        }
    }

    @Override
    public void close() {
        line.hangUp();
    }
}
