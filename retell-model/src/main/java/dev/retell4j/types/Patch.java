package dev.retell4j.types;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What an update says about one field: nothing (the field keeps its value), an explicit {@code null} (the field is
 * removed or switched off), or a new value.
 *
 * @param <T> the type of the value
 */
public final class Patch<T> {
    private enum State {
        ABSENT,
        NULL,
        VALUE
    }

    private static final Patch<?> ABSENT = new Patch<>(State.ABSENT, null);
    private static final Patch<?> NULL = new Patch<>(State.NULL, null);

    private final State state;
    private final @Nullable T value;

    private Patch(State state, @Nullable T value) {
        this.state = state;
        this.value = value;
    }

    /**
     * Leaves the field as it is.
     *
     * @param <T> the type of the value
     * @return the patch that is not sent
     */
    @SuppressWarnings("unchecked")
    public static <T> Patch<T> absent() {
        return (Patch<T>) ABSENT;
    }

    /**
     * Removes the field's value.
     *
     * @param <T> the type of the value
     * @return the patch that is sent as {@code null}
     */
    @SuppressWarnings("unchecked")
    public static <T> Patch<T> ofNull() {
        return (Patch<T>) NULL;
    }

    /**
     * Sets the field.
     *
     * @param value the new value
     * @param <T> the type of the value
     * @return the patch that is sent as the value
     */
    public static <T> Patch<T> of(T value) {
        return new Patch<>(State.VALUE, Objects.requireNonNull(value, "value; use Patch.ofNull() to remove a value"));
    }

    /**
     * Tells whether the field is left as it is.
     *
     * @return true when nothing is sent
     */
    public boolean isAbsent() {
        return state == State.ABSENT;
    }

    /**
     * Tells whether the field's value is removed.
     *
     * @return true when {@code null} is sent
     */
    public boolean isNull() {
        return state == State.NULL;
    }

    /**
     * Returns the new value.
     *
     * @return the value, or empty when the field is left alone or removed
     */
    public Optional<T> value() {
        return Optional.ofNullable(value);
    }

    /**
     * Changes the value and keeps the two other states.
     *
     * @param change makes the new value of the old
     * @param <R> the type of the new value
     * @return the changed patch
     */
    @SuppressWarnings("unchecked")
    public <R> Patch<R> map(Function<? super T, ? extends R> change) {
        return value == null ? (Patch<R>) this : of(change.apply(value));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Patch<?> patch && state == patch.state && Objects.equals(value, patch.value);
    }

    @Override
    public int hashCode() {
        return Objects.hash(state, value);
    }

    /** Returns the state, without the value, which may be a secret. */
    @Override
    public String toString() {
        return state.name().toLowerCase(Locale.ROOT);
    }
}
