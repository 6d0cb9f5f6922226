package dev.retell4j.webhooks;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * A request whose body is just arriving, for whoever builds an endpoint into a server: it collects the body without
 * letting strangers fill the memory. A body beyond 64 KiB is collected only when everything else about the request is
 * right that can be known without it, and only while not too much is being collected for the endpoint as a whole.
 *
 * <p>Give it the parts of the body as they come, until there are no more or none is wanted any more; then send the
 * {@link #answer()}. If the body breaks off, {@link #abandon()} it. Not safe for use by several threads at once.
 */
public final class IncomingRequest {
    private static final byte[] NOTHING = new byte[0];

    /** So much is collected of every body. */
    static final int FREE = 1 << 16;

    private final WebhookEndpoint endpoint;
    private final WebhookRequest.Builder request;
    private final Budget budget;
    private byte[] body;
    private int length;
    private long reserved;
    private boolean isTooLong;
    private @Nullable WebhookReply refusal;

    IncomingRequest(WebhookEndpoint endpoint, WebhookRequest.Builder request, long announced, Budget budget) {
        this.endpoint = endpoint;
        this.request = request;
        this.budget = budget;
        isTooLong = announced > endpoint.maxBodySize();
        body = announced <= 0 || isTooLong ? NOTHING : new byte[(int) Math.min(announced, FREE)];
    }

    /**
     * Tells whether the answer is clear without the rest of the body. The connection must then be closed behind the
     * answer, unless the server reads the rest itself.
     *
     * @return true when nothing more is wanted
     */
    public boolean isCutShort() {
        return isTooLong || refusal != null;
    }

    /**
     * Takes the next part of the body.
     *
     * @param part the bytes, which are copied; untouched when they are not wanted
     * @return false when neither this part nor any other is wanted
     */
    public boolean add(ByteBuffer part) {
        int more = part.remaining();
        isTooLong = isTooLong || more > endpoint.maxBodySize() - length;
        if (isCutShort() || !hasRoom(length + more)) {
            return false;
        }
        part.get(body, length, more);
        length += more;
        return true;
    }

    private boolean hasRoom(int needed) {
        if (needed <= body.length) {
            return true;
        }
        int size = (int) Math.max(needed, Math.min(2L * body.length, endpoint.maxBodySize()));
        if (size > FREE) {
            if (reserved == 0) {
                refusal = endpoint.refusal(request.build());
            }
            long wanted = (long) size - FREE;
            if (refusal == null && !budget.reserve(wanted - reserved)) {
                refusal = endpoint.tooManyBodies();
            }
            if (refusal != null) {
                return false;
            }
            reserved = wanted;
        }
        body = Arrays.copyOf(body, size);
        return true;
    }

    /**
     * Answers the request. To be called once, when the body is whole or cut short.
     *
     * @return completes with the answer, never with a failure
     */
    public CompletionStage<WebhookReply> answer() {
        try {
            if (refusal != null) {
                return CompletableFuture.completedFuture(refusal);
            }
            if (isTooLong) {
                request.bodyTooLong();
            } else {
                request.body(length == body.length ? body : Arrays.copyOf(body, length));
            }
            // Verified before this returns: whose body is kept longer is Retell.
            return endpoint.handleAsync(request.build());
        } finally {
            abandon();
        }
    }

    /** Forgets the request, for its body broke off. */
    public void abandon() {
        body = NOTHING;
        budget.release(reserved);
        reserved = 0;
    }

    /** How many bytes may be collected at the same time, beyond what every body may have. */
    static final class Budget {
        private final long most;
        private final AtomicLong used = new AtomicLong();

        Budget(long most) {
            this.most = most;
        }

        boolean reserve(long bytes) {
            if (used.addAndGet(bytes) <= most) {
                return true;
            }
            used.addAndGet(-bytes);
            return false;
        }

        void release(long bytes) {
            used.addAndGet(-bytes);
        }

        long used() {
            return used.get();
        }
    }
}
