package dev.retell4j.mcp.server;

import dev.retell4j.mcp.http.Authentication;
import dev.retell4j.mcp.http.McpHttp;
import java.util.ArrayList;
import java.util.List;

/** Who may come in. */
final class Access {
    private Access() {}

    static Authentication authentication(Settings settings) {
        List<Authentication> ways = new ArrayList<>();
        String tokens = settings.text(Option.TOKENS);
        if (tokens != null) {
            ways.add(Authentication.tokens(TokensFile.read(tokens)));
        }
        if (settings.isSet(Option.JWT_ISSUER)) {
            ways.add(JwtAccess.authentication(settings));
        } else if (settings.isSet(Option.JWT_AUDIENCE) || settings.isSet(Option.JWT_JWKS)) {
            throw new UsageException("A JWT needs --jwt-issuer.");
        }
        return switch (ways.size()) {
            case 0 -> Authentication.none();
            case 1 -> ways.get(0);
            default -> Authentication.anyOf(ways.toArray(new Authentication[0]));
        };
    }

    /** Other machines are let in only when they have to prove who they are. */
    static void checkAddress(Settings settings, String host, Authentication authentication) {
        try {
            McpHttp.checkAddress(host, authentication);
        } catch (IllegalArgumentException e) {
            throw new UsageException(
                    settings.source(Option.HOST) + ": " + e.getMessage() + "; see --tokens and" + " --jwt-issuer.");
        }
    }
}
