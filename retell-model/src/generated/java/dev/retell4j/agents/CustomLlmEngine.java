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
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * Replies come from a server of the user's own, which Retell connects to over a WebSocket.
 *
 * <p>Part of {@link ResponseEngine}.
 */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = ImmutableCustomLlmEngine.Builder.class, using = ForeignMapper.Reader.class)
public abstract sealed class CustomLlmEngine extends RetellObject implements ResponseEngine
        permits ImmutableCustomLlmEngine {
    CustomLlmEngine() {}

    /**
     * Starts a new value.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        Builder builder = new Builder();
        builder.wire.type("custom-llm");
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
     * Address of the WebSocket Retell connects to for each call; it may hold dynamic variables.
     *
     * @return {@code llm_websocket_url}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    public final String llmWebsocketUrl() {
        return required("llm_websocket_url", llmWebsocketUrlOrNull());
    }

    /**
     * Tells the members of the union apart.
     *
     * @return {@code type}; always {@code custom-llm}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    @Override
    public final String type() {
        return required("type", typeOrNull());
    }

    @Override
    public final <R> R accept(ResponseEngine.Visitor<R> visitor) {
        return visitor.visitCustomLlm(this);
    }

    @Override
    public final Map<String, Json> extraProperties() {
        return orEmpty(extraOrNull());
    }

    @JsonProperty("llm_websocket_url")
    @Required
    abstract @Nullable String llmWebsocketUrlOrNull();

    @JsonProperty("type")
    @Required
    @Constant("custom-llm")
    abstract @Nullable String typeOrNull();

    @JsonProperty(JsonCodec.EXTRA)
    abstract @Nullable Map<String, Json> extraOrNull();

    /** Collects the fields of a {@link CustomLlmEngine}; for use by one thread. */
    public static final class Builder extends RetellObject.Builder<Builder> {
        private final ImmutableCustomLlmEngine.Builder wire = new ImmutableCustomLlmEngine.Builder();

        private Builder() {}

        private Builder(CustomLlmEngine from) {
            wire.from(from);
            extraProperties(from.extraProperties());
        }

        /**
         * Address of the WebSocket Retell connects to for each call; it may hold dynamic variables.
         *
         * @param llmWebsocketUrl {@code llm_websocket_url}
         * @return this builder
         */
        public Builder llmWebsocketUrl(String llmWebsocketUrl) {
            wire.llmWebsocketUrl(given("llm_websocket_url", llmWebsocketUrl));
            return this;
        }

        /**
         * Makes the value after checking required fields and documented bounds.
         *
         * @return the value
         * @throws RetellValidationException when a required field is missing or a value is out of bounds
         */
        public CustomLlmEngine build() {
            CustomLlmEngine built = buildUnchecked();
            Checks.of("CustomLlmEngine", built.extraProperties())
                    .required("llm_websocket_url", built.llmWebsocketUrlOrNull())
                    .verify();
            return built;
        }

        /**
         * Makes the value without checking it: for values that a newer API allows.
         *
         * @return the value
         */
        public CustomLlmEngine buildUnchecked() {
            return wire.extra(extraOrNull()).build();
        }
    }
}
