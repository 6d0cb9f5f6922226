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
 * A tool call in a sample conversation.
 *
 * <p>Part of {@link FinetuneExampleUtterance}.
 */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = ImmutableFinetuneExampleToolCallInvocation.Builder.class, using = ForeignMapper.Reader.class)
public abstract sealed class FinetuneExampleToolCallInvocation extends RetellObject implements FinetuneExampleUtterance
        permits ImmutableFinetuneExampleToolCallInvocation {
    FinetuneExampleToolCallInvocation() {}

    /**
     * Starts a new value.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        Builder builder = new Builder();
        builder.wire.role("tool_call_invocation");
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
     * Arguments of the call, as JSON text.
     *
     * @return {@code arguments}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    public final String arguments() {
        return required("arguments", argumentsOrNull());
    }

    /**
     * Name of the tool.
     *
     * @return {@code name}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    public final String name() {
        return required("name", nameOrNull());
    }

    /**
     * Tells the members of the union apart.
     *
     * @return {@code role}; always {@code tool_call_invocation}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    public final String role() {
        return required("role", roleOrNull());
    }

    /**
     * Identifier of the call, which links it with its result.
     *
     * @return {@code tool_call_id}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    public final String toolCallId() {
        return required("tool_call_id", toolCallIdOrNull());
    }

    @Override
    public final <R> R accept(FinetuneExampleUtterance.Visitor<R> visitor) {
        return visitor.visitToolCallInvocation(this);
    }

    @Override
    public final Map<String, Json> extraProperties() {
        return orEmpty(extraOrNull());
    }

    @JsonProperty("arguments")
    @Required
    abstract @Nullable String argumentsOrNull();

    @JsonProperty("name")
    @Required
    abstract @Nullable String nameOrNull();

    @JsonProperty("role")
    @Required
    @Constant("tool_call_invocation")
    abstract @Nullable String roleOrNull();

    @JsonProperty("tool_call_id")
    @Required
    abstract @Nullable String toolCallIdOrNull();

    @JsonProperty(JsonCodec.EXTRA)
    abstract @Nullable Map<String, Json> extraOrNull();

    /** Collects the fields of a {@link FinetuneExampleToolCallInvocation}; for use by one thread. */
    public static final class Builder extends RetellObject.Builder<Builder> {
        private final ImmutableFinetuneExampleToolCallInvocation.Builder wire =
                new ImmutableFinetuneExampleToolCallInvocation.Builder();

        private Builder() {}

        private Builder(FinetuneExampleToolCallInvocation from) {
            wire.from(from);
            extraProperties(from.extraProperties());
        }

        /**
         * Arguments of the call, as JSON text.
         *
         * @param arguments {@code arguments}
         * @return this builder
         */
        public Builder arguments(String arguments) {
            wire.arguments(given("arguments", arguments));
            return this;
        }

        /**
         * Name of the tool.
         *
         * @param name {@code name}
         * @return this builder
         */
        public Builder name(String name) {
            wire.name(given("name", name));
            return this;
        }

        /**
         * Identifier of the call, which links it with its result.
         *
         * @param toolCallId {@code tool_call_id}
         * @return this builder
         */
        public Builder toolCallId(String toolCallId) {
            wire.toolCallId(given("tool_call_id", toolCallId));
            return this;
        }

        /**
         * Makes the value after checking required fields and documented bounds.
         *
         * @return the value
         * @throws RetellValidationException when a required field is missing or a value is out of bounds
         */
        public FinetuneExampleToolCallInvocation build() {
            FinetuneExampleToolCallInvocation built = buildUnchecked();
            Checks.of("FinetuneExampleToolCallInvocation", built.extraProperties())
                    .required("arguments", built.argumentsOrNull())
                    .required("name", built.nameOrNull())
                    .required("tool_call_id", built.toolCallIdOrNull())
                    .verify();
            return built;
        }

        /**
         * Makes the value without checking it: for values that a newer API allows.
         *
         * @return the value
         */
        public FinetuneExampleToolCallInvocation buildUnchecked() {
            return wire.extra(extraOrNull()).build();
        }
    }
}
