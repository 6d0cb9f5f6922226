package dev.retell4j.mcp.sdk;

import dev.retell4j.types.Json;
import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A schema as the SDK wants it, parsed when somebody looks: our own transports list tools by the text, so most schemas
 * never are. The properties keep their order, because prompt caches of assistants depend on it.
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
        }
        return parsed.entrySet();
    }
}
