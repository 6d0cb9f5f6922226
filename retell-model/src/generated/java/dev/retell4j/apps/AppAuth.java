package dev.retell4j.apps;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.retell4j.internal.json.ForeignMapper;
import dev.retell4j.internal.json.JsonUnion;

/**
 * How Retell signs in to a connected app, without secrets; told apart by {@code type}.
 *
 * <p>Part of {@link App}.
 */
@JsonUnion(
        tag = "type",
        members = {
            @JsonUnion.Member(type = OAuthAppAuth.class, tags = "oauth2"),
            @JsonUnion.Member(type = ApiKeyAppAuth.class, tags = "api_key"),
            @JsonUnion.Member(type = AccessTokenAppAuth.class, tags = "access_token"),
            @JsonUnion.Member(type = BasicAppAuth.class, tags = "basic"),
            @JsonUnion.Member(type = RefreshTokenAppAuth.class, tags = "refresh_token")
        },
        unknown = UnknownAppAuth.class)
@JsonDeserialize(using = ForeignMapper.Reader.class)
public sealed interface AppAuth
        permits OAuthAppAuth, ApiKeyAppAuth, AccessTokenAppAuth, BasicAppAuth, RefreshTokenAppAuth, UnknownAppAuth {
    /**
     * Signing in over OAuth 2; the client's secret is not shown.
     *
     * @param clientId {@code client_id}
     * @return the member with only its required fields
     */
    static OAuthAppAuth oauth2(String clientId) {
        return OAuthAppAuth.builder().clientId(clientId).build();
    }

    /**
     * Signing in with an API key, which is not shown.
     *
     * @return the member with only its required fields
     */
    static ApiKeyAppAuth apiKey() {
        return ApiKeyAppAuth.builder().build();
    }

    /**
     * Signing in with an access token, which is not shown.
     *
     * @return the member with only its required fields
     */
    static AccessTokenAppAuth accessToken() {
        return AccessTokenAppAuth.builder().build();
    }

    /**
     * Signing in with a user name and a password, which is not shown.
     *
     * @param username {@code username}
     * @return the member with only its required fields
     */
    static BasicAppAuth basic(String username) {
        return BasicAppAuth.builder().username(username).build();
    }

    /**
     * Signing in with a refresh token, which is not shown.
     *
     * @return the member with only its required fields
     */
    static RefreshTokenAppAuth refreshToken() {
        return RefreshTokenAppAuth.builder().build();
    }

    /**
     * Tells the members of the union apart.
     *
     * @return {@code type}; one of {@code oauth2}, {@code api_key}, {@code access_token}, {@code basic},
     *     {@code refresh_token}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    String type();

    /**
     * Calls the visitor's method for this member.
     *
     * @param visitor what to do with each member
     * @param <R> the type of the result
     * @return what the visitor returns
     */
    <R> R accept(Visitor<R> visitor);

    /**
     * What to do with each member of {@link AppAuth}.
     *
     * @param <R> the type of the result
     */
    interface Visitor<R> {
        /**
         * Handles a {@link OAuthAppAuth}.
         *
         * @param value the member
         * @return the result
         */
        R visitOauth2(OAuthAppAuth value);

        /**
         * Handles a {@link ApiKeyAppAuth}.
         *
         * @param value the member
         * @return the result
         */
        R visitApiKey(ApiKeyAppAuth value);

        /**
         * Handles a {@link AccessTokenAppAuth}.
         *
         * @param value the member
         * @return the result
         */
        R visitAccessToken(AccessTokenAppAuth value);

        /**
         * Handles a {@link BasicAppAuth}.
         *
         * @param value the member
         * @return the result
         */
        R visitBasic(BasicAppAuth value);

        /**
         * Handles a {@link RefreshTokenAppAuth}.
         *
         * @param value the member
         * @return the result
         */
        R visitRefreshToken(RefreshTokenAppAuth value);

        /**
         * Handles a member that this version of the library does not know.
         *
         * @param value the member
         * @return the result
         */
        R visitUnknown(UnknownAppAuth value);
    }
}
