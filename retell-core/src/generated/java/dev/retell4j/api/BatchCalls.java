package dev.retell4j.api;

import dev.retell4j.ApiRequest;
import dev.retell4j.batch.BatchCall;
import dev.retell4j.batch.BatchCallCreate;
import dev.retell4j.operations.OperationId;
import retrofit2.http.Body;
import retrofit2.http.POST;

/**
 * Places many outbound calls with one request.
 *
 * <p>Methods that end in {@code Request} prepare a request; those without send it and wait.
 */
public interface BatchCalls {
    /**
     * Creates a batch call, at once or for a later time. Every task rings a person and is billed as a call. Calls start
     * as slots become free: a batch bypasses neither the workspace's concurrency nor the limit of calls per second. The
     * API can neither read nor cancel a batch afterwards.
     *
     * <p>{@code POST /create-batch-call}; never repeated when Retell may have carried it out.
     *
     * @param request A batch of outbound phone calls, started as slots become free. A batch obeys the limits on
     *     concurrent calls and calls per second like any other call.
     * @return the request, not yet sent
     */
    @OperationId("batchCallCreateBatchCall")
    @POST("create-batch-call")
    ApiRequest<BatchCall> createRequest(@Body BatchCallCreate request);

    /**
     * Creates a batch call, at once or for a later time. Every task rings a person and is billed as a call. Calls start
     * as slots become free: a batch bypasses neither the workspace's concurrency nor the limit of calls per second. The
     * API can neither read nor cancel a batch afterwards.
     *
     * <p>{@code POST /create-batch-call}; never repeated when Retell may have carried it out.
     *
     * @param request A batch of outbound phone calls, started as slots become free. A batch obeys the limits on
     *     concurrent calls and calls per second like any other call.
     * @return The batch call as accepted, with its id and planned time.
     * @throws dev.retell4j.errors.RetellException when Retell refuses the request or cannot be reached
     */
    default BatchCall create(BatchCallCreate request) {
        return createRequest(request).send();
    }
}
