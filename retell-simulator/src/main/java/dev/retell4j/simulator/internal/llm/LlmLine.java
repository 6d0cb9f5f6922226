package dev.retell4j.simulator.internal.llm;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Retell's line to the server of one call: connects, pings, connects again after a loss, and ends the call when that
 * does not help. Its methods return at once and can be called by any thread; everything happens one after the other, in
 * threads of the dialer, and the listener is told there, while no lock is held.
 */
public final class LlmLine implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LlmLine.class);

    /** Is told what happens on a line. */
    public interface Listener {
        /** A socket is open: the first, or one after a loss. */
        default void connected(Instant at, int connection) {}

        /** A first connection has failed; it is tried again. */
        default void notConnected(Instant at, String why) {}

        /** A frame was given to the socket. */
        default void sent(Instant at, String frame) {}

        /** A frame came in, and this is what Retell makes of it. */
        default void heard(Instant at, String frame, Heard heard) {}

        /** The server has broken a rule; told after what shows it. */
        default void noticed(Violation violation) {}

        /** The socket is gone; the line connects again. */
        default void lost(Instant at, int code, String why) {}

        /** The line has ended; told once, and nothing after it. */
        void ended(Instant at, LlmEnding ending);
    }

    private final URI address;
    private final LlmSchedule schedule;
    private final LlmTime time;
    private final LlmDialer dialer;
    private final JsonNode call;
    private final Listener listener;
    private final ProtocolJudge judge;
    private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();
    private final AtomicInteger undone = new AtomicInteger();

    // Used by one task at a time.
    private @Nullable LlmSocket socket;
    private int dialled;
    private int attempts;
    private int silences;
    private int losses;
    private long lastTimestamp;
    private @Nullable String held;
    private Runnable nextPing = () -> {};
    private Runnable nextCheck = () -> {};
    private int told;
    private boolean over;

    /**
     * Makes a line, which is not yet open.
     *
     * @param address where the server is, from {@link LlmAddress}
     * @param schedule how long to wait
     * @param time in which time
     * @param dialer opens the sockets
     * @param call what {@code call_details} tells of
     * @param listener is told what happens
     */
    public LlmLine(
            URI address, LlmSchedule schedule, LlmTime time, LlmDialer dialer, JsonNode call, Listener listener) {
        this.address = address;
        this.schedule = schedule;
        this.time = time;
        this.dialer = dialer;
        this.call = call;
        this.listener = listener;
        judge = new ProtocolJudge(schedule);
    }

    /** Connects. */
    public void open() {
        post(this::dial);
    }

    /** Sends something that needs no answer. While there is no socket, nothing: each event tells everything anew. */
    public void send(String frame) {
        post(() -> {
            if (socket != null) {
                send(socket, frame);
            }
        });
    }

    /**
     * Asks for a turn; without a socket, when there is one again.
     *
     * @param id greater than any before
     * @param frame the request
     */
    public void ask(int id, String frame) {
        post(() -> {
            if (over) {
                return;
            }
            judge.asked(time.now(), id);
            if (socket == null) {
                held = frame;
            } else {
                send(socket, frame);
            }
        });
    }

    /**
     * Pings out of turn.
     *
     * @return the timestamp of the ping; never, when there is no socket
     */
    public CompletableFuture<Long> ping() {
        CompletableFuture<Long> sent = new CompletableFuture<>();
        post(() -> {
            if (socket != null) {
                sent.complete(ping(socket));
            }
        });
        return sent;
    }

    /** Asks or tells the judge something, in turn with all else. */
    public <T> CompletableFuture<T> judge(Function<ProtocolJudge, T> question) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        post(() -> {
            try {
                answer.complete(question.apply(judge));
            } catch (RuntimeException e) {
                answer.completeExceptionally(e);
            }
        });
        return answer;
    }

    /** Does something with the socket beyond what Retell does; nothing when there is none. */
    public void withSocket(Consumer<LlmSocket> action) {
        post(() -> {
            if (socket != null) {
                action.accept(socket);
            }
        });
    }

    /** Breaks the connection off, as a network does; the line connects again. */
    public void drop() {
        withSocket(dropped -> {
            dropped.abort();
            lost(time.now(), "Broken off");
        });
    }

    /**
     * Connects again and leaves the connection as it is, as when a network lets nothing through any more: neither side
     * hears of a close.
     */
    public void strand() {
        withSocket(stranded -> {
            stranded.pauseReading();
            again(time.now(), 1006, "Nothing comes through");
        });
    }

    /** The call is over: closes with 1000. */
    public void hangUp() {
        hangUp(1000);
    }

    /**
     * The call is over.
     *
     * @param code the close code; 1006 ends the connection without a close frame
     */
    public void hangUp(int code) {
        post(() -> end(new LlmEnding(LlmEnding.Cause.CALL_OVER, code, "The call is over"), true));
    }

    @Override
    public void close() {
        hangUp();
    }

    private void dial() {
        if (over) {
            return;
        }
        int number = ++dialled;
        CompletableFuture<?> unused = dialer.dial(address, schedule.connectLimit(), new LlmSocket.Listener() {
                    @Override
                    public void onOpen(LlmSocket opened) {
                        post(() -> opened(number, opened));
                    }

                    @Override
                    public void onText(String frame) {
                        post(() -> text(number, frame));
                    }

                    @Override
                    public void onBinary(int bytes) {
                        post(() -> binary(number, bytes));
                    }

                    @Override
                    public void onClosed(int code, String reason) {
                        post(() -> closed(number, code, reason));
                    }
                })
                .exceptionally(failure -> {
                    post(() -> failed(number, String.valueOf(failure.getMessage())));
                    return null;
                });
    }

    private void opened(int number, LlmSocket opened) {
        if (over || number != dialled) {
            opened.abort();
            return;
        }
        socket = opened;
        Instant now = time.now();
        judge.connected(now);
        listener.connected(now, judge.connections());
        String first = held;
        held = null;
        if (first != null) {
            send(opened, first);
        }
    }

    private void failed(int number, String why) {
        if (over || number != dialled) {
            return;
        }
        if (judge.connections() > 0) {
            end(new LlmEnding(LlmEnding.Cause.LOST, 1006, "No connection again: " + why), false);
        } else if (++attempts >= schedule.connectAttempts()) {
            end(new LlmEnding(LlmEnding.Cause.OPEN, 0, "No connection: " + why), false);
        } else {
            listener.notConnected(time.now(), why);
            time.plan(schedule.connectPause(), () -> post(this::dial));
        }
    }

    private void text(int number, String frame) {
        LlmSocket from = socket;
        if (over || from == null || number != dialled) {
            return;
        }
        Instant now = time.now();
        boolean pingsBefore = judge.configured() != null && judge.configured().autoReconnect();
        Heard heard = judge.text(now, frame);
        if (heard instanceof Heard.Configured configured) {
            if (configured.callDetails()) {
                listener.heard(now, frame, heard);
                send(from, LlmFrames.callDetails(call));
                heard = null;
            }
            if (configured.autoReconnect() && !pingsBefore) {
                nextPing = time.plan(schedule.pingInterval(), () -> post(() -> pingInTurn(number)));
            }
        }
        if (heard != null) {
            listener.heard(now, frame, heard);
        }
    }

    private void binary(int number, int bytes) {
        if (over || number != dialled) {
            return;
        }
        judge.binary(time.now(), bytes);
        if (socket != null) {
            socket.close(1007, "Binary frame");
        }
        end(new LlmEnding(LlmEnding.Cause.CORRUPT, 1007, "The server has sent a binary frame"), false);
    }

    private void closed(int number, int code, String reason) {
        if (over || socket == null || number != dialled) {
            return;
        }
        Instant now = time.now();
        judge.closed(now, code, reason);
        String detail = "Closed with " + code + (reason.isEmpty() ? "" : ": " + reason);
        switch (code) {
            case 1000 -> end(new LlmEnding(LlmEnding.Cause.HUNG_UP, code, detail), false);
            case 1005 -> end(new LlmEnding(LlmEnding.Cause.OPEN, code, detail), false);
            case 1006 -> lost(now, reason);
            default -> end(new LlmEnding(LlmEnding.Cause.RUNTIME, code, detail), false);
        }
    }

    private void lost(Instant now, String why) {
        if (++losses > schedule.lossReconnects()) {
            end(new LlmEnding(LlmEnding.Cause.RUNTIME, 1006, "Lost " + losses + " times"), false);
        } else {
            again(now, 1006, why);
        }
    }

    private void again(Instant now, int code, String why) {
        socket = null;
        nextPing.run();
        nextCheck.run();
        listener.lost(now, code, why);
        dial();
    }

    private void pingInTurn(int number) {
        LlmSocket to = socket;
        if (over || to == null || number != dialled) {
            return;
        }
        Heard.Configured configured = judge.configured();
        if (configured == null || !configured.autoReconnect()) {
            return;
        }
        ping(to);
        nextPing = time.plan(schedule.pingInterval(), () -> post(() -> pingInTurn(number)));
        nextCheck.run();
        nextCheck = planCheck(number, judge.unansweredSince());
    }

    private Runnable planCheck(int number, @Nullable Instant unanswered) {
        Duration left = unanswered == null
                ? schedule.pongLimit()
                : Duration.between(time.now(), unanswered.plus(schedule.pongLimit()));
        return time.plan(left.isNegative() ? Duration.ZERO : left, () -> post(() -> check(number)));
    }

    private void check(int number) {
        LlmSocket silent = socket;
        if (over || silent == null || number != dialled) {
            return;
        }
        Instant since = judge.unansweredSince();
        if (since == null) {
            return;
        }
        Instant now = time.now();
        if (since.plus(schedule.pongLimit()).isAfter(now)) {
            nextCheck = planCheck(number, since);
            return;
        }
        judge.noPong(now, Duration.between(since, now));
        silent.close(1001, "No answer to pings");
        if (++silences > schedule.silenceReconnects()) {
            end(new LlmEnding(LlmEnding.Cause.LOST, 1001, "Silent " + silences + " times"), false);
        } else {
            again(now, 1001, "No answer to pings");
        }
    }

    private long ping(LlmSocket to) {
        Instant now = time.now();
        lastTimestamp = Math.max(lastTimestamp + 1, now.toEpochMilli());
        judge.pinged(now, lastTimestamp);
        send(to, LlmFrames.ping(lastTimestamp));
        return lastTimestamp;
    }

    private void send(LlmSocket to, String frame) {
        to.send(frame);
        listener.sent(time.now(), frame);
    }

    private void end(LlmEnding ending, boolean close) {
        if (over) {
            return;
        }
        over = true;
        nextPing.run();
        nextCheck.run();
        if (close && socket != null) {
            if (ending.code() == 1006) {
                socket.abort();
            } else {
                socket.close(ending.code(), "");
            }
        }
        socket = null;
        tellViolations();
        listener.ended(time.now(), ending);
    }

    private void tellViolations() {
        for (Violation violation : judge.violationsFrom(told)) {
            told++;
            listener.noticed(violation);
        }
    }

    private void post(Runnable task) {
        tasks.add(task);
        if (undone.getAndIncrement() == 0) {
            dialer.executor().execute(this::work);
        }
    }

    private void work() {
        do {
            Runnable task = tasks.poll();
            try {
                if (task != null) {
                    task.run();
                    tellViolations();
                }
            } catch (RuntimeException | Error e) {
                // Whatever it is, what comes after it must not wait forever.
                LOG.error("A line to {} has a fault", address.getHost(), e);
            }
        } while (undone.decrementAndGet() > 0);
    }
}
