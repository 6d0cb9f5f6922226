package dev.retell4j.flows;

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
import dev.retell4j.types.Speaker;
import java.util.Map;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * Something said in a sample conversation.
 *
 * <p>Part of {@link FinetuneExampleUtterance}.
 */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = ImmutableFinetuneExampleMessage.Builder.class, using = ForeignMapper.Reader.class)
public abstract sealed class FinetuneExampleMessage extends RetellObject implements FinetuneExampleUtterance
        permits ImmutableFinetuneExampleMessage {
    FinetuneExampleMessage() {}

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
     * What is said.
     *
     * @return {@code content}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    public final String content() {
        return required("content", contentOrNull());
    }

    /**
     * Who says it.
     *
     * @return {@code role}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    public final Speaker role() {
        return required("role", roleOrNull());
    }

    @Override
    public final <R> R accept(FinetuneExampleUtterance.Visitor<R> visitor) {
        return visitor.visitMessage(this);
    }

    @Override
    public final Map<String, Json> extraProperties() {
        return orEmpty(extraOrNull());
    }

    @JsonProperty("content")
    @Required
    abstract @Nullable String contentOrNull();

    @JsonProperty("role")
    @Required
    abstract @Nullable Speaker roleOrNull();

    @JsonProperty(JsonCodec.EXTRA)
    abstract @Nullable Map<String, Json> extraOrNull();

    /** Collects the fields of a {@link FinetuneExampleMessage}; for use by one thread. */
    public static final class Builder extends RetellObject.Builder<Builder> {
        private final ImmutableFinetuneExampleMessage.Builder wire = new ImmutableFinetuneExampleMessage.Builder();

        private Builder() {}

        private Builder(FinetuneExampleMessage from) {
            wire.from(from);
            extraProperties(from.extraProperties());
        }

        /**
         * What is said.
         *
         * @param content {@code content}
         * @return this builder
         */
        public Builder content(String content) {
            wire.content(given("content", content));
            return this;
        }

        /**
         * Who says it.
         *
         * @param role {@code role}
         * @return this builder
         */
        public Builder role(Speaker role) {
            wire.role(given("role", role));
            return this;
        }

        /**
         * Makes the value after checking required fields and documented bounds.
         *
         * @return the value
         * @throws RetellValidationException when a required field is missing or a value is out of bounds
         */
        public FinetuneExampleMessage build() {
            FinetuneExampleMessage built = buildUnchecked();
            Checks.of("FinetuneExampleMessage", built.extraProperties())
                    .required("content", built.contentOrNull())
                    .required("role", built.roleOrNull())
                    .verify();
            return built;
        }

        /**
         * Makes the value without checking it: for values that a newer API allows.
         *
         * @return the value
         */
        public FinetuneExampleMessage buildUnchecked() {
            return wire.extra(extraOrNull()).build();
        }
    }
}
