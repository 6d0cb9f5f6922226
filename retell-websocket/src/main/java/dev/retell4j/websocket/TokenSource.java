package dev.retell4j.websocket;

import java.util.Collections;
import java.util.Iterator;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tokens that are pulled, and what is to be closed when no more of them are wanted. */
final class TokenSource {
    private static final Logger LOG = LoggerFactory.getLogger(CustomLlm.class);

    private final AtomicBoolean isClosed = new AtomicBoolean();
    private final AtomicBoolean isTaken = new AtomicBoolean();
    private final @Nullable Iterator<String> iterator;
    private final @Nullable Stream<String> stream;

    private TokenSource(@Nullable Iterator<String> iterator, @Nullable Stream<String> stream) {
        this.iterator = iterator;
        this.stream = stream;
    }

    static TokenSource of(Stream<String> stream) {
        return new TokenSource(null, Objects.requireNonNull(stream, "tokens"));
    }

    static TokenSource of(Iterator<String> iterator) {
        return new TokenSource(Objects.requireNonNull(iterator, "tokens"), null);
    }

    /** @throws IllegalStateException when they were read before: the turn would end without a word */
    Iterator<String> iterator() {
        if (!isTaken.compareAndSet(false, true)) {
            throw new IllegalStateException("An answer with tokens is given once");
        }
        if (stream != null) {
            return stream.iterator();
        }
        return iterator == null ? Collections.emptyIterator() : iterator;
    }

    /** Closes it once, whoever asks. */
    void close() {
        if (!isClosed.compareAndSet(false, true)) {
            return;
        }
        try {
            if (stream != null) {
                stream.close();
            } else if (iterator instanceof AutoCloseable closeable) {
                closeable.close();
            }
        } catch (Throwable e) {
            LOG.debug("Tokens that are not wanted any more could not be closed", e);
        }
    }
}
