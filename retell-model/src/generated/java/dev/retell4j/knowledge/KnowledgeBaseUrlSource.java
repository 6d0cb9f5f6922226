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
 * A web page in a knowledge base.
 *
 * <p>Part of {@link KnowledgeBaseSource}.
 */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = ImmutableKnowledgeBaseUrlSource.Builder.class, using = ForeignMapper.Reader.class)
public abstract sealed class KnowledgeBaseUrlSource extends RetellObject implements KnowledgeBaseSource
        permits ImmutableKnowledgeBaseUrlSource {
    KnowledgeBaseUrlSource() {}

    /**
     * Starts a new value.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        Builder builder = new Builder();
        builder.wire.type("url");
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
     * @return {@code type}; always {@code url}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    @Override
    public final String type() {
        return required("type", typeOrNull());
    }

    /**
     * Address of the page.
     *
     * @return {@code url}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    public final String url() {
        return required("url", urlOrNull());
    }

    @Override
    public final <R> R accept(KnowledgeBaseSource.Visitor<R> visitor) {
        return visitor.visitUrl(this);
    }

    @Override
    public final Map<String, Json> extraProperties() {
        return orEmpty(extraOrNull());
    }

    @JsonProperty("source_id")
    @Required
    abstract @Nullable String sourceIdOrNull();

    @JsonProperty("type")
    @Required
    @Constant("url")
    abstract @Nullable String typeOrNull();

    @JsonProperty("url")
    @Required
    abstract @Nullable String urlOrNull();

    @JsonProperty(JsonCodec.EXTRA)
    abstract @Nullable Map<String, Json> extraOrNull();

    /** Collects the fields of a {@link KnowledgeBaseUrlSource}; for use by one thread. */
    public static final class Builder extends RetellObject.Builder<Builder> {
        private final ImmutableKnowledgeBaseUrlSource.Builder wire = new ImmutableKnowledgeBaseUrlSource.Builder();

        private Builder() {}

        private Builder(KnowledgeBaseUrlSource from) {
            wire.from(from);
            extraProperties(from.extraProperties());
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
         * Address of the page.
         *
         * @param url {@code url}
         * @return this builder
         */
        public Builder url(String url) {
            wire.url(given("url", url));
            return this;
        }

        /**
         * Makes the value after checking required fields and documented bounds.
         *
         * @return the value
         * @throws RetellValidationException when a required field is missing or a value is out of bounds
         */
        public KnowledgeBaseUrlSource build() {
            KnowledgeBaseUrlSource built = buildUnchecked();
            Checks.of("KnowledgeBaseUrlSource", built.extraProperties())
                    .required("source_id", built.sourceIdOrNull())
                    .required("url", built.urlOrNull())
                    .verify();
            return built;
        }

        /**
         * Makes the value without checking it: for values that a newer API allows.
         *
         * @return the value
         */
        public KnowledgeBaseUrlSource buildUnchecked() {
            return wire.extra(extraOrNull()).build();
        }
    }
}
