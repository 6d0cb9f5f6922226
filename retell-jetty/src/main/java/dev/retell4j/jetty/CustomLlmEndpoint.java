package dev.retell4j.jetty;

import dev.retell4j.webhooks.SourceAllowlist;
import dev.retell4j.websocket.CustomLlm;
import java.net.URI;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where on a {@link RetellServer} Retell dials for the calls of a {@link CustomLlm}, and who may.
 *
 * <p>Retell opens one WebSocket per call at {@code <path>/<secret>/<call id>} and sends neither a key nor a signature:
 * what keeps strangers out is a path that nobody can guess ({@link Builder#secret}) and the sender's address
 * ({@link Builder#allowSources}). Handshakes are refused with 403 (address), 404 (secret, or no call id) and 503
 * (closing, or too many calls); a request that is none is answered with 426.
 *
 * <p>Immutable.
 */
public final class CustomLlmEndpoint {
    private final CustomLlm llm;
    private final CallPath path;
    private final String base;
    private final @Nullable SourceAllowlist sources;

    private CustomLlmEndpoint(Builder builder) {
        llm = builder.llm;
        base = builder.path;
        path = new CallPath(builder.path, builder.secret);
        sources = builder.sources;
    }

    /**
     * Starts describing an endpoint.
     *
     * @param llm answers the calls; it is closed with the server
     * @return a builder for {@code /llm-websocket}, open to everybody
     */
    public static Builder builder(CustomLlm llm) {
        return new Builder(llm);
    }

    /**
     * Returns what to give the agent as {@code response_engine.llm_websocket_url}. It contains the secret: whoever
     * knows it can talk as Retell does.
     *
     * @param publicBase where Retell reaches the server, without a path unless the proxy in front of it removes one:
     *     {@code wss://agents.example.com}, or the same with {@code https}
     * @return for example {@code wss://agents.example.com/llm-websocket/<secret>}; Retell appends the call id
     * @throws IllegalArgumentException when it is no such URL
     */
    public String llmWebsocketUrl(String publicBase) {
        URI uri = URI.create(publicBase);
        String scheme = uri.getScheme() == null ? "" : uri.getScheme();
        String webSocket = switch (scheme) {
            case "wss", "https" -> "wss";
            case "ws", "http" -> "ws";
            default ->
                throw new IllegalArgumentException(
                        "publicBase must begin with wss://, https://, ws:// or http://, unlike " + publicBase);
        };
        if (uri.getRawAuthority() == null || uri.getRawQuery() != null || uri.getRawFragment() != null) {
            throw new IllegalArgumentException(
                    "publicBase must have a host and neither a query nor a fragment, unlike " + publicBase);
        }
        String before = uri.getRawPath() == null ? "" : uri.getRawPath();
        return webSocket + "://" + uri.getRawAuthority()
                + (before.endsWith("/") ? before.substring(0, before.length() - 1) : before) + path.whole();
    }

    CustomLlm llm() {
        return llm;
    }

    CallPath path() {
        return path;
    }

    String base() {
        return base;
    }

    boolean allows(@Nullable String remoteAddress, List<String> forwardedFor) {
        return sources == null || sources.allows(remoteAddress, forwardedFor);
    }

    /** Returns the path, without the secret. */
    @Override
    public String toString() {
        return "CustomLlmEndpoint[" + base + "]";
    }

    /** Describes a {@link CustomLlmEndpoint}; not safe for use by several threads. */
    public static final class Builder {
        private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9._~-]{16,256}");
        private static final int GENERATED_BYTES = 24;

        private final CustomLlm llm;
        private String path = "/llm-websocket";
        private @Nullable String secret;
        private @Nullable SourceAllowlist sources;

        private Builder(CustomLlm llm) {
            this.llm = Objects.requireNonNull(llm, "llm");
        }

        /**
         * Sets the path below which calls are dialled.
         *
         * @param path {@code /llm-websocket} by default
         * @return this builder
         * @throws IllegalArgumentException when the path is none
         */
        public Builder path(String path) {
            this.path = RetellServer.Builder.checked(path);
            return this;
        }

        /**
         * Sets a path segment before the call id that only Retell knows. It is compared in constant time and neither
         * logged nor shown; keep it out of the logs of the proxy too.
         *
         * @param secret from 16 to 256 of {@code A-Z a-z 0-9 . _ ~ -}, chosen at random; none by default
         * @return this builder
         * @throws IllegalArgumentException when it is shorter or has other characters
         */
        public Builder secret(String secret) {
            if (!SECRET.matcher(secret).matches()) {
                throw new IllegalArgumentException(
                        "secret must have 16 to 256 characters of A-Z a-z 0-9 . _ ~ - and has not");
            }
            this.secret = secret;
            return this;
        }

        /**
         * Sets a new secret at each start: for tests and tunnels, whose agent is configured with
         * {@link CustomLlmEndpoint#llmWebsocketUrl} by the same program.
         *
         * @return this builder
         */
        public Builder generatedSecret() {
            byte[] random = new byte[GENERATED_BYTES];
            new SecureRandom().nextBytes(random);
            return secret(Base64.getUrlEncoder().withoutPadding().encodeToString(random));
        }

        /**
         * Takes calls from certain addresses only.
         *
         * @param sources for example {@link SourceAllowlist#retell()}, with the proxy in front of the server named;
         *     everybody by default
         * @return this builder
         */
        public Builder allowSources(SourceAllowlist sources) {
            this.sources = Objects.requireNonNull(sources, "sources");
            return this;
        }

        /**
         * Builds the endpoint.
         *
         * @return the endpoint
         */
        public CustomLlmEndpoint build() {
            return new CustomLlmEndpoint(this);
        }
    }
}
