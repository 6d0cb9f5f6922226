package dev.retell4j;

import dev.retell4j.internal.http.SendListener;
import dev.retell4j.operations.Operation;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the observers, none of which can break a request. */
final class ObserverCalls implements SendListener {
    private static final Logger LOG = LoggerFactory.getLogger("dev.retell4j.http");

    private final List<RetellObserver> observers;

    ObserverCalls(List<RetellObserver> observers) {
        this.observers = List.copyOf(observers);
    }

    @Override
    public void attempted(
            Operation operation,
            int attempt,
            int status,
            Duration took,
            @Nullable Throwable failure,
            @Nullable Duration retryIn) {
        if (!observers.isEmpty()) {
            RetellObserver.AttemptEvent event =
                    new RetellObserver.AttemptEvent(operation, attempt, status, took, failure, retryIn);
            tell(observer -> observer.onAttempt(event));
        }
    }

    @Override
    public void finished(Operation operation, int attempts, int status, Duration took, @Nullable Throwable failure) {
        if (!observers.isEmpty()) {
            RetellObserver.RequestEvent event =
                    new RetellObserver.RequestEvent(operation, attempts, status, took, failure);
            tell(observer -> observer.onRequest(event));
        }
    }

    private void tell(Consumer<RetellObserver> news) {
        for (RetellObserver observer : observers) {
            try {
                news.accept(observer);
            } catch (RuntimeException | LinkageError | AssertionError e) {
                LOG.warn("Observer {} failed", observer.getClass().getName(), e);
            }
        }
    }
}
