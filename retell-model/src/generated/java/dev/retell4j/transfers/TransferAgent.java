package dev.retell4j.transfers;

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
import dev.retell4j.types.VersionRef;
import java.util.Map;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * The agent that talks to the transfer target in an agentic warm transfer.
 *
 * <p>Part of {@link AgenticTransferConfig}.
 */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = ImmutableTransferAgent.Builder.class, using = ForeignMapper.Reader.class)
public abstract sealed class TransferAgent extends RetellObject permits ImmutableTransferAgent {
    TransferAgent() {}

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
     * Identifier of the agent.
     *
     * @return {@code agent_id}; at least 1 character
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    public final String agentId() {
        return required("agent_id", agentIdOrNull());
    }

    /**
     * Version of the agent, given as its number, as the name of a tag, or as {@code latest} or
     * {@code latest_published}.
     *
     * @return {@code agent_version}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    public final VersionRef agentVersion() {
        return required("agent_version", agentVersionOrNull());
    }

    @Override
    public final Map<String, Json> extraProperties() {
        return orEmpty(extraOrNull());
    }

    @JsonProperty("agent_id")
    @Required
    abstract @Nullable String agentIdOrNull();

    @JsonProperty("agent_version")
    @Required
    abstract @Nullable VersionRef agentVersionOrNull();

    @JsonProperty(JsonCodec.EXTRA)
    abstract @Nullable Map<String, Json> extraOrNull();

    /** Collects the fields of a {@link TransferAgent}; for use by one thread. */
    public static final class Builder extends RetellObject.Builder<Builder> {
        private final ImmutableTransferAgent.Builder wire = new ImmutableTransferAgent.Builder();

        private Builder() {}

        private Builder(TransferAgent from) {
            wire.from(from);
            extraProperties(from.extraProperties());
        }

        /**
         * Identifier of the agent.
         *
         * @param agentId {@code agent_id}; at least 1 character
         * @return this builder
         */
        public Builder agentId(String agentId) {
            wire.agentId(given("agent_id", agentId));
            return this;
        }

        /**
         * Version of the agent, given as its number, as the name of a tag, or as {@code latest} or
         * {@code latest_published}.
         *
         * @param agentVersion {@code agent_version}
         * @return this builder
         */
        public Builder agentVersion(VersionRef agentVersion) {
            wire.agentVersion(given("agent_version", agentVersion));
            return this;
        }

        /**
         * Makes the value after checking required fields and documented bounds.
         *
         * @return the value
         * @throws RetellValidationException when a required field is missing or a value is out of bounds
         */
        public TransferAgent build() {
            TransferAgent built = buildUnchecked();
            Checks.of("TransferAgent", built.extraProperties())
                    .required("agent_id", built.agentIdOrNull())
                    .shortest("agent_id", built.agentIdOrNull(), 1)
                    .required("agent_version", built.agentVersionOrNull())
                    .verify();
            return built;
        }

        /**
         * Makes the value without checking it: for values that a newer API allows.
         *
         * @return the value
         */
        public TransferAgent buildUnchecked() {
            return wire.extra(extraOrNull()).build();
        }
    }
}
