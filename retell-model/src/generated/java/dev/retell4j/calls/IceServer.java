package dev.retell4j.calls;

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
import dev.retell4j.types.StringOrList;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * A STUN or TURN server for setting up a WebRTC connection.
 *
 * <p>Part of {@link LiveCallAccess}, {@link WebCallAccess}.
 */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = ImmutableIceServer.Builder.class, using = ForeignMapper.Reader.class)
public abstract sealed class IceServer extends RetellObject permits ImmutableIceServer {
    IceServer() {}

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
     * Address of the server, or several of them.
     *
     * @return {@code urls}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    public final StringOrList urls() {
        return required("urls", urlsOrNull());
    }

    /**
     * Secret that goes with {@code username}; missing where the server asks for none.
     *
     * @return {@code credential}; empty when absent
     */
    public final Optional<String> credential() {
        return Optional.ofNullable(credentialOrNull());
    }

    /**
     * User name for the server; missing where the server asks for none.
     *
     * @return {@code username}; empty when absent
     */
    public final Optional<String> username() {
        return Optional.ofNullable(usernameOrNull());
    }

    @Override
    public final Map<String, Json> extraProperties() {
        return orEmpty(extraOrNull());
    }

    @JsonProperty("urls")
    @Required
    abstract @Nullable StringOrList urlsOrNull();

    @JsonProperty("credential")
    abstract @Nullable String credentialOrNull();

    @JsonProperty("username")
    abstract @Nullable String usernameOrNull();

    @JsonProperty(JsonCodec.EXTRA)
    abstract @Nullable Map<String, Json> extraOrNull();

    /** Collects the fields of a {@link IceServer}; for use by one thread. */
    public static final class Builder extends RetellObject.Builder<Builder> {
        private final ImmutableIceServer.Builder wire = new ImmutableIceServer.Builder();

        private Builder() {}

        private Builder(IceServer from) {
            wire.from(from);
            extraProperties(from.extraProperties());
        }

        /**
         * Address of the server, or several of them.
         *
         * @param urls {@code urls}
         * @return this builder
         */
        public Builder urls(StringOrList urls) {
            wire.urls(given("urls", urls));
            return this;
        }

        /**
         * Secret that goes with {@code username}; missing where the server asks for none.
         *
         * @param credential {@code credential}
         * @return this builder
         */
        public Builder credential(String credential) {
            wire.credential(given("credential", credential));
            return this;
        }

        /**
         * User name for the server; missing where the server asks for none.
         *
         * @param username {@code username}
         * @return this builder
         */
        public Builder username(String username) {
            wire.username(given("username", username));
            return this;
        }

        /**
         * Makes the value after checking required fields and documented bounds.
         *
         * @return the value
         * @throws RetellValidationException when a required field is missing or a value is out of bounds
         */
        public IceServer build() {
            IceServer built = buildUnchecked();
            Checks.of("IceServer", built.extraProperties())
                    .required("urls", built.urlsOrNull())
                    .verify();
            return built;
        }

        /**
         * Makes the value without checking it: for values that a newer API allows.
         *
         * @return the value
         */
        public IceServer buildUnchecked() {
            return wire.extra(extraOrNull()).build();
        }
    }
}
