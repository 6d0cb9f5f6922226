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
import java.util.Optional;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * What a tool called during a call gave back.
 *
 * <p>Part of {@link TranscriptEntry}.
 */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = ImmutableToolCallResultUtterance.Builder.class, using = ForeignMapper.Reader.class)
public abstract sealed class ToolCallResultUtterance extends RetellObject implements TranscriptEntry
        permits ImmutableToolCallResultUtterance {
    ToolCallResultUtterance() {}

    /**
     * Starts a new value.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        Builder builder = new Builder();
        builder.wire.role("tool_call_result");
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
     * Result of the tool, as text.
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
     * @return {@code role}; always {@code tool_call_result}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    public final String role() {
        return required("role", roleOrNull());
    }

    /**
     * Identifier of the tool call this is the result of.
     *
     * @return {@code tool_call_id}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    public final String toolCallId() {
        return required("tool_call_id", toolCallIdOrNull());
    }

    /**
     * Whether the tool succeeded; when missing, nothing is known about it.
     *
     * @return {@code successful}; empty when absent
     */
    public final Optional<Boolean> successful() {
        return Optional.ofNullable(successfulOrNull());
    }

    @Override
    public final <R> R accept(TranscriptEntry.Visitor<R> visitor) {
        return visitor.visitToolCallResult(this);
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
    @Constant("tool_call_result")
    abstract @Nullable String roleOrNull();

    @JsonProperty("tool_call_id")
    @Required
    abstract @Nullable String toolCallIdOrNull();

    @JsonProperty("successful")
    abstract @Nullable Boolean successfulOrNull();

    @JsonProperty(JsonCodec.EXTRA)
    abstract @Nullable Map<String, Json> extraOrNull();

    /** Collects the fields of a {@link ToolCallResultUtterance}; for use by one thread. */
    public static final class Builder extends RetellObject.Builder<Builder> {
        private final ImmutableToolCallResultUtterance.Builder wire = new ImmutableToolCallResultUtterance.Builder();

        private Builder() {}

        private Builder(ToolCallResultUtterance from) {
            wire.from(from);
            extraProperties(from.extraProperties());
        }

        /**
         * Result of the tool, as text.
         *
         * @param content {@code content}
         * @return this builder
         */
        public Builder content(String content) {
            wire.content(given("content", content));
            return this;
        }

        /**
         * Identifier of the tool call this is the result of.
         *
         * @param toolCallId {@code tool_call_id}
         * @return this builder
         */
        public Builder toolCallId(String toolCallId) {
            wire.toolCallId(given("tool_call_id", toolCallId));
            return this;
        }

        /**
         * Whether the tool succeeded; when missing, nothing is known about it.
         *
         * @param successful {@code successful}
         * @return this builder
         */
        public Builder successful(boolean successful) {
            wire.successful(given("successful", successful));
            return this;
        }

        /**
         * Makes the value after checking required fields and documented bounds.
         *
         * @return the value
         * @throws RetellValidationException when a required field is missing or a value is out of bounds
         */
        public ToolCallResultUtterance build() {
            ToolCallResultUtterance built = buildUnchecked();
            Checks.of("ToolCallResultUtterance", built.extraProperties())
                    .required("content", built.contentOrNull())
                    .required("tool_call_id", built.toolCallIdOrNull())
                    .verify();
            return built;
        }

        /**
         * Makes the value without checking it: for values that a newer API allows.
         *
         * @return the value
         */
        public ToolCallResultUtterance buildUnchecked() {
            return wire.extra(extraOrNull()).build();
        }
    }
}
