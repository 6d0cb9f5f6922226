package dev.retell4j.apps;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
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
 * Signing in with a refresh token, which is not shown.
 *
 * <p>Part of {@link AppAuth}.
 */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = ImmutableRefreshTokenAppAuth.Builder.class, using = ForeignMapper.Reader.class)
public abstract sealed class RefreshTokenAppAuth extends RetellObject implements AppAuth
        permits ImmutableRefreshTokenAppAuth {
    RefreshTokenAppAuth() {}

    /**
     * Starts a new value.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        Builder builder = new Builder();
        builder.wire.type("refresh_token");
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
     * @return {@code type}; always {@code refresh_token}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    @Override
    public final String type() {
        return required("type", typeOrNull());
    }

    @Override
    public final <R> R accept(AppAuth.Visitor<R> visitor) {
        return visitor.visitRefreshToken(this);
    }

    @Override
    public final Map<String, Json> extraProperties() {
        return orEmpty(extraOrNull());
    }

    @JsonProperty("type")
    @Required
    @Constant("refresh_token")
    abstract @Nullable String typeOrNull();

    @JsonProperty(JsonCodec.EXTRA)
    abstract @Nullable Map<String, Json> extraOrNull();

    /** Collects the fields of a {@link RefreshTokenAppAuth}; for use by one thread. */
    public static final class Builder extends RetellObject.Builder<Builder> {
        private final ImmutableRefreshTokenAppAuth.Builder wire = new ImmutableRefreshTokenAppAuth.Builder();

        private Builder() {}

        private Builder(RefreshTokenAppAuth from) {
            wire.from(from);
            extraProperties(from.extraProperties());
        }

        /**
         * Makes the value.
         *
         * @return the value
         */
        public RefreshTokenAppAuth build() {
            return buildUnchecked();
        }

        /**
         * Makes the value without checking it: for values that a newer API allows.
         *
         * @return the value
         */
        public RefreshTokenAppAuth buildUnchecked() {
            return wire.extra(extraOrNull()).build();
        }
    }
}
