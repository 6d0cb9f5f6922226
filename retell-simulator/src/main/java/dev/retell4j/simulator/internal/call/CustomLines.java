package dev.retell4j.simulator.internal.call;

import com.fasterxml.jackson.databind.JsonNode;
import dev.retell4j.simulator.internal.llm.Heard;
import dev.retell4j.simulator.internal.llm.LlmAddress;
import dev.retell4j.simulator.internal.llm.LlmDialer;
import dev.retell4j.simulator.internal.llm.LlmEnding;
import dev.retell4j.simulator.internal.llm.LlmLine;
import dev.retell4j.simulator.internal.llm.LlmSchedule;
import dev.retell4j.simulator.internal.llm.LlmSocket;
import dev.retell4j.simulator.internal.llm.LlmTime;
import dev.retell4j.simulator.internal.llm.ProtocolJudge;
import dev.retell4j.simulator.internal.llm.Violation;
import dev.retell4j.simulator.internal.state.State;
import dev.retell4j.simulator.internal.state.Timeline;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The lines of running calls to the servers that speak for their agents. Used under the workspace's lock; what comes in
 * takes the lock itself, so that nobody holds it while a server thinks.
 *
 * <p>Connections live in real time. They are not captured: a call of a captured state connects again.
 */
public final class CustomLines implements State, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(CustomLines.class);
    private static final int MOST_JOURNALS = 2_000;
    private static final long SECONDS_TO_JUDGE = 30;
    private static final Duration PATIENCE_WITH_PINGS = Duration.ofMinutes(1);

    /** Is told, under the lock, what comes in. */
    interface Leader {
        /** There is a connection. */
        void connected(CallRecord call, CustomTalk talk);

        /** The server has sent something. */
        void heard(CallRecord call, CustomTalk talk, Heard heard);

        /** The connection is lost, and another one is being made. */
        void lost(CallRecord call, CustomTalk talk);

        /** There is no connection any more. */
        void ended(CallRecord call, CustomTalk talk, LlmEnding ending);

        /** The server was waited for as long as was said. */
        void overdue(CallRecord call, CustomTalk talk);

        /** An earlier state was brought back: the call needs a connection. */
        void reconnect(CallRecord call, CustomTalk talk);
    }

    /** Something that the leader is told of a call. */
    private interface Message {
        void tell(Leader leader, CallRecord call, CustomTalk talk);
    }

    /** What a call leaves behind besides its record. */
    private static final class Journal {
        private final LlmLine line;
        private final List<JsonNode> metadata = new ArrayList<>(0);

        Journal(LlmLine line) {
            this.line = line;
        }
    }

    private final class Line implements LlmLine.Listener {
        private final String callId;
        private final LlmLine line;
        private boolean connected;
        private boolean toolCalls;
        private boolean pings;

        /** Whether what the server has sent so far is waited for; it is there with the answer to a ping. */
        private boolean settling;

        private long settlingPing = Long.MAX_VALUE;
        private Timeline.@Nullable OutsideWork waiting;
        private @Nullable Duration patience;
        private Runnable timer = () -> {};
        private long lastNanos;

        Line(String callId, URI address, JsonNode details) {
            this.callId = callId;
            line = new LlmLine(address, schedule, realTime, dialer, details, this);
        }

        @Override
        public void connected(Instant at, int connection) {
            enter(() -> {
                connected = true;
                toolCalls = false;
                pings = false;
                settling = false;
                return Leader::connected;
            });
        }

        @Override
        public void heard(Instant at, String frame, Heard heard) {
            enter(() -> {
                if (!(heard instanceof Heard.Pong || heard instanceof Heard.Dropped)) {
                    // A sign of work; pings are answered also by a server that has forgotten the turn.
                    lastNanos = System.nanoTime();
                }
                if (heard instanceof Heard.Configured configured) {
                    toolCalls = configured.toolCalls();
                    pings = configured.autoReconnect();
                } else if (heard instanceof Heard.Pong pong && pong.timestamp() >= settlingPing) {
                    settling = false;
                }
                return (told, call, talk) -> told.heard(call, talk, heard);
            });
        }

        @Override
        public void noticed(Violation violation) {
            listener.accept(callId, violation);
        }

        @Override
        public void lost(Instant at, int code, String why) {
            enter(() -> {
                connected = false;
                return Leader::lost;
            });
        }

        @Override
        public void ended(Instant at, LlmEnding ending) {
            enter(() -> (told, call, talk) -> told.ended(call, talk, ending));
        }

        /** Does something under the lock, unless the line has been given up. */
        private void enter(Supplier<@Nullable Message> action) {
            try {
                time.exclusively(() -> {
                    Message message = lines.get(callId) == this ? action.get() : null;
                    if (message != null) {
                        inform(callId, message);
                    }
                    return callId;
                });
            } catch (RuntimeException e) {
                LOG.error("What the server of call {} sent has broken something", callId, e);
            }
        }

        private void tell(Consumer<ProtocolJudge> message) {
            CompletableFuture<?> unused = line.judge(judge -> {
                message.accept(judge);
                return judge;
            });
        }

        private void settle() {
            settling = true;
            settlingPing = Long.MAX_VALUE;
            CompletableFuture<?> unused = line.ping()
                    .thenAccept(timestamp -> enter(() -> {
                        settlingPing = timestamp;
                        return null;
                    }));
        }

        private void await(@Nullable Duration limit) {
            if (waiting == null) {
                waiting = time.goOutside(() -> {});
                lastNanos = System.nanoTime();
            } else if (limit == null ? patience == null : limit.equals(patience)) {
                return;
            }
            patience = limit;
            timer.run();
            timer = limit == null ? () -> {} : realTime.plan(limit, this::checkInTurn);
        }

        /** Behind what has come in by now, and not in the one thread of the timers. */
        private void checkInTurn() {
            CompletableFuture<?> unused = line.judge(judge -> judge).thenRun(this::check);
        }

        private void check() {
            enter(() -> {
                Duration limit = patience;
                if (waiting == null || limit == null) {
                    return null;
                }
                Duration left = limit.minusNanos(System.nanoTime() - lastNanos);
                if (left.isNegative() || left.isZero()) {
                    // Whatever is waited for from now on has a timer of its own.
                    patience = null;
                    return Leader::overdue;
                }
                timer = realTime.plan(left, this::checkInTurn);
                return null;
            });
        }

        private void awaitNothing() {
            timer.run();
            timer = () -> {};
            patience = null;
            Timeline.OutsideWork work = waiting;
            if (work != null) {
                waiting = null;
                time.comeBack(work, () -> {});
            }
        }
    }

    private final Timeline time;
    private final CallStore calls;
    private final Predicate<String> reach;
    private final Duration answerLimit;
    private final BiConsumer<String, Violation> listener;
    private final LlmSchedule schedule;
    private final LlmTime realTime = LlmTime.real();
    private final LlmDialer dialer = new LlmDialer();
    private final Map<String, Line> lines = new HashMap<>();
    private final Map<String, Journal> journals = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Journal> eldest) {
            return size() > MOST_JOURNALS;
        }
    };
    private @Nullable Leader leader;

    /**
     * Makes the lines of all calls.
     *
     * @param time the time
     * @param calls where calls are found again
     * @param reach tells whether the simulator may connect to an address that begins with {@code http}
     * @param answerLimit how long, in real time, a server is waited for
     * @param listener is told of what servers do wrong, with the call's id
     */
    public CustomLines(
            Timeline time,
            CallStore calls,
            Predicate<String> reach,
            Duration answerLimit,
            BiConsumer<String, Violation> listener) {
        this.time = time;
        this.calls = calls;
        this.reach = reach;
        this.answerLimit = answerLimit;
        this.listener = listener;
        LlmSchedule usual = LlmSchedule.RETELL;
        // With time that stands, the pauses between two tries pass in simulated time, and somebody may be looking at
        // the
        // server through a debugger.
        schedule = time.stands()
                ? usual.withConnect(usual.connectAttempts(), usual.connectLimit(), Duration.ZERO)
                        .withPings(usual.pingInterval(), PATIENCE_WITH_PINGS)
                : usual;
    }

    void lead(Leader newLeader) {
        leader = newLeader;
    }

    Duration answerLimit() {
        return answerLimit;
    }

    /** Tells whether there may be a line to an address. */
    boolean covers(String url) {
        try {
            URI address = LlmAddress.of(url, "call");
            return reach.test("http://" + address.getRawAuthority());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /**
     * Connects a call with a server.
     *
     * @param callId the call
     * @param url the address as the agent has it, its variables resolved
     * @param details what {@code call_details} tells
     * @param turn the turn that was asked for last, when the call is connected anew; 0 otherwise
     */
    void open(String callId, String url, JsonNode details, int turn) {
        Line line = new Line(callId, LlmAddress.of(url, callId), details);
        lines.put(callId, line);
        journals.put(callId, new Journal(line.line));
        if (turn > 0) {
            line.tell(judge -> judge.asked(realTime.now(), turn));
        }
        line.line.open();
    }

    /** Tells whether a connection is being made. */
    boolean isConnecting(String callId) {
        Line line = lines.get(callId);
        return line != null && !line.connected;
    }

    void send(String callId, String frame) {
        Line line = lines.get(callId);
        if (line != null) {
            line.line.send(frame);
        }
    }

    void ask(String callId, int turn, String frame) {
        Line line = lines.get(callId);
        if (line != null) {
            line.line.ask(turn, frame);
        }
    }

    /** The caller has cut off what was being said. */
    void cutOff(String callId) {
        tellJudge(callId, judge -> judge.cutOff(realTime.now()));
    }

    /** Everything was said, with what follows. */
    void said(String callId) {
        tellJudge(callId, ProtocolJudge::said);
    }

    /** The server was waited for in vain. */
    void gaveUp(String callId) {
        tellJudge(callId, judge -> judge.gaveUpWaiting(realTime.now(), answerLimit));
    }

    private void tellJudge(String callId, Consumer<ProtocolJudge> message) {
        Line line = lines.get(callId);
        if (line != null) {
            line.tell(message);
        }
    }

    /**
     * Sees to it that time that stands goes on only when everything has arrived that the server has sent by now; where
     * the server takes pings.
     */
    void settle(String callId) {
        Line line = lines.get(callId);
        if (line != null && line.pings && time.stands()) {
            line.settle();
        }
    }

    boolean isSettling(String callId) {
        Line line = lines.get(callId);
        return line != null && line.settling;
    }

    /** The server does not answer the ping. */
    void giveUpSettling(String callId) {
        Line line = lines.get(callId);
        if (line != null) {
            line.settling = false;
        }
    }

    /** Tells whether the server wants tool calls in transcripts. */
    boolean wantsToolCalls(String callId) {
        Line line = lines.get(callId);
        return line != null && line.toolCalls;
    }

    /** Breaks the connection, as a network does. */
    void drop(String callId) {
        Line line = lines.get(callId);
        if (line != null) {
            line.connected = false;
            line.line.drop();
        }
    }

    /**
     * Waits for the server: time that stands does not go on meanwhile.
     *
     * @param callId the call
     * @param limit how long after the last that was heard; null for as long as connecting takes
     */
    void await(String callId, @Nullable Duration limit) {
        Line line = lines.get(callId);
        if (line != null) {
            line.await(limit);
        }
    }

    /** Waits for nothing. */
    void awaitNothing(String callId) {
        Line line = lines.get(callId);
        if (line != null) {
            line.awaitNothing();
        }
    }

    /** A call is over, with or without a line. */
    void close(String callId) {
        Line line = lines.remove(callId);
        if (line != null) {
            line.awaitNothing();
            line.line.hangUp();
        }
    }

    void keepMetadata(String callId, JsonNode metadata) {
        Journal journal = journals.get(callId);
        if (journal != null) {
            journal.metadata.add(metadata);
        }
    }

    /** Returns what the server of a call did wrong; called without the lock, since what came in is judged first. */
    public List<Violation> violations(String callId) {
        Journal journal = time.exclusively(() -> Optional.ofNullable(journals.get(callId)))
                .orElse(null);
        if (journal == null) {
            return List.of();
        }
        try {
            return journal.line.judge(ProtocolJudge::violations).get(SECONDS_TO_JUDGE, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the frames of call " + callId + " were judged", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("The frames of call " + callId + " cannot be judged", e);
        }
    }

    /** Returns what the server of a web call sent to the browser. */
    public List<JsonNode> metadata(String callId) {
        Journal journal = journals.get(callId);
        return journal == null ? List.of() : List.copyOf(journal.metadata);
    }

    @Override
    public Runnable capture() {
        List<String> captured = List.copyOf(lines.keySet());
        return () -> {
            forget();
            journals.clear();
            captured.forEach(id -> time.plan(Duration.ZERO, () -> inform(id, Leader::reconnect)));
        };
    }

    private void inform(String callId, Message message) {
        CallRecord call = calls.find(callId);
        CustomTalk talk = call == null ? null : call.customTalk();
        Leader told = leader;
        if (call != null && talk != null && told != null) {
            message.tell(told, call, talk);
        }
    }

    /** Breaks all connections off; called under the lock. */
    public void forget() {
        List<Line> forgotten = List.copyOf(lines.values());
        lines.clear();
        forgotten.forEach(line -> {
            line.timer.run();
            line.line.withSocket(LlmSocket::abort);
            line.line.hangUp();
        });
    }

    @Override
    public void close() {
        dialer.close();
    }
}
