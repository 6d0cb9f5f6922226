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
import java.util.Optional;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * Which version of an agent to publish, and how to name it.
 *
 * <p>Sent to {@code POST /publish-agent-version/{agent_id}}.
 */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = ImmutableAgentPublish.Builder.class, using = ForeignMapper.Reader.class)
public abstract sealed class AgentPublish extends RetellObject permits ImmutableAgentPublish {
    AgentPublish() {}

    /**
     * Starts a new value.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Publishes a version without naming it.
     *
     * @param version {@code version}
     * @return the value
     */
    public static AgentPublish of(int version) {
        return builder().version(version).build();
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
     * Number of the version to publish.
     *
     * @return {@code version}
     * @throws dev.retell4j.errors.RetellDecodeException when it is missing
     */
    public final int version() {
        return required("version", versionOrNull());
    }

    /**
     * What is special about this version, for people to read.
     *
     * @return {@code version_description}; empty when absent
     */
    public final Optional<String> versionDescription() {
        return Optional.ofNullable(versionDescriptionOrNull());
    }

    /**
     * Short title of this version, for people to read.
     *
     * @return {@code version_title}; empty when absent
     */
    public final Optional<String> versionTitle() {
        return Optional.ofNullable(versionTitleOrNull());
    }

    @Override
    public final Map<String, Json> extraProperties() {
        return orEmpty(extraOrNull());
    }

    @JsonProperty("version")
    @Required
    abstract @Nullable Integer versionOrNull();

    @JsonProperty("version_description")
    abstract @Nullable String versionDescriptionOrNull();

    @JsonProperty("version_title")
    abstract @Nullable String versionTitleOrNull();

    @JsonProperty(JsonCodec.EXTRA)
    abstract @Nullable Map<String, Json> extraOrNull();

    /** Collects the fields of a {@link AgentPublish}; for use by one thread. */
    public static final class Builder extends RetellObject.Builder<Builder> {
        private final ImmutableAgentPublish.Builder wire = new ImmutableAgentPublish.Builder();

        private Builder() {}

        private Builder(AgentPublish from) {
            wire.from(from);
            extraProperties(from.extraProperties());
        }

        /**
         * Number of the version to publish.
         *
         * @param version {@code version}
         * @return this builder
         */
        public Builder version(int version) {
            wire.version(given("version", version));
            return this;
        }

        /**
         * What is special about this version, for people to read.
         *
         * @param versionDescription {@code version_description}
         * @return this builder
         */
        public Builder versionDescription(String versionDescription) {
            wire.versionDescription(given("version_description", versionDescription));
            return this;
        }

        /**
         * Short title of this version, for people to read.
         *
         * @param versionTitle {@code version_title}
         * @return this builder
         */
        public Builder versionTitle(String versionTitle) {
            wire.versionTitle(given("version_title", versionTitle));
            return this;
        }

        /**
         * Makes the value after checking required fields and documented bounds.
         *
         * @return the value
         * @throws RetellValidationException when a required field is missing or a value is out of bounds
         */
        public AgentPublish build() {
            AgentPublish built = buildUnchecked();
            Checks.of("AgentPublish", built.extraProperties())
                    .required("version", built.versionOrNull())
                    .verify();
            return built;
        }

        /**
         * Makes the value without checking it: for values that a newer API allows.
         *
         * @return the value
         */
        public AgentPublish buildUnchecked() {
            return wire.extra(extraOrNull()).build();
        }
    }
}
