package dev.retell4j.types;

import java.util.Map;

/**
 * A request body that is sent as {@code multipart/form-data}.
 *
 * <p>An {@link Upload} becomes a file part, a list of uploads becomes repeated parts under the same name. A text,
 * number or truth value becomes a part with its text; any other list or object becomes one part with its JSON text.
 */
public interface MultipartRequest {
    /**
     * Returns the parts in sending order.
     *
     * @return wire name to {@link Upload}, to a list of uploads, or to any value that {@link Json#of(Object)} takes;
     *     absent fields are left out
     */
    Map<String, Object> parts();
}
