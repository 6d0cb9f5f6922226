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
import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * A version of an agent in short, as lists give it.
 *
 * <p>Part of {@link AgentVersionPage}.
 */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = ImmutableAgentVersion.Builder.class, using = ForeignMapper.Reader.class)
public abstract sealed class AgentVersion extends RetellObject permits ImmutableAgentVersion {
    AgentVersion() {}

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
     * Whether the version is published.
     *
     * @return {@code is_published}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    public final boolean isPublished() {
        return required("is_published", isPublishedOrNull());
    }

    /**
     * When the version was last changed.
     *
     * @return {@code last_modification_timestamp}, in milliseconds on the wire
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    public final Instant lastModificationTimestamp() {
        return required("last_modification_timestamp", lastModificationTimestampOrNull());
    }

    /**
     * Number of the version.
     *
     * @return {@code version}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    public final double version() {
        return required("version", versionOrNull());
    }

    /**
     * The version this one was made from. Missing when it was made from none.
     *
     * @return {@code base_version}; empty when absent
     */
    public final OptionalInt baseVersion() {
        Integer baseVersion = baseVersionOrNull();
        return baseVersion == null ? OptionalInt.empty() : OptionalInt.of(baseVersion);
    }

    /**
     * What is special about the version, for people to read.
     *
     * @return {@code version_description}; empty when absent
     */
    public final Optional<String> versionDescription() {
        return Optional.ofNullable(versionDescriptionOrNull());
    }

    /**
     * Short title of the version, for people to read.
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

    @JsonProperty("is_published")
    @Required
    abstract @Nullable Boolean isPublishedOrNull();

    @JsonProperty("last_modification_timestamp")
    @Required
    abstract @Nullable Instant lastModificationTimestampOrNull();

    @JsonProperty("version")
    @Required
    abstract @Nullable Double versionOrNull();

    @JsonProperty("base_version")
    abstract @Nullable Integer baseVersionOrNull();

    @JsonProperty("version_description")
    abstract @Nullable String versionDescriptionOrNull();

    @JsonProperty("version_title")
    abstract @Nullable String versionTitleOrNull();

    @JsonProperty(JsonCodec.EXTRA)
    abstract @Nullable Map<String, Json> extraOrNull();

    /** Collects the fields of a {@link AgentVersion}; for use by one thread. */
    public static final class Builder extends RetellObject.Builder<Builder> {
        private final ImmutableAgentVersion.Builder wire = new ImmutableAgentVersion.Builder();

        private Builder() {}

        private Builder(AgentVersion from) {
            wire.from(from);
            extraProperties(from.extraProperties());
        }

        /**
         * Whether the version is published.
         *
         * @param isPublished {@code is_published}
         * @return this builder
         */
        public Builder isPublished(boolean isPublished) {
            wire.isPublished(given("is_published", isPublished));
            return this;
        }

        /**
         * When the version was last changed.
         *
         * @param lastModificationTimestamp {@code last_modification_timestamp}, in milliseconds on the wire
         * @return this builder
         */
        public Builder lastModificationTimestamp(Instant lastModificationTimestamp) {
            wire.lastModificationTimestamp(given("last_modification_timestamp", lastModificationTimestamp));
            return this;
        }

        /**
         * Number of the version.
         *
         * @param version {@code version}
         * @return this builder
         */
        public Builder version(double version) {
            wire.version(given("version", version));
            return this;
        }

        /**
         * The version this one was made from. Missing when it was made from none.
         *
         * @param baseVersion {@code base_version}
         * @return this builder
         */
        public Builder baseVersion(int baseVersion) {
            wire.baseVersion(given("base_version", baseVersion));
            return this;
        }

        /**
         * What is special about the version, for people to read.
         *
         * @param versionDescription {@code version_description}
         * @return this builder
         */
        public Builder versionDescription(String versionDescription) {
            wire.versionDescription(given("version_description", versionDescription));
            return this;
        }

        /**
         * Short title of the version, for people to read.
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
        public AgentVersion build() {
            AgentVersion built = buildUnchecked();
            Checks.of("AgentVersion", built.extraProperties())
                    .required("is_published", built.isPublishedOrNull())
                    .required("last_modification_timestamp", built.lastModificationTimestampOrNull())
                    .required("version", built.versionOrNull())
                    .verify();
            return built;
        }

        /**
         * Makes the value without checking it: for values that a newer API allows.
         *
         * @return the value
         */
        public AgentVersion buildUnchecked() {
            return wire.extra(extraOrNull()).build();
        }
    }
}
