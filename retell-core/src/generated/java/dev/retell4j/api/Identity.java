package dev.retell4j.api;

import dev.retell4j.ApiRequest;
import dev.retell4j.account.ApiKeyInfo;
import dev.retell4j.operations.OperationId;
import retrofit2.http.GET;

/**
 * Tells which API key and organisation the client speaks for.
 *
 * <p>Methods that end in {@code Request} prepare a request; those without send it and wait.
 */
public interface Identity {
    /**
     * Reads which API key and organisation the client speaks for. It is a cheap way to check that a key is valid.
     *
     * <p>{@code GET /get-api-key-info}.
     *
     * @return the request, not yet sent
     */
    @OperationId("identityRetrieve")
    @GET("get-api-key-info")
    ApiRequest<ApiKeyInfo> retrieveRequest();

    /**
     * Reads which API key and organisation the client speaks for. It is a cheap way to check that a key is valid.
     *
     * <p>{@code GET /get-api-key-info}.
     *
     * @return The key's name, if it has one, and the organisation's.
     * @throws dev.retell4j.errors.RetellException when Retell refuses the request or cannot be reached
     */
    default ApiKeyInfo retrieve() {
        return retrieveRequest().send();
    }
}
