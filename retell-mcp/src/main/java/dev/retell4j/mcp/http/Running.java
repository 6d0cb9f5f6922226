package dev.retell4j.mcp.http;

import dev.retell4j.mcp.tools.Cancellation;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import reactor.core.Disposable;
import reactor.core.Disposables;

/** A request that is being worked on. */
final class Running {
    final Cancellation cancellation = new Cancellation();
    final Disposable.Swap work = Disposables.swap();
    private final AtomicReference<@Nullable Runnable> onEnd = new AtomicReference<>();

    /** Says what to do, once, when the work is over. */
    void onEnd(Runnable action) {
        onEnd.set(action);
    }

    void end() {
        Runnable action = onEnd.getAndSet(null);
        if (action != null) {
            action.run();
        }
    }

    /** Stops the work; what it would have answered is not sent. */
    void cancel() {
        cancellation.cancel();
        work.dispose();
    }
}
