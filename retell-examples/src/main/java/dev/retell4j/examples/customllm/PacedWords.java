package dev.retell4j.examples.customllm;

import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** Gives a text word by word, as slowly as a model would. Closing it ends it, also while it waits. */
final class PacedWords implements Iterator<String>, AutoCloseable {
    private static final Pattern BEHIND_SPACE = Pattern.compile("(?<=\\s)");

    private final Iterator<String> words;
    private final Duration each;
    private final CountDownLatch closed = new CountDownLatch(1);

    private PacedWords(List<String> words, Duration each) {
        this.words = words.iterator();
        this.each = each;
    }

    static PacedWords of(String text, Duration each) {
        return new PacedWords(List.of(BEHIND_SPACE.split(text)), each);
    }

    @Override
    public boolean hasNext() {
        return closed.getCount() > 0 && words.hasNext();
    }

    @Override
    public String next() {
        if (!words.hasNext()) {
            throw new NoSuchElementException();
        }
        try {
            boolean unused = closed.await(each.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("Interrupted while a word was waited for");
        }
        return words.next();
    }

    @Override
    public void close() {
        closed.countDown();
    }
}
