package dev.retell4j.websocket;

import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/** Gives tokens when it is told to, and, being rude, also some that nobody has asked for any more. */
final class ModelPublisher implements Flow.Publisher<String> {
    private Flow.@Nullable Subscriber<? super String> subscriber;
    long demand;
    long given;
    volatile boolean isCancelled;
    boolean isOver;

    @Override
    public void subscribe(Flow.Subscriber<? super String> other) {
        subscriber = other;
        other.onSubscribe(new Flow.Subscription() {
            @Override
            public void request(long count) {
                demand += count;
            }

            @Override
            public void cancel() {
                isCancelled = true;
            }
        });
    }

    boolean isSubscribed() {
        return subscriber != null;
    }

    boolean isGoingOn() {
        return subscriber != null && !isCancelled && !isOver;
    }

    /** Whether it may speak; where it was cancelled, it has not noticed. */
    boolean isWanted() {
        return subscriber != null && !isOver && demand > given;
    }

    void next(String token) {
        given++;
        if (subscriber != null) {
            subscriber.onNext(token);
        }
    }

    void complete() {
        isOver = true;
        if (subscriber != null) {
            subscriber.onComplete();
        }
    }

    void fail() {
        isOver = true;
        if (subscriber != null) {
            subscriber.onError(new IllegalStateException("model failed"));
        }
    }
}
