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
import java.util.Map;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * A text for a knowledge base.
 *
 * <p>Part of {@link KnowledgeBaseSourcesAdd}, {@link KnowledgeBaseCreate}.
 */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = ImmutableKnowledgeBaseText.Builder.class, using = ForeignMapper.Reader.class)
public abstract sealed class KnowledgeBaseText extends RetellObject permits ImmutableKnowledgeBaseText {
    KnowledgeBaseText() {}

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
     * The text itself.
     *
     * @return {@code text}
     * @throws dev.retell4j.errors.RetellDecodeException when it is missing
     */
    public final String text() {
        return required("text", textOrNull());
    }

    /**
     * Title of the text.
     *
     * @return {@code title}
     * @throws dev.retell4j.errors.RetellDecodeException when it is missing
     */
    public final String title() {
        return required("title", titleOrNull());
    }

    @Override
    public final Map<String, Json> extraProperties() {
        return orEmpty(extraOrNull());
    }

    @JsonProperty("text")
    @Required
    abstract @Nullable String textOrNull();

    @JsonProperty("title")
    @Required
    abstract @Nullable String titleOrNull();

    @JsonProperty(JsonCodec.EXTRA)
    abstract @Nullable Map<String, Json> extraOrNull();

    /** Collects the fields of a {@link KnowledgeBaseText}; for use by one thread. */
    public static final class Builder extends RetellObject.Builder<Builder> {
        private final ImmutableKnowledgeBaseText.Builder wire = new ImmutableKnowledgeBaseText.Builder();

        private Builder() {}

        private Builder(KnowledgeBaseText from) {
            wire.from(from);
            extraProperties(from.extraProperties());
        }

        /**
         * The text itself.
         *
         * @param text {@code text}
         * @return this builder
         */
        public Builder text(String text) {
            wire.text(given("text", text));
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
        public KnowledgeBaseText build() {
            KnowledgeBaseText built = buildUnchecked();
            Checks.of("KnowledgeBaseText", built.extraProperties())
                    .required("text", built.textOrNull())
                    .required("title", built.titleOrNull())
                    .verify();
            return built;
        }

        /**
         * Makes the value without checking it: for values that a newer API allows.
         *
         * @return the value
         */
        public KnowledgeBaseText buildUnchecked() {
            return wire.extra(extraOrNull()).build();
        }
    }
}
