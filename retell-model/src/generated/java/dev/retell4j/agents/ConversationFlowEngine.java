package dev.retell4j.agents;

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
import java.util.OptionalDouble;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * A response engine that runs a conversation flow.
 *
 * <p>Part of {@link ResponseEngine}, {@link RetellResponseEngine}.
 */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = ImmutableConversationFlowEngine.Builder.class, using = ForeignMapper.Reader.class)
public abstract sealed class ConversationFlowEngine extends RetellObject implements ResponseEngine, RetellResponseEngine
        permits ImmutableConversationFlowEngine {
    ConversationFlowEngine() {}

    /**
     * Starts a new value.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        Builder builder = new Builder();
        builder.wire.type("conversation-flow");
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
     * Identifier of the conversation flow.
     *
     * @return {@code conversation_flow_id}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    public final String conversationFlowId() {
        return required("conversation_flow_id", conversationFlowIdOrNull());
    }

    /**
     * Tells the members of the union apart.
     *
     * @return {@code type}; always {@code conversation-flow}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    @Override
    public final String type() {
        return required("type", typeOrNull());
    }

    /**
     * Version of the flow to run. Left out, Retell picks the version, normally the latest.
     *
     * @return {@code version}; empty when absent
     */
    @Override
    public final OptionalDouble version() {
        Double version = versionOrNull();
        return version == null ? OptionalDouble.empty() : OptionalDouble.of(version);
    }

    @Override
    public final <R> R accept(ResponseEngine.Visitor<R> visitor) {
        return visitor.visitConversationFlow(this);
    }

    @Override
    public final <R> R accept(RetellResponseEngine.Visitor<R> visitor) {
        return visitor.visitConversationFlow(this);
    }

    @Override
    public final Map<String, Json> extraProperties() {
        return orEmpty(extraOrNull());
    }

    @JsonProperty("conversation_flow_id")
    @Required
    abstract @Nullable String conversationFlowIdOrNull();

    @JsonProperty("type")
    @Required
    @Constant("conversation-flow")
    abstract @Nullable String typeOrNull();

    @JsonProperty("version")
    abstract @Nullable Double versionOrNull();

    @JsonProperty(JsonCodec.EXTRA)
    abstract @Nullable Map<String, Json> extraOrNull();

    /** Collects the fields of a {@link ConversationFlowEngine}; for use by one thread. */
    public static final class Builder extends RetellObject.Builder<Builder> {
        private final ImmutableConversationFlowEngine.Builder wire = new ImmutableConversationFlowEngine.Builder();

        private Builder() {}

        private Builder(ConversationFlowEngine from) {
            wire.from(from);
            extraProperties(from.extraProperties());
        }

        /**
         * Identifier of the conversation flow.
         *
         * @param conversationFlowId {@code conversation_flow_id}
         * @return this builder
         */
        public Builder conversationFlowId(String conversationFlowId) {
            wire.conversationFlowId(given("conversation_flow_id", conversationFlowId));
            return this;
        }

        /**
         * Version of the flow to run. Left out, Retell picks the version, normally the latest.
         *
         * @param version {@code version}
         * @return this builder
         */
        public Builder version(double version) {
            wire.version(given("version", version));
            return this;
        }

        /**
         * Sends {@code version} as an explicit null.
         *
         * @return this builder
         */
        public Builder clearVersion() {
            wire.version(null);
            cleared("version");
            return this;
        }

        /**
         * Makes the value after checking required fields and documented bounds.
         *
         * @return the value
         * @throws RetellValidationException when a required field is missing or a value is out of bounds
         */
        public ConversationFlowEngine build() {
            ConversationFlowEngine built = buildUnchecked();
            Checks.of("ConversationFlowEngine", built.extraProperties())
                    .required("conversation_flow_id", built.conversationFlowIdOrNull())
                    .verify();
            return built;
        }

        /**
         * Makes the value without checking it: for values that a newer API allows.
         *
         * @return the value
         */
        public ConversationFlowEngine buildUnchecked() {
            return wire.extra(extraOrNull()).build();
        }
    }
}
