package dev.retell4j.websocket;

import dev.retell4j.types.Json;
import dev.retell4j.websocket.protocol.ToolCallInvocation;
import dev.retell4j.websocket.protocol.ToolCallResult;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * Carries out tools, each once for the same arguments: Retell asks again when the caller goes on to speak, and what was
 * booked then must not be booked twice.
 */
final class ToolMemory {
    private final ConcurrentMap<Key, CompletableFuture<Json>> results = new ConcurrentHashMap<>(2);

    /** The result of the first time, when there was one. Failures are not remembered. */
    Json once(Attempt attempt, String name, Json arguments, Callable<?> tool) throws Exception {
        Objects.requireNonNull(tool, "tool");
        Key key = new Key(Objects.requireNonNull(name, "name"), CanonicalJson.of(arguments));
        CompletableFuture<Json> mine = new CompletableFuture<>();
        while (true) {
            CompletableFuture<Json> earlier = results.putIfAbsent(key, mine);
            if (earlier == null) {
                return carryOut(attempt, key, arguments, tool, mine);
            }
            try {
                return earlier.get();
            } catch (CancellationException e) {
                // It never began, because its turn was cancelled before: now it is up to this one.
                results.remove(key, earlier);
            } catch (ExecutionException e) {
                throw rethrown(e.getCause());
            }
        }
    }

    private Json carryOut(Attempt attempt, Key key, Json arguments, Callable<?> tool, CompletableFuture<Json> result)
            throws Exception {
        try {
            attempt.shield();
        } catch (CancellationException e) {
            results.remove(key, result);
            result.cancel(false);
            throw e;
        }
        try {
            Json json = told(attempt, key.name(), arguments, tool);
            result.complete(json);
            return json;
        } catch (NoJson e) {
            // It was carried out, and must not be again.
            result.completeExceptionally(e);
            throw e;
        } catch (Throwable e) {
            results.remove(key, result);
            result.completeExceptionally(e);
            throw e;
        } finally {
            attempt.unshield();
        }
    }

    /** Carried out each time. */
    Json each(Attempt attempt, String name, Json arguments, Callable<?> tool) throws Exception {
        Objects.requireNonNull(tool, "tool");
        attempt.shield();
        try {
            return told(attempt, Objects.requireNonNull(name, "name"), arguments, tool);
        } finally {
            attempt.unshield();
        }
    }

    private static Json told(Attempt attempt, String name, Json arguments, Callable<?> tool) throws Exception {
        String id = "tc_" + UUID.randomUUID();
        Conversation call = attempt.conversation();
        call.report(attempt, ToolCallInvocation.of(id, name, arguments).toJson());
        Json result;
        try {
            result = json(name, tool.call());
        } catch (Throwable e) {
            // The message of a failure can hold anything, and Retell keeps what it is told.
            call.report(
                    attempt,
                    ToolCallResult.of(id, e.getClass().getSimpleName(), false).toJson());
            throw e;
        }
        String content = result.asString().orElseGet(result::text);
        call.report(attempt, ToolCallResult.of(id, content, true).toJson());
        return result;
    }

    private static Json json(String name, @Nullable Object value) {
        try {
            return Json.of(value);
        } catch (RuntimeException e) {
            throw new NoJson("What the tool " + name + " has returned has no JSON form", e);
        }
    }

    private static Exception rethrown(@Nullable Throwable cause) {
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof Exception exception ? exception : new ExecutionException(cause);
    }

    private static final class NoJson extends IllegalArgumentException {
        private static final long serialVersionUID = 1L;

        NoJson(String message, Throwable cause) {
            super(message, cause);
        }
    }

    private record Key(String name, String arguments) {}
}
