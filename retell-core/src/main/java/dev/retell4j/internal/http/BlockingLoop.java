package dev.retell4j.internal.http;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Sends on the calling thread, until there is an answer or no hope. */
final class BlockingLoop<T extends @Nullable Object> {
    private final HttpEngine engine;
    private final Sending<T> sending;

    BlockingLoop(HttpEngine engine, Outgoing outgoing, BodyReader<T> reader, Runnable uncount) {
        this.engine = engine;
        this.sending = new Sending<>(engine, outgoing, reader, Thread.currentThread(), uncount);
    }

    Answer<T> run() {
        engine.connections().inFlight().addBlocking(sending);
        try {
            while (true) {
                Attempt attempt = sending.begin();
                try {
                    return sending.succeed(attempt, exchange(attempt));
                } catch (AttemptFailure e) {
                    sending.pause(sending.retryIn(attempt, e));
                }
            }
        } catch (RuntimeException | Error e) {
            sending.finish(e);
            throw e;
        } finally {
            engine.connections().inFlight().remove(sending);
        }
    }

    private Received exchange(Attempt attempt) throws AttemptFailure {
        try {
            return sending.receive(attempt, attempt.call().execute());
        } catch (IOException e) {
            throw attempt.broken(e);
        }
    }
}
