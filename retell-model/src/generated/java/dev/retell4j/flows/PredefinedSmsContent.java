package dev.retell4j.flows;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.retell4j.internal.json.Constant;
import dev.retell4j.internal.json.ForeignMapper;
import dev.retell4j.internal.json.JsonCodec;
import dev.retell4j.internal.json.ModelStyle;
import dev.retell4j.types.Json;
import dev.retell4j.types.RetellObject;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * A message with a fixed text.
 *
 * <p>Part of {@link SmsContent}.
 */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = ImmutablePredefinedSmsContent.Builder.class, using = ForeignMapper.Reader.class)
public abstract sealed class PredefinedSmsContent extends RetellObject implements SmsContent
        permits ImmutablePredefinedSmsContent {
    PredefinedSmsContent() {}

    /**
     * Starts a new value.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        Builder builder = new Builder();
        builder.wire.type("predefined");
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
     * The text to send. It may contain dynamic variables.
     *
     * @return {@code text}; empty when absent
     */
    public final Optional<String> text() {
        return Optional.ofNullable(textOrNull());
    }

    /**
     * Tells the members of the union apart.
     *
     * @return {@code type}; always {@code predefined}; empty when absent
     */
    public final Optional<String> type() {
        return Optional.ofNullable(typeOrNull());
    }

    @Override
    public final <R> R accept(SmsContent.Visitor<R> visitor) {
        return visitor.visitPredefined(this);
    }

    @Override
    public final Map<String, Json> extraProperties() {
        return orEmpty(extraOrNull());
    }

    @JsonProperty("text")
    abstract @Nullable String textOrNull();

    @JsonProperty("type")
    @Constant("predefined")
    abstract @Nullable String typeOrNull();

    @JsonProperty(JsonCodec.EXTRA)
    abstract @Nullable Map<String, Json> extraOrNull();

    /** Collects the fields of a {@link PredefinedSmsContent}; for use by one thread. */
    public static final class Builder extends RetellObject.Builder<Builder> {
        private final ImmutablePredefinedSmsContent.Builder wire = new ImmutablePredefinedSmsContent.Builder();

        private Builder() {}

        private Builder(PredefinedSmsContent from) {
            wire.from(from);
            extraProperties(from.extraProperties());
        }

        /**
         * The text to send. It may contain dynamic variables.
         *
         * @param text {@code text}
         * @return this builder
         */
        public Builder text(String text) {
            wire.text(given("text", text));
            return this;
        }

        /**
         * Makes the value.
         *
         * @return the value
         */
        public PredefinedSmsContent build() {
            return buildUnchecked();
        }

        /**
         * Makes the value without checking it: for values that a newer API allows.
         *
         * @return the value
         */
        public PredefinedSmsContent buildUnchecked() {
            return wire.extra(extraOrNull()).build();
        }
    }
}
