package dev.retell4j.flows;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.retell4j.internal.json.ForeignMapper;
import dev.retell4j.internal.json.JsonCodec;
import dev.retell4j.internal.json.ModelStyle;
import dev.retell4j.types.Json;
import dev.retell4j.types.RetellObject;
import java.util.Map;
import java.util.OptionalDouble;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * Width and height of a note on the canvas.
 *
 * <p>Part of {@link Note}.
 */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = ImmutableNoteSize.Builder.class, using = ForeignMapper.Reader.class)
public abstract sealed class NoteSize extends RetellObject permits ImmutableNoteSize {
    NoteSize() {}

    /**
     * Starts a new value.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Starts a changed copy of this value.
     *
     * @return a builder with everything that this value holds
     */
    public final Builder toBuilder() {
        return new Builder(this);
    }

    /**
     * Height of the note, in canvas units.
     *
     * @return {@code height}; empty when absent
     */
    public final OptionalDouble height() {
        Double height = heightOrNull();
        return height == null ? OptionalDouble.empty() : OptionalDouble.of(height);
    }

    /**
     * Width of the note, in canvas units.
     *
     * @return {@code width}; empty when absent
     */
    public final OptionalDouble width() {
        Double width = widthOrNull();
        return width == null ? OptionalDouble.empty() : OptionalDouble.of(width);
    }

    @Override
    public final Map<String, Json> extraProperties() {
        return orEmpty(extraOrNull());
    }

    @JsonProperty("height")
    abstract @Nullable Double heightOrNull();

    @JsonProperty("width")
    abstract @Nullable Double widthOrNull();

    @JsonProperty(JsonCodec.EXTRA)
    abstract @Nullable Map<String, Json> extraOrNull();

    /** Collects the fields of a {@link NoteSize}; for use by one thread. */
    public static final class Builder extends RetellObject.Builder<Builder> {
        private final ImmutableNoteSize.Builder wire = new ImmutableNoteSize.Builder();

        private Builder() {}

        private Builder(NoteSize from) {
            wire.from(from);
            extraProperties(from.extraProperties());
        }

        /**
         * Height of the note, in canvas units.
         *
         * @param height {@code height}
         * @return this builder
         */
        public Builder height(double height) {
            wire.height(given("height", height));
            return this;
        }

        /**
         * Width of the note, in canvas units.
         *
         * @param width {@code width}
         * @return this builder
         */
        public Builder width(double width) {
            wire.width(given("width", width));
            return this;
        }

        /**
         * Makes the value.
         *
         * @return the value
         */
        public NoteSize build() {
            return buildUnchecked();
        }

        /**
         * Makes the value without checking it: for values that a newer API allows.
         *
         * @return the value
         */
        public NoteSize buildUnchecked() {
            return wire.extra(extraOrNull()).build();
        }
    }
}
