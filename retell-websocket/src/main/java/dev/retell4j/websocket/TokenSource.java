package dev.retell4j.websocket;

import java.util.Iterator;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tokens that are pulled, and what is to be closed when no more of them are wanted. */
final class TokenSource {
    private static final Logger LOG = LoggerFactory.getLogger(CustomLlm.class);

    private final AtomicBoolean isClosed = new AtomicBoolean();
    private final @Nullable Iterator<String> iterator;
    private final @Nullable Stream<String> stream;

    private TokenSource(@Nullable Iterator<String> iterator, @Nullable Stream<String> stream) {
        this.iterator = iterator;
        this.stream = stream;
    }

    static TokenSource of(Stream<String> stream) {
        return new TokenSource(null, stream);
    }

    static TokenSource of(Iterator<String> iterator) {
        return new TokenSource(iterator, null);
    }

    Iterator<String> iterator() {
        if (stream != null) {
            return stream.iterator();
        }
        return iterator == null ? java.util.Collections.emptyIterator() : iterator;
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
