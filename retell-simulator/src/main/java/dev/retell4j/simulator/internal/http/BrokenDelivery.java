package dev.retell4j.simulator.internal.http;

import dev.retell4j.simulator.Fault;
import java.io.IOException;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.NetworkChannel;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.QuietException;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;

/** The way of an answer to the caller when a fault lies on it. No thread waits meanwhile. */
final class BrokenDelivery {
    private static final Duration PIECE_INTERVAL = Duration.ofMillis(20);

    private final Request request;
    private final Response response;
    private final Line line;
    private final Callback callback;
    private final Fault fault;
    private final Reply reply;

    /**
     * Makes a delivery.
     *
     * @param request what is answered
     * @param response where the answer goes
     * @param line the connection
     * @param callback what hears of the end
     * @param fault what goes wrong
     * @param reply the answer, which a reset leaves out
     */
    BrokenDelivery(Request request, Response response, Line line, Callback callback, Fault fault, Reply reply) {
        this.request = request;
        this.response = response;
        this.line = line;
        this.callback = callback;
        this.fault = fault;
        this.reply = reply;
    }

    void start() {
        // However long it takes, the connection is not idle.
        request.addIdleTimeoutListener(timeout -> false);
        after(fault.delay(), this::deliver);
    }

    private void deliver() {
        switch (fault.kind()) {
            case STATUS, DELAY -> reply.send(response, line, callback);
            case RESET, LOST_RESPONSE -> reset();
            case TRUNCATED_BODY -> truncate();
            case SLOW_BODY -> trickle();
            case DROP_AFTER_ANSWER -> reply.send(response, line, Callback.from(this::hangUp, callback::failed));
        }
    }

    /** Closes the connection so that the caller gets a TCP reset, which an orderly end (FIN) is not. */
    private void reset() {
        try {
            ((NetworkChannel) line.endPoint().getTransport()).setOption(StandardSocketOptions.SO_LINGER, 0);
        } catch (IOException e) {
            // The caller closed it first.
        }
        breakOff();
    }

    private void truncate() {
        reply.describeIn(response);
        byte[] body = reply.body();
        response.write(
                false, ByteBuffer.wrap(body, 0, body.length / 2), Callback.from(this::breakOff, callback::failed));
    }

    /** Sends the headers at once and the last byte at the end of the time. */
    private void trickle() {
        Duration time = fault.bodyDuration();
        if (reply.body().length == 0) {
            after(time, () -> reply.send(response, line, callback));
            return;
        }
        int pieces = (int) Math.max(1, Math.min(time.dividedBy(PIECE_INTERVAL), reply.body().length));
        reply.describeIn(response);
        response.write(false, BufferUtil.EMPTY_BUFFER, then(time.dividedBy(pieces), () -> trickle(1, pieces)));
    }

    private void trickle(int piece, int pieces) {
        byte[] body = reply.body();
        int from = (int) ((long) body.length * (piece - 1) / pieces);
        int to = (int) ((long) body.length * piece / pieces);
        ByteBuffer bytes = ByteBuffer.wrap(body, from, to - from);
        if (piece == pieces) {
            response.write(true, bytes, line.answering(callback));
        } else {
            Duration wait = fault.bodyDuration().dividedBy(pieces);
            response.write(false, bytes, then(wait, () -> trickle(piece + 1, pieces)));
        }
    }

    private Callback then(Duration wait, Runnable action) {
        return Callback.from(() -> after(wait, action), callback::failed);
    }

    private void hangUp() {
        line.endPoint().close();
        callback.succeeded();
    }

    private void breakOff() {
        line.endPoint().close();
        // A quiet failure is none for the log.
        callback.failed(
                new QuietException.Exception("The simulator broke the connection, as it was told to: " + fault));
    }

    private void after(Duration delay, Runnable action) {
        if (delay.isZero()) {
            action.run();
        } else {
            request.getComponents().getScheduler().schedule(action, delay.toNanos(), TimeUnit.NANOSECONDS);
        }
    }
}
