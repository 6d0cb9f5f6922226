package dev.retell4j.mcp.workspaces;

import dev.retell4j.OutwardCallPolicy;
import dev.retell4j.RetellClient;
import dev.retell4j.errors.RetellValidationException;
import dev.retell4j.types.Json;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.WeakHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The workspaces by name, and the rules by which a call finds its own. Immutable.
 *
 * <p>A caller sees and reaches only the workspaces that it may use. To anyone else a workspace, and every rule that
 * leads to it, is as if it did not exist; no message names it.
 */
public final class Workspaces {
    private final Map<String, Workspace> byName;
    private final @Nullable String standard;
    private final List<Route> routes;
    private final @Nullable OutwardCallPolicy limits;

    /** Clients of workspaces that callers bring; an entry goes with the caller's workspace. */
    private final Map<Workspace, Workspace> limited = Collections.synchronizedMap(new WeakHashMap<>());

    private Workspaces(
            Map<String, Workspace> byName,
            @Nullable String standard,
            List<Route> routes,
            @Nullable OutwardCallPolicy limits) {
        this.byName = byName;
        this.standard = standard;
        this.routes = List.copyOf(routes);
        this.limits = limits;
    }

    /**
     * Makes a set of workspaces without routing rules.
     *
     * @param workspaces the workspaces, the default first
     * @return the set
     * @throws RetellValidationException when there is none, or two have the same name
     */
    public static Workspaces of(Workspace... workspaces) {
        Builder builder = builder();
        for (Workspace workspace : workspaces) {
            builder.add(workspace);
        }
        if (workspaces.length > 0) {
            builder.defaultTo(workspaces[0].name());
        }
        return builder.build();
    }

    /**
     * Starts a set of workspaces.
     *
     * @return a builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Makes the same workspaces with clients that keep to a call policy as well as to their own.
     *
     * @param policy the policy, which counts the calls of all of them together
     * @return the workspaces
     */
    public Workspaces under(OutwardCallPolicy policy) {
        Map<String, Workspace> under = new LinkedHashMap<>();
        byName.forEach((name, workspace) -> under.put(name, limit(workspace, policy)));
        return new Workspaces(under, standard, routes, policy);
    }

    /**
     * Returns all workspaces, for the host.
     *
     * @return the workspaces in the order in which they were added
     */
    public List<Workspace> all() {
        return List.copyOf(byName.values());
    }

    /**
     * Returns the workspaces that a caller may use.
     *
     * @param caller who asks
     * @return the workspaces, always in the same order; only the caller's own when it brings one
     */
    public List<Workspace> of(Caller caller) {
        Workspace own = caller.ownWorkspace();
        if (own != null) {
            return List.of(limits == null ? own : limited.computeIfAbsent(own, one -> limitOwn(one, limits)));
        }
        return byName.values().stream()
                .filter(one ->
                        caller.workspaces().isEmpty() || caller.workspaces().contains(one.name()))
                .toList();
    }

    /**
     * Finds the workspace of a call: the one that the caller names, else that of the first routing rule which fits,
     * else the default, else the only one.
     *
     * @param caller who calls
     * @param named what the caller named, or null
     * @param toolset the tool's toolset
     * @param arguments the arguments, which routing rules look at
     * @return the workspace
     * @throws RetellValidationException when there is none of that name for the caller, or it must name one; says which
     *     the caller may use
     */
    public Workspace choose(Caller caller, @Nullable String named, String toolset, Json arguments) {
        List<Workspace> allowed = of(caller);
        if (allowed.isEmpty()) {
            throw new RetellValidationException("There is no workspace for this caller");
        }
        if (named != null) {
            return find(allowed, named)
                    .orElseThrow(() -> new RetellValidationException("workspace must be "
                            + names(allowed)
                            + ", but is "
                            + (named.length() <= 60 ? named : named.substring(0, 60) + "…")));
        }
        if (allowed.size() == 1) {
            return allowed.get(0);
        }
        RouteFacts facts = RouteFacts.of(toolset, arguments);
        return routes.stream()
                .filter(route -> route.fits(facts))
                .flatMap(route -> find(allowed, route.workspace()).stream())
                .findFirst()
                .or(() -> Optional.ofNullable(standard).flatMap(name -> find(allowed, name)))
                .orElseThrow(() -> new RetellValidationException("workspace is missing: it must be " + names(allowed)));
    }

