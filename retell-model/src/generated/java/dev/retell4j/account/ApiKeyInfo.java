package dev.retell4j.account;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.retell4j.errors.RetellValidationException;
import dev.retell4j.internal.check.Checks;
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
 * Who an API key belongs to. Asking for it is a cheap way to check the key.
 *
 * <p>Returned by {@code GET /get-api-key-info}.
 */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = ImmutableApiKeyInfo.Builder.class, using = ForeignMapper.Reader.class)
public abstract sealed class ApiKeyInfo extends RetellObject permits ImmutableApiKeyInfo {
    ApiKeyInfo() {}

    /**
     * Starts a new value.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
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
     * Name of the API key, if it was given one.
     *
     * @return {@code api_key_name}; empty when absent
     */
    public final Optional<String> apiKeyName() {
        return Optional.ofNullable(apiKeyNameOrNull());
    }

    /**
     * Name of the organisation the key belongs to.
     *
     * @return {@code org_name}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    public final String orgName() {
        return required("org_name", orgNameOrNull());
    }

    @Override
    public final Map<String, Json> extraProperties() {
        return orEmpty(extraOrNull());
    }

    @JsonProperty("api_key_name")
    @Required
    abstract @Nullable String apiKeyNameOrNull();

    @JsonProperty("org_name")
    @Required
    abstract @Nullable String orgNameOrNull();

    @JsonProperty(JsonCodec.EXTRA)
    abstract @Nullable Map<String, Json> extraOrNull();

    /** Collects the fields of a {@link ApiKeyInfo}; for use by one thread. */
    public static final class Builder extends RetellObject.Builder<Builder> {
        private final ImmutableApiKeyInfo.Builder wire = new ImmutableApiKeyInfo.Builder();

        private Builder() {}

        private Builder(ApiKeyInfo from) {
            wire.from(from);
            extraProperties(from.extraProperties());
        }

        /**
         * Name of the API key, if it was given one.
         *
         * @param apiKeyName {@code api_key_name}
         * @return this builder
         */
        public Builder apiKeyName(String apiKeyName) {
            wire.apiKeyName(given("api_key_name", apiKeyName));
            return this;
        }

        /**
         * Name of the organisation the key belongs to.
         *
         * @param orgName {@code org_name}
         * @return this builder
         */
        public Builder orgName(String orgName) {
            wire.orgName(given("org_name", orgName));
            return this;
        }

        /**
         * Makes the value after checking required fields and documented bounds.
         *
         * @return the value
         * @throws RetellValidationException when a required field is missing or a value is out of bounds
         */
        public ApiKeyInfo build() {
            ApiKeyInfo built = buildUnchecked();
            Checks.of("ApiKeyInfo", built.extraProperties())
                    .required("api_key_name", built.apiKeyNameOrNull())
                    .required("org_name", built.orgNameOrNull())
                    .verify();
            return built;
        }

        /**
         * Makes the value without checking it: for values that a newer API allows.
         *
         * @return the value
         */
        public ApiKeyInfo buildUnchecked() {
            return wire.extra(extraOrNull()).build();
        }
    }
}
