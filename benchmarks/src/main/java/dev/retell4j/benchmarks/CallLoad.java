package dev.retell4j.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Many calls at a time, as Retell makes them: each has its socket, says something several times a second and pings
 * every 2 s. One thread sends, at moments that are fixed beforehand and spread evenly, whatever the server does; one
 * thread reads. Times count from the moment at which an event was due.
 */
final class CallLoad implements AutoCloseable, CallConnection.Reading {
    static final int EVENTS_PER_SECOND = 5;

    private static final int PING_SECONDS = 2;
    private static final int BUFFER_BYTES = 256 * 1024;
    private static final long LONGEST_WAIT_NANOS = 30_000_000_000L;
    private static final long LAST_ANSWERS_NANOS = 5_000_000_000L;

    private static final byte[] UPDATE = ascii("{\"interaction_type\":\"update_only\",\"transcript\":");
    private static final byte[] ASK = ascii("{\"interaction_type\":\"response_required\",\"response_id\":");
    private static final byte[] TRANSCRIPT = ascii(",\"transcript\":");
    private static final byte[] USER_TURN = ascii(",\"turntaking\":\"user_turn\"}");
    private static final byte[] PING = ascii("{\"interaction_type\":\"ping_pong\",\"timestamp\":");
    private static final byte[] END = ascii("}");

    private final CallScript script = new CallScript();
    private final OutgoingFrame frame = new OutgoingFrame();
    private final OutgoingFrame answer = new OutgoingFrame();
    private final List<CallConnection> calls = new ArrayList<>();
    private final AtomicLong greeted = new AtomicLong();
    private final AtomicLong stale = new AtomicLong();
    private final Selector selector;
    private final Thread reader;

    private int[] lastIds = new int[0];
    private volatile @Nullable CallTimes counted;
    private volatile @Nullable Throwable failure;
    private volatile boolean isClosed;

    /** Opens so many calls and waits until the server has greeted each. */
    CallLoad(URI base, int count) throws IOException, InterruptedException {
        selector = Selector.open();
        reader = new Thread(this::readAll, "reader");
        reader.setDaemon(true);
        reader.start();
        byte[] memory = new byte[BUFFER_BYTES];
        for (int i = 0; i < count; i++) {
            CallConnection call = CallConnection.open(base, "call_" + System.nanoTime() + "_" + i, memory, this);
            calls.add(call);
            call.channel().register(selector, SelectionKey.OP_READ, call);
            selector.wakeup();
        }
        lastIds = new int[count];
        long end = System.nanoTime() + LONGEST_WAIT_NANOS;
        while (greeted.get() < count) {
            check();
            if (System.nanoTime() > end) {
                throw new IOException("Only " + greeted + " of " + count + " calls were greeted");
            }
            Thread.sleep(10);
        }
    }

    /** Lets the calls be silent but for their pings. */
    void idle(double seconds) throws IOException {
        run(0, seconds, null);
    }

    /**
     * Lets all calls go on.
     *
     * @param askEvery which event of a call asks for an answer: 1 for each; the others are transcripts only. 0 for
     *     calls in which nothing is said
     * @param times collects what is measured, if it is
     */
    void run(int askEvery, double seconds, @Nullable CallTimes times) throws IOException {
        counted = times;
        int count = calls.size();
        double gap = 1e9 / EVENTS_PER_SECOND / count;
        double pingGap = 1e9 * PING_SECONDS / count;
        long start = System.nanoTime();
        long length = (long) (seconds * 1e9);
        long nextEvent = 0;
        long nextPing = 0;
        while (true) {
            long eventDue = askEvery == 0 ? Long.MAX_VALUE : (long) (nextEvent * gap);
            long pingDue = (long) ((nextPing + 0.5) * pingGap);
            long due = Math.min(eventDue, pingDue);
            if (due >= length) {
                break;
            }
            await(start + due);
            if (times != null) {
                times.late(System.nanoTime() - start - due);
            }
            if (pingDue <= eventDue) {
                calls.get((int) (nextPing++ % count)).ping(ping(), start + due);
            } else {
                say(nextEvent++, askEvery, start + due, times);
            }
        }
        counted = null;
        check();
    }

    private void await(long moment) {
        for (long left = moment - System.nanoTime(); left > 0; left = moment - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    private void say(long event, int askEvery, long due, @Nullable CallTimes times) throws IOException {
        int call = (int) (event % calls.size());
        // Spread over the calls, so that not all of them ask in the same fifth of a second.
        boolean asks = (event / calls.size() + call) % askEvery == 0;
        CallConnection to = calls.get(call);
        if (asks) {
            int id = ++lastIds[call];
            byte[] transcript = script.transcript(id);
            to.ask(
                    id,
                    frame.start()
                            .add(ASK)
                            .add(id)
                            .add(TRANSCRIPT)
                            .add(transcript)
                            .add(END),
                    due,
                    times);
        } else {
            byte[] transcript = script.transcript(lastIds[call]);
            to.send(frame.start().add(UPDATE).add(transcript).add(USER_TURN));
        }
    }

    private OutgoingFrame ping() {
        return frame.start().add(PING).add(System.currentTimeMillis()).add(END);
    }

    /** Waits for the last answers; what does not come is lost. */
    void finish(CallTimes times) throws IOException, InterruptedException {
        long end = System.nanoTime() + LAST_ANSWERS_NANOS;
        while (System.nanoTime() < end && calls.stream().anyMatch(CallConnection::isWaiting)) {
            Thread.sleep(10);
        }
        calls.stream().filter(CallConnection::isWaiting).forEach(call -> times.lost());
        check();
    }

    /** The pieces that came for a request that was no longer the newest. */
    long countStale() {
        return stale.get();
    }

    private void readAll() {
        byte[] memory = new byte[BUFFER_BYTES];
        try {
            while (!isClosed) {
                selector.select(key -> read((CallConnection) key.attachment(), memory));
            }
        } catch (IOException | RuntimeException e) {
            if (!isClosed) {
                failure = e;
            }
        }
    }

    private static void read(CallConnection call, byte[] memory) {
        try {
            call.read(memory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void check() throws IOException {
        Throwable thrown = failure;
        if (thrown != null) {
            throw new IOException("A call failed", thrown);
        }
    }

    @Override
    public void callDetailsWanted(CallConnection connection) throws IOException {
        synchronized (answer) {
            connection.send(answer.start().add(script.callDetails()));
        }
    }

    @Override
    public void greeted() {
        greeted.incrementAndGet();
    }

    @Override
    public void ponged(long sent, long now) {
        CallTimes times = counted;
        if (times != null) {
            times.ponged(now - sent);
        }
    }

    @Override
    public void stale() {
        stale.incrementAndGet();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    @Override
    public void close() throws IOException {
        isClosed = true;
        selector.wakeup();
        for (CallConnection call : calls) {
            call.close();
        }
        selector.close();
    }
}
