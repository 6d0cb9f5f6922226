package dev.retell4j;

import dev.retell4j.errors.RetellValidationException;
import dev.retell4j.internal.http.BodyReader;
import dev.retell4j.internal.http.HttpDelivery;
import dev.retell4j.internal.http.HttpEngine;
import dev.retell4j.internal.http.Outgoing;
import dev.retell4j.internal.http.RawRequests;
import dev.retell4j.operations.Operation;
import dev.retell4j.operations.Repetition;
import dev.retell4j.types.Json;
import java.util.Map;

/**
 * The API as plain JSON, for endpoints that this version of the library does not know yet.
 *
 * <p>Errors, retries, options and the client's policy work as for every other request. A path that the catalogue knows
 * is treated as its operation. Of any other, GET counts as reading and DELETE as {@link Repetition#IDEMPOTENT}; POST,
 * PUT and PATCH are {@link Repetition#UNSAFE} until {@link ApiRequest#repeatable()} says otherwise.
 *
 * <p>Paths stand below the base URL, may carry a query, and are sent as they are: values in them must be encoded.
 */
public final class RawApi {
    private final HttpEngine engine;
    private final RawRequests requests;
    private final BodyReader<Json> reader = BodyReader.of(Json.class);

    RawApi(HttpEngine engine) {
        this.engine = engine;
        this.requests = new RawRequests(engine.baseUrl());
    }

    /**
     * Makes a GET request.
     *
     * @param path the path, for example {@code /v2/get-call/call_1}
     * @return the request, not yet sent
     * @throws RetellValidationException when the path leads elsewhere
     */
    public ApiRequest<Json> get(String path) {
        return request(requests.to("GET", path, null));
    }

    /**
     * Makes a POST request.
     *
     * @param path the path, for example {@code /create-agent}
     * @param body the body
     * @return the request, not yet sent
     * @throws RetellValidationException when the path leads elsewhere
     */
    public ApiRequest<Json> post(String path, Json body) {
        return request(requests.to("POST", path, body));
    }

    /**
     * Makes a PUT request.
     *
     * @param path the path
     * @param body the body
     * @return the request, not yet sent
     * @throws RetellValidationException when the path leads elsewhere
     */
    public ApiRequest<Json> put(String path, Json body) {
        return request(requests.to("PUT", path, body));
    }

    /**
     * Makes a PATCH request.
     *
     * @param path the path
     * @param body the body
     * @return the request, not yet sent
     * @throws RetellValidationException when the path leads elsewhere
     */
    public ApiRequest<Json> patch(String path, Json body) {
        return request(requests.to("PATCH", path, body));
    }

    /**
     * Makes a DELETE request.
     *
     * @param path the path
     * @return the request, not yet sent
     * @throws RetellValidationException when the path leads elsewhere
     */
    public ApiRequest<Json> delete(String path) {
        return request(requests.to("DELETE", path, null));
    }

    /**
     * Makes a request of an operation without a body.
     *
     * @param operation the operation
     * @param arguments path and query parameters by wire name; values are encoded, nulls are left out
     * @return the request, not yet sent
     * @throws RetellValidationException when a required parameter is missing, or one is none of the operation's
     */
    public ApiRequest<Json> call(Operation operation, Map<String, ?> arguments) {
        return request(requests.of(operation, arguments, null));
    }

    /**
     * Makes a request of an operation.
     *
     * @param operation the operation
     * @param arguments path and query parameters by wire name; values are encoded, nulls are left out
     * @param body the body
     * @return the request, not yet sent
     * @throws RetellValidationException when a required parameter is missing, or one is none of the operation's
     */
    public ApiRequest<Json> call(Operation operation, Map<String, ?> arguments, Json body) {
        return request(requests.of(operation, arguments, body));
    }

    private ApiRequest<Json> request(Outgoing outgoing) {
        return new ApiRequest<>(new HttpDelivery<>(engine, outgoing, reader));
    }
}
