package dev.retell4j.internal.http;

import java.util.concurrent.atomic.AtomicBoolean;
import okhttp3.Call;
import okhttp3.Dispatcher;
import okhttp3.EventListener;
import org.jspecify.annotations.Nullable;

/** Watches one attempt: whether anything of the request left, and what was hidden from OkHttp. */
final class AttemptTrace extends EventListener {
    private final boolean onceOnly;
    private final AtomicBoolean left = new AtomicBoolean();
    private volatile boolean queued;
    private volatile boolean connecting;
    private volatile boolean requestLeft;
    private volatile @Nullable String retryAfter;

    /**
     * Makes a trace.
     *
     * @param onceOnly whether the request may leave once only
     */
    AttemptTrace(boolean onceOnly) {
        this.onceOnly = onceOnly;
    }

    @Override
    public void dispatcherQueueStart(Call call, Dispatcher dispatcher) {
        queued = true;
    }

    @Override
    public void dispatcherQueueEnd(Call call, Dispatcher dispatcher) {
        queued = false;
    }

    @Override
    public void connectStart(Call call, java.net.InetSocketAddress address, java.net.Proxy proxy) {
        connecting = true;
    }

    @Override
    public void requestHeadersStart(Call call) {
        requestLeft = true;
    }

    /** Tells whether the request may go on the wire now, which an unrepeatable one may once. */
    boolean mayLeave() {
        return !left.getAndSet(true) || !onceOnly;
    }

    /** Tells whether OkHttp has not begun with the call, because others are before it. */
    boolean queued() {
        return queued;
    }

    /** Tells whether the connection was a used one from the pool. */
    boolean reusedConnection() {
        return requestLeft && !connecting;
    }

    /** Tells whether the server may have seen the request. */
    boolean requestLeft() {
        return requestLeft;
    }

    void hide(String retryAfter) {
        this.retryAfter = retryAfter;
    }

    @Nullable
    String hiddenRetryAfter() {
        return retryAfter;
    }
}
