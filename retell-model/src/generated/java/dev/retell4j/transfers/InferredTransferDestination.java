package dev.retell4j.transfers;

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
 * A destination that the model picks from the conversation.
 *
 * <p>Part of {@link TransferDestination}.
 */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = ImmutableInferredTransferDestination.Builder.class, using = ForeignMapper.Reader.class)
public abstract sealed class InferredTransferDestination extends RetellObject implements TransferDestination
        permits ImmutableInferredTransferDestination {
    InferredTransferDestination() {}

    /**
     * Starts a new value.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        Builder builder = new Builder();
        builder.wire.type("inferred");
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
     * Tells the model how to arrive at the number.
     *
     * @return {@code prompt}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    public final String prompt() {
        return required("prompt", promptOrNull());
    }

    /**
     * Tells the members of the union apart.
     *
     * @return {@code type}; always {@code inferred}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    @Override
    public final String type() {
        return required("type", typeOrNull());
    }

    @Override
    public final <R> R accept(TransferDestination.Visitor<R> visitor) {
        return visitor.visitInferred(this);
    }

    @Override
    public final Map<String, Json> extraProperties() {
        return orEmpty(extraOrNull());
    }

    @JsonProperty("prompt")
    @Required
    abstract @Nullable String promptOrNull();

    @JsonProperty("type")
    @Required
    @Constant("inferred")
    abstract @Nullable String typeOrNull();

    @JsonProperty(JsonCodec.EXTRA)
    abstract @Nullable Map<String, Json> extraOrNull();

    /** Collects the fields of a {@link InferredTransferDestination}; for use by one thread. */
    public static final class Builder extends RetellObject.Builder<Builder> {
        private final ImmutableInferredTransferDestination.Builder wire =
                new ImmutableInferredTransferDestination.Builder();

        private Builder() {}

        private Builder(InferredTransferDestination from) {
            wire.from(from);
            extraProperties(from.extraProperties());
        }

        /**
         * Tells the model how to arrive at the number.
         *
         * @param prompt {@code prompt}
         * @return this builder
         */
        public Builder prompt(String prompt) {
            wire.prompt(given("prompt", prompt));
            return this;
        }

        /**
         * Makes the value after checking required fields and documented bounds.
         *
         * @return the value
         * @throws RetellValidationException when a required field is missing or a value is out of bounds
         */
        public InferredTransferDestination build() {
            InferredTransferDestination built = buildUnchecked();
            Checks.of("InferredTransferDestination", built.extraProperties())
                    .required("prompt", built.promptOrNull())
                    .verify();
            return built;
        }

        /**
         * Makes the value without checking it: for values that a newer API allows.
         *
         * @return the value
         */
        public InferredTransferDestination buildUnchecked() {
            return wire.extra(extraOrNull()).build();
        }
    }
}
