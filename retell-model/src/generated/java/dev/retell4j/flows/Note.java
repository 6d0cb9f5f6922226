package dev.retell4j.flows;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.retell4j.errors.RetellValidationException;
import dev.retell4j.internal.check.Checks;
import dev.retell4j.internal.json.ForeignMapper;
import dev.retell4j.internal.json.JsonCodec;
import dev.retell4j.internal.json.ModelStyle;
import dev.retell4j.internal.json.Required;
import dev.retell4j.types.Json;
import dev.retell4j.types.RetellObject;
import java.util.Map;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * A note on the canvas of the dashboard's editor. It has no effect on conversations.
 *
 * <p>Part of {@link FlowComponent}, {@link SharedFlowComponent}, {@link SharedFlowComponentUpdate},
 * {@link ConversationFlowCreate} and 2 more.
 */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = ImmutableNote.Builder.class, using = ForeignMapper.Reader.class)
public abstract sealed class Note extends RetellObject permits ImmutableNote {
    Note() {}

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
     * Identifier of the note, unique within the flow.
     *
     * @return {@code id}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    public final String id() {
        return required("id", idOrNull());
    }

    /**
     * Text of the note.
     *
     * @return {@code content}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    public final String content() {
        return required("content", contentOrNull());
    }

    /**
     * Where the note is drawn.
     *
     * @return {@code display_position}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    public final DisplayPosition displayPosition() {
        return required("display_position", displayPositionOrNull());
    }

    /**
     * How large the note is drawn.
     *
     * @return {@code size}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    public final NoteSize size() {
        return required("size", sizeOrNull());
    }

    @Override
    public final Map<String, Json> extraProperties() {
        return orEmpty(extraOrNull());
    }

    @JsonProperty("id")
    @Required
    abstract @Nullable String idOrNull();

    @JsonProperty("content")
    @Required
    abstract @Nullable String contentOrNull();

    @JsonProperty("display_position")
    @Required
    abstract @Nullable DisplayPosition displayPositionOrNull();

    @JsonProperty("size")
    @Required
    abstract @Nullable NoteSize sizeOrNull();

    @JsonProperty(JsonCodec.EXTRA)
    abstract @Nullable Map<String, Json> extraOrNull();

    /** Collects the fields of a {@link Note}; for use by one thread. */
    public static final class Builder extends RetellObject.Builder<Builder> {
        private final ImmutableNote.Builder wire = new ImmutableNote.Builder();

        private Builder() {}

        private Builder(Note from) {
            wire.from(from);
            extraProperties(from.extraProperties());
        }

        /**
         * Identifier of the note, unique within the flow.
         *
         * @param id {@code id}
         * @return this builder
         */
        public Builder id(String id) {
            wire.id(given("id", id));
            return this;
        }

        /**
         * Text of the note.
         *
         * @param content {@code content}
         * @return this builder
         */
        public Builder content(String content) {
            wire.content(given("content", content));
            return this;
        }

        /**
         * Where the note is drawn.
         *
         * @param displayPosition {@code display_position}
         * @return this builder
         */
        public Builder displayPosition(DisplayPosition displayPosition) {
            wire.displayPosition(given("display_position", displayPosition));
            return this;
        }

        /**
         * How large the note is drawn.
         *
         * @param size {@code size}
         * @return this builder
         */
        public Builder size(NoteSize size) {
            wire.size(given("size", size));
            return this;
        }

        /**
         * Makes the value after checking required fields and documented bounds.
         *
         * @return the value
         * @throws RetellValidationException when a required field is missing or a value is out of bounds
         */
        public Note build() {
            Note built = buildUnchecked();
            Checks.of("Note", built.extraProperties())
                    .required("id", built.idOrNull())
                    .required("content", built.contentOrNull())
                    .required("display_position", built.displayPositionOrNull())
                    .required("size", built.sizeOrNull())
                    .verify();
            return built;
        }

        /**
         * Makes the value without checking it: for values that a newer API allows.
         *
         * @return the value
         */
        public Note buildUnchecked() {
            return wire.extra(extraOrNull()).build();
        }
    }
}
