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
 * Signing in over OAuth 2; the client's secret is not shown.
 *
 * <p>Part of {@link AppAuth}.
 */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = ImmutableOAuthAppAuth.Builder.class, using = ForeignMapper.Reader.class)
public abstract sealed class OAuthAppAuth extends RetellObject implements AppAuth permits ImmutableOAuthAppAuth {
    OAuthAppAuth() {}

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
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    public final String clientId() {
        return required("client_id", clientIdOrNull());
    }

    /**
     * Tells the members of the union apart.
     *
     * @return {@code type}; always {@code oauth2}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    @Override
    public final String type() {
        return required("type", typeOrNull());
    }

    @Override
    public final <R> R accept(AppAuth.Visitor<R> visitor) {
        return visitor.visitOauth2(this);
    }

    @Override
    public final Map<String, Json> extraProperties() {
        return orEmpty(extraOrNull());
    }

    @JsonProperty("client_id")
    @Required
    abstract @Nullable String clientIdOrNull();

    @JsonProperty("type")
    @Required
    @Constant("oauth2")
    abstract @Nullable String typeOrNull();

    @JsonProperty(JsonCodec.EXTRA)
    abstract @Nullable Map<String, Json> extraOrNull();

    /** Collects the fields of a {@link OAuthAppAuth}; for use by one thread. */
    public static final class Builder extends RetellObject.Builder<Builder> {
        private final ImmutableOAuthAppAuth.Builder wire = new ImmutableOAuthAppAuth.Builder();

        private Builder() {}

        private Builder(OAuthAppAuth from) {
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
         * Makes the value after checking required fields and documented bounds.
         *
         * @return the value
         * @throws RetellValidationException when a required field is missing or a value is out of bounds
         */
        public OAuthAppAuth build() {
            OAuthAppAuth built = buildUnchecked();
            Checks.of("OAuthAppAuth", built.extraProperties())
                    .required("client_id", built.clientIdOrNull())
                    .verify();
            return built;
        }

        /**
         * Makes the value without checking it: for values that a newer API allows.
         *
         * @return the value
         */
        public OAuthAppAuth buildUnchecked() {
            return wire.extra(extraOrNull()).build();
        }
    }
}
