package dev.retell4j.mcp.sdk;

import dev.retell4j.types.Json;
import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A schema as the SDK wants it, parsed when somebody looks: our own transports list tools by the text, so most schemas
 * never are. The properties keep their order, because prompt caches of assistants depend on it.
 *
 * <p>The SDK has one schema for all callers, so the names of workspaces are left out: not everyone may know them.
 */
final class LazySchema extends AbstractMap<String, Object> {
    private final String text;
    private @Nullable Map<String, Object> parsed;

    LazySchema(String text) {
        this.text = text;
    }

    @Override
    public synchronized Set<Entry<String, Object>> entrySet() {
        if (parsed == null) {
            parsed = SdkContent.map(Json.parse(text));
            if (parsed.get("properties") instanceof Map<?, ?> properties
                    && properties.get("workspace") instanceof Map<?, ?> workspace) {
                workspace.remove("enum");
            }
        }
        return parsed.entrySet();
    }
}
