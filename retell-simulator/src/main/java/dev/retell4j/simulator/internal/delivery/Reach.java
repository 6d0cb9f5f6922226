package dev.retell4j.simulator.internal.delivery;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which servers get anything: those on this machine, and those that were named. Agents in tests carry addresses of
 * strangers, who must not be bothered. Used under the workspace's lock.
 */
public final class Reach {
    private static final Pattern LOOPBACK = Pattern.compile("localhost|127(\\.\\d{1,3}){3}|::1|0:0:0:0:0:0:0:1");

    private static final int MOST_KNOWN = 1_000;

    private final Set<String> hosts = new HashSet<>();

    /** What was found out: thousands of calls ask for the same function. */
    private final Map<String, Boolean> known = new HashMap<>();

    /**
     * Sets the servers.
     *
     * @param hosts host names or addresses, without a port
     */
    public Reach(Collection<String> hosts) {
        hosts.forEach(host -> this.hosts.add(bare(host)));
    }

    /** Tells whether something can be sent to an address. */
    public boolean covers(String url) {
        Boolean found = known.get(url);
        if (found == null) {
            found = problem(url) == null;
            if (known.size() >= MOST_KNOWN) {
                known.clear();
            }
            known.put(url, found);
        }
        return found;
    }

    /** Says why nothing is sent to an address, or returns null when something is. */
    @Nullable
    String problem(String url) {
        URI uri;
        try {
            uri = new URI(url);
        } catch (URISyntaxException e) {
            return "The address is malformed: " + e.getMessage();
        }
        String scheme = uri.getScheme();
        if (!"http".equalsIgnoreCase(scheme) && !"https".equalsIgnoreCase(scheme)) {
            return "The address must begin with http:// or https://: " + url;
        }
        if (uri.getHost() == null) {
            return "The address has no host: " + url;
        }
        String host = bare(uri.getHost());
        if (!LOOPBACK.matcher(host).matches() && !hosts.contains(host)) {
            return host + " is not this machine; deliverTo(\"" + host + "\") lets the simulator send to it";
        }
        return null;
    }

    private static String bare(String host) {
        String bare = host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
        return bare.toLowerCase(Locale.ROOT);
    }
}
