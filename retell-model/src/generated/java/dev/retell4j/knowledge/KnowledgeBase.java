package dev.retell4j.knowledge;

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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * A knowledge base with its sources.
 *
 * <p>Returned by {@code POST /create-knowledge-base}, {@code GET /get-knowledge-base/{knowledge_base_id}}, {@code GET
 * /list-knowledge-bases}, {@code POST /add-knowledge-base-sources/{knowledge_base_id}} and 1 more.
 */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = ImmutableKnowledgeBase.Builder.class, using = ForeignMapper.Reader.class)
public abstract sealed class KnowledgeBase extends RetellObject permits ImmutableKnowledgeBase {
    KnowledgeBase() {}

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
     * Identifier of the knowledge base.
     *
     * @return {@code knowledge_base_id}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    public final String knowledgeBaseId() {
        return required("knowledge_base_id", knowledgeBaseIdOrNull());
    }

    /**
     * Name of the knowledge base.
     *
     * @return {@code knowledge_base_name}; at most 39 characters
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    public final String knowledgeBaseName() {
        return required("knowledge_base_name", knowledgeBaseNameOrNull());
    }

    /**
     * Whether the knowledge base is ready for use.
     *
     * @return {@code status}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    public final KnowledgeBaseStatus status() {
        return required("status", statusOrNull());
    }

    /**
     * Whether the web pages among the sources are fetched anew from time to time.
     *
     * @return {@code enable_auto_refresh}; empty when absent
     */
    public final Optional<Boolean> enableAutoRefresh() {
        return Optional.ofNullable(enableAutoRefreshOrNull());
    }

    /**
     * Sources of the knowledge base; they can be missing until it is complete.
     *
     * @return {@code knowledge_base_sources}; empty when absent
     */
    public final List<KnowledgeBaseSource> knowledgeBaseSources() {
        List<KnowledgeBaseSource> knowledgeBaseSources = knowledgeBaseSourcesOrNull();
        return knowledgeBaseSources == null ? List.of() : knowledgeBaseSources;
    }

    /**
     * When the web pages were last fetched anew.
     *
     * @return {@code last_refreshed_timestamp}, in milliseconds on the wire; empty when absent
     */
    public final Optional<Instant> lastRefreshedTimestamp() {
        return Optional.ofNullable(lastRefreshedTimestampOrNull());
    }

    /**
     * Most characters in one of the pieces the sources are cut into.
     *
     * @return {@code max_chunk_size}; empty when absent
     */
    public final OptionalInt maxChunkSize() {
        Integer maxChunkSize = maxChunkSizeOrNull();
        return maxChunkSize == null ? OptionalInt.empty() : OptionalInt.of(maxChunkSize);
    }

    /**
     * Fewest characters in one of the pieces the sources are cut into; shorter ones are joined.
     *
     * @return {@code min_chunk_size}; empty when absent
     */
    public final OptionalInt minChunkSize() {
        Integer minChunkSize = minChunkSizeOrNull();
        return minChunkSize == null ? OptionalInt.empty() : OptionalInt.of(minChunkSize);
    }

    @Override
    public final Map<String, Json> extraProperties() {
        return orEmpty(extraOrNull());
    }

    @JsonProperty("knowledge_base_id")
    @Required
    abstract @Nullable String knowledgeBaseIdOrNull();

    @JsonProperty("knowledge_base_name")
    @Required
    abstract @Nullable String knowledgeBaseNameOrNull();

    @JsonProperty("status")
    @Required
    abstract @Nullable KnowledgeBaseStatus statusOrNull();

    @JsonProperty("enable_auto_refresh")
    abstract @Nullable Boolean enableAutoRefreshOrNull();

    @JsonProperty("knowledge_base_sources")
    abstract @Nullable List<KnowledgeBaseSource> knowledgeBaseSourcesOrNull();

    @JsonProperty("last_refreshed_timestamp")
    abstract @Nullable Instant lastRefreshedTimestampOrNull();

