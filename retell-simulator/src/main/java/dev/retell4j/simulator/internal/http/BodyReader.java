package dev.retell4j.simulator.internal.http;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.function.ObjIntConsumer;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.util.thread.Invocable;

/** Collects a body as it arrives, without a thread that waits for it. */
final class BodyReader implements Invocable.Task {
    private static final byte[] NOTHING = new byte[0];

    /** Nothing larger is set aside because a caller announces it. */
    private static final int MOST_AT_ONCE = 1 << 20;

    private final Content.Source source;
    private final int limit;
    private final ObjIntConsumer<byte[]> whenRead;
    private final Consumer<Throwable> whenBroken;
    private byte[] body;
    private int length;

    /**
     * Makes a reader.
     *
     * @param source where the body comes from
     * @param announced the expected number of bytes, or less than 0
     * @param limit how many bytes are kept; of a longer body, one more than that arrives
     * @param whenRead takes the body and the limit
     * @param whenBroken takes the reason when the caller goes away
     */
    BodyReader(
            Content.Source source,
            long announced,
            int limit,
            ObjIntConsumer<byte[]> whenRead,
            Consumer<Throwable> whenBroken) {
        this.source = source;
        this.limit = limit;
        this.whenRead = whenRead;
        this.whenBroken = whenBroken;
        body = announced > 0 ? new byte[(int) Math.min(announced, MOST_AT_ONCE)] : NOTHING;
    }

    @Override
    public InvocationType getInvocationType() {
        return InvocationType.BLOCKING;
    }

    @Override
    public void run() {
        while (true) {
            Content.Chunk chunk = source.read();
            if (chunk == null) {
                source.demand(this);
                return;
            }
            if (Content.Chunk.isFailure(chunk)) {
                whenBroken.accept(chunk.getFailure());
                return;
            }
            keep(chunk.getByteBuffer());
            boolean last = chunk.isLast() || length > limit;
            chunk.release();
            if (last) {
                whenRead.accept(length == body.length ? body : Arrays.copyOf(body, length), limit);
                return;
            }
        }
    }

    private void keep(ByteBuffer bytes) {
        int more = Math.min(bytes.remaining(), limit + 1 - length);
        if (length + more > body.length) {
            body = Arrays.copyOf(body, Math.max(length + more, (int) Math.min(2L * body.length, limit + 1L)));
        }
        bytes.get(body, length, more);
        length += more;
    }
}
