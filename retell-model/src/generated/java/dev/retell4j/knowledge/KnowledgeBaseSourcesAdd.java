package dev.retell4j.knowledge;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.retell4j.errors.RetellValidationException;
import dev.retell4j.internal.check.Checks;
import dev.retell4j.internal.json.ForeignMapper;
import dev.retell4j.internal.json.JsonCodec;
import dev.retell4j.internal.json.ModelStyle;
import dev.retell4j.types.Json;
import dev.retell4j.types.MultipartRequest;
import dev.retell4j.types.RetellObject;
import dev.retell4j.types.Upload;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * Further sources for a knowledge base.
 *
 * <p>Sent to {@code POST /add-knowledge-base-sources/{knowledge_base_id}}.
 */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = ImmutableKnowledgeBaseSourcesAdd.Builder.class, using = ForeignMapper.Reader.class)
public abstract sealed class KnowledgeBaseSourcesAdd extends RetellObject implements MultipartRequest
        permits ImmutableKnowledgeBaseSourcesAdd {
    KnowledgeBaseSourcesAdd() {}

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
     * Returns the parts of the body.
     *
     * @return wire name to value, extra properties last
     */
    @Override
    public final Map<String, Object> parts() {
        Map<String, Object> parts = new LinkedHashMap<>();
        if (knowledgeBaseFilesOrNull() != null && !knowledgeBaseFilesOrNull().isEmpty()) {
            parts.put("knowledge_base_files", knowledgeBaseFilesOrNull());
        }
        if (knowledgeBaseTextsOrNull() != null) {
            parts.put("knowledge_base_texts", knowledgeBaseTextsOrNull());
        }
        if (knowledgeBaseUrlsOrNull() != null) {
            parts.put("knowledge_base_urls", knowledgeBaseUrlsOrNull());
        }
        parts.putAll(extraProperties());
        return parts;
    }

    @Override
    public final Map<String, Json> extraProperties() {
        return orEmpty(extraOrNull());
    }

    @JsonProperty("knowledge_base_files")
    abstract @Nullable List<Upload> knowledgeBaseFilesOrNull();

    @JsonProperty("knowledge_base_texts")
    abstract @Nullable List<KnowledgeBaseText> knowledgeBaseTextsOrNull();

    @JsonProperty("knowledge_base_urls")
    abstract @Nullable List<String> knowledgeBaseUrlsOrNull();

    @JsonProperty(JsonCodec.EXTRA)
    abstract @Nullable Map<String, Json> extraOrNull();

    /** Collects the fields of a {@link KnowledgeBaseSourcesAdd}; for use by one thread. */
    public static final class Builder extends RetellObject.Builder<Builder> {
        private final ImmutableKnowledgeBaseSourcesAdd.Builder wire = new ImmutableKnowledgeBaseSourcesAdd.Builder();

        private Builder() {}

        private Builder(KnowledgeBaseSourcesAdd from) {
            wire.from(from);
            extraProperties(from.extraProperties());
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
         * Makes the value after checking required fields and documented bounds.
         *
         * @return the value
         * @throws RetellValidationException when a required field is missing or a value is out of bounds
         */
        public KnowledgeBaseSourcesAdd build() {
            KnowledgeBaseSourcesAdd built = buildUnchecked();
            Checks.of("KnowledgeBaseSourcesAdd", built.extraProperties())
                    .most("knowledge_base_files", built.knowledgeBaseFilesOrNull(), 25)
                    .anyOf(
                            built.parts().keySet(),
                            "knowledge_base_files",
                            "knowledge_base_texts",
                            "knowledge_base_urls")
                    .verify();
            return built;
        }

        /**
         * Makes the value without checking it: for values that a newer API allows.
         *
         * @return the value
         */
        public KnowledgeBaseSourcesAdd buildUnchecked() {
            return wire.extra(extraOrNull()).build();
        }
    }
}
