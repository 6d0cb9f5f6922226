package dev.retell4j.knowledge;

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
import java.util.Map;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * A file in a knowledge base.
 *
 * <p>Part of {@link KnowledgeBaseSource}.
 */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = ImmutableKnowledgeBaseDocumentSource.Builder.class, using = ForeignMapper.Reader.class)
public abstract sealed class KnowledgeBaseDocumentSource extends RetellObject implements KnowledgeBaseSource
        permits ImmutableKnowledgeBaseDocumentSource {
    KnowledgeBaseDocumentSource() {}

    /**
     * Starts a new value.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        Builder builder = new Builder();
        builder.wire.type("document");
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
     * Size of the file.
     *
     * @return {@code file_size}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    public final double fileSize() {
        return required("file_size", fileSizeOrNull());
    }

    /**
     * Address of the file.
     *
     * @return {@code file_url}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    public final String fileUrl() {
        return required("file_url", fileUrlOrNull());
    }

    /**
     * Name of the file.
     *
     * @return {@code filename}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    public final String fileName() {
        return required("filename", fileNameOrNull());
    }

    /**
     * Identifier of the source; needed to delete it.
     *
     * @return {@code source_id}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    @Override
    public final String sourceId() {
        return required("source_id", sourceIdOrNull());
    }

    /**
     * Tells the members of the union apart.
     *
     * @return {@code type}; always {@code document}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    @Override
    public final String type() {
        return required("type", typeOrNull());
    }

    @Override
    public final <R> R accept(KnowledgeBaseSource.Visitor<R> visitor) {
        return visitor.visitDocument(this);
    }

    @Override
    public final Map<String, Json> extraProperties() {
        return orEmpty(extraOrNull());
    }

    @JsonProperty("file_size")
    @Required
    abstract @Nullable Double fileSizeOrNull();

    @JsonProperty("file_url")
    @Required
    abstract @Nullable String fileUrlOrNull();

    @JsonProperty("filename")
    @Required
    abstract @Nullable String fileNameOrNull();

    @JsonProperty("source_id")
    @Required
    abstract @Nullable String sourceIdOrNull();

    @JsonProperty("type")
    @Required
    @Constant("document")
    abstract @Nullable String typeOrNull();

    @JsonProperty(JsonCodec.EXTRA)
    abstract @Nullable Map<String, Json> extraOrNull();

    /** Collects the fields of a {@link KnowledgeBaseDocumentSource}; for use by one thread. */
    public static final class Builder extends RetellObject.Builder<Builder> {
        private final ImmutableKnowledgeBaseDocumentSource.Builder wire =
                new ImmutableKnowledgeBaseDocumentSource.Builder();

        private Builder() {}

        private Builder(KnowledgeBaseDocumentSource from) {
            wire.from(from);
            extraProperties(from.extraProperties());
        }

        /**
         * Size of the file.
         *
         * @param fileSize {@code file_size}
         * @return this builder
         */
        public Builder fileSize(double fileSize) {
            wire.fileSize(given("file_size", fileSize));
            return this;
        }

        /**
         * Address of the file.
         *
         * @param fileUrl {@code file_url}
         * @return this builder
         */
        public Builder fileUrl(String fileUrl) {
            wire.fileUrl(given("file_url", fileUrl));
            return this;
        }

        /**
         * Name of the file.
         *
         * @param fileName {@code filename}
         * @return this builder
         */
        public Builder fileName(String fileName) {
            wire.fileName(given("filename", fileName));
            return this;
        }

        /**
         * Identifier of the source; needed to delete it.
         *
         * @param sourceId {@code source_id}
         * @return this builder
         */
        public Builder sourceId(String sourceId) {
            wire.sourceId(given("source_id", sourceId));
            return this;
        }

        /**
         * Makes the value after checking required fields and documented bounds.
         *
         * @return the value
         * @throws RetellValidationException when a required field is missing or a value is out of bounds
         */
        public KnowledgeBaseDocumentSource build() {
            KnowledgeBaseDocumentSource built = buildUnchecked();
            Checks.of("KnowledgeBaseDocumentSource", built.extraProperties())
                    .required("file_size", built.fileSizeOrNull())
                    .required("file_url", built.fileUrlOrNull())
                    .required("filename", built.fileNameOrNull())
                    .required("source_id", built.sourceIdOrNull())
                    .verify();
            return built;
        }

        /**
         * Makes the value without checking it: for values that a newer API allows.
         *
         * @return the value
         */
        public KnowledgeBaseDocumentSource buildUnchecked() {
            return wire.extra(extraOrNull()).build();
        }
    }
}
