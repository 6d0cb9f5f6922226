package dev.retell4j.jetty;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.thread.Invocable;
import org.eclipse.jetty.util.thread.Scheduler;
import org.jspecify.annotations.Nullable;

/** Collects a body as it arrives, without a thread that waits for it. */
final class BodyReader implements Invocable.Task {
    private static final byte[] NOTHING = new byte[0];

    /** Nothing larger is set aside because a sender announces it. */
    private static final int MOST_AT_ONCE = 1 << 16;

    private final Request request;
    private final int limit;
    private final Duration longest;
    private final Listener listener;
    private byte[] body;
    private int length;
    private Scheduler.@Nullable Task alarm;
    private volatile boolean isLate;

    /** Takes what came of it; one of the methods is called, once. */
    interface Listener {
        void whole(byte[] body);

        void tooLong();

        void late();

        void broken(Throwable reason);
    }

    private BodyReader(Request request, int limit, Duration longest, Listener listener) {
        this.request = request;
        this.limit = limit;
        this.longest = longest;
        this.listener = listener;
        long announced = request.getLength();
        body = announced > 0 ? new byte[(int) Math.min(announced, MOST_AT_ONCE)] : NOTHING;
    }

    static void read(Request request, int limit, Duration longest, Listener listener) {
        new BodyReader(request, limit, longest, listener).run();
    }

    @Override
    public InvocationType getInvocationType() {
        return InvocationType.BLOCKING;
    }

    @Override
    public void run() {
        while (true) {
            Content.Chunk chunk = request.read();
            if (chunk == null) {
                wait(request);
                return;
            }
            if (Content.Chunk.isFailure(chunk)) {
                done();
                if (isLate) {
                    listener.late();
                } else {
                    listener.broken(chunk.getFailure());
                }
                return;
            }
            ByteBuffer bytes = chunk.getByteBuffer();
            boolean isTooLong = bytes.remaining() > limit - length;
            boolean isLast = chunk.isLast();
            if (!isTooLong) {
                keep(bytes);
            }
            chunk.release();
            if (isTooLong) {
                done();
                listener.tooLong();
                return;
            }
            if (isLast) {
                done();
                listener.whole(length == body.length ? body : Arrays.copyOf(body, length));
                return;
            }
        }
    }

    private void wait(Request source) {
        if (alarm == null) {
            alarm = source.getComponents()
                    .getScheduler()
                    .schedule(this::giveUp, longest.toMillis(), TimeUnit.MILLISECONDS);
        }
        source.demand(this);
    }

    private void giveUp() {
        isLate = true;
        request.fail(new TimeoutException("The body took longer than " + longest));
    }

    private void done() {
        if (alarm != null) {
            alarm.cancel();
        }
    }

    private void keep(ByteBuffer bytes) {
        int more = bytes.remaining();
        if (length + more > body.length) {
            long roomy = Math.max(length + more, Math.min(2L * body.length, limit));
            body = Arrays.copyOf(body, (int) roomy);
        }
        bytes.get(body, length, more);
        length += more;
    }
}
