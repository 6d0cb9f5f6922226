package dev.retell4j.websocket;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** One socket of a call: what came in is given to the call, and one frame at a time goes out. */
final class SocketSession implements CustomLlmSession {
    /** What became of the frame that was sent. */
    private enum Receipt {
        NONE,
        TAKEN,
        FAILED
    }

    private static final int NO_REQUEST = -1;

    final CallSocket socket;

    private final Conversation call;
    private final AtomicReference<Receipt> receipt = new AtomicReference<>(Receipt.NONE);

    // With the lock of the call
    private @Nullable Frame outstanding;
    private boolean isBroken;
    private int newestRequest = NO_REQUEST;

    SocketSession(Conversation call, CallSocket socket) {
        this.call = call;
        this.socket = socket;
    }

    @Override
    public void onText(String text) {
        call.received(this, text);
    }

    @Override
    public void onBinary() {
        call.closeFor(this, CloseCodes.BINARY, "binary frame");
    }

    @Override
    public void onTooLarge() {
        call.closeFor(this, CloseCodes.TOO_LARGE, "frame too large");
    }

    @Override
    public void onClose(int code, String reason) {
        call.socketClosed(this, code, reason);
    }

    @Override
    public void onError(Throwable cause) {
        call.socketFailed(this, cause);
    }

    /** Remembers a request. Returns false when one that is not older was here before. */
    boolean isNewest(int request) {
        if (request <= newestRequest) {
            return false;
        }
        newestRequest = request;
        return true;
    }

    boolean isReady() {
        return outstanding == null && !isBroken;
    }

    boolean isBroken() {
        return isBroken;
    }

    void broken() {
        isBroken = true;
    }

    @Nullable
    Frame outstanding() {
        return outstanding;
    }

    boolean hasReceipt() {
        return receipt.get() != Receipt.NONE;
    }

    /** Hands a frame to the socket. With the lock of the call held. */
    void send(Frame frame) {
        outstanding = frame;
        try {
            CompletionStage<?> stage = socket.send(frame.text());
            if (stage instanceof CompletableFuture<?> future && future.isDone() && !future.isCompletedExceptionally()) {
                outstanding = null;
                return;
            }
            stage.whenComplete((done, failure) -> {
                receipt.set(failure == null ? Receipt.TAKEN : Receipt.FAILED);
                call.receiptCame();
            });
        } catch (Throwable e) {
            isBroken = true;
            call.lock().after(() -> call.engine().witness().socketFailed(call.callId(), e));
        }
    }

    /** Takes note of what became of the frame that is outstanding. With the lock of the call held. */
    void readReceipt() {
        Receipt came = receipt.getAndSet(Receipt.NONE);
        if (came == Receipt.TAKEN) {
            outstanding = null;
        } else if (came == Receipt.FAILED) {
            isBroken = true;
        }
    }
}
