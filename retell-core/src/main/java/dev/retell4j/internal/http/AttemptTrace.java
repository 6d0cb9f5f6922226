package dev.retell4j.internal.http;

import okhttp3.Call;
import okhttp3.EventListener;
import org.jspecify.annotations.Nullable;

/** Watches one attempt: whether anything of the request left, and what was hidden from OkHttp. */
final class AttemptTrace extends EventListener {
    private volatile boolean connecting;
    private volatile boolean requestLeft;
    private volatile @Nullable String retryAfter;

    @Override
    public void connectStart(Call call, java.net.InetSocketAddress address, java.net.Proxy proxy) {
        connecting = true;
    }

    @Override
    public void requestHeadersStart(Call call) {
        requestLeft = true;
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
