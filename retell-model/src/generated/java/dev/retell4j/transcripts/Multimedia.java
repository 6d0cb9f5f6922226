package dev.retell4j.transcripts;

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
import java.util.Optional;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * A picture or other medium attached to a message.
 *
 * <p>Part of {@link ChatMessage}, {@link SmsMessage}, {@link SmsUtterance}.
 */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = ImmutableMultimedia.Builder.class, using = ForeignMapper.Reader.class)
public abstract sealed class Multimedia extends RetellObject permits ImmutableMultimedia {
    Multimedia() {}

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
     * Address of the medium.
     *
     * @return {@code url}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    public final String url() {
        return required("url", urlOrNull());
    }

    /**
     * Short description of what the medium holds.
     *
     * @return {@code summary}; empty when absent
     */
    public final Optional<String> summary() {
        return Optional.ofNullable(summaryOrNull());
    }

    @Override
    public final Map<String, Json> extraProperties() {
        return orEmpty(extraOrNull());
    }

    @JsonProperty("url")
    @Required
    abstract @Nullable String urlOrNull();

    @JsonProperty("summary")
    abstract @Nullable String summaryOrNull();

    @JsonProperty(JsonCodec.EXTRA)
    abstract @Nullable Map<String, Json> extraOrNull();

    /** Collects the fields of a {@link Multimedia}; for use by one thread. */
    public static final class Builder extends RetellObject.Builder<Builder> {
        private final ImmutableMultimedia.Builder wire = new ImmutableMultimedia.Builder();

        private Builder() {}

        private Builder(Multimedia from) {
            wire.from(from);
            extraProperties(from.extraProperties());
        }

        /**
         * Address of the medium.
         *
         * @param url {@code url}
         * @return this builder
         */
        public Builder url(String url) {
            wire.url(given("url", url));
            return this;
        }

        /**
         * Short description of what the medium holds.
         *
         * @param summary {@code summary}
         * @return this builder
         */
        public Builder summary(String summary) {
            wire.summary(given("summary", summary));
            return this;
        }

        /**
         * Makes the value after checking required fields and documented bounds.
         *
         * @return the value
         * @throws RetellValidationException when a required field is missing or a value is out of bounds
         */
        public Multimedia build() {
            Multimedia built = buildUnchecked();
            Checks.of("Multimedia", built.extraProperties())
                    .required("url", built.urlOrNull())
                    .verify();
            return built;
        }

        /**
         * Makes the value without checking it: for values that a newer API allows.
         *
         * @return the value
         */
        public Multimedia buildUnchecked() {
            return wire.extra(extraOrNull()).build();
        }
    }
}
