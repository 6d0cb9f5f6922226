package dev.retell4j.mcp.tools;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Answers a call of a tool that only reads. Called on a thread that may wait. */
@FunctionalInterface
public interface ReadingHandler {
    /**
     * Answers a call. What is thrown becomes an answer with an error that the model can act on.
     *
     * @param call arguments, client and caller
     * @return completes with the answer
     */
    CompletionStage<ToolResult> handle(ToolCall call);

    /**
     * Makes a handler of one that waits for what it needs.
     *
     * @param handler the waiting one
     * @return a handler
     */
    static ReadingHandler blocking(Blocking handler) {
        return call -> CompletableFuture.completedFuture(handler.handle(call));
    }

    /** Answers a call before it returns. */
    @FunctionalInterface
    interface Blocking {
        /**
         * Answers a call.
         *
         * @param call arguments, client and caller
         * @return the answer
         */
        ToolResult handle(ToolCall call);
    }
}
