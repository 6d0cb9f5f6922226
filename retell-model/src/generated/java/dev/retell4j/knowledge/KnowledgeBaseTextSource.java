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
 * A text in a knowledge base.
 *
 * <p>Part of {@link KnowledgeBaseSource}.
 */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = ImmutableKnowledgeBaseTextSource.Builder.class, using = ForeignMapper.Reader.class)
public abstract sealed class KnowledgeBaseTextSource extends RetellObject implements KnowledgeBaseSource
        permits ImmutableKnowledgeBaseTextSource {
    KnowledgeBaseTextSource() {}

    /**
     * Starts a new value.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        Builder builder = new Builder();
        builder.wire.type("text");
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
     * Address the text can be read at.
     *
     * @return {@code content_url}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    public final String contentUrl() {
        return required("content_url", contentUrlOrNull());
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
     * Title of the text.
     *
     * @return {@code title}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    public final String title() {
        return required("title", titleOrNull());
    }

    /**
     * Tells the members of the union apart.
     *
     * @return {@code type}; always {@code text}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    @Override
    public final String type() {
        return required("type", typeOrNull());
    }

    @Override
    public final <R> R accept(KnowledgeBaseSource.Visitor<R> visitor) {
        return visitor.visitText(this);
    }

    @Override
    public final Map<String, Json> extraProperties() {
        return orEmpty(extraOrNull());
    }

    @JsonProperty("content_url")
    @Required
    abstract @Nullable String contentUrlOrNull();

    @JsonProperty("source_id")
    @Required
    abstract @Nullable String sourceIdOrNull();

    @JsonProperty("title")
    @Required
    abstract @Nullable String titleOrNull();

    @JsonProperty("type")
    @Required
    @Constant("text")
    abstract @Nullable String typeOrNull();

    @JsonProperty(JsonCodec.EXTRA)
    abstract @Nullable Map<String, Json> extraOrNull();

    /** Collects the fields of a {@link KnowledgeBaseTextSource}; for use by one thread. */
    public static final class Builder extends RetellObject.Builder<Builder> {
        private final ImmutableKnowledgeBaseTextSource.Builder wire = new ImmutableKnowledgeBaseTextSource.Builder();

        private Builder() {}

        private Builder(KnowledgeBaseTextSource from) {
            wire.from(from);
            extraProperties(from.extraProperties());
        }

        /**
         * Address the text can be read at.
         *
         * @param contentUrl {@code content_url}
         * @return this builder
         */
        public Builder contentUrl(String contentUrl) {
            wire.contentUrl(given("content_url", contentUrl));
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
         * Title of the text.
         *
         * @param title {@code title}
         * @return this builder
         */
        public Builder title(String title) {
            wire.title(given("title", title));
            return this;
        }

        /**
         * Makes the value after checking required fields and documented bounds.
         *
         * @return the value
         * @throws RetellValidationException when a required field is missing or a value is out of bounds
         */
        public KnowledgeBaseTextSource build() {
            KnowledgeBaseTextSource built = buildUnchecked();
            Checks.of("KnowledgeBaseTextSource", built.extraProperties())
                    .required("content_url", built.contentUrlOrNull())
                    .required("source_id", built.sourceIdOrNull())
                    .required("title", built.titleOrNull())
                    .verify();
            return built;
        }

        /**
         * Makes the value without checking it: for values that a newer API allows.
         *
         * @return the value
         */
        public KnowledgeBaseTextSource buildUnchecked() {
            return wire.extra(extraOrNull()).build();
        }
    }
}
