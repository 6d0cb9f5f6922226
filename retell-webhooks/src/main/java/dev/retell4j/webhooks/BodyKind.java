package dev.retell4j.webhooks;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.retell4j.internal.json.JsonCodec;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Tells the call of a function from an event, reading no more of the body than it must. */
final class BodyKind {
    private BodyKind() {}

    /** Returns which function a body calls, or null when it is something else. */
    static @Nullable String function(byte[] body) {
        try (JsonParser parser = JsonCodec.mapper().createParser(body)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return null;
            }
            String function = null;
            boolean isCall = false;
            for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
                JsonToken value = parser.nextToken();
                switch (name) {
                    case "event" -> {
                        return null;
                    }
                    case "name" -> function = value == JsonToken.VALUE_STRING ? parser.getText() : null;
                    case "args" -> isCall = true;
                    case "call", "chat" -> isCall |= value == JsonToken.START_OBJECT;
                    default -> {}
                }
                parser.skipChildren();
            }
            return isCall ? function : null;
        } catch (IOException e) {
            // Whoever reads it as an event says what is wrong with it.
            return null;
        }
    }
}
