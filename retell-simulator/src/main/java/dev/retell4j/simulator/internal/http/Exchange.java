package dev.retell4j.simulator.internal.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.retell4j.operations.Operation;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A request that was authenticated, routed and found valid. */
public final class Exchange {
    private final Operation operation;
    private final Map<String, String> path;
    private final Map<String, String> query;
    private final ObjectNode body;
    private final List<UploadedFile> files;

    Exchange(
            Operation operation,
            Map<String, String> path,
            Map<String, String> query,
            ObjectNode body,
            List<UploadedFile> files) {
        this.operation = operation;
        this.path = path;
        this.query = query;
        this.body = body;
        this.files = files;
    }

    public Operation operation() {
        return operation;
    }

    /** Returns a path parameter, decoded. */
    public String path(String name) {
        String value = path.get(name);
        if (value == null) {
            throw new IllegalStateException(operation + " has no path parameter " + name);
        }
        return value;
    }

    /** Returns a query parameter, decoded, or null when it was not sent. */
    public @Nullable String query(String name) {
        return query.get(name);
    }

    /** Returns the body; an empty object when there was none. */
    public ObjectNode body() {
        return body;
    }

    /** Returns the files of a multipart body. */
    public List<UploadedFile> files() {
        return files;
    }
}
