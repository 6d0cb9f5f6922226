package dev.retell4j.mcp.http;

import dev.retell4j.mcp.workspaces.Caller;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;

/** The first of several that knows the caller. */
final class AnyAuthentication implements Authentication {
    private final List<Authentication> strategies;

    AnyAuthentication(List<Authentication> strategies) {
        if (strategies.isEmpty() || !strategies.stream().allMatch(Authentication::isRequired)) {
            throw new IllegalArgumentException("anyOf takes at least one authentication, and none that lets all in");
        }
        this.strategies = strategies;
    }

    @Override
    public Caller authenticate(HttpServletRequest request) {
        CallerRefusedException last = null;
        for (int i = 0; i < strategies.size(); i++) {
            try {
                return distinct(strategies.get(i).authenticate(request), i);
            } catch (CallerRefusedException e) {
                if (e.status() != 401) {
                    throw e;
                }
                last = e;
            }
        }
        throw last == null ? CallerRefusedException.unknown("Nobody can come in") : last;
    }

    /** The same name from two sources is two callers, who must not meet in a session or at a call. */
    private Caller distinct(Caller caller, int source) {
        return strategies.size() == 1
                ? caller
                : new Caller(
                        (source + 1) + ":" + caller.id(), caller.workspaces(), caller.tools(), caller.ownWorkspace());
    }

    @Override
    public List<URI> authorizationServers() {
        return strategies.stream()
                .flatMap(each -> each.authorizationServers().stream())
                .toList();
    }

    @Override
    public List<String> scopes() {
        return strategies.stream().flatMap(each -> each.scopes().stream()).toList();
    }
}
