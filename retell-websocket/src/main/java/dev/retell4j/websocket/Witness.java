package dev.retell4j.websocket;

import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the observer and the log what happens, such that neither can do harm. What was said is never told. */
final class Witness {
    private static final Logger LOG = LoggerFactory.getLogger(CustomLlm.class);

    private final @Nullable CustomLlmObserver observer;

    Witness(@Nullable CustomLlmObserver observer) {
        this.observer = observer;
    }

    boolean isObserved() {
        return observer != null;
    }

    void tell(Consumer<CustomLlmObserver> what) {
        if (observer == null) {
            return;
        }
        try {
            what.accept(observer);
        } catch (Throwable e) {
            LOG.warn("The observer {} failed", observer.getClass().getName(), e);
        }
    }

    /** Tells it when the lock is free. */
    void tell(CallLock lock, Consumer<CustomLlmObserver> what) {
        if (observer != null) {
            lock.after(() -> tell(what));
        }
    }

    void turnFailed(CallLock lock, String callId, Speech speech, Throwable cause) {
        lock.after(() -> {
            LOG.warn("Call {}: {} {} failed", callId, speech.kind, speech.id, cause);
            if (!speech.isInterrupt()) {
                tell(o -> o.turnFailed(callId, speech.id, cause));
            }
        });
    }

    void malformed(CallLock lock, String callId) {
        lock.after(() -> {
            LOG.warn("Call {}: a frame that is no JSON object was skipped", callId);
            tell(o -> o.malformed(callId));
        });
    }

    void silent(CallLock lock, String callId, long nanos) {
        lock.after(() -> {
            LOG.warn("Call {}: no ping for {} ms, the socket is given up", callId, nanos / 1_000_000);
            tell(o -> o.silent(callId, Duration.ofNanos(nanos)));
        });
    }

    void stuck(String callId) {
        LOG.warn("Call {}: a frame could not be sent in time, the socket is given up", callId);
    }

    void repeated(String callId, int id) {
        LOG.debug("Call {}: response_id {} was asked for before", callId, id);
    }

    void closing(String callId, int code, String reason) {
        LOG.warn("Call {}: closed with {}: {}", callId, code, reason);
    }

    void socketFailed(String callId, Throwable cause) {
        LOG.debug("Call {}: the socket is broken", callId, cause);
    }

    void notificationFailed(String callId, Throwable cause) {
        LOG.warn("Call {}: the handler failed at what it was told", callId, cause);
    }

    void cancelActionFailed(Throwable cause) {
        LOG.warn("An action at the cancel of a turn failed", cause);
    }

    void broken(Throwable cause) {
        LOG.error("An event could not be handled", cause);
    }
}
