package dev.retell4j.transcripts;

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
 * Text put into a running call through a live update.
 *
 * <p>Part of {@link TranscriptEntry}.
 */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = ImmutableInjectedUtterance.Builder.class, using = ForeignMapper.Reader.class)
public abstract sealed class InjectedUtterance extends RetellObject implements TranscriptEntry
        permits ImmutableInjectedUtterance {
    InjectedUtterance() {}

    /**
     * Starts a new value.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        Builder builder = new Builder();
        builder.wire.role("injected");
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
     * The text.
     *
     * @return {@code content}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    public final String content() {
        return required("content", contentOrNull());
    }

    /**
     * Tells the members of the union apart.
     *
     * @return {@code role}; always {@code injected}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    public final String role() {
        return required("role", roleOrNull());
    }

    /**
     * Time in the call at which the text was put in.
     *
     * @return {@code time_sec}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    public final double timeSec() {
        return required("time_sec", timeSecOrNull());
    }

    @Override
    public final <R> R accept(TranscriptEntry.Visitor<R> visitor) {
        return visitor.visitInjected(this);
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
    @Constant("injected")
    abstract @Nullable String roleOrNull();

    @JsonProperty("time_sec")
    @Required
    abstract @Nullable Double timeSecOrNull();

    @JsonProperty(JsonCodec.EXTRA)
    abstract @Nullable Map<String, Json> extraOrNull();

    /** Collects the fields of a {@link InjectedUtterance}; for use by one thread. */
    public static final class Builder extends RetellObject.Builder<Builder> {
        private final ImmutableInjectedUtterance.Builder wire = new ImmutableInjectedUtterance.Builder();

        private Builder() {}

        private Builder(InjectedUtterance from) {
            wire.from(from);
            extraProperties(from.extraProperties());
        }

        /**
         * The text.
         *
         * @param content {@code content}
         * @return this builder
         */
        public Builder content(String content) {
            wire.content(given("content", content));
            return this;
        }

        /**
         * Time in the call at which the text was put in.
         *
         * @param timeSec {@code time_sec}
         * @return this builder
         */
        public Builder timeSec(double timeSec) {
            wire.timeSec(given("time_sec", timeSec));
            return this;
        }

        /**
         * Makes the value after checking required fields and documented bounds.
         *
         * @return the value
         * @throws RetellValidationException when a required field is missing or a value is out of bounds
         */
        public InjectedUtterance build() {
            InjectedUtterance built = buildUnchecked();
            Checks.of("InjectedUtterance", built.extraProperties())
                    .required("content", built.contentOrNull())
                    .required("time_sec", built.timeSecOrNull())
                    .verify();
            return built;
        }

        /**
         * Makes the value without checking it: for values that a newer API allows.
         *
         * @return the value
         */
        public InjectedUtterance buildUnchecked() {
            return wire.extra(extraOrNull()).build();
        }
    }
}
