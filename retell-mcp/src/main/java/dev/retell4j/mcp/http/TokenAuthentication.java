package dev.retell4j.mcp.http;

import dev.retell4j.mcp.workspaces.Caller;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;
import java.util.List;

/** Callers are known by secrets whose hashes are here. */
final class TokenAuthentication implements Authentication {
    private final List<AccessToken> tokens;

    TokenAuthentication(Collection<AccessToken> tokens) {
        this.tokens = List.copyOf(tokens);
        if (this.tokens.isEmpty()) {
            throw new IllegalArgumentException("At least one token is needed, else nobody can come in");
        }
        if (this.tokens.stream().map(AccessToken::hash).distinct().count() < this.tokens.size()) {
            throw new IllegalArgumentException("Two callers have the same token");
        }
    }

    @Override
    public Caller authenticate(HttpServletRequest request) {
        byte[] sent = AccessToken.sha256(Authentication.bearerToken(request));
        AccessToken known = null;
        // All are compared, so that the time taken tells nothing.
        for (AccessToken each : tokens) {
            known = each.isHashedTo(sent) ? each : known;
        }
        if (known == null) {
            throw CallerRefusedException.invalid("The token is not known here");
        }
        return known.caller();
    }
}
