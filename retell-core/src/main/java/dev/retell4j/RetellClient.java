package dev.retell4j;

import dev.retell4j.api.Resources;
import dev.retell4j.errors.RetellValidationException;
import dev.retell4j.internal.http.Connections;
import dev.retell4j.internal.http.Converters;
import dev.retell4j.internal.http.HttpEngine;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import retrofit2.Retrofit;

/**
 * A client of the Retell API.
 *
 * <pre>{@code
 * try (RetellClient retell = RetellClient.fromEnv()) {
 *     Agent agent = retell.agents().retrieve("agent_1");
 * }
 * }</pre>
 *
 * <p>Make one and share it: it is safe for use by several threads and keeps connections open. Nothing is opened before
 * the first request. Its threads are daemons, so that a program ends without {@link #close()}.
 */
public final class RetellClient implements Resources, AutoCloseable {
    private final RetellClientBuilder origin;
    private final Connections connections;
    private final boolean ownsConnections;
    private final HttpEngine engine;
    private final Retrofit retrofit;
    private volatile @Nullable RawApi raw;
    private final Map<Class<?>, Object> resources = new ConcurrentHashMap<>();

    RetellClient(RetellClientBuilder origin, Connections connections, boolean ownsConnections, HttpEngine engine) {
        this.origin = origin;
        this.connections = connections;
        this.ownsConnections = ownsConnections;
        this.engine = engine;
        this.retrofit = new Retrofit.Builder()
                .baseUrl(engine.baseUrl())
                .callFactory(new UnsentCalls())
                .addConverterFactory(new Converters())
                .addCallAdapterFactory(new RequestAdapters(engine))
                .build();
    }

    /**
     * Makes a client from the environment: {@code RETELL_API_KEY}, and if set {@code RETELL_BASE_URL} and
     * {@code RETELL_CUSTOM_HEADERS} (one {@code Name: value} per line).
     *
     * @return the client
     * @throws RetellValidationException when {@code RETELL_API_KEY} is not set, or a value cannot be used
     */
    public static RetellClient fromEnv() {
        return builder().fromEnv().build();
    }

    /**
     * Starts a client with settings of its own.
     *
     * @return a builder with the defaults, which needs an API key
     */
    public static RetellClientBuilder builder() {
        return new RetellClientBuilder();
    }

    /**
     * Returns the API as plain JSON, for endpoints that this version of the library does not know yet.
     *
     * @return the raw API
     */
    public RawApi raw() {
        connections.warmUp();
        RawApi known = raw;
        if (known == null) {
            known = new RawApi(engine);
            raw = known;
        }
        return known;
    }

    /**
     * Makes a client with some settings changed, for example {@code withOptions(o -> o.maxRetries(0))}. It shares
     * connections with this one unless the change touches them, and then stops working when this one is closed.
     *
     * @param change gets a builder with this client's settings
     * @return the new client
     */
    public RetellClient withOptions(UnaryOperator<RetellClientBuilder> change) {
        return change.apply(origin.derive(connections)).build();
    }

    /**
     * Returns a resource by its interface; what {@code agents()}, {@code calls()} and the others use.
     *
     * @param type a resource interface of {@code dev.retell4j.api}
     * @param <R> the resource interface
     * @return the resource
     */
    @Override
    public <R> R resource(Class<R> type) {
        connections.warmUp();
        return type.cast(resources.computeIfAbsent(type, this::create));
    }

    /**
     * Makes a resource that calls the interface's default methods as the JDK does. Retrofit looks such a method up anew
     * in each call, and for the first one it takes a tenth of the way to a program's first answer.
     */
    private Object create(Class<?> type) {
        InvocationHandler requests = Proxy.getInvocationHandler(retrofit.create(type));
        return Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> method.isDefault()
                        ? InvocationHandler.invokeDefault(proxy, method, arguments)
                        : requests.invoke(proxy, method, arguments));
    }

    /**
     * Gives up requests under way and ends own threads and connections. An HTTP client or executor that the caller
     * passed in stays as it is.
     */
    @Override
    public void close() {
        if (ownsConnections) {
            connections.close();
        }
    }
}
