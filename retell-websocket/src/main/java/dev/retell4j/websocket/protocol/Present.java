package dev.retell4j.websocket.protocol;

import dev.retell4j.errors.RetellValidationException;
import org.jspecify.annotations.Nullable;

/** Demands values. */
final class Present {
    private Present() {}

    static <T> T of(String wireName, @Nullable T value) {
        if (value == null) {
            throw RetellValidationException.isNull(wireName);
        }
        return value;
    }

    static String notEmpty(String wireName, @Nullable String value) {
        String present = of(wireName, value);
        if (present.isEmpty()) {
            throw new RetellValidationException(wireName + " must not be empty");
        }
        return present;
    }
}