    private static Optional<Workspace> find(List<Workspace> among, String name) {
        return among.stream().filter(one -> one.name().equals(name)).findFirst();
    }

    private static String names(List<Workspace> workspaces) {
        return String.join(" or ", workspaces.stream().map(Workspace::name).toList());
    }

    private static Workspace limit(Workspace workspace, OutwardCallPolicy policy) {
        return Workspace.of(
                workspace.name(),
                () -> workspace.client().withOptions(options -> options.addOutwardCallPolicy(policy)));
    }

    /** Holds the caller's client but not its workspace, which would never be forgotten then. */
    private static Workspace limitOwn(Workspace own, OutwardCallPolicy policy) {
        RetellClient client = own.client();
        return Workspace.of(own.name(), () -> client.withOptions(options -> options.addOutwardCallPolicy(policy)));
    }

    /** Returns the names; for logs. */
    @Override
    public String toString() {
        return "Workspaces" + byName.keySet();
    }

    /** Collects workspaces and routing rules; the first rule that fits a call wins. */
    public static final class Builder {
        private final Map<String, Workspace> byName = new LinkedHashMap<>();
        private final List<Route> routes = new ArrayList<>();
        private @Nullable String standard;

        private Builder() {}

        /**
         * Adds a workspace.
         *
         * @param workspace the workspace
         * @return this builder
         * @throws RetellValidationException when there is one of that name already
         */
        public Builder add(Workspace workspace) {
            if (byName.putIfAbsent(workspace.name(), workspace) != null) {
                throw new RetellValidationException("There are two workspaces of the name " + workspace.name());
            }
            return this;
        }

        /**
         * Sets the workspace of calls that name none and that no rule fits. Without a default such calls are refused
         * when there is more than one workspace.
         *
         * @param workspace the name
         * @return this builder
         */
        public Builder defaultTo(String workspace) {
            standard = Objects.requireNonNull(workspace, "workspace");
            return this;
        }

        /**
         * Leads calls about some agents to a workspace.
         *
         * @param idPrefix the beginning of the agents' ids
         * @param workspace the workspace's name
         * @return this builder
         * @throws RetellValidationException when the beginning is empty
         */
        public Builder routeAgents(String idPrefix, String workspace) {
            return route(new Route(Route.By.AGENT, notEmpty("agent id prefix", idPrefix), workspace));
        }

        /**
         * Leads calls about some numbers to a workspace. What counts is the own number ({@code from_number},
         * {@code phone_number}) where there is one, otherwise the number that is called.
         *
         * @param prefix the beginning of the numbers, for example {@code +49}
         * @param workspace the workspace's name
         * @return this builder
         * @throws RetellValidationException when the beginning is empty
         */
        public Builder routeNumbers(String prefix, String workspace) {
            return route(new Route(Route.By.NUMBER, notEmpty("number prefix", prefix), workspace));
        }

        /**
         * Leads the tools of a toolset to a workspace.
         *
         * @param toolset the toolset, for example {@code campaigns}
         * @param workspace the workspace's name
         * @return this builder
         * @throws RetellValidationException when the toolset's name is empty
         */
        public Builder routeToolset(String toolset, String workspace) {
            return route(new Route(Route.By.TOOLSET, notEmpty("toolset", toolset), workspace));
        }

        /**
         * Makes the set.
         *
         * @return the workspaces
         * @throws RetellValidationException when there is none, or the default or a rule leads to one that there is not
         */
        public Workspaces build() {
            if (byName.isEmpty()) {
                throw new RetellValidationException("There must be at least one workspace");
            }
            if (standard != null) {
                known("The default workspace", standard);
            }
            routes.forEach(
                    route -> known("A rule for " + route.value() + " leads to the workspace", route.workspace()));
            return new Workspaces(new LinkedHashMap<>(byName), standard, routes, null);
        }

        private Builder route(Route route) {
            routes.add(route);
            return this;
        }

        private void known(String what, String name) {
            if (!byName.containsKey(name)) {
                throw new RetellValidationException(
                        what + " " + name + ", but there are only " + String.join(", ", byName.keySet()));
            }
        }

        private static String notEmpty(String what, String value) {
            if (value.isEmpty()) {
                throw new RetellValidationException("The " + what + " of a rule must not be empty");
            }
            return value;
        }
    }
}
