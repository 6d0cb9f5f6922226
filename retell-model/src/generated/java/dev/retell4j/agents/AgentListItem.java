package dev.retell4j.agents;

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
import java.time.Instant;
import java.util.Map;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * A voice or chat agent in short, as lists give it. Its settings come with the agent itself.
 *
 * <p>Part of {@link AgentPage}.
 */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = ImmutableAgentListItem.Builder.class, using = ForeignMapper.Reader.class)
public abstract sealed class AgentListItem extends RetellObject permits ImmutableAgentListItem {
    AgentListItem() {}

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
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    public final String agentId() {
        return required("agent_id", agentIdOrNull());
    }

    /**
     * Name of the agent, for people to recognise it by.
     *
     * @return {@code agent_name}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    public final String agentName() {
        return required("agent_name", agentNameOrNull());
    }

    /**
     * Whether the agent talks or writes.
     *
     * @return {@code channel}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    public final AgentChannel channel() {
        return required("channel", channelOrNull());
    }

    /**
     * The agent's tags by name, each with the version it points to.
     *
     * @return {@code tags}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    public final Map<String, AgentTag> tags() {
        return required("tags", tagsOrNull());
    }

    /**
     * When someone last changed the agent.
     *
     * @return {@code user_modified_timestamp}, in milliseconds on the wire
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    public final Instant userModifiedTimestamp() {
        return required("user_modified_timestamp", userModifiedTimestampOrNull());
    }

    @Override
    public final Map<String, Json> extraProperties() {
        return orEmpty(extraOrNull());
    }

    @JsonProperty("agent_id")
    @Required
    abstract @Nullable String agentIdOrNull();

    @JsonProperty("agent_name")
    @Required
    abstract @Nullable String agentNameOrNull();

    @JsonProperty("channel")
    @Required
    abstract @Nullable AgentChannel channelOrNull();

    @JsonProperty("tags")
    @Required
    abstract @Nullable Map<String, AgentTag> tagsOrNull();

    @JsonProperty("user_modified_timestamp")
    @Required
    abstract @Nullable Instant userModifiedTimestampOrNull();

    @JsonProperty(JsonCodec.EXTRA)
    abstract @Nullable Map<String, Json> extraOrNull();

    /** Collects the fields of a {@link AgentListItem}; for use by one thread. */
    public static final class Builder extends RetellObject.Builder<Builder> {
        private final ImmutableAgentListItem.Builder wire = new ImmutableAgentListItem.Builder();

        private Builder() {}

        private Builder(AgentListItem from) {
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
         * Name of the agent, for people to recognise it by.
         *
         * @param agentName {@code agent_name}
         * @return this builder
         */
        public Builder agentName(String agentName) {
            wire.agentName(given("agent_name", agentName));
            return this;
        }

        /**
         * Whether the agent talks or writes.
         *
         * @param channel {@code channel}
         * @return this builder
         */
        public Builder channel(AgentChannel channel) {
            wire.channel(given("channel", channel));
            return this;
        }

        /**
         * The agent's tags by name, each with the version it points to.
         *
         * @param tags {@code tags}
         * @return this builder
         */
        public Builder tags(Map<String, AgentTag> tags) {
            wire.tags(given("tags", tags));
            return this;
        }

        /**
         * When someone last changed the agent.
         *
         * @param userModifiedTimestamp {@code user_modified_timestamp}, in milliseconds on the wire
         * @return this builder
         */
        public Builder userModifiedTimestamp(Instant userModifiedTimestamp) {
            wire.userModifiedTimestamp(given("user_modified_timestamp", userModifiedTimestamp));
            return this;
        }

        /**
         * Makes the value after checking required fields and documented bounds.
         *
         * @return the value
         * @throws RetellValidationException when a required field is missing or a value is out of bounds
         */
        public AgentListItem build() {
            AgentListItem built = buildUnchecked();
            Checks.of("AgentListItem", built.extraProperties())
                    .required("agent_id", built.agentIdOrNull())
                    .required("agent_name", built.agentNameOrNull())
                    .required("channel", built.channelOrNull())
                    .required("tags", built.tagsOrNull())
                    .required("user_modified_timestamp", built.userModifiedTimestampOrNull())
                    .verify();
            return built;
        }

        /**
         * Makes the value without checking it: for values that a newer API allows.
         *
         * @return the value
         */
        public AgentListItem buildUnchecked() {
            return wire.extra(extraOrNull()).build();
        }
    }
}
