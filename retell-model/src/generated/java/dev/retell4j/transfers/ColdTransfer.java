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
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * A cold transfer. The caller is passed on without anybody talking to the destination first.
 *
 * <p>Part of {@link TransferOption}.
 */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = ImmutableColdTransfer.Builder.class, using = ForeignMapper.Reader.class)
public abstract sealed class ColdTransfer extends RetellObject implements TransferOption permits ImmutableColdTransfer {
    ColdTransfer() {}

    /**
     * Starts a new value.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        Builder builder = new Builder();
        builder.wire.type("cold_transfer");
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
     * @return {@code type}; always {@code cold_transfer}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    @Override
    public final String type() {
        return required("type", typeOrNull());
    }

    /**
     * How the transfer is signalled to the telephony provider.
     *
     * @return {@code cold_transfer_mode}; default {@code sip_invite}; empty when absent
     */
    public final Optional<ColdTransferMode> coldTransferMode() {
        return Optional.ofNullable(coldTransferModeOrNull());
    }

    /**
     * Whether the destination sees the caller's number instead of the agent's.
     *
     * @return {@code show_transferee_as_caller}; empty when absent
     */
    @Override
    public final Optional<Boolean> showTransfereeAsCaller() {
        return Optional.ofNullable(showTransfereeAsCallerOrNull());
    }

    /**
     * How long the destination may ring before the transfer counts as failed.
     *
     * @return {@code transfer_ring_duration_ms}, in milliseconds on the wire; from 5000 to 90000 ms; empty when absent
     */
    @Override
    public final Optional<Duration> transferRingDuration() {
        return Optional.ofNullable(transferRingDurationOrNull());
    }

    @Override
    public final <R> R accept(TransferOption.Visitor<R> visitor) {
        return visitor.visitColdTransfer(this);
    }

    @Override
    public final Map<String, Json> extraProperties() {
        return orEmpty(extraOrNull());
    }

    @JsonProperty("type")
    @Required
    @Constant("cold_transfer")
    abstract @Nullable String typeOrNull();

    @JsonProperty("cold_transfer_mode")
    abstract @Nullable ColdTransferMode coldTransferModeOrNull();

    @JsonProperty("show_transferee_as_caller")
    abstract @Nullable Boolean showTransfereeAsCallerOrNull();

    @JsonProperty("transfer_ring_duration_ms")
    abstract @Nullable Duration transferRingDurationOrNull();

    @JsonProperty(JsonCodec.EXTRA)
    abstract @Nullable Map<String, Json> extraOrNull();

    /** Collects the fields of a {@link ColdTransfer}; for use by one thread. */
    public static final class Builder extends RetellObject.Builder<Builder> {
        private final ImmutableColdTransfer.Builder wire = new ImmutableColdTransfer.Builder();

        private Builder() {}

        private Builder(ColdTransfer from) {
            wire.from(from);
            extraProperties(from.extraProperties());
        }

        /**
         * How the transfer is signalled to the telephony provider.
         *
         * @param coldTransferMode {@code cold_transfer_mode}; default {@code sip_invite}
         * @return this builder
         */
        public Builder coldTransferMode(ColdTransferMode coldTransferMode) {
            wire.coldTransferMode(given("cold_transfer_mode", coldTransferMode));
            return this;
        }

        /**
         * Whether the destination sees the caller's number instead of the agent's.
         *
         * @param showTransfereeAsCaller {@code show_transferee_as_caller}
         * @return this builder
         */
        public Builder showTransfereeAsCaller(boolean showTransfereeAsCaller) {
            wire.showTransfereeAsCaller(given("show_transferee_as_caller", showTransfereeAsCaller));
            return this;
        }

        /**
         * How long the destination may ring before the transfer counts as failed.
         *
         * @param transferRingDuration {@code transfer_ring_duration_ms}, in milliseconds on the wire; from 5000 to
         *     90000 ms
         * @return this builder
         */
        public Builder transferRingDuration(Duration transferRingDuration) {
            wire.transferRingDuration(given("transfer_ring_duration_ms", transferRingDuration));
            return this;
        }

        /**
         * Makes the value after checking required fields and documented bounds.
         *
         * @return the value
         * @throws RetellValidationException when a required field is missing or a value is out of bounds
         */
        public ColdTransfer build() {
            ColdTransfer built = buildUnchecked();
            Checks.of("ColdTransfer", built.extraProperties())
                    .atLeast("transfer_ring_duration_ms", built.transferRingDurationOrNull(), 5000)
                    .atMost("transfer_ring_duration_ms", built.transferRingDurationOrNull(), 90000)
                    .verify();
            return built;
        }

        /**
         * Makes the value without checking it: for values that a newer API allows.
         *
         * @return the value
         */
        public ColdTransfer buildUnchecked() {
            return wire.extra(extraOrNull()).build();
        }
    }
}
