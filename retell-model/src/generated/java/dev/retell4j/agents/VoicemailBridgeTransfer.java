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
 * Joins the two sides of a transfer when a transfer agent reaches a voicemail.
 *
 * <p>Part of {@link VoicemailAction}.
 */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = ImmutableVoicemailBridgeTransfer.Builder.class, using = ForeignMapper.Reader.class)
public abstract sealed class VoicemailBridgeTransfer extends RetellObject implements VoicemailAction
        permits ImmutableVoicemailBridgeTransfer {
    VoicemailBridgeTransfer() {}

    /**
     * Starts a new value.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        Builder builder = new Builder();
        builder.wire.type("bridge_transfer");
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
     * Tells the members of the union apart.
     *
     * @return {@code type}; always {@code bridge_transfer}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    @Override
    public final String type() {
        return required("type", typeOrNull());
    }

    @Override
    public final <R> R accept(VoicemailAction.Visitor<R> visitor) {
        return visitor.visitBridgeTransfer(this);
    }

    @Override
    public final Map<String, Json> extraProperties() {
        return orEmpty(extraOrNull());
    }

    @JsonProperty("type")
    @Required
    @Constant("bridge_transfer")
    abstract @Nullable String typeOrNull();

    @JsonProperty(JsonCodec.EXTRA)
    abstract @Nullable Map<String, Json> extraOrNull();

    /** Collects the fields of a {@link VoicemailBridgeTransfer}; for use by one thread. */
    public static final class Builder extends RetellObject.Builder<Builder> {
        private final ImmutableVoicemailBridgeTransfer.Builder wire = new ImmutableVoicemailBridgeTransfer.Builder();

        private Builder() {}

        private Builder(VoicemailBridgeTransfer from) {
            wire.from(from);
            extraProperties(from.extraProperties());
        }

        /**
         * Makes the value.
         *
         * @return the value
         */
        public VoicemailBridgeTransfer build() {
            return buildUnchecked();
        }

        /**
         * Makes the value without checking it: for values that a newer API allows.
         *
         * @return the value
         */
        public VoicemailBridgeTransfer buildUnchecked() {
            return wire.extra(extraOrNull()).build();
        }
    }
}
