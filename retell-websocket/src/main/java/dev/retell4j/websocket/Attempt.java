package dev.retell4j.websocket;

import dev.retell4j.types.Json;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One handler's attempt at a speech: what the handler sees of it, and the thread that it runs on. A handler that calls
 * others for help gives each an attempt of its own, which can be cancelled without the speech.
 */
final class Attempt implements Turn {
    private final Conversation call;
    private final Speech speech;
    private final @Nullable Attempt parent;
    private final @Nullable Consumer<Throwable> failure;
    private final HandlerThread thread = new HandlerThread();

    /** Reads the tokens with which the turn was completed, while the handler may still run. */
    private @Nullable HandlerThread reader;

    // With the lock of the call
    private @Nullable List<Runnable> cancelActions;
    private boolean isClaimed;
    private boolean hasSpoken;
    private volatile boolean isCancelled;

    private Attempt(Conversation call, Speech speech, @Nullable Attempt parent, @Nullable Consumer<Throwable> failure) {
        this.call = call;
        this.speech = speech;
        this.parent = parent;
        this.failure = failure;
    }

    /** To be called with the lock held. */
    static Attempt at(Speech speech, Conversation call) {
        Attempt attempt = new Attempt(call, speech, null, null);
        speech.add(attempt);
        return attempt;
    }

    /** Makes an attempt within this one, whose failure is not that of the speech. With the lock held. */
    Attempt within(Consumer<Throwable> whenFailed) {
        Attempt attempt = new Attempt(call, speech, this, whenFailed);
        speech.add(attempt);
        if (isCancelled) {
            attempt.cancel();
        }
        return attempt;
    }

    Conversation conversation() {
        return call;
    }

    Speech speech() {
        return speech;
    }

    boolean isPartOf(Attempt other) {
        for (Attempt a = this; a != null; a = a.parent) {
            if (a == other) {
                return true;
            }
        }
        return false;
    }

    /** Whether what it says is wanted. With the lock held. */
    boolean isLive() {
        return speech.isOpen() && !isCancelled;
    }

    /** With the lock held. */
    boolean hasSpoken() {
        return hasSpoken;
    }

    /** With the lock held. */
    void spoke() {
        for (Attempt a = this; a != null && !a.hasSpoken; a = a.parent) {
            a.hasSpoken = true;
        }
    }

    /** With the lock held. Those who are told are told without it. */
    void cancel() {
        if (isCancelled) {
            return;
        }
        isCancelled = true;
        List<Runnable> actions = cancelActions;
        HandlerThread reading = reader;
        cancelActions = null;
        call.lock().after(() -> {
            thread.interrupt();
            if (reading != null) {
                reading.interrupt();
            }
            if (actions != null) {
                call.engine().tidyUp(actions);
            }
        });
    }

    /**
     * Runs a handler on this thread, and says what it answers.
     *
     * @param isNeeded whether to run it also when nobody wants its answer any more
     */
    void run(Script script, boolean isNeeded) {
        thread.enter();
        try {
            if (isCancelled && !isNeeded) {
                return;
            }
            Answer answer = Objects.requireNonNull(script.run(), "The handler has returned null instead of an answer");
            give(answer);
        } catch (Throwable e) {
            fail(e);
        } finally {
            thread.leave();
        }
    }

    private void give(Answer answer) {
        if (answer.way() == Answer.Way.LATER) {
            return;
        }
        if (claim()) {
            deliver(answer);
        } else {
            answer.discard();
        }
    }

    /** Only one answer is given; a handler may return one after it has completed the turn with another. */
    boolean claim() {
        call.lock().enter();
        try {
            if (isClaimed || !isLive()) {
                return false;
            }
            isClaimed = true;
            return true;
        } finally {
            call.leave();
        }
    }

    /** Says an answer that was claimed. Tokens that are pulled are pulled on this thread. */
    void deliver(Answer answer) {
        switch (answer.way()) {
            case TEXT -> finish(answer.text(), answer);
            case STREAM, ITERATOR -> {
                boolean uninterruptible = answer.isUninterruptible(speech.isInterrupt());
                TokenFeed feed = new TokenFeed(this, answer.grouping(), uninterruptible);
                if (feed.pull(answer.tokenSource())) {
                    finish(feed.rest(), answer);
                }
            }
            case PUBLISHER -> new PublisherFeed(this, answer).start();
            case LATER -> {}
        }
    }

