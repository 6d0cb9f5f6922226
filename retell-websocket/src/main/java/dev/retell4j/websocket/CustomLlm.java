package dev.retell4j.websocket;

import dev.retell4j.internal.threads.WorkerThreads;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import org.jspecify.annotations.Nullable;

/**
 * Answers calls with an own LLM: gives every call of Retell to a handler and keeps to the protocol meanwhile. It has no
 * port; servers give it their sockets.
 *
 * <p>Safe for use by many threads.
 */
public final class CustomLlm implements AutoCloseable {
    private final Engine engine;
    private final List<Executor> own;

    private CustomLlm(Engine engine, List<Executor> own) {
        this.engine = engine;
        this.own = own;
    }

    /**
     * Starts a description.
     *
     * @param handler answers all calls
     * @return a builder with the defaults
     */
    public static Builder builder(CustomLlmHandler handler) {
        return new Builder(Objects.requireNonNull(handler, "handler"));
    }

    /**
     * Takes a socket that Retell has opened. A second socket with the same call id is a reconnect: it takes the place
     * of the first, whose frames are ignored from then on. When no call can be taken, the socket is closed with 1013,
     * and the session does nothing.
     *
     * @param callId the last segment of the path
     * @param socket where to send
     * @return where to put what comes in
     */
    public CustomLlmSession open(String callId, CallSocket socket) {
        return engine.open(Objects.requireNonNull(callId, "callId"), Objects.requireNonNull(socket, "socket"));
    }

    /**
     * Tells whether calls come in.
     *
     * @return false from the close on
     */
    public boolean takesCalls() {
        return !engine.isClosing();
    }

    /**
     * Tells whether a socket of this call is taken; if not, an adapter refuses the handshake with 503.
     *
     * @param callId the last segment of the path
     * @return false from the close on, and, for a call that is not known, when there are as many calls as allowed
     */
    public boolean takesCall(String callId) {
        return engine.takes(callId);
    }

    /**
     * Returns the largest frame that an adapter should read; when a larger one comes, it calls
     * {@link CustomLlmSession#onTooLarge()}.
     *
     * @return bytes
     */
    public int maxFrameBytes() {
        return engine.settings().maxFrameBytes();
    }

    /**
     * Returns the calls that are going on, those between a drop and a reconnect included.
     *
     * @return the calls
     */
    public LiveCalls calls() {
        return engine;
    }

    /**
     * Takes no new calls, and waits until the turns that run have ended and are sent; then closes all sockets with
     * 1001. Retell ends a call that is closed so with {@code error_llm_websocket_runtime}: no code makes it dial
     * elsewhere, so that a server that is replaced should be left without new calls until those it has are over. At the
     * end it waits until {@link CustomLlmHandler#onEnd} was told of all calls, for what is left of the time but at
     * least a second.
     *
     * @param timeout how long to wait at most; zero for not at all
     */
    public void close(Duration timeout) {
        engine.close(timeout);
        for (Executor threads : own) {
            if (threads instanceof ExecutorService pool) {
                pool.shutdown();
            }
        }
    }

    /** Closes at once: as {@link #close(Duration)} with zero. */
    @Override
    public void close() {
        close(Duration.ZERO);
    }

    /** Describes a {@link CustomLlm}. For use by one thread. */
    public static final class Builder {
        private static final Duration END_LIMIT = Duration.ofSeconds(1);

        private final CustomLlmHandler handler;
        private boolean autoReconnect = true;
        private boolean callDetails = true;
        private boolean transcriptWithToolCalls = true;
        private Duration detailsLimit = Duration.ZERO;
        private String fallbackLine = "Sorry, I did not get that. Could you say it again?";
        private Duration turnTimeout = Duration.ofSeconds(30);
        private Duration silenceTimeout = Duration.ofSeconds(10);
        private Duration sendTimeout = Duration.ofSeconds(10);
        private Duration reconnectGrace = Duration.ofSeconds(40);
        private boolean keepTurnsOnDrop = true;
        private int maxCalls = Integer.MAX_VALUE;
        private int maxFrameBytes = 16 * 1024 * 1024;
        private int maxQueuedFrames = 256;
        private int maxQueuedChars = 256 * 1024;
        private int maxHandlerThreads = 1_000;
        private int closeOnMalformed;
        private @Nullable Executor executor;
        private @Nullable CustomLlmObserver observer;

