package dev.retell4j.simulator.internal.llm;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/** Opens WebSockets with the platform's own client. */
public final class LlmDialer implements AutoCloseable {
    /** No server has a reason to say more at a time. */
    private static final int LARGEST_FRAME = 16 << 20;

    private static final int POLICY_VIOLATION = 1008;

    private static final Duration CLOSING_LIMIT = Duration.ofSeconds(2);
    private static final Duration READING_LIMIT = Duration.ofMillis(500);

    private final Executor executor = threads();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final @Nullable SSLContext tls;
    private @Nullable HttpClient client;
    private volatile boolean closed;

    /** Makes a dialer that trusts what the platform trusts. */
    public LlmDialer() {
        this(null);
    }

    /**
     * Makes a dialer.
     *
     * @param tls whom to trust, or null for those that the platform trusts
     */
    public LlmDialer(@Nullable SSLContext tls) {
        this.tls = tls;
    }

    private static Executor threads() {
        AtomicInteger number = new AtomicInteger();
        return new ThreadPoolExecutor(0, Integer.MAX_VALUE, 5, TimeUnit.SECONDS, new SynchronousQueue<>(), work -> {
            Thread thread = new Thread(work, "retell-simulator-llm-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * Opens a WebSocket.
     *
     * @param address an address that begins with {@code ws} or {@code wss}
     * @param limit how long connecting and handshake may take together
     * @param listener is told what comes in, in threads of the dialer
     * @return done when it is open, after the listener was told; fails with an {@link IOException} whose message says
     *     what is wrong
     */
    public CompletableFuture<Void> dial(URI address, Duration limit, LlmSocket.Listener listener) {
        CompletableFuture<Void> opened = new CompletableFuture<>();
        executor.execute(() -> {
            Socket socket = new Socket(listener);
            CompletableFuture<WebSocket> handshake;
            try {
                handshake = client().newWebSocketBuilder().connectTimeout(limit).buildAsync(address, socket);
            } catch (RuntimeException | Error e) {
                opened.completeExceptionally(new IOException(words(e, limit), e));
                return;
            }
            CompletableFuture<Void> unused = handshake.handleAsync(
                    (webSocket, failure) -> {
                        if (failure == null) {
                            opened.complete(null);
                        } else {
                            opened.completeExceptionally(new IOException(words(failure, limit), failure));
                        }
                        return null;
                    },
                    executor);
        });
        return opened;
    }

    /** Returns where work of lines is done. */
    Executor executor() {
        return executor;
    }

    private synchronized HttpClient client() {
        HttpClient known = client;
        if (known == null) {
            HttpClient.Builder builder = HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .executor(executor);
            if (tls != null) {
                builder.sslContext(tls);
            }
            known = builder.build();
            client = known;
        }
        return known;
    }

    private static String words(Throwable failure, Duration limit) {
        Throwable cause = failure;
        while ((cause instanceof CompletionException || cause instanceof ExecutionException)
                && cause.getCause() != null) {
            cause = cause.getCause();
        }
        if (cause instanceof WebSocketHandshakeException refused && refused.getResponse() != null) {
            return "The server answered the handshake with status "
                    + refused.getResponse().statusCode();
        }
        if (cause instanceof java.net.http.HttpTimeoutException
                || cause instanceof java.util.concurrent.TimeoutException) {
            return "No handshake within " + limit.toMillis() + " ms";
        }
        if (cause instanceof java.net.ConnectException) {
            return "Nothing listens there";
        }
        String message = cause.getMessage();
        return cause.getClass().getSimpleName() + (message == null ? "" : ": " + message);
    }

    /** Breaks off what is open. */
    @Override
    public void close() {
        closed = true;
        open.forEach(LlmSocket::abort);
    }

    private final class Socket implements LlmSocket, WebSocket.Listener {
        private final Listener listener;
        private final StringBuilder text = new StringBuilder();
        private final Deque<Supplier<CompletableFuture<?>>> out = new ArrayDeque<>();
        private @Nullable WebSocket webSocket;
        private int bytes;
        private boolean sending;
        private boolean paused;
        private boolean owed;
        private boolean over;

        Socket(Listener listener) {
            this.listener = listener;
        }

        @Override
        public void onOpen(WebSocket opened) {
            synchronized (this) {
                webSocket = opened;
            }
            open.add(this);
            listener.onOpen(this);
            if (closed) {
                abort();
            }
            ask();
        }

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
            text.append(data);
            if (text.length() > LARGEST_FRAME) {
                abort("A frame of more than " + LARGEST_FRAME + " characters");
                return null;
            }
            if (last) {
                String frame = text.toString();
                text.setLength(0);
                if (text.capacity() > 1 << 16) {
                    text.trimToSize();
                }
                listener.onText(frame);
            }
            ask();
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onBinary(WebSocket from, ByteBuffer data, boolean last) {
            bytes += data.remaining();
            if (last) {
                listener.onBinary(bytes);
                bytes = 0;
            }
            ask();
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onPing(WebSocket from, ByteBuffer message) {
            ask();
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onPong(WebSocket from, ByteBuffer message) {
            ask();
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
            closed(code, reason);
            return null;
        }

        @Override
        public void onError(WebSocket from, Throwable error) {
            closed(1006, words(error, CLOSING_LIMIT));
        }

        /** Lets the next frame in, unless nobody reads. */
        private void ask() {
            WebSocket known;
            synchronized (this) {
                if (paused) {
                    owed = true;
                    return;
                }
                known = webSocket;
            }
            if (known != null) {
                known.request(1);
            }
        }

        @Override
        public void pauseReading() {
            synchronized (this) {
                paused = true;
            }
        }

        @Override
        public void resumeReading() {
            synchronized (this) {
                paused = false;
                if (!owed) {
                    return;
                }
                owed = false;
            }
            ask();
        }

        private void closed(int code, String reason) {
            synchronized (this) {
                if (over) {
                    return;
                }
                over = true;
                out.clear();
            }
            open.remove(this);
            listener.onClosed(code, reason);
        }

        @Override
        public void send(String frame) {
            enqueue(() -> web().sendText(frame, true));
        }

        @Override
        public void sendFragmented(String frame, int piece) {
            for (int start = 0; start < frame.length(); start += piece) {
                int end = Math.min(frame.length(), start + piece);
                String part = frame.substring(start, end);
                boolean last = end == frame.length();
                enqueue(() -> web().sendText(part, last));
            }
        }

        @Override
        public void sendBinary(byte[] content) {
            enqueue(() -> web().sendBinary(ByteBuffer.wrap(content), true));
        }

        @Override
        public void close(int code, String reason) {
            enqueue(() -> {
                CompletableFuture<Void> unused = CompletableFuture.runAsync(
                        this::abort,
                        CompletableFuture.delayedExecutor(CLOSING_LIMIT.toMillis(), TimeUnit.MILLISECONDS, executor));
                return web().sendClose(canBeSent(code) ? code : POLICY_VIOLATION, reason);
            });
        }

        private static boolean canBeSent(int code) {
            return code == 1000 || code == 1001 || code == 1011 || code >= 3000;
        }

        @Override
        public synchronized int unsent() {
            return out.size() + (sending ? 1 : 0);
        }

        private synchronized WebSocket web() {
            WebSocket known = webSocket;
            if (known == null) {
                throw new IllegalStateException("Not open");
            }
            return known;
        }

        private void enqueue(Supplier<CompletableFuture<?>> action) {
            synchronized (this) {
                if (over) {
                    return;
                }
                out.add(action);
                if (sending) {
                    return;
                }
                sending = true;
            }
            drain();
        }

        /** Sends until the socket keeps one waiting: the client takes one frame at a time. */
        private void drain() {
            while (true) {
                Supplier<CompletableFuture<?>> next;
                synchronized (this) {
                    next = out.poll();
                    if (next == null) {
                        sending = false;
                        return;
                    }
                }
                CompletableFuture<?> sent;
                try {
                    sent = next.get();
                } catch (RuntimeException e) {
                    sent = CompletableFuture.failedFuture(e);
                }
                if (sent.isCompletedExceptionally()) {
                    cannotSend();
                    return;
                }
                if (!sent.isDone()) {
                    CompletableFuture<?> unused = sent.whenCompleteAsync(
                            (done, failure) -> {
                                if (failure == null) {
                                    drain();
                                } else {
                                    cannotSend();
                                }
                            },
                            executor);
                    return;
                }
            }
        }

        /**
         * The client does not always tell its listener of a connection that has broken while it was sending. What the
         * server has said before, perhaps why it closes, is still read.
         */
        private void cannotSend() {
            CompletableFuture.delayedExecutor(READING_LIMIT.toMillis(), TimeUnit.MILLISECONDS, executor)
                    .execute(() -> abort("Cannot be sent to"));
        }

        @Override
        public void abort() {
            abort("Broken off");
        }

        private void abort(String reason) {
            WebSocket known;
            synchronized (this) {
                known = webSocket;
            }
            if (known != null) {
                known.abort();
            }
            closed(1006, reason);
        }
    }
}
