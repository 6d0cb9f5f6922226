package dev.retell4j.mcp.http;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Enumeration;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The names under which the server lets itself be called, and the web pages that may call it. Without this a web page
 * could reach a server on the visitor's machine under a name of its own that resolves to the loopback address.
 */
final class AllowedNames {
    private static final Logger LOG = LoggerFactory.getLogger(AllowedNames.class);
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final Pattern HOST = Pattern.compile("(\\[[0-9a-f:.]+]|[a-z0-9._-]+)(?::\\d{1,5})?");
    private static final Pattern ORIGIN = Pattern.compile("https?://" + HOST.pattern());

    private final Set<String> hosts;
    private final Set<String> origins;
    private final AtomicBoolean hasWarned = new AtomicBoolean();

    AllowedNames(Set<String> hosts, Set<String> origins) {
        this.hosts = Set.copyOf(hosts);
        this.origins = Set.copyOf(origins);
    }

    /** A name without a port, as it is compared. */
    static String host(String name) {
        String lower = name.strip().toLowerCase(Locale.ROOT);
        String bracketed =
                lower.indexOf(':') != lower.lastIndexOf(':') && !lower.startsWith("[") ? "[" + lower + "]" : lower;
        Matcher matcher = HOST.matcher(bracketed);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("A host is a name or address such as mcp.example.com, unlike " + name);
        }
        return matcher.group(1);
    }

    /** Scheme, name and port if it is not the scheme's, as browsers send it. */
    static String origin(String value) {
        String lower = value.strip().toLowerCase(Locale.ROOT);
        if (!ORIGIN.matcher(lower).matches()) {
            throw new IllegalArgumentException(
                    "An origin is a scheme and a name such as https://app.example.com, unlike " + value);
        }
        return lower.replaceFirst("^(http://[^/]+):80$", "$1").replaceFirst("^(https://[^/]+):443$", "$1");
    }

    static String origin(URI url) {
        return origin(url.getScheme() + "://" + url.getAuthority());
    }

    static boolean isLoopback(String host) {
        String lower = host.toLowerCase(Locale.ROOT);
        return LOOPBACK.contains(lower) || lower.equals("::1") || lower.matches("127(\\.\\d{1,3}){3}");
    }

    void check(HttpServletRequest request) {
        String host = single(request, "Host");
        if (host == null || !isAllowedHost(host)) {
            throw refusal("Host", host, "allowHost");
        }
        String origin = single(request, "Origin");
        if (origin != null && !isAllowedOrigin(origin)) {
            throw refusal("Origin", origin, "allowOrigin");
        }
    }

    private boolean isAllowedHost(String host) {
        Matcher matcher = HOST.matcher(host.toLowerCase(Locale.ROOT));
        return matcher.matches() && (LOOPBACK.contains(matcher.group(1)) || hosts.contains(matcher.group(1)));
    }

    private boolean isAllowedOrigin(String origin) {
        Matcher matcher = ORIGIN.matcher(origin.toLowerCase(Locale.ROOT));
        return matcher.matches() && (LOOPBACK.contains(matcher.group(1)) || origins.contains(origin(origin)));
    }

    private static @Nullable String single(HttpServletRequest request, String name) {
        Enumeration<String> values = request.getHeaders(name);
        if (!values.hasMoreElements()) {
            return null;
        }
        String value = values.nextElement();
        if (values.hasMoreElements()) {
            throw Refusal.forbidden("The header " + name + " has to be there once");
        }
        return value;
    }

    private Refusal refusal(String header, @Nullable String value, String setting) {
        if (value != null && hasWarned.compareAndSet(false, true)) {
            LOG.warn(
                    "Refused a request with {} {}; if that is a name of this server, allow it ({}). Further ones are"
                            + " refused without a word",
                    header,
                    value.replaceAll("[^!-~]", "?"),
                    setting);
        }
        return Refusal.forbidden("The header " + header + " names none that this server allows");
    }
}
