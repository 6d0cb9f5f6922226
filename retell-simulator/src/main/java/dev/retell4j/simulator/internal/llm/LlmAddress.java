package dev.retell4j.simulator.internal.llm;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/** Where the server of a call is dialled. */
public final class LlmAddress {
    private LlmAddress() {}

    /**
     * Adds a call id to the address that an agent is configured with, in front of a query.
     *
     * @param base the configured address, its dynamic variables resolved
     * @param callId the call
     * @return the address with the scheme {@code ws} or {@code wss}
     * @throws IllegalArgumentException when it is no address that can be dialled; the message says why
     */
    public static URI of(String base, String callId) {
        URI uri;
        try {
            uri = new URI(base.strip());
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("The address is malformed: " + e.getMessage(), e);
        }
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        String dialled = switch (scheme) {
            case "ws", "http" -> "ws";
            case "wss", "https" -> "wss";
            default ->
                throw new IllegalArgumentException(
                        "The address must begin with ws://, wss://, http:// or https://: " + base);
        };
        if (uri.getHost() == null) {
            throw new IllegalArgumentException("The address has no host: " + base);
        }
        String path = uri.getRawPath() == null ? "" : uri.getRawPath();
        while (path.endsWith("/")) {
            path = path.substring(0, path.length() - 1);
        }
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        return URI.create(dialled + "://" + uri.getRawAuthority() + path + "/" + callId + query);
    }
}
