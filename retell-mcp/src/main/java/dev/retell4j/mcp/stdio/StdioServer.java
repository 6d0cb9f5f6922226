package dev.retell4j.mcp.stdio;

import dev.retell4j.mcp.RetellMcp;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Serves one client at the other end of two streams, as assistants do that start a server as a process: a message a
 * line, in UTF-8.
 *
 * <p>Answers never get lost: one writer at a time, and when the input ends, calls that still run get some time to
 * finish. A line that is no message is answered with an error and the next one is read. A cancelled request is stopped
 * and not answered.
 */
public final class StdioServer implements AutoCloseable {
    private final StdioConnection connection;

    private StdioServer(Builder from) {
        connection = new StdioConnection(
                from.mcp,
                Objects.requireNonNull(from.in, "input"),
                Objects.requireNonNull(from.out, "output"),
                from.drainTime,
                from.maxMessageBytes);
    }

    /**
     * Starts a server.
     *
     * @param mcp what is offered
     * @return a builder
     */
    public static Builder builder(RetellMcp mcp) {
        return new Builder(Objects.requireNonNull(mcp, "mcp"));
    }

    /**
     * Serves until the client is gone, and calls that still ran then have finished or had their time. All threads are
     * daemons. Can be used once.
     *
     * @return 0 when the input ended, 1 when the output broke or the thread was interrupted
     */
    public int run() {
        return connection.run();
    }

    /** Ends it: calls that still run are cancelled and {@link #run()} returns. The streams stay open. */
    @Override
    public void close() {
        connection.close();
    }

    /** Collects the settings of a {@link StdioServer}. */
    public static final class Builder {
        private final RetellMcp mcp;
        private @Nullable InputStream in;
        private @Nullable OutputStream out;
        private Duration drainTime = Duration.ofSeconds(5);
        private int maxMessageBytes = 4 * 1024 * 1024;

        private Builder(RetellMcp mcp) {
            this.mcp = mcp;
        }

        /**
         * Sets where messages come from.
         *
         * @param in the stream; never closed here
         * @return this builder
         */
        public Builder input(InputStream in) {
            this.in = Objects.requireNonNull(in, "in");
            return this;
        }

        /**
         * Sets where messages go to.
         *
         * @param out the stream; flushed after each message, never closed here
         * @return this builder
         */
        public Builder output(OutputStream out) {
            this.out = Objects.requireNonNull(out, "out");
            return this;
        }

        /**
         * Sets both streams to those of this process.
         *
         * @param streams the streams
         * @return this builder
         */
        public Builder streams(ProcessStreams streams) {
            return input(streams.in()).output(streams.out());
        }

        /**
         * Sets how long calls may go on after the input has ended; by default 5 seconds.
         *
         * @param time zero or more
         * @return this builder
         * @throws IllegalArgumentException when the time is negative
         */
        public Builder drainTime(Duration time) {
            if (time.isNegative()) {
                throw new IllegalArgumentException("drainTime must not be negative, but is " + time);
            }
            drainTime = time;
            return this;
        }

        /**
         * Sets how long a message may be; by default 4 MiB. Longer ones are answered with an error.
         *
         * @param bytes at least 1,024
         * @return this builder
         * @throws IllegalArgumentException when it is less
         */
        public Builder maxMessageBytes(int bytes) {
            if (bytes < 1024) {
                throw new IllegalArgumentException("maxMessageBytes must be at least 1024, but is " + bytes);
            }
            maxMessageBytes = bytes;
            return this;
        }

        /**
         * Makes the server.
         *
         * @return the server, which does not run yet
         */
        public StdioServer build() {
            return new StdioServer(this);
        }
    }
}
