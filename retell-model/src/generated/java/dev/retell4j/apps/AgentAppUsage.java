package dev.retell4j.apps;

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
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * An agent that uses an app.
 *
 * <p>Part of {@link AppUsage}.
 */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = ImmutableAgentAppUsage.Builder.class, using = ForeignMapper.Reader.class)
public abstract sealed class AgentAppUsage extends RetellObject implements AppUsage permits ImmutableAgentAppUsage {
    AgentAppUsage() {}

    /**
     * Starts a new value.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        Builder builder = new Builder();
        builder.wire.type("agent");
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
     * Identifier of the agent.
     *
     * @return {@code agent_id}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    public final String agentId() {
        return required("agent_id", agentIdOrNull());
    }

    /**
     * Numbers of the agent's versions that use the app.
     *
     * @return {@code agent_versions}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    public final List<Double> agentVersions() {
        return required("agent_versions", agentVersionsOrNull());
    }

    /**
     * When the app was configured there.
     *
     * @return {@code configured_timestamp}, in milliseconds on the wire
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    @Override
    public final Instant configuredTimestamp() {
        return required("configured_timestamp", configuredTimestampOrNull());
    }

    /**
     * Tells the members of the union apart.
     *
     * @return {@code type}; always {@code agent}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    @Override
    public final String type() {
        return required("type", typeOrNull());
    }

    /**
     * Name of the agent. Missing when it has none.
     *
     * @return {@code agent_name}; empty when absent
     */
    public final Optional<String> agentName() {
        return Optional.ofNullable(agentNameOrNull());
    }

    @Override
    public final <R> R accept(AppUsage.Visitor<R> visitor) {
        return visitor.visitAgent(this);
    }

    @Override
    public final Map<String, Json> extraProperties() {
        return orEmpty(extraOrNull());
    }

    @JsonProperty("agent_id")
    @Required
    abstract @Nullable String agentIdOrNull();

    @JsonProperty("agent_versions")
    @Required
    abstract @Nullable List<Double> agentVersionsOrNull();

    @JsonProperty("configured_timestamp")
    @Required
    abstract @Nullable Instant configuredTimestampOrNull();

    @JsonProperty("type")
    @Required
    @Constant("agent")
    abstract @Nullable String typeOrNull();

    @JsonProperty("agent_name")
    abstract @Nullable String agentNameOrNull();

    @JsonProperty(JsonCodec.EXTRA)
    abstract @Nullable Map<String, Json> extraOrNull();

    /** Collects the fields of a {@link AgentAppUsage}; for use by one thread. */
    public static final class Builder extends RetellObject.Builder<Builder> {
        private final ImmutableAgentAppUsage.Builder wire = new ImmutableAgentAppUsage.Builder();

        private Builder() {}

        private Builder(AgentAppUsage from) {
            wire.from(from);
            extraProperties(from.extraProperties());
        }

        /**
         * Identifier of the agent.
         *
         * @param agentId {@code agent_id}
         * @return this builder
         */
        public Builder agentId(String agentId) {
            wire.agentId(given("agent_id", agentId));
            return this;
        }

        /**
         * Numbers of the agent's versions that use the app.
         *
         * @param agentVersions {@code agent_versions}
         * @return this builder
         */
        public Builder agentVersions(List<Double> agentVersions) {
            wire.agentVersions(given("agent_versions", agentVersions));
            return this;
        }

        /**
         * When the app was configured there.
         *
         * @param configuredTimestamp {@code configured_timestamp}, in milliseconds on the wire
         * @return this builder
         */
        public Builder configuredTimestamp(Instant configuredTimestamp) {
            wire.configuredTimestamp(given("configured_timestamp", configuredTimestamp));
            return this;
        }

        /**
         * Name of the agent. Missing when it has none.
         *
         * @param agentName {@code agent_name}
         * @return this builder
         */
        public Builder agentName(String agentName) {
            wire.agentName(given("agent_name", agentName));
            return this;
        }

        /**
         * Makes the value after checking required fields and documented bounds.
         *
         * @return the value
         * @throws RetellValidationException when a required field is missing or a value is out of bounds
         */
        public AgentAppUsage build() {
            AgentAppUsage built = buildUnchecked();
            Checks.of("AgentAppUsage", built.extraProperties())
                    .required("agent_id", built.agentIdOrNull())
                    .required("agent_versions", built.agentVersionsOrNull())
                    .required("configured_timestamp", built.configuredTimestampOrNull())
                    .verify();
            return built;
        }

        /**
         * Makes the value without checking it: for values that a newer API allows.
         *
         * @return the value
         */
        public AgentAppUsage buildUnchecked() {
            return wire.extra(extraOrNull()).build();
        }
    }
}
