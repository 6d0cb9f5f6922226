package dev.retell4j.simulator.internal.http;

import dev.retell4j.operations.Operation;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Finds the operation of a request by method and path. */
final class Router {
    /**
     * An operation with the path parameters of one request.
     *
     * @param operation the operation
     * @param parameters the decoded path parameters by name
     */
    record Match(Operation operation, Map<String, String> parameters) {}

    private record Route(Operation operation, List<String> segments) {}

    /** First path segments are fixed texts, so they find the few routes that can match. */
    private final Map<String, List<Route>> byFirstSegment = new HashMap<>();

    /**
     * Makes a router.
     *
     * @param operations the catalogue; of operations with the same method and path, the first one wins unless only a
     *     later one has a handler
     * @param handlers what is simulated
     */
    Router(List<Operation> operations, Handlers handlers) {
        Map<String, Operation> byAddress = new LinkedHashMap<>();
        for (Operation operation : operations) {
            byAddress.merge(
                    operation.httpMethod() + " " + operation.path(),
                    operation,
                    (first, second) ->
                            handlers.of(first.id()) == null && handlers.of(second.id()) != null ? second : first);
        }
        for (Operation operation : byAddress.values()) {
            List<String> segments = segments(operation.path());
            byFirstSegment
                    .computeIfAbsent(key(segments), unused -> new ArrayList<>())
                    .add(new Route(operation, segments));
        }
    }

    /**
     * Finds an operation.
     *
     * @param method the HTTP method
     * @param rawPath the path, not decoded
     * @return the operation, or null when there is none
     * @throws ApiFailure when a parameter is not correctly percent-encoded
     */
    @Nullable
    Match find(String method, String rawPath) {
        List<String> segments = segments(rawPath);
        for (Route route : byFirstSegment.getOrDefault(key(segments), List.of())) {
            if (route.operation().httpMethod().equals(method)) {
                Map<String, String> parameters = parameters(route.segments(), segments);
                if (parameters != null) {
                    return new Match(route.operation(), parameters);
                }
            }
        }
        return null;
    }

    /** Returns the methods that a path takes, for the message of a failed match. */
    List<String> methods(String rawPath) {
        List<String> segments = segments(rawPath);
        TreeSet<String> methods = new TreeSet<>();
        for (Route route : byFirstSegment.getOrDefault(key(segments), List.of())) {
            if (parameters(route.segments(), segments) != null) {
                methods.add(route.operation().httpMethod());
            }
        }
        return List.copyOf(methods);
    }

    private static @Nullable Map<String, String> parameters(List<String> template, List<String> actual) {
        if (template.size() != actual.size()) {
            return null;
        }
        Map<String, String> parameters = new HashMap<>();
        for (int i = 0; i < template.size(); i++) {
            String expected = template.get(i);
            if (expected.startsWith("{")) {
                if (actual.get(i).isEmpty()) {
                    return null;
                }
                parameters.put(expected.substring(1, expected.length() - 1), decode(actual.get(i)));
            } else if (!expected.equals(actual.get(i))) {
                return null;
            }
        }
        return parameters;
    }

    /** Versioned paths share their first segment ("v2"), so the second one belongs to the key. */
    private static String key(List<String> segments) {
        String first = segments.get(0);
        return first.length() == 2 && first.startsWith("v") && segments.size() > 1
                ? first + "/" + segments.get(1)
                : first;
    }

    private static List<String> segments(String path) {
        return List.of((path.startsWith("/") ? path.substring(1) : path).split("/", -1));
    }

    /** Decodes percent-encoding; a plus sign in a path is a plus sign. */
    static String decode(String encoded) {
        if (encoded.indexOf('%') < 0) {
            return encoded;
        }
        try {
            return URLDecoder.decode(encoded.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw ApiFailure.badRequest("The path is not correctly percent-encoded: " + encoded);
        }
    }
}
