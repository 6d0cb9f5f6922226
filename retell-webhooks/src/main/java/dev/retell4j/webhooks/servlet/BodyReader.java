package dev.retell4j.webhooks.servlet;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Arrays;
import java.util.function.Consumer;

/** Collects a body as it arrives, without a thread that waits for it. */
final class BodyReader implements ReadListener {
    private static final int FIRST = 1 << 13;

    /** Nothing larger is set aside because a sender announces it. */
    private static final int MOST_AT_ONCE = 1 << 16;

    private final ServletInputStream input;
    private final int limit;
    private final WhenRead whenRead;
    private final Consumer<Throwable> whenBroken;
    private byte[] body;
    private int length;
    private boolean isOver;

    /** Takes a body; when it is longer than allowed, its beginning. */
    @FunctionalInterface
    interface WhenRead {
        void accept(byte[] body, boolean isTooLong);
    }

    BodyReader(HttpServletRequest request, int limit, WhenRead whenRead, Consumer<Throwable> whenBroken)
            throws IOException {
        input = request.getInputStream();
        this.limit = limit;
        this.whenRead = whenRead;
        this.whenBroken = whenBroken;
        long announced = request.getContentLengthLong();
        // One more than announced, so that the end is found without growing.
        body = new byte[announced < 0 ? FIRST : (int) Math.min(announced + 1, MOST_AT_ONCE)];
    }

    @Override
    public void onDataAvailable() throws IOException {
        while (!isOver && input.isReady()) {
            int count = input.read(body, length, body.length - length);
            if (count < 0) {
                return;
            }
            length += count;
            if (length > limit) {
                isOver = true;
                whenRead.accept(body, true);
                return;
            }
            if (length == body.length) {
                body = Arrays.copyOf(body, (int) Math.min(2L * length, limit + 1L));
            }
        }
    }

    @Override
    public void onAllDataRead() {
        if (!isOver) {
            isOver = true;
            whenRead.accept(Arrays.copyOf(body, length), false);
        }
    }

    @Override
    public void onError(Throwable reason) {
        if (!isOver) {
            isOver = true;
            whenBroken.accept(reason);
        }
    }
}
