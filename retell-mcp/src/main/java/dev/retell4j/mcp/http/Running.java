package dev.retell4j.mcp.http;

import dev.retell4j.mcp.tools.Cancellation;
import reactor.core.Disposable;
import reactor.core.Disposables;

/** A request that is being worked on. */
final class Running {
    final Cancellation cancellation = new Cancellation();
    final Disposable.Swap work = Disposables.swap();

    /** Stops the work; what it would have answered is not sent. */
    void cancel() {
        cancellation.cancel();
        work.dispose();
    }
}
