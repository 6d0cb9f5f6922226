package dev.retell4j.transfers;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.retell4j.internal.json.Constant;
import dev.retell4j.internal.json.ForeignMapper;
import dev.retell4j.internal.json.JsonCodec;
import dev.retell4j.internal.json.ModelStyle;
import dev.retell4j.types.Json;
import dev.retell4j.types.RetellObject;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * A fixed message during a warm transfer.
 *
 * <p>Part of {@link WarmTransferHandoffOption}.
 */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = ImmutableWarmTransferStaticMessage.Builder.class, using = ForeignMapper.Reader.class)
public abstract sealed class WarmTransferStaticMessage extends RetellObject implements WarmTransferHandoffOption
        permits ImmutableWarmTransferStaticMessage {
    WarmTransferStaticMessage() {}

    /**
     * Starts a new value.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        Builder builder = new Builder();
        builder.wire.type("static_message");
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
     * The message, spoken word for word. It may contain dynamic variables.
     *
     * @return {@code message}; empty when absent
     */
    public final Optional<String> message() {
        return Optional.ofNullable(messageOrNull());
    }

    /**
     * Tells the members of the union apart.
     *
     * @return {@code type}; always {@code static_message}; empty when absent
     */
    @Override
    public final Optional<String> type() {
        return Optional.ofNullable(typeOrNull());
    }

    @Override
    public final <R> R accept(WarmTransferHandoffOption.Visitor<R> visitor) {
        return visitor.visitStaticMessage(this);
    }

    @Override
    public final Map<String, Json> extraProperties() {
        return orEmpty(extraOrNull());
    }

    @JsonProperty("message")
    abstract @Nullable String messageOrNull();

    @JsonProperty("type")
    @Constant("static_message")
    abstract @Nullable String typeOrNull();

    @JsonProperty(JsonCodec.EXTRA)
    abstract @Nullable Map<String, Json> extraOrNull();

    /** Collects the fields of a {@link WarmTransferStaticMessage}; for use by one thread. */
    public static final class Builder extends RetellObject.Builder<Builder> {
        private final ImmutableWarmTransferStaticMessage.Builder wire =
                new ImmutableWarmTransferStaticMessage.Builder();

        private Builder() {}

        private Builder(WarmTransferStaticMessage from) {
            wire.from(from);
            extraProperties(from.extraProperties());
        }

        /**
         * The message, spoken word for word. It may contain dynamic variables.
         *
         * @param message {@code message}
         * @return this builder
         */
        public Builder message(String message) {
            wire.message(given("message", message));
            return this;
        }

        /**
         * Makes the value.
         *
         * @return the value
         */
        public WarmTransferStaticMessage build() {
            return buildUnchecked();
        }

        /**
         * Makes the value without checking it: for values that a newer API allows.
         *
         * @return the value
         */
        public WarmTransferStaticMessage buildUnchecked() {
            return wire.extra(extraOrNull()).build();
        }
    }
}
