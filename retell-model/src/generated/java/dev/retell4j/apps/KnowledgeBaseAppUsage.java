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
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * A knowledge base that uses a connected app.
 *
 * <p>Part of {@link AppUsage}.
 */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = ImmutableKnowledgeBaseAppUsage.Builder.class, using = ForeignMapper.Reader.class)
public abstract sealed class KnowledgeBaseAppUsage extends RetellObject implements AppUsage
        permits ImmutableKnowledgeBaseAppUsage {
    KnowledgeBaseAppUsage() {}

    /**
     * Starts a new value.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        Builder builder = new Builder();
        builder.wire.type("knowledge_base");
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
     * When the use was set up.
     *
     * @return {@code configured_timestamp}, in milliseconds on the wire
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    @Override
    public final Instant configuredTimestamp() {
        return required("configured_timestamp", configuredTimestampOrNull());
    }

    /**
     * Identifier of the knowledge base.
     *
     * @return {@code knowledge_base_id}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    public final String knowledgeBaseId() {
        return required("knowledge_base_id", knowledgeBaseIdOrNull());
    }

    /**
     * Tells the members of the union apart.
     *
     * @return {@code type}; always {@code knowledge_base}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    @Override
    public final String type() {
        return required("type", typeOrNull());
    }

    /**
     * Name of the knowledge base.
     *
     * @return {@code knowledge_base_name}; empty when absent
     */
    public final Optional<String> knowledgeBaseName() {
        return Optional.ofNullable(knowledgeBaseNameOrNull());
    }

    @Override
    public final <R> R accept(AppUsage.Visitor<R> visitor) {
        return visitor.visitKnowledgeBase(this);
    }

    @Override
    public final Map<String, Json> extraProperties() {
        return orEmpty(extraOrNull());
    }

    @JsonProperty("configured_timestamp")
    @Required
    abstract @Nullable Instant configuredTimestampOrNull();

    @JsonProperty("knowledge_base_id")
    @Required
    abstract @Nullable String knowledgeBaseIdOrNull();

    @JsonProperty("type")
    @Required
    @Constant("knowledge_base")
    abstract @Nullable String typeOrNull();

    @JsonProperty("knowledge_base_name")
    abstract @Nullable String knowledgeBaseNameOrNull();

    @JsonProperty(JsonCodec.EXTRA)
    abstract @Nullable Map<String, Json> extraOrNull();

    /** Collects the fields of a {@link KnowledgeBaseAppUsage}; for use by one thread. */
    public static final class Builder extends RetellObject.Builder<Builder> {
        private final ImmutableKnowledgeBaseAppUsage.Builder wire = new ImmutableKnowledgeBaseAppUsage.Builder();

        private Builder() {}

        private Builder(KnowledgeBaseAppUsage from) {
            wire.from(from);
            extraProperties(from.extraProperties());
        }

        /**
         * When the use was set up.
         *
         * @param configuredTimestamp {@code configured_timestamp}, in milliseconds on the wire
         * @return this builder
         */
        public Builder configuredTimestamp(Instant configuredTimestamp) {
            wire.configuredTimestamp(given("configured_timestamp", configuredTimestamp));
            return this;
        }

        /**
         * Identifier of the knowledge base.
         *
         * @param knowledgeBaseId {@code knowledge_base_id}
         * @return this builder
         */
        public Builder knowledgeBaseId(String knowledgeBaseId) {
            wire.knowledgeBaseId(given("knowledge_base_id", knowledgeBaseId));
            return this;
        }

        /**
         * Name of the knowledge base.
         *
         * @param knowledgeBaseName {@code knowledge_base_name}
         * @return this builder
         */
        public Builder knowledgeBaseName(String knowledgeBaseName) {
            wire.knowledgeBaseName(given("knowledge_base_name", knowledgeBaseName));
            return this;
        }

        /**
         * Makes the value after checking required fields and documented bounds.
         *
         * @return the value
         * @throws RetellValidationException when a required field is missing or a value is out of bounds
         */
        public KnowledgeBaseAppUsage build() {
            KnowledgeBaseAppUsage built = buildUnchecked();
            Checks.of("KnowledgeBaseAppUsage", built.extraProperties())
                    .required("configured_timestamp", built.configuredTimestampOrNull())
                    .required("knowledge_base_id", built.knowledgeBaseIdOrNull())
                    .verify();
            return built;
        }

        /**
         * Makes the value without checking it: for values that a newer API allows.
         *
         * @return the value
         */
        public KnowledgeBaseAppUsage buildUnchecked() {
            return wire.extra(extraOrNull()).build();
        }
    }
}
