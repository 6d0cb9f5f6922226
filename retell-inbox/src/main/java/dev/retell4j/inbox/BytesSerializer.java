package dev.retell4j.inbox;

import com.github.kagkarlsson.scheduler.serializer.Serializer;
import org.jspecify.annotations.Nullable;

/** Takes bytes as they are. Nothing that comes out of the database is ever deserialized into objects. */
final class BytesSerializer implements Serializer {
    @Override
    public byte @Nullable [] serialize(@Nullable Object data) {
        return (byte[]) data;
    }

    @Override
    public <T> @Nullable T deserialize(Class<T> type, byte @Nullable [] bytes) {
        return type == byte[].class ? type.cast(bytes) : null;
    }
}
