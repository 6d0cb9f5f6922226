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
import java.util.Map;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * Which version a new draft of an agent starts from.
 *
 * <p>Sent to {@code POST /create-agent-version/{agent_id}}.
 */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = ImmutableAgentVersionCreate.Builder.class, using = ForeignMapper.Reader.class)
public abstract sealed class AgentVersionCreate extends RetellObject permits ImmutableAgentVersionCreate {
    AgentVersionCreate() {}

    /**
     * Starts a new value.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Starts from one version.
     *
     * @param baseVersion {@code base_version}
     * @return the value
     */
    public static AgentVersionCreate of(int baseVersion) {
        return builder().baseVersion(baseVersion).build();
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
     * Number of the version whose settings the new version copies.
     *
     * @return {@code base_version}
     * @throws dev.retell4j.errors.RetellDecodeException when it is missing
     */
    public final int baseVersion() {
        return required("base_version", baseVersionOrNull());
    }

    @Override
    public final Map<String, Json> extraProperties() {
        return orEmpty(extraOrNull());
    }

    @JsonProperty("base_version")
    @Required
    abstract @Nullable Integer baseVersionOrNull();

    @JsonProperty(JsonCodec.EXTRA)
    abstract @Nullable Map<String, Json> extraOrNull();

    /** Collects the fields of a {@link AgentVersionCreate}; for use by one thread. */
    public static final class Builder extends RetellObject.Builder<Builder> {
        private final ImmutableAgentVersionCreate.Builder wire = new ImmutableAgentVersionCreate.Builder();

        private Builder() {}

        private Builder(AgentVersionCreate from) {
            wire.from(from);
            extraProperties(from.extraProperties());
        }

        /**
         * Number of the version whose settings the new version copies.
         *
         * @param baseVersion {@code base_version}
         * @return this builder
         */
        public Builder baseVersion(int baseVersion) {
            wire.baseVersion(given("base_version", baseVersion));
            return this;
        }

        /**
         * Makes the value after checking required fields and documented bounds.
         *
         * @return the value
         * @throws RetellValidationException when a required field is missing or a value is out of bounds
         */
        public AgentVersionCreate build() {
            AgentVersionCreate built = buildUnchecked();
            Checks.of("AgentVersionCreate", built.extraProperties())
                    .required("base_version", built.baseVersionOrNull())
                    .verify();
            return built;
        }

        /**
         * Makes the value without checking it: for values that a newer API allows.
         *
         * @return the value
         */
        public AgentVersionCreate buildUnchecked() {
            return wire.extra(extraOrNull()).build();
        }
    }
}
