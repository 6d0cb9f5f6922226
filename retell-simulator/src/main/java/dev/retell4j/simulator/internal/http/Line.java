package dev.retell4j.simulator.internal.http;

import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.ConnectionMetaData;
import org.eclipse.jetty.util.Callback;

/**
 * A connection as the caller sees it: in use until the answer has arrived. To be hung up, an idle connection is closed
 * at once, and one whose answer is just being written as soon as that is done, since the caller may have it already.
 */
final class Line {
    private enum State {
        IDLE,
        WORKING,
        ANSWERING,
        HANGING_UP
    }

    private static final String ATTRIBUTE = Line.class.getName();

    private final EndPoint endPoint;
    private final AtomicReference<State> state = new AtomicReference<>(State.IDLE);

    private Line(EndPoint endPoint) {
        this.endPoint = endPoint;
    }

    static Line of(ConnectionMetaData connection) {
        if (connection.getAttribute(ATTRIBUTE) instanceof Line known) {
            return known;
        }
        Line line = new Line(connection.getConnection().getEndPoint());
        connection.setAttribute(ATTRIBUTE, line);
        return line;
    }

    EndPoint endPoint() {
        return endPoint;
    }

    void working() {
        state.set(State.WORKING);
    }

    /** Returns a callback for the last write of an answer; called before the writing starts. */
    Callback answering(Callback callback) {
        state.set(State.ANSWERING);
        return Callback.from(
                () -> {
                    if (!state.compareAndSet(State.ANSWERING, State.IDLE)) {
                        endPoint.close();
                    }
                    callback.succeeded();
                },
                callback::failed);
    }

    static void hangUpWhenIdle(EndPoint endPoint) {
        Connection connection = endPoint.getConnection();
        if (!(connection instanceof ConnectionMetaData known)
                || !(known.getAttribute(ATTRIBUTE) instanceof Line line)) {
            // Nothing was ever asked on it.
            endPoint.close();
        } else if (!line.state.compareAndSet(State.ANSWERING, State.HANGING_UP) && line.state.get() == State.IDLE) {
            endPoint.close();
        }
    }
}
