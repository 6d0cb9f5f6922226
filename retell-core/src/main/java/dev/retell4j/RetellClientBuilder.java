package dev.retell4j;

import dev.retell4j.errors.RetellValidationException;
import dev.retell4j.internal.http.Breaker;
import dev.retell4j.internal.http.Checks;
import dev.retell4j.internal.http.Connections;
import dev.retell4j.internal.http.HttpEngine;
import dev.retell4j.internal.http.HttpLog;
import dev.retell4j.internal.http.HttpSettings;
import dev.retell4j.internal.http.SendGate;
import dev.retell4j.internal.http.SystemTiming;
import dev.retell4j.internal.http.Timing;
import java.net.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.function.UnaryOperator;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/** Collects the settings of a {@link RetellClient}; not safe for use by several threads. */
public final class RetellClientBuilder {
    private static final String DEFAULT_BASE_URL = "https://api.retellai.com/";

    private @Nullable String apiKey;
    private HttpUrl baseUrl = HttpUrl.get(DEFAULT_BASE_URL);
    private Headers headers = Headers.EMPTY;
    private @Nullable Duration timeout;
    private @Nullable Duration connectTimeout;
    private @Nullable Duration deadline;
    private int maxRetries = 2;
    private @Nullable Proxy proxy;
    private @Nullable OkHttpClient httpClient;
    private @Nullable Executor executor;
    private @Nullable CircuitBreakerOptions circuitBreaker;
    private List<OutwardCallPolicy> policies = List.of();
    private List<RetellObserver> observers = new ArrayList<>();
    private LogDetail logDetail = LogDetail.LINES;

    private @Nullable Timing timing;
    private @Nullable Breaker breaker;
    private @Nullable Connections shared;

    RetellClientBuilder() {}

    /**
     * Sets the API key; required.
     *
     * @param key the key from the Retell dashboard
     * @return this builder
     * @throws RetellValidationException when it is empty or no printable ASCII
     */
    public RetellClientBuilder apiKey(String key) {
        apiKey = Checks.apiKey(key);
        return this;
    }

    /**
     * Sets where the API is.
     *
     * @param url an http or https address, possibly with a path; {@code https://api.retellai.com} by default
     * @return this builder
     * @throws RetellValidationException when it is no such address
     */
    public RetellClientBuilder baseUrl(String url) {
        HttpUrl parsed = HttpUrl.parse(url.strip());
        // The address itself stays out of the message: it may hold a password.
        if (parsed == null
                || parsed.query() != null
                || parsed.fragment() != null
                || !parsed.username().isEmpty()) {
            throw new RetellValidationException(
                    "baseUrl must be an http or https address without user, query and fragment");
        }
        baseUrl = parsed.encodedPath().endsWith("/")
                ? parsed
                : parsed.newBuilder().addPathSegment("").build();
        // What it knows is about the other address.
        breaker = null;
        return this;
    }

    /**
     * Takes API key, base URL and headers from {@code RETELL_API_KEY}, {@code RETELL_BASE_URL} and
     * {@code RETELL_CUSTOM_HEADERS} (one {@code Name: value} per line), as far as they are set.
     *
     * @return this builder
     * @throws RetellValidationException when one of them cannot be used
     */
    public RetellClientBuilder fromEnv() {
        return fromEnv(System::getenv);
    }

    /** Reads the environment through a function, which tests can give. */
    RetellClientBuilder fromEnv(UnaryOperator<@Nullable String> environment) {
        EnvironmentSettings.apply(this, environment);
        return this;
    }

    /**
     * Sets how long one attempt may take, from connecting to the last byte of the answer.
     *
     * @param timeout the time, from 1 ms to 24 days; by default each operation's own: 60 s, 120 s to create a phone
     *     call, 300 s for long lists, batches, completions and uploads
     * @return this builder
     */
    public RetellClientBuilder timeout(Duration timeout) {
        this.timeout = Checks.time("timeout", timeout);
        return this;
    }

    /**
     * Sets how long connecting may take.
     *
     * @param timeout the time, from 1 ms to 24 days; 5 s by default
     * @return this builder
     */
    public RetellClientBuilder connectTimeout(Duration timeout) {
        connectTimeout = Checks.time("connectTimeout", timeout);
        return this;
    }

    /**
     * Sets how long all attempts of a request and the waits between them may take together.
     *
     * @param deadline the time, from 1 ms to 24 days; no limit by default
     * @return this builder
     */
    public RetellClientBuilder deadline(Duration deadline) {
        this.deadline = Checks.time("deadline", deadline);
        return this;
    }

    /**
     * Sets how often a request is repeated after a failure that allows it.
     *
     * @param retries the number of repeats, from 0 for none to 100; 2 by default
     * @return this builder
     */
    public RetellClientBuilder maxRetries(int retries) {
        maxRetries = Checks.retries(retries);
        return this;
    }

    /**
     * Sets a header of every request, replacing one of the same name.
     *
     * @param name the header's name
     * @param value the header's value, printable ASCII
     * @return this builder
     * @throws RetellValidationException when name or value cannot be sent
     */
    public RetellClientBuilder header(String name, String value) {
        Checks.header(name, value);
        headers = headers.newBuilder().set(name, value).build();
        return this;
    }

