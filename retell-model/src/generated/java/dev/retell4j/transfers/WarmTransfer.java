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
 * A warm transfer. The caller is put on hold, the destination is called and may be briefed, then both are joined.
 *
 * <p>Part of {@link TransferOption}.
 */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = ImmutableWarmTransfer.Builder.class, using = ForeignMapper.Reader.class)
public abstract sealed class WarmTransfer extends RetellObject implements TransferOption permits ImmutableWarmTransfer {
    WarmTransfer() {}

    /**
     * Starts a new value.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        Builder builder = new Builder();
        builder.wire.type("warm_transfer");
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
     * @return {@code type}; always {@code warm_transfer}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    @Override
    public final String type() {
        return required("type", typeOrNull());
    }

    /**
     * How long Retell tries to make out that a person has answered before the transfer counts as failed.
     *
     * @return {@code agent_detection_timeout_ms}, in milliseconds on the wire; empty when absent
     */
    public final Optional<Duration> agentDetectionTimeout() {
        return Optional.ofNullable(agentDetectionTimeoutOrNull());
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
     * How to find the way through a phone menu that answers at the destination. Left out, menus are not navigated.
     *
     * @return {@code ivr_option}; empty when absent
     */
    public final Optional<WarmTransferPrompt> ivrOption() {
        return Optional.ofNullable(ivrOptionOrNull());
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
     * Whether to join the two sides without checking that a person has answered.
     *
     * @return {@code opt_out_human_detection}; default {@code false}; empty when absent
     */
    public final Optional<Boolean> optOutHumanDetection() {
        return Optional.ofNullable(optOutHumanDetectionOrNull());
    }

    /**
     * What only the person at the destination hears before the two sides are joined. Left out, nothing is said.
     *
     * @return {@code private_handoff_option}; empty when absent
     */
    public final Optional<WarmTransferHandoffOption> privateHandoffOption() {
        return Optional.ofNullable(privateHandoffOptionOrNull());
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
        return visitor.visitWarmTransfer(this);
    }

    @Override
    public final Map<String, Json> extraProperties() {
        return orEmpty(extraOrNull());
    }

    @JsonProperty("type")
    @Required
    @Constant("warm_transfer")
    abstract @Nullable String typeOrNull();

    @JsonProperty("agent_detection_timeout_ms")
    abstract @Nullable Duration agentDetectionTimeoutOrNull();

    @JsonProperty("custom_on_hold_music_asset_id")
    abstract @Nullable String customOnHoldMusicAssetIdOrNull();

    @JsonProperty("enable_bridge_audio_cue")
    abstract @Nullable Boolean enableBridgeAudioCueOrNull();

    @JsonProperty("ivr_option")
    abstract @Nullable WarmTransferPrompt ivrOptionOrNull();

    @JsonProperty("on_hold_music")
    abstract @Nullable OnHoldMusic onHoldMusicOrNull();

    @JsonProperty("opt_out_human_detection")
    abstract @Nullable Boolean optOutHumanDetectionOrNull();

    @JsonProperty("private_handoff_option")
    abstract @Nullable WarmTransferHandoffOption privateHandoffOptionOrNull();

    @JsonProperty("public_handoff_option")
    abstract @Nullable WarmTransferHandoffOption publicHandoffOptionOrNull();

    @JsonProperty("show_transferee_as_caller")
    abstract @Nullable Boolean showTransfereeAsCallerOrNull();

    @JsonProperty("transfer_ring_duration_ms")
    abstract @Nullable Duration transferRingDurationOrNull();

    @JsonProperty(JsonCodec.EXTRA)
    abstract @Nullable Map<String, Json> extraOrNull();

    /** Collects the fields of a {@link WarmTransfer}; for use by one thread. */
    public static final class Builder extends RetellObject.Builder<Builder> {
        private final ImmutableWarmTransfer.Builder wire = new ImmutableWarmTransfer.Builder();

        private Builder() {}

        private Builder(WarmTransfer from) {
            wire.from(from);
            extraProperties(from.extraProperties());
        }

        /**
         * How long Retell tries to make out that a person has answered before the transfer counts as failed.
         *
         * @param agentDetectionTimeout {@code agent_detection_timeout_ms}, in milliseconds on the wire
         * @return this builder
         */
        public Builder agentDetectionTimeout(Duration agentDetectionTimeout) {
            wire.agentDetectionTimeout(given("agent_detection_timeout_ms", agentDetectionTimeout));
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
         * How to find the way through a phone menu that answers at the destination. Left out, menus are not navigated.
         *
         * @param ivrOption {@code ivr_option}
         * @return this builder
         */
        public Builder ivrOption(WarmTransferPrompt ivrOption) {
            wire.ivrOption(given("ivr_option", ivrOption));
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
         * Whether to join the two sides without checking that a person has answered.
         *
         * @param optOutHumanDetection {@code opt_out_human_detection}; default {@code false}
         * @return this builder
         */
        public Builder optOutHumanDetection(boolean optOutHumanDetection) {
            wire.optOutHumanDetection(given("opt_out_human_detection", optOutHumanDetection));
            return this;
        }

        /**
         * What only the person at the destination hears before the two sides are joined. Left out, nothing is said.
         *
         * @param privateHandoffOption {@code private_handoff_option}
         * @return this builder
         */
        public Builder privateHandoffOption(WarmTransferHandoffOption privateHandoffOption) {
            wire.privateHandoffOption(given("private_handoff_option", privateHandoffOption));
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
        public WarmTransfer build() {
            WarmTransfer built = buildUnchecked();
            Checks.of("WarmTransfer", built.extraProperties())
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
        public WarmTransfer buildUnchecked() {
            return wire.extra(extraOrNull()).build();
        }
    }
}
