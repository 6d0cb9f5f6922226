package dev.retell4j.jetty;

import dev.retell4j.webhooks.SourceAllowlist;
import dev.retell4j.webhooks.WebhookEndpoint;
import dev.retell4j.websocket.CustomLlm;
import dev.retell4j.websocket.CustomLlmHandler;
import dev.retell4j.websocket.LiveCalls;
import java.net.URI;
import java.time.Duration;

/**
 * A server that Retell dials for every call of a custom-LLM agent: the short form of a {@link RetellServer} with one
 * {@link CustomLlmEndpoint}. Webhooks and a health check share its port.
 *
 * <pre>{@code
 * CustomLlmServer server = CustomLlmServer.builder(turn -> Answer.text("Hello."))
 *         .port(8080)
 *         .secret(System.getenv("LLM_PATH_SECRET"))
 *         .start();
 * String url = server.llmWebsocketUrl("wss://agents.example.com");   // the agent's llm_websocket_url
 * }</pre>
 */
public final class CustomLlmServer implements AutoCloseable {
    private final RetellServer server;
    private final CustomLlmEndpoint endpoint;

    private CustomLlmServer(RetellServer server, CustomLlmEndpoint endpoint) {
        this.server = server;
        this.endpoint = endpoint;
    }

    /**
     * Starts describing a server.
     *
     * @param handler answers the calls, with everything else at its default
     * @return a builder
     */
    public static Builder builder(CustomLlmHandler handler) {
        return builder(CustomLlm.builder(handler).build());
    }

    /**
     * Starts describing a server.
     *
     * @param llm answers the calls; it is closed with the server
     * @return a builder
     */
    public static Builder builder(CustomLlm llm) {
        return new Builder(llm);
    }

    /**
     * Returns the port.
     *
     * @return the number that was asked for, or the free one that was found
     */
    public int port() {
        return server.port();
    }

    /**
     * Returns where the server is reached from this machine.
     *
     * @return for example {@code http://127.0.0.1:8080}
     */
    public URI uri() {
        return server.uri();
    }

    /**
     * Returns the calls that are going on.
     *
     * @return a live view, safe for use by many threads
     */
    public LiveCalls calls() {
        return endpoint.llm().calls();
    }

    /**
     * Returns what to give the agent as {@code response_engine.llm_websocket_url}; it contains the secret.
     *
     * @param publicBase where Retell reaches the server, such as {@code wss://agents.example.com}
     * @return the URL; Retell appends the call id
     * @throws IllegalArgumentException when it is no such URL
     * @see CustomLlmEndpoint#llmWebsocketUrl
     */
    public String llmWebsocketUrl(String publicBase) {
        return endpoint.llmWebsocketUrl(publicBase);
    }

    /**
     * Returns the URL for callers on this machine, such as the simulator; Retell itself refuses such addresses.
     *
     * @return for example {@code ws://127.0.0.1:8080/llm-websocket}
     */
    public String llmWebsocketUrl() {
        return llmWebsocketUrl(uri().toString());
    }

    /**
     * Takes no new calls, waits until running turns and requests are answered, at most for the time that was set, and
     * closes all sockets with 1001 and then the port.
     */
    @Override
    public void close() {
        server.close();
    }

    /** Returns where it listens. */
    @Override
    public String toString() {
        return "CustomLlmServer[" + server.address() + "]";
    }

    /** Describes a {@link CustomLlmServer}; not safe for use by several threads. */
    public static final class Builder {
        private final RetellServer.Builder server = RetellServer.builder();
        private final CustomLlmEndpoint.Builder endpoint;

        private Builder(CustomLlm llm) {
            endpoint = CustomLlmEndpoint.builder(llm);
        }

        /**
         * Sets the port.
         *
         * @param port from 1 to 65535, or 0 for a free one; 8080 by default
         * @return this builder
         */
        public Builder port(int port) {
            server.port(port);
            return this;
        }

        /**
         * Sets on which address of this machine to listen.
         *
         * @param host an address or name; {@code 127.0.0.1} by default, {@code 0.0.0.0} for all, as a container needs
         * @return this builder
         */
        public Builder host(String host) {
            server.host(host);
            return this;
        }

        /**
         * Sets the path below which calls are dialled.
         *
         * @param path {@code /llm-websocket} by default
         * @return this builder
         * @throws IllegalArgumentException when the path is none
         */
        public Builder path(String path) {
            endpoint.path(path);
            return this;
        }

        /**
         * Sets a path segment before the call id that only Retell knows.
         *
         * @param secret from 16 to 256 of {@code A-Z a-z 0-9 . _ ~ -}, chosen at random; none by default
         * @return this builder
         * @throws IllegalArgumentException when it is shorter or has other characters
         */
        public Builder secret(String secret) {
            endpoint.secret(secret);
            return this;
        }

        /**
         * Sets a new secret at each start, which {@link CustomLlmServer#llmWebsocketUrl} contains.
         *
         * @return this builder
         */
        public Builder generatedSecret() {
            endpoint.generatedSecret();
            return this;
        }

        /**
         * Takes calls from certain addresses only.
         *
         * @param sources for example {@link SourceAllowlist#retell()}; everybody by default
         * @return this builder
         */
        public Builder allowSources(SourceAllowlist sources) {
            endpoint.allowSources(sources);
            return this;
        }

        /**
         * Speaks TLS.
         *
         * @param certificate the key and certificate; none by default, for a proxy or tunnel in front of the server
         * @return this builder
         */
        public Builder tls(ServerCertificate certificate) {
            server.tls(certificate);
            return this;
        }

        /**
         * Takes webhooks on the same port.
         *
         * @param path for example {@code /retell}
         * @param endpoint the endpoint
         * @return this builder
         * @throws IllegalArgumentException when the path is none, or is taken
         */
        public Builder webhooks(String path, WebhookEndpoint endpoint) {
            server.webhooks(path, endpoint);
            return this;
        }

        /**
         * Sets where the health check is: 200 while calls are taken, 503 while the server closes.
         *
         * @param path {@code /health} by default
         * @return this builder
         * @throws IllegalArgumentException when the path is none, or is taken
         */
        public Builder health(String path) {
            server.health(path);
            return this;
        }

        /**
         * Limits how long {@link CustomLlmServer#close()} waits for turns and requests that are being answered.
         *
         * @param timeout from 0 to 10 minutes; 15 seconds by default
         * @return this builder
         */
        public Builder closeTimeout(Duration timeout) {
            server.closeTimeout(timeout);
            return this;
        }

        /**
         * Opens the port.
         *
         * @return the running server
         * @throws IllegalArgumentException when the path of calls is taken
         * @throws java.io.UncheckedIOException when the port is taken or cannot be opened
         */
        public CustomLlmServer start() {
            CustomLlmEndpoint built = endpoint.build();
            return new CustomLlmServer(server.customLlm(built).start(), built);
        }
    }
}
