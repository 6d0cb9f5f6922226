package dev.retell4j.websocket;

import dev.retell4j.websocket.protocol.AgentInterrupt;
import dev.retell4j.websocket.protocol.Config;
import dev.retell4j.websocket.protocol.Metadata;
import dev.retell4j.websocket.protocol.OutgoingEvent;
import dev.retell4j.websocket.protocol.Pong;
import dev.retell4j.websocket.protocol.Response;
import dev.retell4j.websocket.protocol.UnknownOutgoing;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Retell's end of one socket: judges each frame at the moment at which it is handed over. */
final class ModelSocket implements CallSocket {
    private static final int MOST_PINGS = 16;

    private final ModelCall call;
    private final Deque<Long> pings = new ArrayDeque<>();
    private final Set<Integer> completed = new HashSet<>();
    private @Nullable CompletableFuture<Void> outstanding;
    private @Nullable Runnable takeBack;
    private boolean isSlow;
    private boolean isClosed;
    private boolean isBroken;
    private boolean isConfigured;

    private int newestAsked = -1;
    private int newestInterrupt;
    private boolean isInterruptCompleted;
    private int frames;

    ModelSocket(ModelCall call, boolean isSlow) {
        this.call = call;
        this.isSlow = isSlow;
    }

    @Override
    public CompletionStage<?> send(String text) {
        call.require(outstanding == null, "two frames outstanding: " + text);
        call.require(!isClosed && !isBroken, "a frame after the end: " + text);
        frames++;
        takeBack = null;
        judge(OutgoingEvent.parse(text));
        if (!isSlow) {
            takeBack = null;
            return CompletableFuture.completedFuture(null);
        }
        outstanding = new CompletableFuture<>();
        return outstanding;
    }

    private void judge(OutgoingEvent event) {
        if (!(event instanceof Metadata)) {
            call.note("    -> " + event.toJson());
        }
        call.require(!(event instanceof UnknownOutgoing), "an invalid event: " + event.toJson());
        call.require(isConfigured || event instanceof Config, "before config: " + event.toJson());
        if (event instanceof Pong pong) {
            Long expected = pings.poll();
            call.require(
                    expected != null && expected == pong.timestamp().orElseThrow(), "no ping for " + event.toJson());
            return;
        }
        call.require(pings.isEmpty() || event instanceof Config, "a ping waits behind " + event.toJson());
        if (event instanceof Config) {
            call.require(!isConfigured, "config twice");
            isConfigured = true;
        } else if (event instanceof Response response) {
            judge(response);
        } else if (event instanceof AgentInterrupt interrupt) {
            judge(interrupt);
        } else if (event instanceof Metadata metadata) {
            takeBack = call.metadataSent(
                    metadata.metadata().get("n").orElseThrow().asLong().orElseThrow());
        }
    }

    private void judge(AgentInterrupt interrupt) {
        int id = interrupt.interruptId();
        call.require(
                id > newestInterrupt || id == newestInterrupt && !isInterruptCompleted,
                "a discarded or completed interrupt " + interrupt.toJson());
        call.require(interrupt.noInterruptionAllowed() || interrupt.content().isEmpty(), interrupt.toJson());
        newestInterrupt = id;
        isInterruptCompleted = interrupt.contentComplete();
        call.interruptSent(interrupt);
    }

    private void judge(Response response) {
        int id = response.responseId();
        if (newestAsked < 0) {
            call.require(id == 0 || id == call.newestAsked(), "response " + id + " that nobody has asked for");
        } else {
            call.require(id == newestAsked, "stale response " + id + ", the newest is " + newestAsked);
        }
        call.require(!completed.contains(id), "response " + id + " goes on after its end");
        if (response.contentComplete()) {
            completed.add(id);
        }
        takeBack = call.responseSent(response);
    }

    @Override
    public void close(int code, String reason) {
        call.require(!isClosed, "closed twice");
        isClosed = true;
        call.closedByUs(code);
    }

    @Override
    public void abort() {
        call.require(!isClosed, "closed twice");
        isClosed = true;
        call.note("    -> aborted");
        lost();
    }

    /** The frame that is outstanding may not have arrived. */
    void lost() {
        isClosed = true;
        takeBack();
    }

    void takeBack() {
        if (takeBack != null) {
            takeBack.run();
        }
        takeBack = null;
    }

    /** A request is about to be sent; its id can have been answered on this socket before it was asked for here. */
    void asked(int id) {
        newestAsked = id;
        completed.remove(id);
    }

    /** The newest request on this socket; -1 before the first. */
    int newestAsked() {
        return newestAsked;
    }

    /** How many frames were handed over so far. */
    int frames() {
        return frames;
    }

    void pinged(long timestamp) {
        pings.add(timestamp);
        if (pings.size() > MOST_PINGS) {
            pings.remove();
        }
    }

    boolean hasPings() {
        return !pings.isEmpty();
    }

    boolean isCompleted(int id) {
        return completed.contains(id);
    }

    void slow(boolean slow) {
        isSlow = slow;
    }

    boolean isClosed() {
        return isClosed;
    }

    boolean isOutstanding() {
        return outstanding != null;
    }

    /** Takes frames as they come. */
    boolean isFree() {
        return !isClosed && !isBroken && !isSlow && outstanding == null;
    }

    boolean isBroken() {
        return isBroken;
    }

    void confirm() {
        CompletableFuture<Void> done = outstanding;
        if (done != null) {
            outstanding = null;
            takeBack = null;
            done.complete(null);
        }
    }

    void fail() {
        CompletableFuture<Void> done = outstanding;
        if (done != null) {
            outstanding = null;
            isBroken = true;
            done.completeExceptionally(new IOException("reset"));
        }
    }
}