    void finish(String rest, Answer answer) {
        boolean uninterruptible = answer.isUninterruptible(speech.isInterrupt());
        String frame = speech.last(rest, uninterruptible, answer.action().orElse(null));
        call.finish(this, rest, frame);
    }

    void fail(Throwable cause) {
        if (failure != null) {
            failure.accept(cause);
        } else {
            call.fail(this, cause);
        }
    }

    /** Says a piece as soon as there is room for it. */
    boolean push(String piece, boolean isUninterruptible) {
        if (piece.isEmpty()) {
            return !isCancelled;
        }
        return call.push(this, piece, speech.piece(piece, isUninterruptible), true);
    }

    /** Says a piece without waiting: who has asked for it has seen to the room. */
    boolean offer(String piece, boolean isUninterruptible) {
        if (piece.isEmpty()) {
            return !isCancelled;
        }
        return call.push(this, piece, speech.piece(piece, isUninterruptible), false);
    }

    @Override
    public int id() {
        return speech.id;
    }

    @Override
    public boolean isReminder() {
        return speech.kind == Speech.Kind.REMINDER;
    }

    @Override
    public LiveCall call() {
        return call.handle();
    }

    @Override
    public Transcript transcript() {
        return speech.transcript;
    }

    @Override
    public boolean isCancelled() {
        return isCancelled;
    }

    @Override
    public void onCancel(Runnable action) {
        Objects.requireNonNull(action, "action");
        call.lock().enter();
        boolean now = isCancelled;
        if (!now && speech.isOpen()) {
            if (cancelActions == null) {
                cancelActions = new ArrayList<>(2);
            }
            cancelActions.add(action);
        }
        call.leave();
        if (now) {
            action.run();
        }
    }

    @Override
    public boolean say(String piece) {
        return push(Objects.requireNonNull(piece, "piece"), speech.isInterrupt());
    }

    @Override
    public boolean say(Iterator<String> tokens) {
        TokenFeed feed = new TokenFeed(this, TokenChunker.Style.CLAUSES, speech.isInterrupt());
        return feed.pull(TokenSource.of(Objects.requireNonNull(tokens, "tokens")))
                && push(feed.rest(), speech.isInterrupt());
    }

    @Override
    public boolean complete(Answer answer) {
        if (answer.way() == Answer.Way.LATER) {
            throw new IllegalArgumentException("A turn cannot be completed with Answer.later()");
        }
        if (!claim()) {
            answer.discard();
            return false;
        }
        if (answer.way() == Answer.Way.STREAM || answer.way() == Answer.Way.ITERATOR) {
            // Reading may take as long as the model; who completes a turn need not expect that.
            call.engine().execute(this, () -> read(answer), answer::discard);
        } else {
            try {
                deliver(answer);
            } catch (Throwable e) {
                fail(e);
            }
        }
        return true;
    }

    private void read(Answer answer) {
        HandlerThread reading = new HandlerThread();
        call.lock().enter();
        reader = reading;
        call.leave();
        reading.enter();
        try {
            deliver(answer);
        } catch (Throwable e) {
            fail(e);
        } finally {
            reading.leave();
        }
    }

    @Override
    public void timeout(Duration limit) {
        call.limit(this, Settings.nanos(Settings.positive("timeout", limit)));
    }

    @Override
    public String generated() {
        call.lock().enter();
        try {
            return speech.generated();
        } finally {
            call.leave();
        }
    }

    @Override
    public Json toolCall(String name, Json arguments, Callable<?> tool) throws Exception {
        return call.tools().once(this, name, arguments, tool);
    }

    @Override
    public Json lookUp(String name, Json arguments, Callable<?> tool) throws Exception {
        return call.tools().each(this, name, arguments, tool);
    }

    /**
     * Keeps this thread from being interrupted, because nobody knows what came of a booking that was interrupted.
     *
     * @throws CancellationException when the turn is cancelled, so that nothing should begin any more
     */
    void shield() {
        if (!shieldAll() || isCancelled) {
            unshield();
            throw new CancellationException("The turn is cancelled");
        }
    }

    /** An attempt within another one runs on the thread of both. */
    private boolean shieldAll() {
        boolean isShielded = thread.shield();
        for (Attempt outer = parent; outer != null; outer = outer.parent) {
            isShielded &= outer.thread.shield();
        }
        return isShielded;
    }

    void unshield() {
        for (Attempt a = this; a != null; a = a.parent) {
            a.thread.unshield();
        }
    }

    @Override
    public String toString() {
        return "Turn[" + speech.kind + " " + speech.id + "]";
    }
}
