package dev.retell4j;

import dev.retell4j.internal.redact.Redaction;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import okhttp3.Headers;

/** The headers of an answer. Immutable; names are compared without regard to case. */
public final class ResponseHeaders {
    private final Map<String, List<String>> values;

    ResponseHeaders(Headers headers) {
        Map<String, List<String>> collected = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.forEach(header -> collected
                .computeIfAbsent(header.getFirst(), name -> new ArrayList<>())
                .add(header.getSecond()));
        collected.replaceAll((name, list) -> List.copyOf(list));
        values = Collections.unmodifiableMap(collected);
    }

    /**
     * Returns a header's value, the first if there are several.
     *
     * @param name the header's name in any case
     * @return the value, or empty when there is no such header
     */
    public Optional<String> first(String name) {
        return all(name).stream().findFirst();
    }

    /**
     * Returns all values of a header.
     *
     * @param name the header's name in any case
     * @return the values in order, empty when there is no such header
     */
    public List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    /**
     * Returns the names of the headers.
     *
     * @return each name once, in alphabetical order
     */
    public Set<String> names() {
        return values.keySet();
    }

    /** Returns names and values, secrets hidden; for logs. */
    @Override
    public String toString() {
        Map<String, List<String>> shown = new TreeMap<>();
        values.forEach((name, list) -> shown.put(
                name, list.stream().map(value -> Redaction.header(name, value)).toList()));
        return shown.toString();
    }
}
