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
 * Signing in with a user name and a password.
 *
 * <p>Part of {@link AppCredentials}.
 */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = ImmutableBasicCredentials.Builder.class, using = ForeignMapper.Reader.class)
public abstract sealed class BasicCredentials extends RetellObject implements AppCredentials
        permits ImmutableBasicCredentials {
    BasicCredentials() {}

    /**
     * Starts a new value.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        Builder builder = new Builder();
        builder.wire.type("basic");
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
     * Secret password.
     *
     * @return {@code password}
     * @throws dev.retell4j.errors.RetellDecodeException when it is missing
     */
    public final String password() {
        return required("password", passwordOrNull());
    }

    /**
     * Tells the members of the union apart.
     *
     * @return {@code type}; always {@code basic}
     * @throws dev.retell4j.errors.RetellDecodeException when it is missing
     */
    @Override
    public final String type() {
        return required("type", typeOrNull());
    }

    /**
     * User name.
     *
     * @return {@code username}
     * @throws dev.retell4j.errors.RetellDecodeException when it is missing
     */
    public final String username() {
        return required("username", usernameOrNull());
    }

    @Override
    public final <R> R accept(AppCredentials.Visitor<R> visitor) {
        return visitor.visitBasic(this);
    }

    @Override
    public final Map<String, Json> extraProperties() {
        return orEmpty(extraOrNull());
    }

    @JsonProperty("password")
    @Required
    abstract @Nullable String passwordOrNull();

    @JsonProperty("type")
    @Required
    @Constant("basic")
    abstract @Nullable String typeOrNull();

    @JsonProperty("username")
    @Required
    abstract @Nullable String usernameOrNull();

    @JsonProperty(JsonCodec.EXTRA)
    abstract @Nullable Map<String, Json> extraOrNull();

    /** Collects the fields of a {@link BasicCredentials}; for use by one thread. */
    public static final class Builder extends RetellObject.Builder<Builder> {
        private final ImmutableBasicCredentials.Builder wire = new ImmutableBasicCredentials.Builder();

        private Builder() {}

        private Builder(BasicCredentials from) {
            wire.from(from);
            extraProperties(from.extraProperties());
        }

        /**
         * Secret password.
         *
         * @param password {@code password}
         * @return this builder
         */
        public Builder password(String password) {
            wire.password(given("password", password));
            return this;
        }

        /**
         * User name.
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
        public BasicCredentials build() {
            BasicCredentials built = buildUnchecked();
            Checks.of("BasicCredentials", built.extraProperties())
                    .required("password", built.passwordOrNull())
                    .required("username", built.usernameOrNull())
                    .verify();
            return built;
        }

        /**
         * Makes the value without checking it: for values that a newer API allows.
         *
         * @return the value
         */
        public BasicCredentials buildUnchecked() {
            return wire.extra(extraOrNull()).build();
        }
    }
}
