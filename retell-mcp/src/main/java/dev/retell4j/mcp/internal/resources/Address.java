package dev.retell4j.mcp.internal.resources;

import dev.retell4j.mcp.resources.ResourceException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An address of ours, taken apart.
 *
 * @param path the parts of the path, decoded, none of them empty
 * @param query the parameters, decoded
 */
record Address(List<String> path, Map<String, String> query) {
    static final String SCHEME = "retell://";

    /** Takes an address apart; one that is none of ours is unknown. */
    static Address of(String uri) {
        if (!uri.startsWith(SCHEME) || uri.indexOf('#') >= 0) {
            throw unknown(uri);
        }
        String rest = uri.substring(SCHEME.length());
        int mark = rest.indexOf('?');
        List<String> path = new ArrayList<>();
        for (String part : (mark < 0 ? rest : rest.substring(0, mark)).split("/", -1)) {
            path.add(decoded(uri, part));
        }
        if (path.contains("")) {
            throw unknown(uri);
        }
        Map<String, String> query = new LinkedHashMap<>();
        if (mark >= 0) {
            for (String pair : rest.substring(mark + 1).split("&", -1)) {
                int equals = pair.indexOf('=');
                if (equals > 0) {
                    query.put(decoded(uri, pair.substring(0, equals)), decoded(uri, pair.substring(equals + 1)));
                } else if (!pair.isEmpty()) {
                    throw unknown(uri);
                }
            }
        }
        return new Address(path, query);
    }

    private static String decoded(String uri, String part) {
        try {
            // Unlike in forms, a plus sign is itself here: numbers begin with one.
            return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw unknown(uri);
        }
    }

    /** Checks that the parameters are among those that the address knows. */
    void allow(Set<String> names) {
        for (String name : query.keySet()) {
            if (!names.contains(name)) {
                throw new ResourceException(
                        "The address has no parameter " + shown(name)
                                + (names.isEmpty() ? "" : ", but " + String.join(", ", names)),
                        true);
            }
        }
    }

    @Nullable
    String parameter(String name) {
        return query.get(name);
    }

    /** Reads a whole number among the parameters. */
    int number(String name, int least, int most, int otherwise) {
        String text = query.get(name);
        if (text == null) {
            return otherwise;
        }
        try {
            int value = Integer.parseInt(text);
            if (value >= least && value <= most) {
                return value;
            }
        } catch (NumberFormatException e) {
            // Said below.
        }
        throw new ResourceException(
                name + " must be a whole number from " + least + " to " + most + ", but is " + shown(text), true);
    }

    static ResourceException unknown(String uri) {
        return new ResourceException("Nothing has the address " + shown(uri), true);
    }

    static String shown(String text) {
        return text.length() <= 120 ? text : text.substring(0, 120) + "…";
    }
}
