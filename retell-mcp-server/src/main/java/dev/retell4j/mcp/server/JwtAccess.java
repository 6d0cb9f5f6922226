package dev.retell4j.mcp.server;

import dev.retell4j.mcp.http.Authentication;
import dev.retell4j.mcp.http.jwt.JwtAuthentication;
import java.net.URI;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Callers with a JWT; apart from the rest, so that its library is loaded by those only who use it. */
final class JwtAccess {
    private JwtAccess() {}

    static Authentication authentication(Settings settings) {
        URI issuer = Objects.requireNonNull(settings.url(Option.JWT_ISSUER));
        URI keys = settings.url(Option.JWT_JWKS);
        String audience = settings.text(Option.JWT_AUDIENCE);
        require(settings, keys, Option.JWT_JWKS);
        require(settings, audience, Option.JWT_AUDIENCE);
        require(settings, settings.text(Option.PUBLIC_URL), Option.PUBLIC_URL);
        try {
            return JwtAuthentication.builder(issuer)
                    .audience(Objects.requireNonNull(audience))
                    .jwks(Objects.requireNonNull(keys))
                    .build();
        } catch (IllegalArgumentException e) {
            throw new UsageException(e.getMessage() + ".");
        }
    }

    private static void require(Settings settings, @Nullable Object value, Option option) {
        if (value == null) {
            throw new UsageException(settings.source(Option.JWT_ISSUER) + " needs " + option.flag() + " as well.");
        }
    }
}
