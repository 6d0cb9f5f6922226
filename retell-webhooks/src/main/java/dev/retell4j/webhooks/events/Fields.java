package dev.retell4j.webhooks.events;

import dev.retell4j.errors.RetellDecodeException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads fields of objects that can lack what their type says they have. */
final class Fields {
    private Fields() {}

    /** Reads a field that should be there. */
    static <O, T> Optional<T> orEmpty(O object, Function<O, T> field) {
        try {
            return Optional.of(field.apply(object));
        } catch (RetellDecodeException e) {
            return Optional.empty();
        }
    }

    /** Reads a field that need not be there, and may have another form than it should. */
    static <O, T> Optional<T> flat(O object, Function<O, Optional<T>> field) {
        try {
            return field.apply(object);
        } catch (RetellDecodeException e) {
            return Optional.empty();
        }
    }

    /** Reads a list that need not be there, and whose elements may have another form than they should. */
    static <O, T> List<T> list(O object, Function<O, List<T>> field) {
        try {
            return field.apply(object);
        } catch (RetellDecodeException e) {
            return List.of();
        }
    }
}
