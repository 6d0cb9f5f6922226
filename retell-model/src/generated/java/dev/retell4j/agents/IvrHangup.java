package dev.retell4j.agents;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.retell4j.internal.json.Constant;
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
 * Ends the call when an automated phone menu is detected. The call then ends for the reason {@code ivr_reached}.
 *
 * <p>Part of {@link IvrOption}.
 */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = ImmutableIvrHangup.Builder.class, using = ForeignMapper.Reader.class)
public abstract sealed class IvrHangup extends RetellObject permits ImmutableIvrHangup {
    IvrHangup() {}

    /**
     * Starts a new value.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        Builder builder = new Builder();
        builder.wire.type("hangup");
        return builder;
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
     * Always {@code hangup}.
     *
     * @return {@code type}; always {@code hangup}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    public final String type() {
        return required("type", typeOrNull());
    }

    @Override
    public final Map<String, Json> extraProperties() {
        return orEmpty(extraOrNull());
    }

    @JsonProperty("type")
    @Required
    @Constant("hangup")
    abstract @Nullable String typeOrNull();

    @JsonProperty(JsonCodec.EXTRA)
    abstract @Nullable Map<String, Json> extraOrNull();

    /** Collects the fields of a {@link IvrHangup}; for use by one thread. */
    public static final class Builder extends RetellObject.Builder<Builder> {
        private final ImmutableIvrHangup.Builder wire = new ImmutableIvrHangup.Builder();

        private Builder() {}

        private Builder(IvrHangup from) {
            wire.from(from);
            extraProperties(from.extraProperties());
        }

        /**
         * Makes the value.
         *
         * @return the value
         */
        public IvrHangup build() {
            return buildUnchecked();
        }

        /**
         * Makes the value without checking it: for values that a newer API allows.
         *
         * @return the value
         */
        public IvrHangup buildUnchecked() {
            return wire.extra(extraOrNull()).build();
        }
    }
}
