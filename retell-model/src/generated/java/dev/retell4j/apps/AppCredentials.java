package dev.retell4j.apps;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.retell4j.internal.json.ForeignMapper;
import dev.retell4j.internal.json.JsonUnion;

/**
 * How to sign in to a connected app, with the secrets that takes; told apart by {@code type}.
 *
 * <p>Part of {@link AppCreate}, {@link AppUpdate}.
 */
@JsonUnion(
        tag = "type",
        members = {
            @JsonUnion.Member(type = OAuthCredentials.class, tags = "oauth2"),
            @JsonUnion.Member(type = ApiKeyCredentials.class, tags = "api_key"),
            @JsonUnion.Member(type = BasicCredentials.class, tags = "basic")
        },
        unknown = UnknownAppCredentials.class)
@JsonDeserialize(using = ForeignMapper.Reader.class)
public sealed interface AppCredentials
        permits OAuthCredentials, ApiKeyCredentials, BasicCredentials, UnknownAppCredentials {
    /**
     * Signing in over OAuth 2.
     *
     * @param clientId {@code client_id}
     * @param clientSecret {@code client_secret}
     * @return the member with only its required fields
     */
    static OAuthCredentials oauth2(String clientId, String clientSecret) {
        return OAuthCredentials.builder()
                .clientId(clientId)
                .clientSecret(clientSecret)
                .build();
    }

    /**
     * Signing in with an API key.
     *
     * @param apiKey {@code api_key}
     * @return the member with only its required fields
     */
    static ApiKeyCredentials apiKey(String apiKey) {
        return ApiKeyCredentials.builder().apiKey(apiKey).build();
    }

    /**
     * Signing in with a user name and a password.
     *
     * @param password {@code password}
     * @param username {@code username}
     * @return the member with only its required fields
     */
    static BasicCredentials basic(String password, String username) {
        return BasicCredentials.builder().password(password).username(username).build();
    }

    /**
     * Tells the members of the union apart.
     *
     * @return {@code type}; one of {@code oauth2}, {@code api_key}, {@code basic}
     * @throws dev.retell4j.errors.RetellDecodeException when it is missing
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
     * What to do with each member of {@link AppCredentials}.
     *
     * @param <R> the type of the result
     */
    interface Visitor<R> {
        /**
         * Handles a {@link OAuthCredentials}.
         *
         * @param value the member
         * @return the result
         */
        R visitOauth2(OAuthCredentials value);

        /**
         * Handles a {@link ApiKeyCredentials}.
         *
         * @param value the member
         * @return the result
         */
        R visitApiKey(ApiKeyCredentials value);

        /**
         * Handles a {@link BasicCredentials}.
         *
         * @param value the member
         * @return the result
         */
        R visitBasic(BasicCredentials value);

        /**
         * Handles a member that this version of the library does not know.
         *
         * @param value the member
         * @return the result
         */
        R visitUnknown(UnknownAppCredentials value);
    }
}
