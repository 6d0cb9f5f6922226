package dev.retell4j.api;

import dev.retell4j.ApiRequest;
import dev.retell4j.account.Concurrency;
import dev.retell4j.operations.OperationId;
import retrofit2.http.GET;

/**
 * Reads how many calls the workspace may run at once and how many it runs now.
 *
 * <p>Methods that end in {@code Request} prepare a request; those without send it and wait.
 */
public interface WorkspaceConcurrency {
    /**
     * Reads the workspace's call concurrency, used and allowed. Inbound, outbound, web and batch calls count alike.
     *
     * <p>{@code GET /get-concurrency}.
     *
     * @return the request, not yet sent
     */
    @OperationId("concurrencyRetrieve")
    @GET("get-concurrency")
    ApiRequest<Concurrency> retrieveRequest();

    /**
     * Reads the workspace's call concurrency, used and allowed. Inbound, outbound, web and batch calls count alike.
     *
     * <p>{@code GET /get-concurrency}.
     *
     * @return The limits and the number of calls running now.
     * @throws dev.retell4j.errors.RetellException when Retell refuses the request or cannot be reached
     */
    default Concurrency retrieve() {
        return retrieveRequest().send();
    }
}