        private Builder(CustomLlmHandler handler) {
            this.handler = handler;
        }

        /**
         * Says whether Retell sends pings and connects again after a drop. On the wire: {@code config.auto_reconnect}.
         *
         * @param on on by default
         * @return this builder
         */
        public Builder autoReconnect(boolean on) {
            autoReconnect = on;
            return this;
        }

        /**
         * Says whether Retell sends what it knows of the call. On the wire: {@code config.call_details}.
         *
         * @param on on by default
         * @return this builder
         */
        public Builder callDetails(boolean on) {
            callDetails = on;
            return this;
        }

        /**
         * Says whether transcripts have the calls of tools. On the wire: {@code config.transcript_with_tool_calls}.
         *
         * @param on on by default
         * @return this builder
         */
        public Builder transcriptWithToolCalls(boolean on) {
            transcriptWithToolCalls = on;
            return this;
        }

        /**
         * Greets only when {@code call_details} has come, or did not come in time; the caller hears nothing until then.
         * By default the greeting does not wait. Without effect when the details are not asked for.
         *
         * @param atMost how long to wait; zero for not at all
         * @return this builder
         */
        public Builder greetAfterCallDetails(Duration atMost) {
            detailsLimit = Settings.notNegative("greetAfterCallDetails", atMost);
            return this;
        }

        /**
         * Says what is said when a turn fails or overruns; after what the turn has said before, if anything, because a
         * line that breaks off in silence leaves the caller waiting. A greeting that fails ends without a line, so that
         * the caller speaks first.
         *
         * @param line empty for nothing; an English sentence that asks to repeat by default.
         *     {@link LiveCall#fallbackLine} sets another one for a call
         * @return this builder
         */
        public Builder fallbackLine(String line) {
            fallbackLine = Objects.requireNonNull(line, "line");
            return this;
        }

        /**
         * Says how long a turn may go on without saying anything. It is then ended with the fallback line, and its
         * handler is told as if it was cancelled.
         *
         * @param timeout more than zero; 30 seconds by default. {@link Turn#timeout} sets another one for a turn
         * @return this builder
         */
        public Builder turnTimeout(Duration timeout) {
            turnTimeout = Settings.positive("turnTimeout", timeout);
            return this;
        }

        /**
         * Says how long Retell, which pings every 2 seconds, may send no ping before its socket is given up: the
         * connection is dropped, so that Retell sees that too, and connects again. Watched from the first ping of a
         * call on, while {@link #autoReconnect} is on.
         *
         * @param timeout zero for never; 10 seconds by default
         * @return this builder
         */
        public Builder silenceTimeout(Duration timeout) {
            silenceTimeout = Settings.notNegative("silenceTimeout", timeout);
            return this;
        }

        /**
         * Says how long one frame may take to be sent before the socket is given up, as after {@link #silenceTimeout}.
         *
         * @param timeout more than zero; 10 seconds by default
         * @return this builder
         */
        public Builder sendTimeout(Duration timeout) {
            sendTimeout = Settings.positive("sendTimeout", timeout);
            return this;
        }

        /**
         * Says how long a call whose connection was lost, without a close, is kept until Retell has connected again.
         * Retell needs up to 27 seconds for its three attempts. Also the state of a call that was closed, and the
         * results of its tools, are kept so long, should it be connected again after all.
         *
         * @param grace zero for not at all; 40 seconds by default
         * @return this builder
         */
        public Builder reconnectGrace(Duration grace) {
            reconnectGrace = Settings.notNegative("reconnectGrace", grace);
            return this;
        }

        /**
         * Says what becomes of a turn when the connection is lost. If it is kept, what it says waits for the next
         * connection; of a frame that may have been lost on the way, the words may be heard twice. If it is not, the
         * turn is cancelled, and ends without further words on the next connection.
         *
         * @param keep on by default
         * @return this builder
         */
        public Builder keepTurnsOnDrop(boolean keep) {
            keepTurnsOnDrop = keep;
            return this;
        }

        /**
         * Limits the calls at the same time. Calls that are known can always connect again.
         *
         * @param calls at least 1; no limit by default
         * @return this builder
         */
        public Builder maxCalls(int calls) {
            maxCalls = Settings.atLeast("maxCalls", calls, 1);
            return this;
        }

