package dev.retell4j.transfers;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.retell4j.errors.RetellValidationException;
import dev.retell4j.internal.check.Checks;
import dev.retell4j.internal.json.Constant;
import dev.retell4j.internal.json.ForeignMapper;
import dev.retell4j.internal.json.JsonCodec;
import dev.retell4j.internal.json.ModelStyle;
import dev.retell4j.internal.json.Required;
import dev.retell4j.types.Json;
import dev.retell4j.types.RetellObject;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * A fixed destination.
 *
 * <p>Part of {@link TransferDestination}.
 */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = ImmutablePredefinedTransferDestination.Builder.class, using = ForeignMapper.Reader.class)
public abstract sealed class PredefinedTransferDestination extends RetellObject implements TransferDestination
        permits ImmutablePredefinedTransferDestination {
    PredefinedTransferDestination() {}

    /**
     * Starts a new value.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        Builder builder = new Builder();
        builder.wire.type("predefined");
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
     * Number to call, in E.164 format unless that check is switched off. It may contain dynamic variables.
     *
     * @return {@code number}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    public final String number() {
        return required("number", numberOrNull());
    }

    /**
     * Tells the members of the union apart.
     *
     * @return {@code type}; always {@code predefined}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    @Override
    public final String type() {
        return required("type", typeOrNull());
    }

    /**
     * Extension to dial once the number has answered.
     *
     * @return {@code extension}; empty when absent
     */
    public final Optional<String> extension() {
        return Optional.ofNullable(extensionOrNull());
    }

    @Override
    public final <R> R accept(TransferDestination.Visitor<R> visitor) {
        return visitor.visitPredefined(this);
    }

    @Override
    public final Map<String, Json> extraProperties() {
        return orEmpty(extraOrNull());
    }

    @JsonProperty("number")
    @Required
    abstract @Nullable String numberOrNull();

    @JsonProperty("type")
    @Required
    @Constant("predefined")
    abstract @Nullable String typeOrNull();

    @JsonProperty("extension")
    abstract @Nullable String extensionOrNull();

    @JsonProperty(JsonCodec.EXTRA)
    abstract @Nullable Map<String, Json> extraOrNull();

    /** Collects the fields of a {@link PredefinedTransferDestination}; for use by one thread. */
    public static final class Builder extends RetellObject.Builder<Builder> {
        private final ImmutablePredefinedTransferDestination.Builder wire =
                new ImmutablePredefinedTransferDestination.Builder();

        private Builder() {}

        private Builder(PredefinedTransferDestination from) {
            wire.from(from);
            extraProperties(from.extraProperties());
        }

        /**
         * Number to call, in E.164 format unless that check is switched off. It may contain dynamic variables.
         *
         * @param number {@code number}
         * @return this builder
         */
        public Builder number(String number) {
            wire.number(given("number", number));
            return this;
        }

        /**
         * Extension to dial once the number has answered.
         *
         * @param extension {@code extension}
         * @return this builder
         */
        public Builder extension(String extension) {
            wire.extension(given("extension", extension));
            return this;
        }

        /**
         * Makes the value after checking required fields and documented bounds.
         *
         * @return the value
         * @throws RetellValidationException when a required field is missing or a value is out of bounds
         */
        public PredefinedTransferDestination build() {
            PredefinedTransferDestination built = buildUnchecked();
            Checks.of("PredefinedTransferDestination", built.extraProperties())
                    .required("number", built.numberOrNull())
                    .verify();
            return built;
        }

        /**
         * Makes the value without checking it: for values that a newer API allows.
         *
         * @return the value
         */
        public PredefinedTransferDestination buildUnchecked() {
            return wire.extra(extraOrNull()).build();
        }
    }
}
