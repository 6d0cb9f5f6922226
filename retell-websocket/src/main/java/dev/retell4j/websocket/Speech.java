package dev.retell4j.websocket;

import dev.retell4j.websocket.protocol.AgentInterrupt;
import dev.retell4j.websocket.protocol.CallAction;
import dev.retell4j.websocket.protocol.Response;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that is said under one id: the answer to a request, the greeting, or an interrupt. It is open until it is
 * completed, by itself or by us, or cancelled.
 *
 * <p>To be used with the lock of the call held, but for what never changes.
 */
final class Speech {
    /** What it is. */
    enum Kind {
        GREETING,
        REGREETING,
        RESPONSE,
        REMINDER,
        INTERRUPT
    }

    /** How far it is. */
    enum State {
        OPEN,
        COMPLETED,
        CANCELLED
    }

    final Kind kind;
    final int id;
    final Transcript transcript;
    final long since;

    private final List<Attempt> attempts = new ArrayList<>(1);
    private final StringBuilder generated = new StringBuilder();
    private State state = State.OPEN;
    private long limit;
    private long deadline;
    private boolean isFirstPieceSent;
    private boolean isOver;

    Speech(Kind kind, int id, Transcript transcript, long since, long limit) {
        this.kind = kind;
        this.id = id;
        this.transcript = transcript;
        this.since = since;
        this.limit = limit;
        deadline = since + limit;
    }

    boolean isInterrupt() {
        return kind == Kind.INTERRUPT;
    }

    /** Answers to Retell's questions; a call without a greeting or an interrupt goes on. */
    boolean isAnswer() {
        return kind == Kind.RESPONSE || kind == Kind.REMINDER;
    }

    boolean isOpen() {
        return state == State.OPEN;
    }

    boolean isCompleted() {
        return state == State.COMPLETED;
    }

    long deadline() {
        return deadline;
    }

    /** Gives it time anew. */
    void progress(long now) {
        deadline = now + limit;
    }

    void limit(long now, long nanos) {
        limit = nanos;
        deadline = now + nanos;
    }

    void add(Attempt attempt) {
        attempts.add(attempt);
    }

    void said(String piece) {
        generated.append(piece);
    }

    String generated() {
        return generated.toString();
    }

    boolean hasSaid() {
        return generated.length() > 0;
    }

    /** Tells once whether this is the first time. */
    boolean firstPieceSent() {
        boolean isFirst = !isFirstPieceSent;
        isFirstPieceSent = true;
        return isFirst;
    }

    /** Tells once that nothing more of it is to come, whether it was said or cut off. */
    boolean lastPieceSent() {
        boolean isFirst = !isOver;
        isOver = true;
        return isFirst;
    }

    /** @param by who has said the last word; null when that was nobody, so that all who still speak are told */
    void complete(@Nullable Attempt by) {
        state = State.COMPLETED;
        for (Attempt attempt : attempts) {
            if (by == null || !by.isPartOf(attempt)) {
                attempt.cancel();
            }
        }
    }

    void cancel() {
        state = State.CANCELLED;
        attempts.forEach(Attempt::cancel);
    }

    /** Its last word was said, but is not to be heard. */
    void cutOff() {
        state = State.CANCELLED;
    }

    /** Needs no lock. */
    String piece(String content, boolean isUninterruptible) {
        if (kind == Kind.INTERRUPT) {
            return AgentInterrupt.builder(id)
                    .content(content)
                    .noInterruptionAllowed(isUninterruptible)
                    .build()
                    .toJson();
        }
        if (!isUninterruptible) {
            return Response.piece(id, content).toJson();
        }
        return Response.builder(id)
                .content(content)
                .noInterruptionAllowed(true)
                .build()
                .toJson();
    }

    /** Needs no lock. */
    String last(String content, boolean isUninterruptible, @Nullable CallAction action) {
        if (kind == Kind.INTERRUPT) {
            return AgentInterrupt.builder(id)
                    .content(content)
                    .contentComplete(true)
                    .noInterruptionAllowed(isUninterruptible)
                    .action(action)
                    .build()
                    .toJson();
        }
        if (!isUninterruptible && action == null) {
            return Response.last(id, content).toJson();
        }
        return Response.builder(id)
                .content(content)
                .contentComplete(true)
                .noInterruptionAllowed(isUninterruptible)
                .action(action)
                .build()
                .toJson();
    }
}
