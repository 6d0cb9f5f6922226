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
            given.request(1);
        }
    }

    @Override
    public void onNext(String token) {
        Flow.Subscription source = subscription;
        if (isOver || source == null) {
            return;
        }
        try {
            if (token == null || feed.add(token, false)) {
                attempt.conversation().whenRoom(attempt, () -> source.request(1));
            } else {
                source.cancel();
            }
        } catch (Throwable e) {
            source.cancel();
            onError(e);
        }
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
