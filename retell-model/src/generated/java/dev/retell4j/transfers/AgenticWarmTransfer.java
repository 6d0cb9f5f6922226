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
 * A warm transfer led by a second agent, which talks to the destination and decides whether the two sides are joined.
 *
 * <p>Part of {@link TransferOption}.
 */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = ImmutableAgenticWarmTransfer.Builder.class, using = ForeignMapper.Reader.class)
public abstract sealed class AgenticWarmTransfer extends RetellObject implements TransferOption
        permits ImmutableAgenticWarmTransfer {
    AgenticWarmTransfer() {}

    /**
     * Starts a new value.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        Builder builder = new Builder();
        builder.wire.type("agentic_warm_transfer");
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
     * Which agent leads the transfer, and how much time it has.
     *
     * @return {@code agentic_transfer_config}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    public final AgenticTransferConfig agenticTransferConfig() {
        return required("agentic_transfer_config", agenticTransferConfigOrNull());
    }

    /**
     * Tells the members of the union apart.
     *
     * @return {@code type}; always {@code agentic_warm_transfer}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    @Override
    public final String type() {
        return required("type", typeOrNull());
    }

    /**
     * Identifier of the uploaded audio to play while on hold; used when {@code on_hold_music} is {@code custom}.
     *
     * @return {@code custom_on_hold_music_asset_id}; empty when absent
     */
    public final Optional<String> customOnHoldMusicAssetId() {
        return Optional.ofNullable(customOnHoldMusicAssetIdOrNull());
    }

    /**
     * Whether a short sound tells both sides that they have been joined.
     *
     * @return {@code enable_bridge_audio_cue}; default {@code true}; empty when absent
     */
    public final Optional<Boolean> enableBridgeAudioCue() {
        return Optional.ofNullable(enableBridgeAudioCueOrNull());
    }

    /**
     * What the caller hears while on hold.
     *
     * @return {@code on_hold_music}; empty when absent
     */
    public final Optional<OnHoldMusic> onHoldMusic() {
        return Optional.ofNullable(onHoldMusicOrNull());
    }

    /**
     * What both sides hear once they are joined. Left out, nothing is said.
     *
     * @return {@code public_handoff_option}; empty when absent
     */
    public final Optional<WarmTransferHandoffOption> publicHandoffOption() {
        return Optional.ofNullable(publicHandoffOptionOrNull());
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
        return visitor.visitAgenticWarmTransfer(this);
    }

    @Override
    public final Map<String, Json> extraProperties() {
        return orEmpty(extraOrNull());
    }

    @JsonProperty("agentic_transfer_config")
    @Required
    abstract @Nullable AgenticTransferConfig agenticTransferConfigOrNull();

    @JsonProperty("type")
    @Required
    @Constant("agentic_warm_transfer")
    abstract @Nullable String typeOrNull();

    @JsonProperty("custom_on_hold_music_asset_id")
    abstract @Nullable String customOnHoldMusicAssetIdOrNull();

    @JsonProperty("enable_bridge_audio_cue")
    abstract @Nullable Boolean enableBridgeAudioCueOrNull();

    @JsonProperty("on_hold_music")
    abstract @Nullable OnHoldMusic onHoldMusicOrNull();

    @JsonProperty("public_handoff_option")
    abstract @Nullable WarmTransferHandoffOption publicHandoffOptionOrNull();

    @JsonProperty("show_transferee_as_caller")
    abstract @Nullable Boolean showTransfereeAsCallerOrNull();

    @JsonProperty("transfer_ring_duration_ms")
    abstract @Nullable Duration transferRingDurationOrNull();

    @JsonProperty(JsonCodec.EXTRA)
    abstract @Nullable Map<String, Json> extraOrNull();

    /** Collects the fields of a {@link AgenticWarmTransfer}; for use by one thread. */
    public static final class Builder extends RetellObject.Builder<Builder> {
        private final ImmutableAgenticWarmTransfer.Builder wire = new ImmutableAgenticWarmTransfer.Builder();

        private Builder() {}

        private Builder(AgenticWarmTransfer from) {
            wire.from(from);
            extraProperties(from.extraProperties());
        }

        /**
         * Which agent leads the transfer, and how much time it has.
         *
         * @param agenticTransferConfig {@code agentic_transfer_config}
         * @return this builder
         */
        public Builder agenticTransferConfig(AgenticTransferConfig agenticTransferConfig) {
            wire.agenticTransferConfig(given("agentic_transfer_config", agenticTransferConfig));
            return this;
        }

        /**
         * Identifier of the uploaded audio to play while on hold; used when {@code on_hold_music} is {@code custom}.
         *
         * @param customOnHoldMusicAssetId {@code custom_on_hold_music_asset_id}
         * @return this builder
         */
        public Builder customOnHoldMusicAssetId(String customOnHoldMusicAssetId) {
            wire.customOnHoldMusicAssetId(given("custom_on_hold_music_asset_id", customOnHoldMusicAssetId));
            return this;
        }

        /**
         * Whether a short sound tells both sides that they have been joined.
         *
         * @param enableBridgeAudioCue {@code enable_bridge_audio_cue}; default {@code true}
         * @return this builder
         */
        public Builder enableBridgeAudioCue(boolean enableBridgeAudioCue) {
            wire.enableBridgeAudioCue(given("enable_bridge_audio_cue", enableBridgeAudioCue));
            return this;
        }

        /**
         * What the caller hears while on hold.
         *
         * @param onHoldMusic {@code on_hold_music}
         * @return this builder
         */
        public Builder onHoldMusic(OnHoldMusic onHoldMusic) {
            wire.onHoldMusic(given("on_hold_music", onHoldMusic));
            return this;
        }

        /**
         * What both sides hear once they are joined. Left out, nothing is said.
         *
         * @param publicHandoffOption {@code public_handoff_option}
         * @return this builder
         */
        public Builder publicHandoffOption(WarmTransferHandoffOption publicHandoffOption) {
            wire.publicHandoffOption(given("public_handoff_option", publicHandoffOption));
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
        public AgenticWarmTransfer build() {
            AgenticWarmTransfer built = buildUnchecked();
            Checks.of("AgenticWarmTransfer", built.extraProperties())
                    .required("agentic_transfer_config", built.agenticTransferConfigOrNull())
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
        public AgenticWarmTransfer buildUnchecked() {
            return wire.extra(extraOrNull()).build();
        }
    }
}
