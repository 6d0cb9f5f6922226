package dev.retell4j;

import dev.retell4j.internal.http.Timing;
import java.util.Map;

/** Opens what only tests may set on a client to tests of other packages. */
public final class BuilderAccess {
    private BuilderAccess() {}

    /** Starts a client with another clock. */
    public static RetellClientBuilder with(Timing timing) {
        return RetellClient.builder().timing(timing);
    }

    /** Starts a client with other environment variables. */
    public static RetellClientBuilder with(Map<String, String> environment) {
        return RetellClient.builder().fromEnv(environment::get);
    }
}
