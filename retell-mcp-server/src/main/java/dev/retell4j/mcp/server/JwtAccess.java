package dev.retell4j.mcp.server;

import dev.retell4j.mcp.http.Authentication;

/** Callers with a JWT; apart from the rest, so that its library is loaded by those only who use it. */
final class JwtAccess {
    private JwtAccess() {}

    @SuppressWarnings("DoNotCallSuggester")
    static Authentication authentication(Settings settings) {
        settings.url(Option.JWT_ISSUER);
        throw new UsageException(settings.source(Option.JWT_ISSUER) + " is not supported yet.");
    }
}
