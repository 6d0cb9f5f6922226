package dev.retell4j.jetty;

import dev.retell4j.websocket.CallSocket;
import dev.retell4j.websocket.CustomLlm;
import dev.retell4j.websocket.CustomLlmSession;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.server.Components;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Scheduler;
import org.eclipse.jetty.websocket.core.CloseStatus;
import org.eclipse.jetty.websocket.core.CoreSession;
import org.eclipse.jetty.websocket.core.Frame;
import org.eclipse.jetty.websocket.core.FrameHandler;
import org.eclipse.jetty.websocket.core.OpCode;
import org.jspecify.annotations.Nullable;

/** One call's socket: frames of Jetty on one side, the session on the other. */
final class CallFrames implements FrameHandler, CallSocket {
    /** How long the other side may take to answer a close frame, or to read what was sent before it. */
    private static final long CLOSE_MILLIS = 5_000;

    private static final int MOST_REASON_BYTES = 123;

    private final CustomLlm llm;
    private final String callId;
    private final Scheduler scheduler;
    private final Executor executor;
    private final CallUpgrade owner;
    private final IncomingText incoming;
    private final Object lock = new Object();

    private volatile @Nullable CoreSession connection;
    private volatile @Nullable CustomLlmSession session;
    private Scheduler.@Nullable Task alarm;
    private @Nullable CloseStatus end;
    private boolean isPonging;
    private @Nullable ByteBuffer nextPong;

    CallFrames(CustomLlm llm, String callId, Components components, CallUpgrade owner) {
        this.llm = llm;
        this.callId = callId;
        scheduler = components.getScheduler();
        executor = components.getExecutor();
        this.owner = owner;
        incoming = new IncomingText(llm.maxFrameBytes());
    }

    @Override
    public void onOpen(CoreSession opened, Callback callback) {
        connection = opened;
        owner.opened(this);
        CustomLlmSession made;
        try {
            made = llm.open(callId, this);
        } catch (RuntimeException e) {
            callback.failed(e);
            return;
        }
        CloseStatus early;
        synchronized (lock) {
            session = made;
            early = end;
        }
        if (early != null) {
            // The first frame has found the other side gone.
            tell(made, early);
        }
        callback.succeeded();
        opened.demand();
    }

    @Override
    public void onFrame(Frame frame, Callback callback) {
        CoreSession from = connection;
        CustomLlmSession to = session;
        if (from == null || to == null) {
            callback.succeeded();
            return;
        }
        if (frame.getOpCode() == OpCode.CLOSE) {
            // Jetty answers it and reads no more.
            callback.succeeded();
            return;
        }
        if (frame.getOpCode() == OpCode.PING) {
            ByteBuffer payload = frame.getPayload();
            byte[] copied = new byte[payload == null ? 0 : payload.remaining()];
            if (payload != null) {
                payload.duplicate().get(copied);
            }
            pong(from, ByteBuffer.wrap(copied));
        } else if (incoming.isEndOfLarge(frame)) {
            // This thread reads for many calls.
            try {
                executor.execute(() -> take(frame, from, to, callback));
            } catch (RejectedExecutionException e) {
                callback.failed(e);
            }
            return;
        }
        take(frame, from, to, callback);
    }

    private void take(Frame frame, CoreSession from, CustomLlmSession to, Callback callback) {
        try {
            if (frame.isDataFrame()) {
                incoming.add(frame, to);
            }
        } catch (RuntimeException e) {
            callback.failed(e);
            return;
        }
        callback.succeeded();
        from.demand();
    }

    /** Answers the newest ping only while a slow socket has not taken the answer to one before. */
    private void pong(CoreSession to, ByteBuffer payload) {
        synchronized (lock) {
            if (isPonging) {
                nextPong = payload;
                return;
            }
            isPonging = true;
        }
        to.sendFrame(new Frame(OpCode.PONG, payload), Callback.from(() -> ponged(to), failure -> {}), false);
    }

    private void ponged(CoreSession to) {
        ByteBuffer payload;
        synchronized (lock) {
            isPonging = false;
            payload = nextPong;
            nextPong = null;
        }
        if (payload != null) {
            pong(to, payload);
        }
    }

    @Override
    public void onError(Throwable cause, Callback callback) {
        CustomLlmSession told = session;
        if (told != null) {
            told.onError(cause);
        }
        callback.succeeded();
    }

    @Override
    public void onClosed(CloseStatus status, Callback callback) {
        CustomLlmSession told;
        synchronized (lock) {
            end = status;
            told = session;
            if (alarm != null) {
                alarm.cancel();
            }
        }
        if (told != null) {
            tell(told, status);
        }
        owner.closed(this);
        callback.succeeded();
    }

    private static void tell(CustomLlmSession session, CloseStatus end) {
        String reason = end.getReason();
        session.onClose(end.getCode(), reason == null ? "" : reason);
    }

    @Override
    public CompletionStage<?> send(String text) {
        Callback.Completable sent = new Callback.Completable();
        opened().sendFrame(new Frame(OpCode.TEXT, text), sent, false);
        return sent;
    }

    @Override
    public void close(int code, String reason) {
        CoreSession to = opened();
        synchronized (lock) {
            if (end != null) {
                return;
            }
            if (alarm == null) {
                alarm = scheduler.schedule(to::abort, CLOSE_MILLIS, TimeUnit.MILLISECONDS);
            }
        }
        to.close(new CloseStatus(code, shortened(reason)), Callback.NOOP);
    }

    @Override
    public void abort() {
        opened().abort();
    }

    private static String shortened(String reason) {
        String text = reason;
        while (text.getBytes(StandardCharsets.UTF_8).length > MOST_REASON_BYTES) {
            text = text.substring(0, text.offsetByCodePoints(text.length(), -1));
        }
        return text;
    }

    private CoreSession opened() {
        CoreSession opened = connection;
        if (opened == null) {
            throw new IllegalStateException("The socket is not open yet");
        }
        return opened;
    }

    /** Shown when Jetty logs a failure; neither the URL nor what was said. */
    @Override
    public String toString() {
        return "CallFrames[" + callId + "]";
    }
}
