package dev.retell4j.websocket;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** One speech that a second handler takes over when the first one fails, or is late, before it has spoken. */
final class FallbackRun {
    private final Attempt whole;
    private final HandlerCall secondary;
    private final Attempt first;

    // With the lock of the call
    private boolean isSecond;

    /** What a handler does in an attempt. */
    @FunctionalInterface
    interface HandlerCall {
        Answer in(Attempt attempt) throws Exception;
    }

    private FallbackRun(Attempt whole, HandlerCall secondary) {
        this.whole = whole;
        this.secondary = secondary;
        Conversation call = whole.conversation();
        call.lock().enter();
        first = whole.within(this::firstFailed);
        call.leave();
    }

    static Answer start(Attempt whole, Duration limit, HandlerCall primary, HandlerCall secondary) {
        FallbackRun run = new FallbackRun(whole, secondary);
        Runnable stopClock = whole.conversation().engine().timers().schedule(run::late, Settings.nanos(limit));
        run.first.run(() -> primary.in(run.first), !whole.speech().isAnswer());
        if (run.isDecided()) {
            stopClock.run();
        }
        return Answer.later();
    }

    private boolean isDecided() {
        Conversation call = whole.conversation();
        call.lock().enter();
        try {
            return !first.isLive() || first.hasSpoken();
        } finally {
            call.leave();
        }
    }

    private void late() {
        changeOver(null);
    }

    private void firstFailed(Throwable cause) {
        changeOver(cause);
    }

    private void changeOver(@Nullable Throwable cause) {
        Conversation call = whole.conversation();
        Attempt second = null;
        Throwable failure = null;
        call.lock().enter();
        try {
            if (isSecond || !first.isLive()) {
                return;
            }
            if (first.hasSpoken()) {
                failure = cause;
            } else {
                isSecond = true;
                first.cancel();
                call.lock().changed();
                second = whole.within(whole::fail);
                call.engine().witness().tell(call.lock(), o -> o.fallbackUsed(call.callId(), whole.id()));
            }
        } finally {
            call.leave();
        }
        if (failure != null) {
            whole.fail(failure);
        } else if (second != null) {
            Attempt now = second;
            call.engine().execute(now, () -> now.run(() -> secondary.in(now), false));
        }
    }
}
