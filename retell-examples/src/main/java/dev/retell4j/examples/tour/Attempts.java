package dev.retell4j.examples.tour;

import dev.retell4j.RetellObserver;
import java.util.ArrayList;
import java.util.List;

/** Remembers what the client sends, attempt by attempt. An observer of a service would count and time instead. */
final class Attempts implements RetellObserver {
    private final List<AttemptEvent> attempts = new ArrayList<>();

    @Override
    public synchronized void onAttempt(AttemptEvent attempt) {
        attempts.add(attempt);
    }

    /** Returns how many requests have left so far. */
    synchronized int count() {
        return attempts.size();
    }

    /** Returns the attempts of one operation after the first so many of all. */
    synchronized List<AttemptEvent> after(int first, String operationId) {
        return attempts.stream()
                .skip(first)
                .filter(attempt -> attempt.operation().id().equals(operationId))
                .toList();
    }
}
