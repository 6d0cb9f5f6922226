package dev.retell4j.tools;

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
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * A tool with which the model presses keys, for instance to find its way through an automated phone menu.
 *
 * <p>Part of {@link Tool}.
 */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = ImmutablePressDigitTool.Builder.class, using = ForeignMapper.Reader.class)
public abstract sealed class PressDigitTool extends RetellObject implements Tool permits ImmutablePressDigitTool {
    PressDigitTool() {}

    /**
     * Starts a new value.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        Builder builder = new Builder();
        builder.wire.type("press_digit");
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
     * Name by which the model calls the tool, unique among the tools it has at one time.
     *
     * @return {@code name}; at most 64 characters; matching {@code ^[a-zA-Z0-9_-]+$}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    @Override
    public final String name() {
        return required("name", nameOrNull());
    }

    /**
     * Tells the members of the union apart.
     *
     * @return {@code type}; always {@code press_digit}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    @Override
    public final String type() {
        return required("type", typeOrNull());
    }

    /**
     * How long to wait before the keys are pressed, so that a slow menu can finish speaking.
     *
     * @return {@code delay_ms}, in milliseconds on the wire; from 0 to 5000 ms; default {@code 1000} ms; empty when
     *     absent
     */
    public final Optional<Duration> delay() {
        return Optional.ofNullable(delayOrNull());
    }

    /**
     * When and how the model is to use the tool.
     *
     * @return {@code description}; empty when absent
     */
    public final Optional<String> description() {
        return Optional.ofNullable(descriptionOrNull());
    }

    @Override
    public final <R> R accept(Tool.Visitor<R> visitor) {
        return visitor.visitPressDigit(this);
    }

    @Override
    public final Map<String, Json> extraProperties() {
        return orEmpty(extraOrNull());
    }

    @JsonProperty("name")
    @Required
    abstract @Nullable String nameOrNull();

    @JsonProperty("type")
    @Required
    @Constant("press_digit")
    abstract @Nullable String typeOrNull();

    @JsonProperty("delay_ms")
    abstract @Nullable Duration delayOrNull();

    @JsonProperty("description")
    abstract @Nullable String descriptionOrNull();

    @JsonProperty(JsonCodec.EXTRA)
    abstract @Nullable Map<String, Json> extraOrNull();

    /** Collects the fields of a {@link PressDigitTool}; for use by one thread. */
    public static final class Builder extends RetellObject.Builder<Builder> {
        private final ImmutablePressDigitTool.Builder wire = new ImmutablePressDigitTool.Builder();

        private Builder() {}

        private Builder(PressDigitTool from) {
            wire.from(from);
            extraProperties(from.extraProperties());
        }

        /**
         * Name by which the model calls the tool, unique among the tools it has at one time.
         *
         * @param name {@code name}; at most 64 characters; matching {@code ^[a-zA-Z0-9_-]+$}
         * @return this builder
         */
        public Builder name(String name) {
            wire.name(given("name", name));
            return this;
        }

        /**
         * How long to wait before the keys are pressed, so that a slow menu can finish speaking.
         *
         * @param delay {@code delay_ms}, in milliseconds on the wire; from 0 to 5000 ms; default {@code 1000} ms
         * @return this builder
         */
        public Builder delay(Duration delay) {
            wire.delay(given("delay_ms", delay));
            return this;
        }

        /**
         * When and how the model is to use the tool.
         *
         * @param description {@code description}
         * @return this builder
         */
        public Builder description(String description) {
            wire.description(given("description", description));
            return this;
        }

        /**
         * Makes the value after checking required fields and documented bounds.
         *
         * @return the value
         * @throws RetellValidationException when a required field is missing or a value is out of bounds
         */
        public PressDigitTool build() {
            PressDigitTool built = buildUnchecked();
            Checks.of("PressDigitTool", built.extraProperties())
                    .required("name", built.nameOrNull())
                    .longest("name", built.nameOrNull(), 64)
                    .matches("name", built.nameOrNull(), "^[a-zA-Z0-9_-]+$")
                    .atLeast("delay_ms", built.delayOrNull(), 0)
                    .atMost("delay_ms", built.delayOrNull(), 5000)
                    .verify();
            return built;
        }

        /**
         * Makes the value without checking it: for values that a newer API allows.
         *
         * @return the value
         */
        public PressDigitTool buildUnchecked() {
            return wire.extra(extraOrNull()).build();
        }
    }
}
