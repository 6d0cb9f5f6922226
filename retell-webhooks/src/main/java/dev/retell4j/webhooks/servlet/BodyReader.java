package dev.retell4j.webhooks.servlet;

import dev.retell4j.webhooks.IncomingRequest;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.function.Consumer;

/** Collects a body as it arrives, without a thread that waits for it. */
final class BodyReader implements ReadListener {
    private static final int PART = 1 << 13;

    private final byte[] part = new byte[PART];
    private final ServletInputStream input;
    private final IncomingRequest incoming;
    private final Runnable whenRead;
    private final Consumer<Throwable> whenBroken;
    private boolean isOver;

    BodyReader(ServletInputStream input, IncomingRequest incoming, Runnable whenRead, Consumer<Throwable> whenBroken) {
        this.input = input;
        this.incoming = incoming;
        this.whenRead = whenRead;
        this.whenBroken = whenBroken;
    }

    @Override
    public void onDataAvailable() throws IOException {
        while (!isOver && input.isReady()) {
            int count = input.read(part);
            if (count < 0) {
                return;
            }
            if (!incoming.add(ByteBuffer.wrap(part, 0, count))) {
                isOver = true;
                whenRead.run();
            }
        }
    }

    @Override
    public void onAllDataRead() {
        if (!isOver) {
            isOver = true;
            whenRead.run();
        }
    }

    @Override
    public void onError(Throwable reason) {
        if (!isOver) {
            isOver = true;
            incoming.abandon();
            whenBroken.accept(reason);
        }
    }
}
