package dev.retell4j.simulator.internal.http;

import dev.retell4j.simulator.Fault;
import java.time.Instant;
import org.eclipse.jetty.http.HttpFields;
import org.jspecify.annotations.Nullable;

/**
 * A request that arrived, as it is remembered: nothing of it is copied or converted before somebody asks.
 *
 * @param at the simulated time of arrival
 * @param method the HTTP method
 * @param path the path as sent, not decoded
 * @param query the query as sent, without the question mark, or null
 * @param headers the headers
 * @param body the body
 * @param operationId the operation that the request was for, or null when there is none
 * @param status the status of the answer, 0 when there was none
 * @param fault the fault that the request met, or null
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Arrival(
        Instant at,
        String method,
        String path,
        @Nullable String query,
        HttpFields headers,
        byte[] body,
        @Nullable String operationId,
        int status,
        @Nullable Fault fault) {}
