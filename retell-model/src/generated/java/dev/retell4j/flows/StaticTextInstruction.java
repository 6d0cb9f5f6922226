package dev.retell4j.flows;

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
 * A fixed text that is used word for word. If the conversation stays in the node, what follows is worded by the model.
 *
 * <p>Part of {@link NodeInstruction}, {@link SmsNodeInstruction}.
 */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = ImmutableStaticTextInstruction.Builder.class, using = ForeignMapper.Reader.class)
public abstract sealed class StaticTextInstruction extends RetellObject implements NodeInstruction, SmsNodeInstruction
        permits ImmutableStaticTextInstruction {
    StaticTextInstruction() {}

    /**
     * Starts a new value.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        Builder builder = new Builder();
        builder.wire.type("static_text");
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
     * The text. It may contain dynamic variables.
     *
     * @return {@code text}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    @Override
    public final String text() {
        return required("text", textOrNull());
    }

    /**
     * Tells the members of the union apart.
     *
     * @return {@code type}; always {@code static_text}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    @Override
    public final String type() {
        return required("type", typeOrNull());
    }

    @Override
    public final <R> R accept(NodeInstruction.Visitor<R> visitor) {
        return visitor.visitStaticText(this);
    }

    @Override
    public final <R> R accept(SmsNodeInstruction.Visitor<R> visitor) {
        return visitor.visitStaticText(this);
    }

    @Override
    public final Map<String, Json> extraProperties() {
        return orEmpty(extraOrNull());
    }

    @JsonProperty("text")
    @Required
    abstract @Nullable String textOrNull();

    @JsonProperty("type")
    @Required
    @Constant("static_text")
    abstract @Nullable String typeOrNull();

    @JsonProperty(JsonCodec.EXTRA)
    abstract @Nullable Map<String, Json> extraOrNull();

    /** Collects the fields of a {@link StaticTextInstruction}; for use by one thread. */
    public static final class Builder extends RetellObject.Builder<Builder> {
        private final ImmutableStaticTextInstruction.Builder wire = new ImmutableStaticTextInstruction.Builder();

        private Builder() {}

        private Builder(StaticTextInstruction from) {
            wire.from(from);
            extraProperties(from.extraProperties());
        }

        /**
         * The text. It may contain dynamic variables.
         *
         * @param text {@code text}
         * @return this builder
         */
        public Builder text(String text) {
            wire.text(given("text", text));
            return this;
        }

        /**
         * Makes the value after checking required fields and documented bounds.
         *
         * @return the value
         * @throws RetellValidationException when a required field is missing or a value is out of bounds
         */
        public StaticTextInstruction build() {
            StaticTextInstruction built = buildUnchecked();
            Checks.of("StaticTextInstruction", built.extraProperties())
                    .required("text", built.textOrNull())
                    .verify();
            return built;
        }

        /**
         * Makes the value without checking it: for values that a newer API allows.
         *
         * @return the value
         */
        public StaticTextInstruction buildUnchecked() {
            return wire.extra(extraOrNull()).build();
        }
    }
}
