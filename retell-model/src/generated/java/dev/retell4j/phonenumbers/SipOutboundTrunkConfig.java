package dev.retell4j.phonenumbers;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.retell4j.internal.json.ForeignMapper;
import dev.retell4j.internal.json.JsonCodec;
import dev.retell4j.internal.json.ModelStyle;
import dev.retell4j.types.Json;
import dev.retell4j.types.RetellObject;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * SIP trunk that outbound calls from a number go through. The password is never shown.
 *
 * <p>Part of {@link PhoneNumber}.
 */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = ImmutableSipOutboundTrunkConfig.Builder.class, using = ForeignMapper.Reader.class)
public abstract sealed class SipOutboundTrunkConfig extends RetellObject permits ImmutableSipOutboundTrunkConfig {
    SipOutboundTrunkConfig() {}

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
     * User name for the trunk.
     *
     * @return {@code auth_username}; empty when absent
     */
    public final Optional<String> authUsername() {
        return Optional.ofNullable(authUsernameOrNull());
    }

    /**
     * Address of the trunk.
     *
     * @return {@code termination_uri}; empty when absent
     */
    public final Optional<String> terminationUri() {
        return Optional.ofNullable(terminationUriOrNull());
    }

    /**
     * SIP transport used with the trunk.
     *
     * @return {@code transport}; one of {@code TLS}, {@code TCP}, {@code UDP}; default {@code TCP}; empty when absent
     */
    public final Optional<String> transport() {
        return Optional.ofNullable(transportOrNull());
    }

    @Override
    public final Map<String, Json> extraProperties() {
        return orEmpty(extraOrNull());
    }

    @JsonProperty("auth_username")
    abstract @Nullable String authUsernameOrNull();

    @JsonProperty("termination_uri")
    abstract @Nullable String terminationUriOrNull();

    @JsonProperty("transport")
    abstract @Nullable String transportOrNull();

    @JsonProperty(JsonCodec.EXTRA)
    abstract @Nullable Map<String, Json> extraOrNull();

    /** Collects the fields of a {@link SipOutboundTrunkConfig}; for use by one thread. */
    public static final class Builder extends RetellObject.Builder<Builder> {
        private final ImmutableSipOutboundTrunkConfig.Builder wire = new ImmutableSipOutboundTrunkConfig.Builder();

        private Builder() {}

        private Builder(SipOutboundTrunkConfig from) {
            wire.from(from);
            extraProperties(from.extraProperties());
        }

        /**
         * User name for the trunk.
         *
         * @param authUsername {@code auth_username}
         * @return this builder
         */
        public Builder authUsername(String authUsername) {
            wire.authUsername(given("auth_username", authUsername));
            return this;
        }

        /**
         * Address of the trunk.
         *
         * @param terminationUri {@code termination_uri}
         * @return this builder
         */
        public Builder terminationUri(String terminationUri) {
            wire.terminationUri(given("termination_uri", terminationUri));
            return this;
        }

        /**
         * SIP transport used with the trunk.
         *
         * @param transport {@code transport}; one of {@code TLS}, {@code TCP}, {@code UDP}; default {@code TCP}
         * @return this builder
         */
        public Builder transport(String transport) {
            wire.transport(given("transport", transport));
            return this;
        }

        /**
         * Makes the value.
         *
         * @return the value
         */
        public SipOutboundTrunkConfig build() {
            return buildUnchecked();
        }

        /**
         * Makes the value without checking it: for values that a newer API allows.
         *
         * @return the value
         */
        public SipOutboundTrunkConfig buildUnchecked() {
            return wire.extra(extraOrNull()).build();
        }
    }
}