    /**
     * Sets the proxy.
     *
     * @param proxy the proxy; by default the JVM's own choice
     * @return this builder
     */
    public RetellClientBuilder proxy(Proxy proxy) {
        this.proxy = Objects.requireNonNull(proxy, "proxy");
        return this;
    }

    /**
     * Uses the connections, threads, proxy, TLS settings and interceptors of an existing HTTP client. It is never
     * closed here. Its read and write timeouts, redirects and own repeats do not apply, and an interceptor cannot send
     * a request a second time that would do its work again.
     *
     * @param client the HTTP client
     * @return this builder
     */
    public RetellClientBuilder httpClient(OkHttpClient client) {
        httpClient = Objects.requireNonNull(client, "client");
        return this;
    }

    /**
     * Sets where the steps behind a future run, for example {@code sendAsync().thenApply(…)}. It is never closed here.
     *
     * @param executor the executor; by default such steps run on a thread of the HTTP client, or on the one that
     *     cancels the request or closes the client
     * @return this builder
     */
    public RetellClientBuilder executor(Executor executor) {
        this.executor = Objects.requireNonNull(executor, "executor");
        return this;
    }

    /**
     * Switches the circuit breaker on; it is off by default.
     *
     * @param options when it opens and closes
     * @return this builder
     */
    public RetellClientBuilder circuitBreaker(CircuitBreakerOptions options) {
        circuitBreaker = Objects.requireNonNull(options, "options");
        breaker = null;
        return this;
    }

    /**
     * Adds an observer of attempts and requests.
     *
     * @param observer the observer
     * @return this builder
     */
    public RetellClientBuilder observer(RetellObserver observer) {
        observers.add(Objects.requireNonNull(observer, "observer"));
        return this;
    }

    /**
     * Sets which calls and text messages may leave; replaces all policies that were set before.
     *
     * @param policy the policy; by default everything may leave
     * @return this builder
     */
    public RetellClientBuilder outwardCallPolicy(OutwardCallPolicy policy) {
        policies = List.of(policy);
        return this;
    }

    /**
     * Restricts further which calls and text messages may leave: they must satisfy this policy as well as those that
     * were set before. Each counts what all of them have let pass.
     *
     * @param policy the further policy
     * @return this builder
     */
    public RetellClientBuilder addOutwardCallPolicy(OutwardCallPolicy policy) {
        List<OutwardCallPolicy> more = new ArrayList<>(policies);
        more.add(Objects.requireNonNull(policy, "policy"));
        policies = List.copyOf(more);
        return this;
    }

    /**
     * Sets what is written to the logger {@code dev.retell4j.http}.
     *
     * @param detail {@link LogDetail#LINES} by default
     * @return this builder
     */
    public RetellClientBuilder logDetail(LogDetail detail) {
        logDetail = Objects.requireNonNull(detail, "detail");
        return this;
    }

    /**
     * Makes the client; nothing is opened yet.
     *
     * @return the client
     * @throws RetellValidationException when there is no API key
     */
    public RetellClient build() {
        if (apiKey == null) {
            throw new RetellValidationException(
                    "The API key is missing: set the environment variable RETELL_API_KEY, or apiKey on the builder");
        }
        Connections.Settings wanted = new Connections.Settings(baseUrl.isHttps(), connectTimeout, proxy, httpClient);
        Connections known = shared;
        boolean share = known != null && known.settings().equals(wanted);
        Connections connections =
                known != null && share ? known : new Connections(wanted, timing == null ? new SystemTiming() : timing);
        Breaker used = breaker != null
                ? breaker
                : circuitBreaker == null ? Breaker.OFF : circuitBreaker.breaker(connections.timing());
        HttpSettings settings = new HttpSettings(
                baseUrl,
                apiKey,
                headers,
                timeout,
                deadline,
                maxRetries,
                used,
                executor,
                policies.isEmpty() ? SendGate.OPEN : new PolicyGate(policies),
                new ObserverCalls(observers),
                new HttpLog(logDetail != LogDetail.LINES, logDetail == LogDetail.BODIES));
        return new RetellClient(copy(used), connections, !share, new HttpEngine(settings, connections));
    }

    /** Copies the settings, so that later changes to this builder do not reach clients that it has made. */
    private RetellClientBuilder copy(Breaker used) {
        RetellClientBuilder copy = new RetellClientBuilder();
        copy.apiKey = apiKey;
        copy.baseUrl = baseUrl;
        copy.headers = headers;
        copy.timeout = timeout;
        copy.connectTimeout = connectTimeout;
        copy.deadline = deadline;
        copy.maxRetries = maxRetries;
        copy.proxy = proxy;
        copy.httpClient = httpClient;
        copy.executor = executor;
        copy.circuitBreaker = circuitBreaker;
        copy.policies = policies;
        copy.observers = new ArrayList<>(observers);
        copy.logDetail = logDetail;
        copy.timing = timing;
        copy.breaker = used;
        return copy;
    }

    /** Starts a client with these settings that shares connections and circuit breaker as far as they stay the same. */
    RetellClientBuilder derive(Connections connections) {
        RetellClientBuilder derived = copy(breaker == null ? Breaker.OFF : breaker);
        derived.shared = connections;
        return derived;
    }

    /** Sets clock, waits and chance; for tests of this library. */
    RetellClientBuilder timing(Timing timing) {
        this.timing = timing;
        return this;
    }
}
