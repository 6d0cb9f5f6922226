package dev.retell4j.internal.http;

import dev.retell4j.errors.RetellValidationException;
import dev.retell4j.operations.Operation;
import dev.retell4j.operations.Parameter;
import dev.retell4j.types.Json;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import okhttp3.HttpUrl;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.jspecify.annotations.Nullable;

/** Builds requests from paths and catalogue entries, without an interface method. */
public final class RawRequests {
    private static final Pattern DOTS = Pattern.compile("(^|/)(\\.|%2[eE]){1,2}(/|\\?|$)");

    private final HttpUrl baseUrl;

    /**
     * Makes a builder of requests.
     *
     * @param baseUrl where they go, with a trailing slash
     */
    public RawRequests(HttpUrl baseUrl) {
        this.baseUrl = baseUrl;
    }

    /**
     * Builds a request to a path.
     *
     * @param method the HTTP method in capitals
     * @param path the path below the base URL, possibly with a query, already encoded
     * @param body the body, or null
     * @return the request, with the operation that the catalogue knows for it
     */
    public Outgoing to(String method, String path, @Nullable Json body) {
        HttpUrl url = resolve(path);
        // Decoded, so that an operation is known in every spelling.
        List<String> segments = url.pathSegments();
        String below = "/" + String.join("/", segments.subList(baseUrl.pathSize() - 1, segments.size()));
        return outgoing(Catalogue.of(method, below), request(method, url, body), body);
    }

    /**
     * Builds a request of an operation.
     *
     * @param operation the operation
     * @param arguments path and query parameters by wire name; null values are left out
     * @param body the body, or null
     * @return the request
     */
    public Outgoing of(Operation operation, Map<String, ?> arguments, @Nullable Json body) {
        Map<String, Object> left = new LinkedHashMap<>(arguments);
        left.values().removeIf(value -> value == null);
        String path = operation.path();
        for (Parameter parameter : operation.parameters()) {
            if (parameter.required() && !left.containsKey(parameter.name())) {
                throw new RetellValidationException(
                        "Parameter " + parameter.name() + " of " + operation.id() + " is missing");
            }
            if (parameter.in() == Parameter.Place.PATH) {
                Object value = left.remove(parameter.name());
                path = path.replace(
                        "{" + parameter.name() + "}", PathSegment.encode(parameter.name(), Converters.text(value)));
            }
        }
        Set<String> known = names(operation);
        for (String name : left.keySet()) {
            if (!known.contains(name)) {
                throw new RetellValidationException(operation.id() + " has no parameter " + name + ", but "
                        + (known.isEmpty() ? "none" : String.join(", ", known)));
            }
        }
        HttpUrl.Builder url = resolve(path).newBuilder();
        left.forEach((name, value) -> url.addQueryParameter(name, Converters.text(value)));
        return outgoing(operation, request(operation.httpMethod(), url.build(), body), body);
    }

    private static Set<String> names(Operation operation) {
        return operation.parameters().stream()
                .map(Parameter::name)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Outgoing outgoing(Operation operation, Request request, @Nullable Json body) {
        if (operation.multipart() && body != null) {
            throw new RetellValidationException(operation.id()
                    + " takes multipart/form-data, not JSON: use the method of the resource " + operation.resource());
        }
        return Outgoing.of(operation, request);
    }

    private HttpUrl resolve(String path) {
        String relative = path.startsWith("/") ? path.substring(1) : path;
        // An absolute address would take the API key elsewhere, a backslash or dots lead out of the base path.
        boolean leaves = relative.startsWith("/")
                || relative.contains("://")
                || relative.contains("\\")
                || relative.contains("#")
                || relative.contains("{")
                || DOTS.matcher(relative).find();
        HttpUrl url = leaves ? null : baseUrl.resolve("./" + relative);
        if (url == null || relative.isEmpty() || !isBelow(url)) {
            throw new RetellValidationException("A path must start with / and stay below the base URL");
        }
        return url;
    }

    private boolean isBelow(HttpUrl url) {
        return url.host().equals(baseUrl.host())
                && url.port() == baseUrl.port()
                && url.encodedPath().startsWith(baseUrl.encodedPath());
    }

    private static Request request(String method, HttpUrl url, @Nullable Json body) {
        RequestBody content = body == null ? null : new JsonBody(body.bytes());
        boolean needsBody = method.equals("POST") || method.equals("PUT") || method.equals("PATCH");
        if (content == null && needsBody) {
            content = RequestBody.create(new byte[0]);
        }
        return new Request.Builder().url(url).method(method, content).build();
    }
}
