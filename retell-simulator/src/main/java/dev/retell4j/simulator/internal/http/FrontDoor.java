package dev.retell4j.simulator.internal.http;

import dev.retell4j.operations.Operation;
import dev.retell4j.simulator.Fault;
import dev.retell4j.simulator.RecordedRequest;
import dev.retell4j.simulator.internal.state.Timeline;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes every request: planned faults first, then the key, the route, the rules of the contract, and at last the
 * resource.
 */
public final class FrontDoor extends Handler.Abstract {
    private static final Logger LOG = LoggerFactory.getLogger(FrontDoor.class);
    private static final int LARGEST_BODY = 256 << 20;

    private final Timeline time;
    private final Handlers handlers;
    private final Router router;
    private final RequestReader reader;
    private final List<byte[]> keys;
    private final FaultPlan faults;
    private final RequestLog log;

    /**
     * Makes the door.
     *
     * @param time the time, whose lock also guards the resources
     * @param operations the catalogue
     * @param handlers what is simulated
     * @param keys the API keys that are accepted
     * @param strict whether unknown fields are refused
     * @param faults the planned faults
     * @param log where requests are recorded
     */
    public FrontDoor(
            Timeline time,
            List<Operation> operations,
            Handlers handlers,
            List<String> keys,
            boolean strict,
            FaultPlan faults,
            RequestLog log) {
        this.time = time;
        this.handlers = handlers;
        this.faults = faults;
        this.log = log;
        router = new Router(operations, handlers);
        reader = new RequestReader(strict);
        this.keys = keys.stream()
                .map(key -> ("Bearer " + key).getBytes(StandardCharsets.UTF_8))
                .toList();
        Set<String> unknown = new TreeSet<>(handlers.operationIds());
        operations.forEach(operation -> unknown.remove(operation.id()));
        if (!unknown.isEmpty()) {
            throw new IllegalStateException("The catalogue does not have the operations " + unknown);
        }
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        String rawPath = request.getHttpURI().getPath();
        String path = rawPath == null ? "/" : rawPath;
        byte[] body;
        try (InputStream in = Content.Source.asInputStream(request)) {
            body = in.readNBytes(LARGEST_BODY + 1);
        } catch (IOException e) {
            record(request, path, new byte[0], operationId(request, path), 0);
            callback.failed(e);
            return true;
        }
        Router.Match match = null;
        Reply reply;
        try {
            match = router.find(request.getMethod(), path);
            Fault fault = faults.take(match == null ? null : match.operation().id());
            reply = fault == null
                    ? answer(request, path, match, body)
                    : Reply.error(fault.status(), fault.message(), fault.headers());
        } catch (ApiFailure e) {
            reply = Reply.error(e);
        } catch (RuntimeException e) {
            LOG.error("The simulator failed to answer {} {}", request.getMethod(), path, e);
            reply = Reply.error(500, "The simulator failed: " + e, Map.of());
        }
        record(request, path, body, match == null ? null : match.operation().id(), reply.status());
        send(response, reply, callback);
        return true;
    }

    private Reply answer(Request request, String path, Router.@Nullable Match match, byte[] body) {
        authenticate(request.getHeaders().get(HttpHeader.AUTHORIZATION));
        if (body.length > LARGEST_BODY) {
            throw new ApiFailure(413, "The body is larger than " + LARGEST_BODY + " bytes");
        }
        if (match == null) {
            List<String> methods = router.methods(path);
            throw ApiFailure.notFound("Cannot " + request.getMethod() + " " + path
                    + (methods.isEmpty() ? "" : "; this path takes " + String.join(", ", methods)));
        }
        Operation operation = match.operation();
        Handlers.OperationHandler handler = handlers.of(operation.id());
        if (handler == null) {
            throw new ApiFailure(501, "The simulator does not simulate " + operation + " yet");
        }
        Exchange exchange = reader.read(
                match, request.getHttpURI().getQuery(), request.getHeaders().get(HttpHeader.CONTENT_TYPE), body);
        return time.exclusively(() -> {
            Answer answer = handler.answer(exchange);
            // Written while the lock is held: the tree is the stored one.
            return answer.body() == null ? Reply.noContent() : Reply.ok(operation.successStatus(), answer.body());
        });
    }

    private void authenticate(@Nullable String authorization) {
        if (authorization == null) {
            throw new ApiFailure(401, "API key missing: send the header Authorization: Bearer <key>");
        }
        byte[] sent = authorization.trim().getBytes(StandardCharsets.UTF_8);
        if (keys.stream().noneMatch(key -> MessageDigest.isEqual(key, sent))) {
            throw new ApiFailure(401, "Invalid API key");
        }
    }

    private @Nullable String operationId(Request request, String path) {
        try {
            Router.Match match = router.find(request.getMethod(), path);
            return match == null ? null : match.operation().id();
        } catch (ApiFailure e) {
            return null;
        }
    }

    private void record(Request request, String path, byte[] body, @Nullable String operationId, int status) {
        Map<String, List<String>> headers = new LinkedHashMap<>();
        for (HttpField field : request.getHeaders()) {
            headers.computeIfAbsent(field.getName().toLowerCase(Locale.ROOT), unused -> new ArrayList<>())
                    .add(String.valueOf(field.getValue()));
        }
        log.add(
                new RecordedRequest(
                        time.now(),
                        request.getMethod(),
                        path,
                        request.getHttpURI().getQuery(),
                        headers,
                        body,
                        operationId,
                        status),
                body.length);
    }

    private static void send(Response response, Reply reply, Callback callback) {
        response.setStatus(reply.status());
        reply.headers().forEach((name, value) -> response.getHeaders().put(name, value));
        if (reply.body().length > 0) {
            response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/json; charset=utf-8");
        }
        response.write(true, ByteBuffer.wrap(reply.body()), callback);
    }
}
