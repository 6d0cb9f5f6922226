package dev.retell4j.mcp.http;

import dev.retell4j.mcp.workspaces.Caller;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Collection;
import java.util.List;

/**
 * Tells who sends a request. It is asked for each request anew, because a session identifies nobody; a host whose
 * container has authenticated the request already implements it with one line.
 */
@FunctionalInterface
public interface Authentication {
    /**
     * Tells who sends a request.
     *
     * @param request the request, whose body must not be read
     * @return the caller, whose id differs from those of all other callers and is no secret
     * @throws CallerRefusedException when nobody is known by what the request carries, or may not come in
     */
    Caller authenticate(HttpServletRequest request);

    /**
     * Tells whether callers have to prove anything.
     *
     * @return true by default; false means that only programs on the same machine may reach the port
     */
    default boolean isRequired() {
        return true;
    }

    /**
     * Returns where clients get tokens for this server, which they are told as RFC 9728 has it.
     *
     * @return issuers of tokens; none by default
     */
    default List<URI> authorizationServers() {
        return List.of();
    }

    /**
     * Returns which scopes clients can ask for.
     *
     * @return names of scopes; none by default
     */
    default List<String> scopes() {
        return List.of();
    }

    /**
     * Lets everyone in as the one local caller. For ports that only this machine reaches.
     *
     * @return no authentication
     */
    static Authentication none() {
        return NoAuthentication.ONLY;
    }

    /**
     * Knows callers by secrets of their own, sent as {@code Authorization: Bearer …}.
     *
     * @param tokens the tokens, at least one
     * @return the authentication
     * @throws IllegalArgumentException when there are none, or two have the same secret
     */
    static Authentication tokens(Collection<AccessToken> tokens) {
        return new TokenAuthentication(tokens);
    }

    /**
     * Asks several in turn, for example fixed tokens and then an issuer of tokens: the first that knows the caller
     * counts.
     *
     * @param strategies at least one, and not {@link #none()}
     * @return the authentication
     * @throws IllegalArgumentException when there are none, or one requires nothing
     */
    static Authentication anyOf(Authentication... strategies) {
        return new AnyAuthentication(List.of(strategies));
    }

    /**
     * Reads the bearer token of a request; for own implementations.
     *
     * @param request the request
     * @return the token
     * @throws CallerRefusedException when there is none, several, or another kind of credentials
     */
    static String bearerToken(HttpServletRequest request) {
        return BearerHeader.read(request);
    }
}
