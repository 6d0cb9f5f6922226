package dev.retell4j.internal.schema;

/** Writes the place of a value in a request as people do: {@code states[0].edges[1].description}. */
public final class FieldPath {
    private FieldPath() {}

    public static String child(String parent, String property) {
        return parent.isEmpty() ? property : parent + "." + property;
    }

    public static String element(String parent, int index) {
        return parent + "[" + index + "]";
    }

    public static String quoted(String path) {
        return path.isEmpty() ? "The body" : "`" + path + "`";
    }
}