    @JsonProperty("max_chunk_size")
    abstract @Nullable Integer maxChunkSizeOrNull();

    @JsonProperty("min_chunk_size")
    abstract @Nullable Integer minChunkSizeOrNull();

    @JsonProperty(JsonCodec.EXTRA)
    abstract @Nullable Map<String, Json> extraOrNull();

    /** Collects the fields of a {@link KnowledgeBase}; for use by one thread. */
    public static final class Builder extends RetellObject.Builder<Builder> {
        private final ImmutableKnowledgeBase.Builder wire = new ImmutableKnowledgeBase.Builder();

        private Builder() {}

        private Builder(KnowledgeBase from) {
            wire.from(from);
            extraProperties(from.extraProperties());
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
         * @param knowledgeBaseName {@code knowledge_base_name}; at most 39 characters
         * @return this builder
         */
        public Builder knowledgeBaseName(String knowledgeBaseName) {
            wire.knowledgeBaseName(given("knowledge_base_name", knowledgeBaseName));
            return this;
        }

        /**
         * Whether the knowledge base is ready for use.
         *
         * @param status {@code status}
         * @return this builder
         */
        public Builder status(KnowledgeBaseStatus status) {
            wire.status(given("status", status));
            return this;
        }

        /**
         * Whether the web pages among the sources are fetched anew from time to time.
         *
         * @param enableAutoRefresh {@code enable_auto_refresh}
         * @return this builder
         */
        public Builder enableAutoRefresh(boolean enableAutoRefresh) {
            wire.enableAutoRefresh(given("enable_auto_refresh", enableAutoRefresh));
            return this;
        }

        /**
         * Sources of the knowledge base; they can be missing until it is complete.
         *
         * @param knowledgeBaseSources {@code knowledge_base_sources}
         * @return this builder
         */
        public Builder knowledgeBaseSources(List<KnowledgeBaseSource> knowledgeBaseSources) {
            wire.knowledgeBaseSources(given("knowledge_base_sources", knowledgeBaseSources));
            return this;
        }

        /**
         * When the web pages were last fetched anew.
         *
         * @param lastRefreshedTimestamp {@code last_refreshed_timestamp}, in milliseconds on the wire
         * @return this builder
         */
        public Builder lastRefreshedTimestamp(Instant lastRefreshedTimestamp) {
            wire.lastRefreshedTimestamp(given("last_refreshed_timestamp", lastRefreshedTimestamp));
            return this;
        }

        /**
         * Most characters in one of the pieces the sources are cut into.
         *
         * @param maxChunkSize {@code max_chunk_size}
         * @return this builder
         */
        public Builder maxChunkSize(int maxChunkSize) {
            wire.maxChunkSize(given("max_chunk_size", maxChunkSize));
            return this;
        }

        /**
         * Fewest characters in one of the pieces the sources are cut into; shorter ones are joined.
         *
         * @param minChunkSize {@code min_chunk_size}
         * @return this builder
         */
        public Builder minChunkSize(int minChunkSize) {
            wire.minChunkSize(given("min_chunk_size", minChunkSize));
            return this;
        }

        /**
         * Makes the value after checking required fields and documented bounds.
         *
         * @return the value
         * @throws RetellValidationException when a required field is missing or a value is out of bounds
         */
        public KnowledgeBase build() {
            KnowledgeBase built = buildUnchecked();
            Checks.of("KnowledgeBase", built.extraProperties())
                    .required("knowledge_base_id", built.knowledgeBaseIdOrNull())
                    .required("knowledge_base_name", built.knowledgeBaseNameOrNull())
                    .longest("knowledge_base_name", built.knowledgeBaseNameOrNull(), 39)
                    .required("status", built.statusOrNull())
                    .verify();
            return built;
        }

        /**
         * Makes the value without checking it: for values that a newer API allows.
         *
         * @return the value
         */
        public KnowledgeBase buildUnchecked() {
            return wire.extra(extraOrNull()).build();
        }
    }
}
