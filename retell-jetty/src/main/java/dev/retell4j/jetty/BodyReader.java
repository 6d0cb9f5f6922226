package dev.retell4j.jetty;

import dev.retell4j.webhooks.IncomingRequest;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.thread.Invocable;
import org.eclipse.jetty.util.thread.Scheduler;
import org.jspecify.annotations.Nullable;

/** Collects a body as it arrives, without a thread that waits for it. */
final class BodyReader implements Invocable.Task {
    private final Request request;
    private final IncomingRequest incoming;
    private final Duration longest;
    private final Listener listener;
    private Scheduler.@Nullable Task alarm;
    private volatile boolean isLate;

    /** Is told what came of it; one of the methods is called, once. */
    interface Listener {
        void read();

        void late();

        void broken(Throwable reason);
    }

    private BodyReader(Request request, IncomingRequest incoming, Duration longest, Listener listener) {
        this.request = request;
        this.incoming = incoming;
        this.longest = longest;
        this.listener = listener;
    }

    static void read(Request request, IncomingRequest incoming, Duration longest, Listener listener) {
        new BodyReader(request, incoming, longest, listener).run();
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
            boolean isRead = !incoming.add(chunk.getByteBuffer()) || chunk.isLast();
            chunk.release();
            if (isRead) {
                done();
                listener.read();
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
}
