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
 * Signing in with a user name and a password, which is not shown.
 *
 * <p>Part of {@link AppAuth}.
 */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = ImmutableBasicAppAuth.Builder.class, using = ForeignMapper.Reader.class)
public abstract sealed class BasicAppAuth extends RetellObject implements AppAuth permits ImmutableBasicAppAuth {
    BasicAppAuth() {}

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
     * Tells the members of the union apart.
     *
     * @return {@code type}; always {@code basic}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    @Override
    public final String type() {
        return required("type", typeOrNull());
    }

    /**
     * User name.
     *
     * @return {@code username}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    public final String username() {
        return required("username", usernameOrNull());
    }

    @Override
    public final <R> R accept(AppAuth.Visitor<R> visitor) {
        return visitor.visitBasic(this);
    }

    @Override
    public final Map<String, Json> extraProperties() {
        return orEmpty(extraOrNull());
    }

    @JsonProperty("type")
    @Required
    @Constant("basic")
    abstract @Nullable String typeOrNull();

    @JsonProperty("username")
    @Required
    abstract @Nullable String usernameOrNull();

    @JsonProperty(JsonCodec.EXTRA)
    abstract @Nullable Map<String, Json> extraOrNull();

    /** Collects the fields of a {@link BasicAppAuth}; for use by one thread. */
    public static final class Builder extends RetellObject.Builder<Builder> {
        private final ImmutableBasicAppAuth.Builder wire = new ImmutableBasicAppAuth.Builder();

        private Builder() {}

        private Builder(BasicAppAuth from) {
            wire.from(from);
            extraProperties(from.extraProperties());
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
        public BasicAppAuth build() {
            BasicAppAuth built = buildUnchecked();
            Checks.of("BasicAppAuth", built.extraProperties())
                    .required("username", built.usernameOrNull())
                    .verify();
            return built;
        }

        /**
         * Makes the value without checking it: for values that a newer API allows.
         *
         * @return the value
         */
        public BasicAppAuth buildUnchecked() {
            return wire.extra(extraOrNull()).build();
        }
    }
}
