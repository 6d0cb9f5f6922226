package dev.retell4j.mcp.http;

import dev.retell4j.RetellClient;
import dev.retell4j.mcp.RetellMcp;
import dev.retell4j.mcp.internal.wire.Admission;
import dev.retell4j.mcp.internal.wire.ToolListing;
import dev.retell4j.mcp.internal.wire.WireJson;
import dev.retell4j.mcp.policy.ToolSelection;
import dev.retell4j.mcp.sdk.McpAdapter;
import dev.retell4j.mcp.workspaces.Caller;
import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.spec.McpStatelessServerTransport;
import io.modelcontextprotocol.spec.McpStreamableServerTransportProvider;
import jakarta.servlet.http.HttpServlet;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import reactor.core.Disposable;

/**
 * A {@link RetellMcp} over Streamable HTTP, as a servlet for any container of Jakarta Servlet 6 or later.
 *
 * <p>The servlet has to be registered with support for asynchronous processing; then no thread waits while a tool
 * works. It checks by which name it is called and from which web page, who calls, the version of the protocol and the
 * size of what comes in, and answers what is wrong with a short error of JSON-RPC. It sends no headers that would let
 * web pages of other origins read its answers.
 *
 * <pre>{@code
 * McpHttp http = McpHttp.builder(mcp)
 *         .publicUrl(URI.create("https://mcp.example.com/mcp"))
 *         .authentication(Authentication.tokens(List.of(AccessToken.of(hash, Caller.of("support-desk")))))
 *         .build();
 * ServletRegistration.Dynamic servlet = context.addServlet("mcp", http.servlet());
 * servlet.setAsyncSupported(true);
 * servlet.addMapping("/mcp");
 * }</pre>
 */
public final class McpHttp implements AutoCloseable {
    private final McpServlet servlet;
    private final @Nullable MetadataServlet metadata;
    private final Transport transport;
    private final AutoCloseable connection;
    private final Disposable beats;

    private McpHttp(Builder from) {
        McpJsonMapper json = WireJson.mapper();
        AllowedNames names = new AllowedNames(from.hosts, from.origins);
        Authentication authentication = from.authentication;
        URI publicUrl = from.publicUrl;
        if (!authentication.isRequired() && !from.hosts.stream().allMatch(AllowedNames::isLoopback)) {
            throw new IllegalArgumentException("A server that others reach as " + String.join(", ", from.hosts)
                    + " needs bearer tokens or a JWT issuer: behind a proxy, everyone seems to be on this machine");
        }
        boolean isOauth = !authentication.authorizationServers().isEmpty();
        if (isOauth && publicUrl == null) {
            throw new IllegalArgumentException("publicUrl is needed where callers get their tokens from an"
                    + " authorization server, for clients are told it");
        }
        ListedTools listed = new ListedTools(json, from.connector::tools);
        Admission admission = from.connector.admission();
        if (from.isStateless) {
            StatelessTransport stateless = new StatelessTransport(json, listed, admission);
            connection = from.connector.connect(stateless);
            transport = stateless;
        } else {
            SessionTransport sessions = new SessionTransport(
                    json,
                    listed,
                    admission,
                    from.sessionPrefix,
                    from.mostSessions,
                    from.sessionIdleTime,
                    from.nanoTime);
            connection = from.connector.connect(sessions);
            transport = sessions;
        }
        String metadataUrl = isOauth && publicUrl != null ? MetadataServlet.url(publicUrl) : null;
        metadata = isOauth && publicUrl != null ? new MetadataServlet(json, names, publicUrl, authentication) : null;
        servlet = new McpServlet(
                transport,
                json,
                names,
                authentication,
                new Narrowing(from.connector::checkNames, from.clients),
                from.bodyLimit,
                metadataUrl);
        beats = Beats.every(from.beat, transport::beat);
    }

    /**
     * Starts describing how a server is reached.
     *
     * @param mcp the server; never closed here
     * @return a builder that lets programs on the same machine in, with sessions
     */
    public static Builder builder(RetellMcp mcp) {
        Objects.requireNonNull(mcp, "mcp");
        return new Builder(new Connector() {
            @Override
            public AutoCloseable connect(McpStreamableServerTransportProvider sessions) {
                return McpAdapter.serve(mcp, sessions);
            }

            @Override
            public AutoCloseable connect(McpStatelessServerTransport stateless) {
                return McpAdapter.serve(mcp, stateless);
            }

            @Override
            public void checkNames(ToolSelection selection) {
                mcp.checkNames(selection);
            }

            @Override
            public Admission admission() {
                return new Admission(mcp);
            }

            @Override
            public String tools(Caller caller) {
                return ToolListing.result(mcp.dispatcher().tools(caller));
            }
        });
    }