        /**
         * Limits the frames that are read. Each event has the whole transcript, which grows with the call, and Retell
         * names no bound.
         *
         * @param bytes at least 1024; 16 MiB by default
         * @return this builder
         */
        public Builder maxFrameBytes(int bytes) {
            maxFrameBytes = Settings.atLeast("maxFrameBytes", bytes, 1024);
            return this;
        }

        /**
         * Limits what waits to be sent in a call. When one of the bounds is reached, who speaks has to wait.
         *
         * @param frames at least 1; 256 by default
         * @param chars at least 1; 262,144 by default. A frame that is larger has room when nothing else waits
         * @return this builder
         */
        public Builder maxQueued(int frames, int chars) {
            maxQueuedFrames = Settings.atLeast("frames", frames, 1);
            maxQueuedChars = Settings.atLeast("chars", chars, 1);
            return this;
        }

        /**
         * Closes a socket on which a frame comes in that is no JSON object, which ends the call. By default such frames
         * are logged, without their content, and skipped.
         *
         * @param code the close code: 1002, 1003, 1007, 1008, 1011, or from 3000 to 4999; 1007 is the usual one
         * @return this builder
         */
        public Builder closeOnMalformed(int code) {
            if (!CloseCodes.isForFault(code)) {
                throw new IllegalArgumentException("closeOnMalformed must be 1002, 1003, 1007, 1008, 1011 or from 3000"
                        + " to 4999, but is " + code);
            }
            closeOnMalformed = code;
            return this;
        }

        /**
         * Limits the threads for handlers, where the JVM has no virtual threads that serve (before Java 24). A turn for
         * which there is no thread waits.
         *
         * @param threads at least 1; 1,000 by default. They are made when needed and end when idle
         * @return this builder
         */
        public Builder maxHandlerThreads(int threads) {
            maxHandlerThreads = Settings.atLeast("maxHandlerThreads", threads, 1);
            return this;
        }

        /**
         * Runs handlers elsewhere: each turn, and what handlers are told, is a task of its own. It must not run tasks
         * on the thread that gives them; what it rejects fails.
         *
         * @param executor virtual threads where the JVM has them, else a bounded pool, by default
         * @return this builder
         */
        public Builder executor(Executor executor) {
            this.executor = Objects.requireNonNull(executor, "executor");
            return this;
        }

        /**
         * Tells somebody what happens.
         *
         * @param observer nobody by default
         * @return this builder
         */
        public Builder observer(CustomLlmObserver observer) {
            this.observer = Objects.requireNonNull(observer, "observer");
            return this;
        }

        /**
         * Makes it.
         *
         * @return ready for sockets
         */
        public CustomLlm build() {
            List<Executor> own = new ArrayList<>();
            Executor threads = executor;
            if (threads == null) {
                threads = HandlerThreads.atMost(maxHandlerThreads);
                own.add(threads);
            }
            Executor tidying = WorkerThreads.named("retell-llm-cancel");
            own.add(tidying);
            return build(threads, tidying, own, END_LIMIT, new SystemTimers());
        }

        /** With a clock that tests drive by hand, and all that is run on their executor. */
        CustomLlm build(Timers timers) {
            Executor threads = executor == null ? HandlerThreads.atMost(maxHandlerThreads) : executor;
            return build(threads, threads, List.of(), Duration.ZERO, timers);
        }

        private CustomLlm build(
                Executor threads, Executor tidying, List<Executor> own, Duration endLimit, Timers timers) {
            Settings settings = new Settings(
                    autoReconnect,
                    callDetails,
                    transcriptWithToolCalls,
                    detailsLimit,
                    fallbackLine,
                    turnTimeout,
                    silenceTimeout,
                    sendTimeout,
                    reconnectGrace,
                    keepTurnsOnDrop,
                    maxCalls,
                    maxFrameBytes,
                    maxQueuedFrames,
                    maxQueuedChars,
                    closeOnMalformed);
            Witness witness = new Witness(observer);
            Engine engine = new Engine(handler, settings, threads, tidying, endLimit, timers, witness);
            return new CustomLlm(engine, own);
        }
    }
}
