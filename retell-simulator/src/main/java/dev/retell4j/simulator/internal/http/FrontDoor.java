package dev.retell4j.simulator.internal.http;

import dev.retell4j.operations.Operation;
import dev.retell4j.simulator.Fault;
import dev.retell4j.simulator.StatusFault;
import dev.retell4j.simulator.internal.state.Timeline;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.eclipse.jetty.http.HttpHeader;
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
    private static final int LARGEST_JSON = 16 << 20;
    private static final int LARGEST_UPLOAD = 256 << 20;

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
        new Visit(request, response, callback).begin();
        return true;
    }

    /** One request on its way through the door. */
    private final class Visit {
        private final Request request;
        private final Response response;
        private final Callback callback;
        private final Line line;
        private final Instant at = time.now();
        private final String method;
        private final String path;
        private Router.@Nullable Match match;
        private @Nullable ApiFailure misspelt;
        private @Nullable Fault fault;

        Visit(Request request, Response response, Callback callback) {
            this.request = request;
            this.response = response;
            this.callback = callback;
            line = Line.of(request.getConnectionMetaData());
            method = request.getMethod();
            String rawPath = request.getHttpURI().getPath();
            path = rawPath == null ? "/" : rawPath;
        }

        void begin() {
            line.working();
            try {
                match = router.find(method.equals("HEAD") ? "GET" : method, path);
            } catch (ApiFailure e) {
                misspelt = e;
            }
            int limit = match != null && match.operation().multipart() ? LARGEST_UPLOAD : LARGEST_JSON;
            if (request.getLength() > limit) {
                // Refused before it arrives; the connection cannot be used again, since the body is still on its way.
                response.getHeaders().put(HttpHeader.CONNECTION, "close");
                received(new byte[0], limit, true);
            } else {
                new BodyReader(request, request.getLength(), limit, this::received, this::broken).run();
            }
        }

        private void received(byte[] body, int limit) {
            boolean tooLarge = body.length > limit;
            received(tooLarge ? new byte[0] : body, limit, tooLarge);
        }

        private void broken(Throwable reason) {
            record(new byte[0], 0);
            callback.failed(reason);
        }

        private void received(byte[] body, int limit, boolean tooLarge) {
            Reply reply = reply(body, limit, tooLarge);
            Fault met = fault;
            record(body, met != null && met.kind() == Fault.Kind.RESET ? 0 : reply.status());
            if (met == null) {
                reply.send(response, line, callback);
            } else {
                new BrokenDelivery(request, response, line, callback, met, reply).start();
            }
        }

        private Reply reply(byte[] body, int limit, boolean tooLarge) {
            try {
                fault = faults.take(match == null ? null : match.operation().id());
                if (fault instanceof StatusFault status) {
                    return Reply.error(status.status(), status.message(), status.headers());
                }
                if (fault != null && fault.kind() == Fault.Kind.RESET) {
                    return Reply.noContent();
                }
                authenticate(request.getHeaders().get(HttpHeader.AUTHORIZATION));
                if (tooLarge) {
                    throw new ApiFailure(413, "The body is larger than " + limit + " bytes");
                }
                if (misspelt != null) {
                    throw misspelt;
                }
                return match == null ? unrouted() : answer(match, body);
            } catch (ApiFailure e) {
                return Reply.error(e);
            } catch (RuntimeException e) {
                LOG.error("The simulator failed to answer {} {}", method, path, e);
                return Reply.error(500, "The simulator failed: " + e, Map.of());
            }
        }

        private Reply unrouted() {
            List<String> methods = router.methods(path);
            if (methods.isEmpty()) {
                throw ApiFailure.notFound("Cannot " + method + " " + path);
            }
            Map<String, String> allow = Map.of("Allow", String.join(", ", methods));
            return method.equals("OPTIONS")
                    ? Reply.noContent(allow)
                    : Reply.error(
                            405, "Cannot " + method + " " + path + "; this path takes " + allow.get("Allow"), allow);
        }

        private Reply answer(Router.Match found, byte[] body) {
            Operation operation = found.operation();
            Handlers.OperationHandler handler = handlers.of(operation.id());
            if (handler == null) {
                throw new ApiFailure(501, "The simulator does not simulate " + operation + " yet");
            }
            String encoding = request.getHeaders().get(HttpHeader.CONTENT_ENCODING);
            if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
                throw new ApiFailure(
                        415, "Content-Encoding " + encoding + " is not understood; send the body as it is");
            }
            Exchange exchange = reader.read(
                    found, request.getHttpURI().getQuery(), request.getHeaders().get(HttpHeader.CONTENT_TYPE), body);
            // Written while the lock is held: the tree is the stored one.
            return awaited(time.exclusively(() -> handler.answer(exchange)
                    .ready()
                    .thenApply(answer -> answer.body() == null
                            ? Reply.noContent()
                            : Reply.ok(operation.successStatus(), answer.body()))));
        }

        private static Reply awaited(CompletableFuture<Reply> reply) {
            try {
                return reply.join();
            } catch (CompletionException e) {
                throw e.getCause() instanceof ApiFailure failure ? failure : e;
            }
        }

        private void record(byte[] body, int status) {
            log.add(new Arrival(
                    at,
                    method,
                    path,
                    request.getHttpURI().getQuery(),
                    request.getHeaders(),
                    body,
                    match == null ? null : match.operation().id(),
                    status,
                    fault));
        }
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
}