    /**
     * Refuses to open a port to other machines when callers need not prove who they are. For whoever opens the port,
     * before it is opened.
     *
     * @param host the address to listen on
     * @param authentication how callers are known
     * @throws IllegalArgumentException when the address is not a loopback address and nothing is required of callers
     */
    public static void checkAddress(String host, Authentication authentication) {
        if (!authentication.isRequired() && !AllowedNames.isLoopback(host)) {
            throw new IllegalArgumentException("Listening on " + host + " needs bearer tokens or a JWT issuer, because"
                    + " other machines reach it; without them only 127.0.0.1 is possible");
        }
    }

    /**
     * Returns what answers the clients.
     *
     * @return the servlet, to be mapped to one path such as {@code /mcp}
     */
    public HttpServlet servlet() {
        return servlet;
    }

    /**
     * Returns what tells clients where to get a token, by RFC 9728.
     *
     * @return the servlet, to be mapped to {@code /.well-known/oauth-protected-resource/*}; empty when no authorization
     *     server gives tokens
     */
    public Optional<HttpServlet> metadata() {
        return Optional.ofNullable(metadata);
    }

    /**
     * Takes no more requests, which are answered with 503, ends the streams of clients that only listen, and waits
     * until what is being worked on is answered. Answers to questions and cancellations are still taken.
     *
     * @param most how long to wait
     * @return false when something was still being worked on then
     */
    public boolean drain(Duration most) {
        transport.drain();
        try {
            return transport.workload().awaitNone(most);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Ends all sessions and what is being worked on. The {@link RetellMcp} stays. */
    @Override
    public void close() {
        beats.dispose();
        transport.end();
        try {
            connection.close();
        } catch (Exception e) {
            throw new IllegalStateException("The server did not close", e);
        }
    }

    /** For tests, which want to know when a client was found to be gone. */
    int open() {
        return transport.open();
    }

    /** For tests, which do not want to wait for it. */
    void beat() {
        transport.beat();
    }

    /** What the transports are connected to. */
    interface Connector {
        AutoCloseable connect(McpStreamableServerTransportProvider sessions);

        AutoCloseable connect(McpStatelessServerTransport stateless);

        void checkNames(ToolSelection selection);

        Admission admission();

        /** The result of {@code tools/list}, as JSON. */
        String tools(Caller caller);
    }

    /** Collects the settings of a {@link McpHttp}; not safe for use by several threads. */
    public static final class Builder {
        private static final int LEAST_BODY = 1 << 10;
        private static final int MOST_BODY = 1 << 26;

        private final Connector connector;
        private final Set<String> hosts = new LinkedHashSet<>();
        private final Set<String> origins = new LinkedHashSet<>();
        private Authentication authentication = Authentication.none();
        private boolean isStateless;
        private int bodyLimit = 1 << 22;
        private String sessionPrefix = "";
        private int mostSessions = 10_000;
        private Duration sessionIdleTime = Duration.ofMinutes(30);
        private Duration beat = Duration.ofSeconds(15);
        private LongSupplier nanoTime = System::nanoTime;
        private @Nullable URI publicUrl;
        private @Nullable Function<String, RetellClient> clients;

        Builder(Connector connector) {
            this.connector = connector;
        }

        /**
         * Sets how callers are known.
         *
         * @param authentication {@link Authentication#none()} by default, with which requests from other machines are
         *     refused
         * @return this builder
         */
        public Builder authentication(Authentication authentication) {
            this.authentication = Objects.requireNonNull(authentication, "authentication");
            return this;
        }

        /**
         * Sets the address by which clients reach the servlet, through proxies or not; its name is allowed then.
         *
         * @param url for example {@code https://mcp.example.com/mcp}; needed with an authorization server
         * @return this builder
         * @throws IllegalArgumentException when it is not an address of HTTP
         */
        public Builder publicUrl(URI url) {
            boolean isHttp = "https".equals(url.getScheme()) || "http".equals(url.getScheme());
            if (!isHttp || url.getHost() == null || url.getRawQuery() != null || url.getRawFragment() != null) {
                throw new IllegalArgumentException(
                        "publicUrl is an address such as https://mcp.example.com/mcp, unlike " + url);
            }
            publicUrl = url;
            origins.add(AllowedNames.origin(url));
            return allowHost(url.getHost());
        }

        /**
         * Allows a name in the header {@code Host}; the loopback names always are.
         *
         * @param name for example {@code mcp.example.com}, for any port
         * @return this builder
         * @throws IllegalArgumentException when it is no name
         */
        public Builder allowHost(String name) {
            hosts.add(AllowedNames.host(name));
            return this;
        }

        /**
         * Allows web pages of an origin to send requests; those of the loopback names always may. Pages of other
         * origins than the server's still cannot read the answers.
         *
         * @param origin for example {@code https://app.example.com}
         * @return this builder
         * @throws IllegalArgumentException when it is no origin
         */
        public Builder allowOrigin(String origin) {
            origins.add(AllowedNames.origin(origin));
            return this;
        }

        /**
         * Serves without sessions, so that any of several instances can answer a request. Nobody can be asked for
         * consent then, nor told of progress.
         *
         * @param isStateless false by default
         * @return this builder
         */
        public Builder stateless(boolean isStateless) {
            this.isStateless = isStateless;
            return this;
        }

        /**
         * Limits the body of a request.
         *
         * @param bytes from 1,024 to 67,108,864; 4,194,304 by default
         * @return this builder
         */
        public Builder bodyLimit(int bytes) {
            if (bytes < LEAST_BODY || bytes > MOST_BODY) {
                throw new IllegalArgumentException("bodyLimit must be from 1024 to 67108864 bytes, but is " + bytes);
            }
            bodyLimit = bytes;
            return this;
        }

        /**
         * Names this one of several instances. The ids of its sessions begin with the name and a hyphen, so that a
         * proxy can send what belongs to a session to the instance that has it.
         *
         * @param name up to 40 letters, digits, {@code _} and {@code .}; none by default
         * @return this builder
         * @throws IllegalArgumentException when the name has another form
         */
        public Builder instanceName(String name) {
            if (!name.matches("[A-Za-z0-9_.]{1,40}")) {
                throw new IllegalArgumentException(
                        "The name of an instance has up to 40 letters, digits, _ and ., unlike " + name);
            }
            sessionPrefix = name + "-";
            return this;
        }

        /**
         * Limits the sessions that are open at one time. When all are taken, the caller with the most gives up the one
         * that it has not used for the longest time.
         *
         * @param count from 1; 10,000 by default
         * @return this builder
         */
        public Builder mostSessions(int count) {
            if (count < 1) {
                throw new IllegalArgumentException("mostSessions must be at least 1, but is " + count);
            }
            mostSessions = count;
            return this;
        }

        /**
         * Sets after which time without a request and without a listening client a session ends.
         *
         * @param time from 1 second; 30 minutes by default
         * @return this builder
         */
        public Builder sessionIdleTime(Duration time) {
            if (time.compareTo(Duration.ofSeconds(1)) < 0) {
                throw new IllegalArgumentException("sessionIdleTime must be at least 1 second, but is " + time);
            }
            sessionIdleTime = time;
            return this;
        }

        /**
         * Takes Retell keys of the callers' own, sent in the header {@code X-Retell-Api-Key}; such a caller acts in the
         * key's workspace only. Without this, requests with the header are refused.
         *
         * @param clients makes a client for a key, best one that shares connections: {@code key ->
         *     client.withOptions(options -> options.apiKey(key))}; up to 1,000 are kept, for half an hour after their
         *     last use
         * @return this builder
         */
        public Builder callersOwnKeys(Function<String, RetellClient> clients) {
            this.clients = Objects.requireNonNull(clients, "clients");
            return this;
        }

        /** For tests. */
        Builder beat(Duration interval, LongSupplier nanos) {
            beat = interval;
            nanoTime = nanos;
            return this;
        }

        /**
         * Makes it ready.
         *
         * @return what holds the servlet; nothing listens yet
         * @throws IllegalArgumentException when an authorization server gives tokens and {@link #publicUrl(URI)} is
         *     missing, or when a name other than the loopback names is allowed and callers need not prove who they are
         */
        public McpHttp build() {
            return new McpHttp(this);
        }
    }
}
