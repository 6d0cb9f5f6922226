package dev.retell4j.transfers;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.retell4j.internal.json.ForeignMapper;
import dev.retell4j.internal.json.JsonCodec;
import dev.retell4j.internal.json.ModelStyle;
import dev.retell4j.types.Json;
import dev.retell4j.types.RetellObject;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * The agent that leads an agentic warm transfer, and its time limit.
 *
 * <p>Part of {@link AgenticWarmTransfer}.
 */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = ImmutableAgenticTransferConfig.Builder.class, using = ForeignMapper.Reader.class)
public abstract sealed class AgenticTransferConfig extends RetellObject permits ImmutableAgenticTransferConfig {
    AgenticTransferConfig() {}

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
     * What happens when that time is up.
     *
     * @return {@code action_on_timeout}; default {@code cancel_transfer}; empty when absent
     */
    public final Optional<AgenticTransferTimeoutAction> actionOnTimeout() {
        return Optional.ofNullable(actionOnTimeoutOrNull());
    }

    /**
     * The agent that talks to the destination.
     *
     * @return {@code transfer_agent}; empty when absent
     */
    public final Optional<TransferAgent> transferAgent() {
        return Optional.ofNullable(transferAgentOrNull());
    }

    /**
     * How long that agent has to join the two sides or call the transfer off.
     *
     * @return {@code transfer_timeout_ms}, in milliseconds on the wire; default {@code 30000} ms; empty when absent
     */
    public final Optional<Duration> transferTimeout() {
        return Optional.ofNullable(transferTimeoutOrNull());
    }

    @Override
    public final Map<String, Json> extraProperties() {
        return orEmpty(extraOrNull());
    }

    @JsonProperty("action_on_timeout")
    abstract @Nullable AgenticTransferTimeoutAction actionOnTimeoutOrNull();

    @JsonProperty("transfer_agent")
    abstract @Nullable TransferAgent transferAgentOrNull();

    @JsonProperty("transfer_timeout_ms")
    abstract @Nullable Duration transferTimeoutOrNull();

    @JsonProperty(JsonCodec.EXTRA)
    abstract @Nullable Map<String, Json> extraOrNull();

    /** Collects the fields of a {@link AgenticTransferConfig}; for use by one thread. */
    public static final class Builder extends RetellObject.Builder<Builder> {
        private final ImmutableAgenticTransferConfig.Builder wire = new ImmutableAgenticTransferConfig.Builder();

        private Builder() {}

        private Builder(AgenticTransferConfig from) {
            wire.from(from);
            extraProperties(from.extraProperties());
        }

        /**
         * What happens when that time is up.
         *
         * @param actionOnTimeout {@code action_on_timeout}; default {@code cancel_transfer}
         * @return this builder
         */
        public Builder actionOnTimeout(AgenticTransferTimeoutAction actionOnTimeout) {
            wire.actionOnTimeout(given("action_on_timeout", actionOnTimeout));
            return this;
        }

        /**
         * The agent that talks to the destination.
         *
         * @param transferAgent {@code transfer_agent}
         * @return this builder
         */
        public Builder transferAgent(TransferAgent transferAgent) {
            wire.transferAgent(given("transfer_agent", transferAgent));
            return this;
        }

        /**
         * How long that agent has to join the two sides or call the transfer off.
         *
         * @param transferTimeout {@code transfer_timeout_ms}, in milliseconds on the wire; default {@code 30000} ms
         * @return this builder
         */
        public Builder transferTimeout(Duration transferTimeout) {
            wire.transferTimeout(given("transfer_timeout_ms", transferTimeout));
            return this;
        }

        /**
         * Makes the value.
         *
         * @return the value
         */
        public AgenticTransferConfig build() {
            return buildUnchecked();
        }

        /**
         * Makes the value without checking it: for values that a newer API allows.
         *
         * @return the value
         */
        public AgenticTransferConfig buildUnchecked() {
            return wire.extra(extraOrNull()).build();
        }
    }
}
