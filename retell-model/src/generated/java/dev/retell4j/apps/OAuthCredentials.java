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
 * Signing in over OAuth 2.
 *
 * <p>Part of {@link AppCredentials}.
 */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = ImmutableOAuthCredentials.Builder.class, using = ForeignMapper.Reader.class)
public abstract sealed class OAuthCredentials extends RetellObject implements AppCredentials
        permits ImmutableOAuthCredentials {
    OAuthCredentials() {}

    /**
     * Starts a new value.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        Builder builder = new Builder();
        builder.wire.type("oauth2");
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
     * Public identifier of the OAuth client.
     *
     * @return {@code client_id}
     * @throws dev.retell4j.errors.RetellDecodeException when it is missing
     */
    public final String clientId() {
        return required("client_id", clientIdOrNull());
    }

    /**
     * Secret of the OAuth client.
     *
     * @return {@code client_secret}
     * @throws dev.retell4j.errors.RetellDecodeException when it is missing
     */
    public final String clientSecret() {
        return required("client_secret", clientSecretOrNull());
    }

    /**
     * Tells the members of the union apart.
     *
     * @return {@code type}; always {@code oauth2}
     * @throws dev.retell4j.errors.RetellDecodeException when it is missing
     */
    @Override
    public final String type() {
        return required("type", typeOrNull());
    }

    @Override
    public final <R> R accept(AppCredentials.Visitor<R> visitor) {
        return visitor.visitOauth2(this);
    }

    @Override
    public final Map<String, Json> extraProperties() {
        return orEmpty(extraOrNull());
    }

    @JsonProperty("client_id")
    @Required
    abstract @Nullable String clientIdOrNull();

    @JsonProperty("client_secret")
    @Required
    abstract @Nullable String clientSecretOrNull();

    @JsonProperty("type")
    @Required
    @Constant("oauth2")
    abstract @Nullable String typeOrNull();

    @JsonProperty(JsonCodec.EXTRA)
    abstract @Nullable Map<String, Json> extraOrNull();

    /** Collects the fields of a {@link OAuthCredentials}; for use by one thread. */
    public static final class Builder extends RetellObject.Builder<Builder> {
        private final ImmutableOAuthCredentials.Builder wire = new ImmutableOAuthCredentials.Builder();

        private Builder() {}

        private Builder(OAuthCredentials from) {
            wire.from(from);
            extraProperties(from.extraProperties());
        }

        /**
         * Public identifier of the OAuth client.
         *
         * @param clientId {@code client_id}
         * @return this builder
         */
        public Builder clientId(String clientId) {
            wire.clientId(given("client_id", clientId));
            return this;
        }

        /**
         * Secret of the OAuth client.
         *
         * @param clientSecret {@code client_secret}
         * @return this builder
         */
        public Builder clientSecret(String clientSecret) {
            wire.clientSecret(given("client_secret", clientSecret));
            return this;
        }

        /**
         * Makes the value after checking required fields and documented bounds.
         *
         * @return the value
         * @throws RetellValidationException when a required field is missing or a value is out of bounds
         */
        public OAuthCredentials build() {
            OAuthCredentials built = buildUnchecked();
            Checks.of("OAuthCredentials", built.extraProperties())
                    .required("client_id", built.clientIdOrNull())
                    .required("client_secret", built.clientSecretOrNull())
                    .verify();
            return built;
        }

        /**
         * Makes the value without checking it: for values that a newer API allows.
         *
         * @return the value
         */
        public OAuthCredentials buildUnchecked() {
            return wire.extra(extraOrNull()).build();
        }
    }
}
