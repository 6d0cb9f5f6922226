package dev.retell4j.simulator.internal.http;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which operation is simulated by what. */
public final class Handlers {
    /** Answers the requests of one operation; called by one thread at a time. */
    @FunctionalInterface
    public interface OperationHandler {
        /**
         * Answers a request that was found valid.
         *
         * @param exchange the request
         * @return the answer
         * @throws ApiFailure to refuse it
         */
        Answer answer(Exchange exchange);
    }

    private final Map<String, OperationHandler> byOperation = new HashMap<>();

    /** Sets what answers an operation. */
    public Handlers on(String operationId, OperationHandler handler) {
        if (byOperation.put(operationId, handler) != null) {
            throw new IllegalStateException("Two handlers for " + operationId);
        }
        return this;
    }

    @Nullable
    OperationHandler of(String operationId) {
        return byOperation.get(operationId);
    }

    Set<String> operationIds() {
        return Set.copyOf(byOperation.keySet());
    }
}
