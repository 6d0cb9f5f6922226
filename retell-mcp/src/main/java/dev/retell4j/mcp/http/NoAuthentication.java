package dev.retell4j.mcp.http;

import dev.retell4j.mcp.workspaces.Caller;
import jakarta.servlet.http.HttpServletRequest;

/** Everyone who reaches the port is the local caller. */
final class NoAuthentication implements Authentication {
    static final NoAuthentication ONLY = new NoAuthentication();

    private NoAuthentication() {}

    @Override
    public Caller authenticate(HttpServletRequest request) {
        return Caller.LOCAL;
    }

    @Override
    public boolean isRequired() {
        return false;
    }
}
