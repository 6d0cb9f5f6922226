package dev.retell4j.apps;

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
 * Signing in with an API key.
 *
 * <p>Part of {@link AppCredentials}.
 */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = ImmutableApiKeyCredentials.Builder.class, using = ForeignMapper.Reader.class)
public abstract sealed class ApiKeyCredentials extends RetellObject implements AppCredentials
        permits ImmutableApiKeyCredentials {
    ApiKeyCredentials() {}

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
     * Secret API key of the app.
     *
     * @return {@code api_key}
     * @throws dev.retell4j.errors.RetellDecodeException when it is missing
     */
    public final String apiKey() {
        return required("api_key", apiKeyOrNull());
    }

    /**
     * Tells the members of the union apart.
     *
     * @return {@code type}; always {@code api_key}
     * @throws dev.retell4j.errors.RetellDecodeException when it is missing
     */
    @Override
    public final String type() {
        return required("type", typeOrNull());
    }

    @Override
    public final <R> R accept(AppCredentials.Visitor<R> visitor) {
        return visitor.visitApiKey(this);
    }

    @Override
    public final Map<String, Json> extraProperties() {
        return orEmpty(extraOrNull());
    }

    @JsonProperty("api_key")
    @Required
    abstract @Nullable String apiKeyOrNull();

    @JsonProperty("type")
    @Required
    @Constant("api_key")
    abstract @Nullable String typeOrNull();

    @JsonProperty(JsonCodec.EXTRA)
    abstract @Nullable Map<String, Json> extraOrNull();

    /** Collects the fields of a {@link ApiKeyCredentials}; for use by one thread. */
    public static final class Builder extends RetellObject.Builder<Builder> {
        private final ImmutableApiKeyCredentials.Builder wire = new ImmutableApiKeyCredentials.Builder();

        private Builder() {}

        private Builder(ApiKeyCredentials from) {
            wire.from(from);
            extraProperties(from.extraProperties());
        }

        /**
         * Secret API key of the app.
         *
         * @param apiKey {@code api_key}
         * @return this builder
         */
        public Builder apiKey(String apiKey) {
            wire.apiKey(given("api_key", apiKey));
            return this;
        }

        /**
         * Makes the value after checking required fields and documented bounds.
         *
         * @return the value
         * @throws RetellValidationException when a required field is missing or a value is out of bounds
         */
        public ApiKeyCredentials build() {
            ApiKeyCredentials built = buildUnchecked();
            Checks.of("ApiKeyCredentials", built.extraProperties())
                    .required("api_key", built.apiKeyOrNull())
                    .verify();
            return built;
        }

        /**
         * Makes the value without checking it: for values that a newer API allows.
         *
         * @return the value
         */
        public ApiKeyCredentials buildUnchecked() {
            return wire.extra(extraOrNull()).build();
        }
    }
}
