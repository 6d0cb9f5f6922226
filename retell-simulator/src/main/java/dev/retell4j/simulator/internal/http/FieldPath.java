package dev.retell4j.simulator.internal.http;

/** Writes the place of a value in a request as people do: {@code states[0].edges[1].description}. */
final class FieldPath {
    private FieldPath() {}

    static String child(String parent, String property) {
        return parent.isEmpty() ? property : parent + "." + property;
    }

    static String element(String parent, int index) {
        return parent + "[" + index + "]";
    }

    static String quoted(String path) {
        return path.isEmpty() ? "The body" : "`" + path + "`";
    }
}
