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
import dev.retell4j.types.MultipartRequest;
import dev.retell4j.types.RetellObject;
import dev.retell4j.types.Upload;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * A knowledge base to be set up from files, texts and web pages.
 *
 * <p>Sent to {@code POST /create-knowledge-base}.
 */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = ImmutableKnowledgeBaseCreate.Builder.class, using = ForeignMapper.Reader.class)
public abstract sealed class KnowledgeBaseCreate extends RetellObject implements MultipartRequest
        permits ImmutableKnowledgeBaseCreate {
    KnowledgeBaseCreate() {}

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
     * Name of the knowledge base.
     *
     * @return {@code knowledge_base_name}; at most 39 characters
     * @throws dev.retell4j.errors.RetellDecodeException when it is missing
     */
    public final String knowledgeBaseName() {
        return required("knowledge_base_name", knowledgeBaseNameOrNull());
    }

    /**
     * Whether the pages in {@code knowledge_base_urls} are fetched anew from time to time.
     *
     * @return {@code enable_auto_refresh}; empty when absent
     */
    public final Optional<Boolean> enableAutoRefresh() {
        return Optional.ofNullable(enableAutoRefreshOrNull());
    }

    /**
     * Files to take in, each up to 50 MB.
     *
     * @return {@code knowledge_base_files}; at most 25 elements; empty when absent
     */
    public final List<Upload> knowledgeBaseFiles() {
        List<Upload> knowledgeBaseFiles = knowledgeBaseFilesOrNull();
        return knowledgeBaseFiles == null ? List.of() : knowledgeBaseFiles;
    }

    /**
     * Texts to take in.
     *
     * @return {@code knowledge_base_texts}; empty when absent
     */
    public final List<KnowledgeBaseText> knowledgeBaseTexts() {
        List<KnowledgeBaseText> knowledgeBaseTexts = knowledgeBaseTextsOrNull();
        return knowledgeBaseTexts == null ? List.of() : knowledgeBaseTexts;
    }

    /**
     * Addresses of web pages to take in.
     *
     * @return {@code knowledge_base_urls}; empty when absent
     */
    public final List<String> knowledgeBaseUrls() {
        List<String> knowledgeBaseUrls = knowledgeBaseUrlsOrNull();
        return knowledgeBaseUrls == null ? List.of() : knowledgeBaseUrls;
    }

    /**
     * Most characters in one of the pieces the sources are cut into. Has to be above {@code min_chunk_size}.
     *
     * @return {@code max_chunk_size}; from 600 to 6000; default {@code 2000}; empty when absent
     */
    public final OptionalInt maxChunkSize() {
        Integer maxChunkSize = maxChunkSizeOrNull();
        return maxChunkSize == null ? OptionalInt.empty() : OptionalInt.of(maxChunkSize);
    }

    /**
     * Fewest characters in one of the pieces the sources are cut into; shorter ones are joined. Has to be below
     * {@code max_chunk_size}.
     *
     * @return {@code min_chunk_size}; from 200 to 2000; default {@code 400}; empty when absent
     */
    public final OptionalInt minChunkSize() {
        Integer minChunkSize = minChunkSizeOrNull();
        return minChunkSize == null ? OptionalInt.empty() : OptionalInt.of(minChunkSize);
    }

    /**
     * Returns the parts of the body.
     *
     * @return wire name to value, extra properties last
     */
    @Override
    public final Map<String, Object> parts() {
        Map<String, Object> parts = new LinkedHashMap<>();
        if (knowledgeBaseNameOrNull() != null) {
            parts.put("knowledge_base_name", knowledgeBaseNameOrNull());
        }
        if (enableAutoRefreshOrNull() != null) {
            parts.put("enable_auto_refresh", enableAutoRefreshOrNull());
        }
        if (knowledgeBaseFilesOrNull() != null && !knowledgeBaseFilesOrNull().isEmpty()) {
            parts.put("knowledge_base_files", knowledgeBaseFilesOrNull());
        }
        if (knowledgeBaseTextsOrNull() != null) {
            parts.put("knowledge_base_texts", knowledgeBaseTextsOrNull());
        }
        if (knowledgeBaseUrlsOrNull() != null) {
            parts.put("knowledge_base_urls", knowledgeBaseUrlsOrNull());
        }
        if (maxChunkSizeOrNull() != null) {
            parts.put("max_chunk_size", maxChunkSizeOrNull());
        }
        if (minChunkSizeOrNull() != null) {
            parts.put("min_chunk_size", minChunkSizeOrNull());
        }
        parts.putAll(extraProperties());
        return parts;
    }

    @Override
    public final Map<String, Json> extraProperties() {
        return orEmpty(extraOrNull());
    }

    @JsonProperty("knowledge_base_name")
    @Required
    abstract @Nullable String knowledgeBaseNameOrNull();

    @JsonProperty("enable_auto_refresh")
    abstract @Nullable Boolean enableAutoRefreshOrNull();

    @JsonProperty("knowledge_base_files")
    abstract @Nullable List<Upload> knowledgeBaseFilesOrNull();

    @JsonProperty("knowledge_base_texts")
    abstract @Nullable List<KnowledgeBaseText> knowledgeBaseTextsOrNull();

    @JsonProperty("knowledge_base_urls")
    abstract @Nullable List<String> knowledgeBaseUrlsOrNull();

    @JsonProperty("max_chunk_size")
    abstract @Nullable Integer maxChunkSizeOrNull();

    @JsonProperty("min_chunk_size")
    abstract @Nullable Integer minChunkSizeOrNull();

    @JsonProperty(JsonCodec.EXTRA)
    abstract @Nullable Map<String, Json> extraOrNull();

    /** Collects the fields of a {@link KnowledgeBaseCreate}; for use by one thread. */
    public static final class Builder extends RetellObject.Builder<Builder> {
        private final ImmutableKnowledgeBaseCreate.Builder wire = new ImmutableKnowledgeBaseCreate.Builder();

        private Builder() {}

        private Builder(KnowledgeBaseCreate from) {
            wire.from(from);
            extraProperties(from.extraProperties());
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
         * Whether the pages in {@code knowledge_base_urls} are fetched anew from time to time.
         *
         * @param enableAutoRefresh {@code enable_auto_refresh}
         * @return this builder
         */
        public Builder enableAutoRefresh(boolean enableAutoRefresh) {
            wire.enableAutoRefresh(given("enable_auto_refresh", enableAutoRefresh));
            return this;
        }

        /**
         * Files to take in, each up to 50 MB.
         *
         * @param knowledgeBaseFiles {@code knowledge_base_files}; at most 25 elements
         * @return this builder
         */
        public Builder knowledgeBaseFiles(List<Upload> knowledgeBaseFiles) {
            wire.knowledgeBaseFiles(given("knowledge_base_files", knowledgeBaseFiles));
            return this;
        }

        /**
         * Texts to take in.
         *
         * @param knowledgeBaseTexts {@code knowledge_base_texts}
         * @return this builder
         */
        public Builder knowledgeBaseTexts(List<KnowledgeBaseText> knowledgeBaseTexts) {
            wire.knowledgeBaseTexts(given("knowledge_base_texts", knowledgeBaseTexts));
            return this;
        }

        /**
         * Addresses of web pages to take in.
         *
         * @param knowledgeBaseUrls {@code knowledge_base_urls}
         * @return this builder
         */
        public Builder knowledgeBaseUrls(List<String> knowledgeBaseUrls) {
            wire.knowledgeBaseUrls(given("knowledge_base_urls", knowledgeBaseUrls));
            return this;
        }

        /**
         * Most characters in one of the pieces the sources are cut into. Has to be above {@code min_chunk_size}.
         *
         * @param maxChunkSize {@code max_chunk_size}; from 600 to 6000; default {@code 2000}
         * @return this builder
         */
        public Builder maxChunkSize(int maxChunkSize) {
            wire.maxChunkSize(given("max_chunk_size", maxChunkSize));
            return this;
        }

        /**
         * Fewest characters in one of the pieces the sources are cut into; shorter ones are joined. Has to be below
         * {@code max_chunk_size}.
         *
         * @param minChunkSize {@code min_chunk_size}; from 200 to 2000; default {@code 400}
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
        public KnowledgeBaseCreate build() {
            KnowledgeBaseCreate built = buildUnchecked();
            Checks.of("KnowledgeBaseCreate", built.extraProperties())
                    .required("knowledge_base_name", built.knowledgeBaseNameOrNull())
                    .longest("knowledge_base_name", built.knowledgeBaseNameOrNull(), 39)
                    .most("knowledge_base_files", built.knowledgeBaseFilesOrNull(), 25)
                    .atLeast("max_chunk_size", built.maxChunkSizeOrNull(), 600)
                    .atMost("max_chunk_size", built.maxChunkSizeOrNull(), 6000)
                    .atLeast("min_chunk_size", built.minChunkSizeOrNull(), 200)
                    .atMost("min_chunk_size", built.minChunkSizeOrNull(), 2000)
                    .verify();
            return built;
        }

        /**
         * Makes the value without checking it: for values that a newer API allows.
         *
         * @return the value
         */
        public KnowledgeBaseCreate buildUnchecked() {
            return wire.extra(extraOrNull()).build();
        }
    }
}
