package dev.retell4j.mcp.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.retell4j.RetellClient;
import dev.retell4j.errors.RetellValidationException;
import dev.retell4j.mcp.policy.ToolSelection;
import dev.retell4j.mcp.workspaces.Caller;
import dev.retell4j.mcp.workspaces.Workspace;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the headers of a request change about its caller: they take tools and workspaces away, never add any, and bring
 * a Retell key of the caller's own where the server takes them.
 */
final class Narrowing {
    private static final String OWN_KEY = "X-Retell-Api-Key";
    private static final Pattern KEY = Pattern.compile("[!-~]{8,256}");
    private static final int MOST_CLIENTS = 1_000;
    private static final Duration IDLE_CLIENT = Duration.ofMinutes(30);
    private static final int FINGERPRINT_BYTES = 8;

    private final Consumer<ToolSelection> names;
    private final @Nullable Function<String, RetellClient> clients;
    private final Cache<String, Workspace> ownWorkspaces = Caffeine.newBuilder()
            .maximumSize(MOST_CLIENTS)
            .expireAfterAccess(IDLE_CLIENT)
            .build();

    /** {@code names} throws when a selection names what does not exist. */
    Narrowing(Consumer<ToolSelection> names, @Nullable Function<String, RetellClient> clients) {
        this.names = names;
        this.clients = clients;
    }

    Visitor of(HttpServletRequest request, Caller caller) {
        Caller own = withOwnKey(request, caller);
        return new Visitor(own.id(), withFewerWorkspaces(request, withFewerTools(request, own)));
    }

    private Caller withOwnKey(HttpServletRequest request, Caller caller) {
        String key = request.getHeader(OWN_KEY);
        if (key == null) {
            return caller;
        }
        if (clients == null) {
            throw Refusal.forbidden("This server takes no Retell keys of callers; leave out the header " + OWN_KEY);
        }
        if (!KEY.matcher(key).matches()) {
            throw Refusal.badRequest("The header " + OWN_KEY + " holds no Retell key");
        }
        byte[] hash = AccessToken.sha256(key);
        Workspace workspace =
                ownWorkspaces.get(HexFormat.of().formatHex(hash), unused -> Workspace.of("own", clients.apply(key)));
        String fingerprint = HexFormat.of().formatHex(Arrays.copyOf(hash, FINGERPRINT_BYTES));
        Caller known = Caller.of(caller.id() + "/" + fingerprint);
        return known.withTools(caller.tools()).withOwnWorkspace(workspace);
    }

    private Caller withFewerTools(HttpServletRequest request, Caller caller) {
        Set<String> toolsets = list(request, "X-Retell-Mcp-Toolsets");
        Set<String> tools = list(request, "X-Retell-Mcp-Tools");
        Set<String> excluded = list(request, "X-Retell-Mcp-Exclude");
        boolean readOnly = isOn(request, "X-Retell-Mcp-Read-Only");
        if (toolsets.isEmpty() && tools.isEmpty() && excluded.isEmpty() && !readOnly) {
            return caller;
        }
        ToolSelection fewer = ToolSelection.builder()
                .toolsets(toolsets.toArray(new String[0]))
                .tools(tools.toArray(new String[0]))
                .exclude(excluded.toArray(new String[0]))
                .readOnly(readOnly)
                .build();
        try {
            names.accept(fewer);
        } catch (RetellValidationException e) {
            throw Refusal.badRequest(String.valueOf(e.getMessage()));
        }
        return caller.withTools(fewer);
    }

    private static Caller withFewerWorkspaces(HttpServletRequest request, Caller caller) {
        Set<String> asked = list(request, "X-Retell-Mcp-Workspaces");
        if (asked.isEmpty()) {
            return caller;
        }
        Set<String> left = new LinkedHashSet<>(asked);
        if (!caller.workspaces().isEmpty()) {
            left.retainAll(caller.workspaces());
        }
        // None would mean all of them.
        if (left.isEmpty()) {
            throw Refusal.forbidden("The header X-Retell-Mcp-Workspaces names no workspace of this caller");
        }
        return caller.withWorkspaces(left);
    }

    private static Set<String> list(HttpServletRequest request, String header) {
        Set<String> names = new LinkedHashSet<>();
        var values = request.getHeaders(header);
        boolean isThere = values.hasMoreElements();
        while (values.hasMoreElements()) {
            for (String name : values.nextElement().split(",", -1)) {
                if (!name.isBlank()) {
                    names.add(name.strip());
                }
            }
        }
        if (isThere && names.isEmpty()) {
            throw Refusal.badRequest("The header " + header + " names nothing; leave it out to narrow nothing");
        }
        return names;
    }

    private static boolean isOn(HttpServletRequest request, String header) {
        String value = request.getHeader(header);
        if (value == null) {
            return false;
        }
        return switch (value.strip().toLowerCase(Locale.ROOT)) {
            case "true", "1" -> true;
            case "false", "0" -> false;
            default -> throw Refusal.badRequest("The header " + header + " has to be true or false");
        };
    }
}
