package dev.retell4j.webhooks;

import dev.retell4j.types.Json;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a request carries for a function.
 *
 * @param args the arguments, an object
 * @param envelope the object around them, or null when they came alone
 * @param fromQuery whether they are texts because they stood in the address
 */
record FunctionInput(Json args, @Nullable Json envelope, boolean fromQuery) {
    private static final Json NO_ARGS = Json.of(Map.of());

    /** Reads a body: the arguments in their envelope, or the arguments alone. */
    static FunctionInput ofBody(String function, Json body) {
        if (!body.isObject()) {
            throw new WrongArguments("The body must be a JSON object");
        }
        Optional<Json> args = body.get("args");
        boolean hasName = body.get("name").flatMap(Json::asString).isPresent();
        boolean isNamed = body.get("name").equals(Optional.of(Json.of(function)));
        boolean hasContext = isObject(body, "call") || isObject(body, "chat");
        // Arguments may well be called "name" or "args"; an envelope has more than one of its marks.
        if (!(hasName && hasContext || isNamed && args.filter(Json::isObject).isPresent())) {
            return new FunctionInput(body, null, false);
        }
        Json given = args.filter(json -> !json.isNull()).orElse(NO_ARGS);
        if (!given.isObject()) {
            throw new WrongArguments("args must be an object");
        }
        return new FunctionInput(given, body, false);
    }

    private static boolean isObject(Json body, String name) {
        return body.get(name).filter(Json::isObject).isPresent();
    }

    /** Reads the query of an address. A name that comes several times becomes an array. */
    static FunctionInput ofQuery(@Nullable String query) {
        Map<String, Object> args = new LinkedHashMap<>();
        int at = 0;
        while (query != null && at < query.length()) {
            int end = query.indexOf('&', at);
            String pair = query.substring(at, end < 0 ? query.length() : end);
            at = end < 0 ? query.length() : end + 1;
            if (!pair.isEmpty()) {
                int equals = pair.indexOf('=');
                String name = decoded(equals < 0 ? pair : pair.substring(0, equals));
                String value = equals < 0 ? "" : decoded(pair.substring(equals + 1));
                args.merge(name, value, FunctionInput::both);
            }
        }
        return new FunctionInput(Json.of(args), null, true);
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new WrongArguments("The query has a percent sign that is not followed by two hex digits");
        }
    }

    private static Object both(Object before, Object value) {
        List<Object> all = new ArrayList<>(before instanceof List<?> list ? list : List.of(before));
        all.add(value);
        return all;
    }

    /** Returns a member of the envelope that is an object. */
    Optional<Json> context(String name) {
        return Optional.ofNullable(envelope).flatMap(json -> json.get(name)).filter(Json::isObject);
    }
}
