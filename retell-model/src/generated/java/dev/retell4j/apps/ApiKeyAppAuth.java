package dev.retell4j.apps;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
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
 * Signing in with an API key, which is not shown.
 *
 * <p>Part of {@link AppAuth}.
 */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = ImmutableApiKeyAppAuth.Builder.class, using = ForeignMapper.Reader.class)
public abstract sealed class ApiKeyAppAuth extends RetellObject implements AppAuth permits ImmutableApiKeyAppAuth {
    ApiKeyAppAuth() {}

    /**
     * Starts a new value.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        Builder builder = new Builder();
        builder.wire.type("api_key");
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
     * Tells the members of the union apart.
     *
     * @return {@code type}; always {@code api_key}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    @Override
    public final String type() {
        return required("type", typeOrNull());
    }

    @Override
    public final <R> R accept(AppAuth.Visitor<R> visitor) {
        return visitor.visitApiKey(this);
    }

    @Override
    public final Map<String, Json> extraProperties() {
        return orEmpty(extraOrNull());
    }

    @JsonProperty("type")
    @Required
    @Constant("api_key")
    abstract @Nullable String typeOrNull();

    @JsonProperty(JsonCodec.EXTRA)
    abstract @Nullable Map<String, Json> extraOrNull();

    /** Collects the fields of a {@link ApiKeyAppAuth}; for use by one thread. */
    public static final class Builder extends RetellObject.Builder<Builder> {
        private final ImmutableApiKeyAppAuth.Builder wire = new ImmutableApiKeyAppAuth.Builder();

        private Builder() {}

        private Builder(ApiKeyAppAuth from) {
            wire.from(from);
            extraProperties(from.extraProperties());
        }

        /**
         * Makes the value.
         *
         * @return the value
         */
        public ApiKeyAppAuth build() {
            return buildUnchecked();
        }

        /**
         * Makes the value without checking it: for values that a newer API allows.
         *
         * @return the value
         */
        public ApiKeyAppAuth buildUnchecked() {
            return wire.extra(extraOrNull()).build();
        }
    }
}
