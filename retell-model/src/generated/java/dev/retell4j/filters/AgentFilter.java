package dev.retell4j.filters;

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
import java.util.List;
import java.util.Map;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * A condition on the agent of a call or chat.
 *
 * <p>Part of {@link dev.retell4j.contacts.BackfillCallFilter}, {@link dev.retell4j.calls.CallFilter},
 * {@link dev.retell4j.chats.ChatFilter}.
 */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = ImmutableAgentFilter.Builder.class, using = ForeignMapper.Reader.class)
public abstract sealed class AgentFilter extends RetellObject permits ImmutableAgentFilter {
    AgentFilter() {}

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
     * @return {@code agent_id}
     * @throws dev.retell4j.errors.RetellDecodeException when it is missing
     */
    public final String agentId() {
        return required("agent_id", agentIdOrNull());
    }

    /**
     * Numbers of the versions that match. Left out, every version matches.
     *
     * @return {@code version}; empty when absent
     */
    public final List<Double> version() {
        List<Double> version = versionOrNull();
        return version == null ? List.of() : version;
    }

    @Override
    public final Map<String, Json> extraProperties() {
        return orEmpty(extraOrNull());
    }

    @JsonProperty("agent_id")
    @Required
    abstract @Nullable String agentIdOrNull();

    @JsonProperty("version")
    abstract @Nullable List<Double> versionOrNull();

    @JsonProperty(JsonCodec.EXTRA)
    abstract @Nullable Map<String, Json> extraOrNull();

    /** Collects the fields of a {@link AgentFilter}; for use by one thread. */
    public static final class Builder extends RetellObject.Builder<Builder> {
        private final ImmutableAgentFilter.Builder wire = new ImmutableAgentFilter.Builder();

        private Builder() {}

        private Builder(AgentFilter from) {
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
         * Numbers of the versions that match. Left out, every version matches.
         *
         * @param version {@code version}
         * @return this builder
         */
        public Builder version(List<Double> version) {
            wire.version(given("version", version));
            return this;
        }

        /**
         * Makes the value after checking required fields and documented bounds.
         *
         * @return the value
         * @throws RetellValidationException when a required field is missing or a value is out of bounds
         */
        public AgentFilter build() {
            AgentFilter built = buildUnchecked();
            Checks.of("AgentFilter", built.extraProperties())
                    .required("agent_id", built.agentIdOrNull())
                    .verify();
            return built;
        }

        /**
         * Makes the value without checking it: for values that a newer API allows.
         *
         * @return the value
         */
        public AgentFilter buildUnchecked() {
            return wire.extra(extraOrNull()).build();
        }
    }
}
