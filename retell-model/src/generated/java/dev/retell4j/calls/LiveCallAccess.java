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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * All a client needs to listen in on a running call.
 *
 * <p>Returned by {@code POST /v2/listen-live-call/{call_id}}.
 */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = ImmutableLiveCallAccess.Builder.class, using = ForeignMapper.Reader.class)
public abstract sealed class LiveCallAccess extends RetellObject permits ImmutableLiveCallAccess {
    LiveCallAccess() {}

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
     * Secret with which the client joins as a listener, valid until {@code expires_at}.
     *
     * @return {@code access_token}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    public final String accessToken() {
        return required("access_token", accessTokenOrNull());
    }

    /**
     * When {@code access_token} stops being valid. The unit is not documented.
     *
     * @return {@code expires_at}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    public final double expiresAt() {
        return required("expires_at", expiresAtOrNull());
    }

    /**
     * Identifier of the listener in the call; needed for taking the call over.
     *
     * @return {@code participant_id}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    public final String participantId() {
        return required("participant_id", participantIdOrNull());
    }

    /**
     * Name of the room the call takes place in.
     *
     * @return {@code room_name}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    public final String roomName() {
        return required("room_name", roomNameOrNull());
    }

    /**
     * IP address of the gateway to connect to.
     *
     * @return {@code gateway_ip}; empty when absent
     */
    public final Optional<String> gatewayIp() {
        return Optional.ofNullable(gatewayIpOrNull());
    }

    /**
     * Servers the client uses to set up its media connection.
     *
     * @return {@code ice_servers}; empty when absent
     */
    public final List<IceServer> iceServers() {
        List<IceServer> iceServers = iceServersOrNull();
        return iceServers == null ? List.of() : iceServers;
    }

    /**
     * Way in which the client connects.
     *
     * @return {@code transport}; empty when absent
     */
    public final Optional<LiveTransport> transport() {
        return Optional.ofNullable(transportOrNull());
    }

    /**
     * Address of the server to connect to.
     *
     * @return {@code url}; empty when absent
     */
    public final Optional<String> url() {
        return Optional.ofNullable(urlOrNull());
    }

    @Override
    public final Map<String, Json> extraProperties() {
        return orEmpty(extraOrNull());
    }

    @JsonProperty("access_token")
    @Required
    abstract @Nullable String accessTokenOrNull();

    @JsonProperty("expires_at")
    @Required
    abstract @Nullable Double expiresAtOrNull();

    @JsonProperty("participant_id")
    @Required
    abstract @Nullable String participantIdOrNull();

    @JsonProperty("room_name")
    @Required
    abstract @Nullable String roomNameOrNull();

    @JsonProperty("gateway_ip")
    abstract @Nullable String gatewayIpOrNull();

    @JsonProperty("ice_servers")
    abstract @Nullable List<IceServer> iceServersOrNull();

    @JsonProperty("transport")
    abstract @Nullable LiveTransport transportOrNull();

    @JsonProperty("url")
    abstract @Nullable String urlOrNull();

    @JsonProperty(JsonCodec.EXTRA)
    abstract @Nullable Map<String, Json> extraOrNull();

    /** Collects the fields of a {@link LiveCallAccess}; for use by one thread. */
    public static final class Builder extends RetellObject.Builder<Builder> {
        private final ImmutableLiveCallAccess.Builder wire = new ImmutableLiveCallAccess.Builder();

        private Builder() {}

        private Builder(LiveCallAccess from) {
            wire.from(from);
            extraProperties(from.extraProperties());
        }

        /**
         * Secret with which the client joins as a listener, valid until {@code expires_at}.
         *
         * @param accessToken {@code access_token}
         * @return this builder
         */
        public Builder accessToken(String accessToken) {
            wire.accessToken(given("access_token", accessToken));
            return this;
        }

        /**
         * When {@code access_token} stops being valid. The unit is not documented.
         *
         * @param expiresAt {@code expires_at}
         * @return this builder
         */
        public Builder expiresAt(double expiresAt) {
            wire.expiresAt(given("expires_at", expiresAt));
            return this;
        }

        /**
         * Identifier of the listener in the call; needed for taking the call over.
         *
         * @param participantId {@code participant_id}
         * @return this builder
         */
        public Builder participantId(String participantId) {
            wire.participantId(given("participant_id", participantId));
            return this;
        }

        /**
         * Name of the room the call takes place in.
         *
         * @param roomName {@code room_name}
         * @return this builder
         */
        public Builder roomName(String roomName) {
            wire.roomName(given("room_name", roomName));
            return this;
        }

        /**
         * IP address of the gateway to connect to.
         *
         * @param gatewayIp {@code gateway_ip}
         * @return this builder
         */
        public Builder gatewayIp(String gatewayIp) {
            wire.gatewayIp(given("gateway_ip", gatewayIp));
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
         * Way in which the client connects.
         *
         * @param transport {@code transport}
         * @return this builder
         */
        public Builder transport(LiveTransport transport) {
            wire.transport(given("transport", transport));
            return this;
        }

        /**
         * Address of the server to connect to.
         *
         * @param url {@code url}
         * @return this builder
         */
        public Builder url(String url) {
            wire.url(given("url", url));
            return this;
        }

        /**
         * Makes the value after checking required fields and documented bounds.
         *
         * @return the value
         * @throws RetellValidationException when a required field is missing or a value is out of bounds
         */
        public LiveCallAccess build() {
            LiveCallAccess built = buildUnchecked();
            Checks.of("LiveCallAccess", built.extraProperties())
                    .required("access_token", built.accessTokenOrNull())
                    .required("expires_at", built.expiresAtOrNull())
                    .required("participant_id", built.participantIdOrNull())
                    .required("room_name", built.roomNameOrNull())
                    .verify();
            return built;
        }

        /**
         * Makes the value without checking it: for values that a newer API allows.
         *
         * @return the value
         */
        public LiveCallAccess buildUnchecked() {
            return wire.extra(extraOrNull()).build();
        }
    }
}
