package dev.retell4j.inbox;

import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the observers, and keeps what they throw away from the work. */
final class Observing {
    private static final Logger LOG = LoggerFactory.getLogger(Observing.class);

    private final List<InboxObserver> observers;

    Observing(List<InboxObserver> observers) {
        this.observers = List.copyOf(observers);
    }

    void tell(Consumer<InboxObserver> what) {
        for (InboxObserver observer : observers) {
            try {
                what.accept(observer);
            } catch (RuntimeException | LinkageError e) {
                LOG.warn("An observer of the inbox failed", e);
            }
        }
    }
}
