package dev.retell4j.phonenumbers;

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
import java.util.Optional;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * One of the agents bound to a phone number, with its share of the traffic.
 *
 * <p>Part of {@link PhoneNumberCreate}, {@link PhoneNumberImport}, {@link PhoneNumber}, {@link PhoneNumberUpdate}.
 */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = ImmutableAgentWeight.Builder.class, using = ForeignMapper.Reader.class)
public abstract sealed class AgentWeight extends RetellObject permits ImmutableAgentWeight {
    AgentWeight() {}

    /**
     * Starts a new value.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Gives one agent all the traffic.
     *
     * @param agentId {@code agent_id}; at least 1 character
     * @return the value
     */
    public static AgentWeight only(String agentId) {
        return builder().agentId(agentId).weight(1).build();
    }

    /**
     * Gives one version of an agent all the traffic.
     *
     * @param agentId {@code agent_id}; at least 1 character
     * @param agentVersion {@code agent_version}
     * @return the value
     */
    public static AgentWeight only(String agentId, VersionRef agentVersion) {
        return builder().agentId(agentId).agentVersion(agentVersion).weight(1).build();
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
     * The agent's share of the traffic. The weights in one list have to add up to 1.
     *
     * @return {@code weight}; above 0 to 1
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    public final double weight() {
        return required("weight", weightOrNull());
    }

    /**
     * Version of the agent, given as its number, as the name of a tag, or as {@code latest} or
     * {@code latest_published}.
     *
     * @return {@code agent_version}; empty when absent
     */
    public final Optional<VersionRef> agentVersion() {
        return Optional.ofNullable(agentVersionOrNull());
    }

    @Override
    public final Map<String, Json> extraProperties() {
        return orEmpty(extraOrNull());
    }

    @JsonProperty("agent_id")
    @Required
    abstract @Nullable String agentIdOrNull();

    @JsonProperty("weight")
    @Required
    abstract @Nullable Double weightOrNull();

    @JsonProperty("agent_version")
    abstract @Nullable VersionRef agentVersionOrNull();

    @JsonProperty(JsonCodec.EXTRA)
    abstract @Nullable Map<String, Json> extraOrNull();

    /** Collects the fields of a {@link AgentWeight}; for use by one thread. */
    public static final class Builder extends RetellObject.Builder<Builder> {
        private final ImmutableAgentWeight.Builder wire = new ImmutableAgentWeight.Builder();

        private Builder() {}

        private Builder(AgentWeight from) {
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
         * The agent's share of the traffic. The weights in one list have to add up to 1.
         *
         * @param weight {@code weight}; above 0 to 1
         * @return this builder
         */
        public Builder weight(double weight) {
            wire.weight(given("weight", weight));
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
        public AgentWeight build() {
            AgentWeight built = buildUnchecked();
            Checks.of("AgentWeight", built.extraProperties())
                    .required("agent_id", built.agentIdOrNull())
                    .shortest("agent_id", built.agentIdOrNull(), 1)
                    .required("weight", built.weightOrNull())
                    .above("weight", built.weightOrNull(), 0)
                    .atMost("weight", built.weightOrNull(), 1)
                    .verify();
            return built;
        }

        /**
         * Makes the value without checking it: for values that a newer API allows.
         *
         * @return the value
         */
        public AgentWeight buildUnchecked() {
            return wire.extra(extraOrNull()).build();
        }
    }
}
