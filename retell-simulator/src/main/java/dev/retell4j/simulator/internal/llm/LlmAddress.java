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
            // Not what it is, nor the cause, which repeats it: it can hold a secret.
            throw new IllegalArgumentException("The address is malformed: " + e.getReason());
        }
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        String dialled = switch (scheme) {
            case "ws", "http" -> "ws";
            case "wss", "https" -> "wss";
            default ->
                throw new IllegalArgumentException("The address must begin with ws://, wss://, http:// or https://");
        };
        if (uri.getHost() == null) {
            throw new IllegalArgumentException("The address has no host");
        }
        String path = uri.getRawPath() == null ? "" : uri.getRawPath();
        while (path.endsWith("/")) {
            path = path.substring(0, path.length() - 1);
        }
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        return URI.create(dialled + "://" + uri.getRawAuthority() + path + "/" + callId + query);
    }

    /**
     * Returns an address without what may be a secret: whatever follows the first segment of its path.
     *
     * @param address an address
     * @return for example {@code wss://example.com/llm-websocket/…}
     */
    public static String shown(String address) {
        URI uri;
        try {
            uri = new URI(address.strip());
        } catch (URISyntaxException e) {
            return "…";
        }
        String path = uri.getRawPath() == null ? "" : uri.getRawPath();
        int second = path.indexOf('/', 1);
        boolean isWhole = (second < 0 || second == path.length() - 1) && uri.getRawQuery() == null;
        String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
        return uri.getScheme() + "://" + uri.getHost() + port + (second < 0 ? path : path.substring(0, second))
                + (isWhole ? "" : "/…");
    }
}
