package dev.retell4j.websocket;

import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/** Says the tokens of a publisher, one at a time. */
final class PublisherFeed implements Flow.Subscriber<String> {
    private final Attempt attempt;
    private final Answer answer;
    private final TokenFeed feed;
    private volatile Flow.@Nullable Subscription subscription;
    private volatile boolean isOver;
    private volatile boolean isAsked;

    PublisherFeed(Attempt attempt, Answer answer) {
        this.attempt = attempt;
        this.answer = answer;
        feed = new TokenFeed(
                attempt,
                answer.grouping(),
                answer.isUninterruptible(attempt.speech().isInterrupt()));
    }

    void start() {
        answer.publisher().subscribe(this);
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
        if (subscription != null) {
            given.cancel();
            return;
        }
        subscription = given;
        attempt.onCancel(given::cancel);
        if (!attempt.isCancelled()) {
            ask(given);
        }
    }

    @Override
    public void onNext(String token) {
        Flow.Subscription source = subscription;
        if (isOver || source == null) {
            return;
        }
        if (!isAsked && !attempt.isCancelled()) {
            // What was not asked for has no room, and there may be no end of it.
            source.cancel();
            onError(new IllegalStateException("The publisher gives more tokens than it was asked for"));
            return;
        }
        isAsked = false;
        try {
            if (token == null || feed.add(token, false)) {
                attempt.conversation().whenRoom(attempt, () -> ask(source));
            } else {
                source.cancel();
            }
        } catch (Throwable e) {
            source.cancel();
            onError(e);
        }
    }

    private void ask(Flow.Subscription source) {
        isAsked = true;
        source.request(1);
    }

    @Override
    public void onError(Throwable cause) {
        if (!isOver) {
            isOver = true;
            attempt.fail(cause);
        }
    }

    @Override
    public void onComplete() {
        if (!isOver) {
            isOver = true;
            attempt.finish(feed.rest(), answer);
        }
    }
}
