package dev.retell4j.calls;

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
import java.util.List;
import java.util.Map;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * A freshly created web call with all a client needs to join it.
 *
 * <p>Returned by {@code POST /v3/create-web-call}.
 */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = ImmutableWebCallAccess.Builder.class, using = ForeignMapper.Reader.class)
public abstract sealed class WebCallAccess extends RetellObject permits ImmutableWebCallAccess {
    WebCallAccess() {}

    /**
     * Starts a new value.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        Builder builder = new Builder();
        builder.wire.transport("gateway");
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
     * Secret with which the client joins the call, valid until {@code expires_at}; it belongs to this call alone.
     *
     * @return {@code access_token}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    public final String accessToken() {
        return required("access_token", accessTokenOrNull());
    }

    /**
     * Identifier of the call.
     *
     * @return {@code call_id}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    public final String callId() {
        return required("call_id", callIdOrNull());
    }

    /**
     * When {@code access_token} stops being valid; the unit is not documented. A call that nobody joins ends with
     * {@code error_user_not_joined}.
     *
     * @return {@code expires_at}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    public final double expiresAt() {
        return required("expires_at", expiresAtOrNull());
    }

    /**
     * Servers the client uses to set up its media connection.
     *
     * @return {@code ice_servers}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    public final List<IceServer> iceServers() {
        return required("ice_servers", iceServersOrNull());
    }

    /**
     * Way in which the client connects.
     *
     * @return {@code transport}; always {@code gateway}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    public final String transport() {
        return required("transport", transportOrNull());
    }

    @Override
    public final Map<String, Json> extraProperties() {
        return orEmpty(extraOrNull());
    }

    @JsonProperty("access_token")
    @Required
    abstract @Nullable String accessTokenOrNull();

    @JsonProperty("call_id")
    @Required
    abstract @Nullable String callIdOrNull();

    @JsonProperty("expires_at")
    @Required
    abstract @Nullable Double expiresAtOrNull();

    @JsonProperty("ice_servers")
    @Required
    abstract @Nullable List<IceServer> iceServersOrNull();

    @JsonProperty("transport")
    @Required
    @Constant("gateway")
    abstract @Nullable String transportOrNull();

    @JsonProperty(JsonCodec.EXTRA)
    abstract @Nullable Map<String, Json> extraOrNull();

    /** Collects the fields of a {@link WebCallAccess}; for use by one thread. */
    public static final class Builder extends RetellObject.Builder<Builder> {
        private final ImmutableWebCallAccess.Builder wire = new ImmutableWebCallAccess.Builder();

        private Builder() {}

        private Builder(WebCallAccess from) {
            wire.from(from);
            extraProperties(from.extraProperties());
        }

        /**
         * Secret with which the client joins the call, valid until {@code expires_at}; it belongs to this call alone.
         *
         * @param accessToken {@code access_token}
         * @return this builder
         */
        public Builder accessToken(String accessToken) {
            wire.accessToken(given("access_token", accessToken));
            return this;
        }

        /**
         * Identifier of the call.
         *
         * @param callId {@code call_id}
         * @return this builder
         */
        public Builder callId(String callId) {
            wire.callId(given("call_id", callId));
            return this;
        }

        /**
         * When {@code access_token} stops being valid; the unit is not documented. A call that nobody joins ends with
         * {@code error_user_not_joined}.
         *
         * @param expiresAt {@code expires_at}
         * @return this builder
         */
        public Builder expiresAt(double expiresAt) {
            wire.expiresAt(given("expires_at", expiresAt));
            return this;
        }

        /**
         * Servers the client uses to set up its media connection.
         *
         * @param iceServers {@code ice_servers}
         * @return this builder
         */
        public Builder iceServers(List<IceServer> iceServers) {
            wire.iceServers(given("ice_servers", iceServers));
            return this;
        }

        /**
         * Makes the value after checking required fields and documented bounds.
         *
         * @return the value
         * @throws RetellValidationException when a required field is missing or a value is out of bounds
         */
        public WebCallAccess build() {
            WebCallAccess built = buildUnchecked();
            Checks.of("WebCallAccess", built.extraProperties())
                    .required("access_token", built.accessTokenOrNull())
                    .required("call_id", built.callIdOrNull())
                    .required("expires_at", built.expiresAtOrNull())
                    .required("ice_servers", built.iceServersOrNull())
                    .verify();
            return built;
        }

        /**
         * Makes the value without checking it: for values that a newer API allows.
         *
         * @return the value
         */
        public WebCallAccess buildUnchecked() {
            return wire.extra(extraOrNull()).build();
        }
    }
}
