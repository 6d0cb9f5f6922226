package dev.retell4j.mcp.internal.policy;

import dev.retell4j.OutwardCallPolicy;
import dev.retell4j.errors.RetellValidationException;
import dev.retell4j.mcp.internal.dispatch.Nearest;
import dev.retell4j.mcp.policy.McpPolicy;
import dev.retell4j.mcp.policy.ToolSelection;
import dev.retell4j.mcp.tools.Tool;
import dev.retell4j.mcp.workspaces.Caller;
import dev.retell4j.operations.Operation;
import dev.retell4j.operations.Operations;
import dev.retell4j.operations.Risk;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Holds a policy against the tools that there are. Refusals are sentences for the model; they tell nothing about what
 * other callers may do.
 */
public final class PolicyGuard {
    private final McpPolicy policy;
    private final OutwardCallPolicy limits;
    private final List<Tool> tools;
    private volatile @Nullable Map<String, List<String>> standIns;

    /**
     * Makes a guard.
     *
     * @param policy what is allowed
     * @param limits the limits of calls, which the clients of the workspaces keep to as well
     * @param tools all tools that there are
     * @throws RetellValidationException when the policy names a toolset or tool that there is not
     */
    public PolicyGuard(McpPolicy policy, OutwardCallPolicy limits, Collection<Tool> tools) {
        this.policy = policy;
        this.limits = limits;
        this.tools = List.copyOf(tools);
        checkNames(policy.tools());
    }

    /**
     * Checks that a selection names only what there is.
     *
     * @param selection the selection
     * @throws RetellValidationException when it names something else; says what there is
     */
    public void checkNames(ToolSelection selection) {
        if (selection.equals(ToolSelection.ALL)) {
            return;
        }
        Set<String> toolsets = new TreeSet<>(Toolsets.ALL);
        tools.forEach(tool -> toolsets.add(tool.toolset()));
        for (String name : selection.namedToolsets()) {
            if (!toolsets.contains(name)) {
                throw new RetellValidationException(
                        "There is no toolset " + shown(name) + ", but " + String.join(", ", toolsets));
            }
        }
        Set<String> known = new HashSet<>();
        tools.forEach(tool -> known.addAll(names(tool)));
        for (String name : selection.namedTools()) {
            if (!known.contains(name) && Operations.find(name).isEmpty()) {
                Set<String> all = new TreeSet<>(known);
                Operations.all().forEach(operation -> all.add(operation.id()));
                throw new RetellValidationException("There is no tool or operation " + shown(name)
                        + Nearest.to(name, all)
                                .map(nearest -> "; did you mean " + nearest + "?")
                                .orElseGet(() -> "; the tools are "
                                        + String.join(
                                                ", ",
                                                tools.stream()
                                                        .map(Tool::name)
                                                        .sorted()
                                                        .toList())));
            }
        }
    }

    /**
     * Tells why a caller may not see or use a tool.
     *
     * @param tool the tool
     * @param caller who asks
     * @return a sentence, or empty when the caller may
     */
    public Optional<String> whyHidden(Tool tool, Caller caller) {
        ToolSelection allowed = allowed(caller);
        for (Operation operation : tool.operations()) {
            // What it is there for; other operations it only looks things up with.
            if (operation.risk() == tool.risk() && allowed.excludes(operation.id())) {
                return Optional.of(tool.name() + " is switched off here");
            }
        }
        return allowed.whyNot(tool.toolset(), names(tool), tool.risk());
    }

    /**
     * Tells why a caller may not send an operation by a tool for any operation; asked for each, also those that read.
     *
     * @param operation the operation
     * @param caller who asks
     * @return a sentence, or empty when the caller may
     */
    public Optional<String> whyHidden(Operation operation, Caller caller) {
        ToolSelection allowed = allowed(caller);
        List<String> names = standIns().getOrDefault(endpoint(operation), List.of());
        Optional<String> why = allowed.whyNot(operation, toolset(operation), names);
        return why.isEmpty() && (areExcluded(names, allowed) || isExcludedByAnotherId(operation, allowed))
                ? Optional.of("The operation " + operation.id() + " is switched off here")
                : why;
    }

    /** An exclusion may name a tool by an alias. */
    private boolean areExcluded(List<String> named, ToolSelection allowed) {
        return !named.isEmpty()
                && !allowed.equals(ToolSelection.ALL)
                && tools.stream()
                        .filter(tool -> named.contains(tool.name()))
                        .allMatch(tool -> names(tool).stream().anyMatch(allowed::excludes));
    }

    /** What voice and chat agents share is one request with two ids; for reading, one list does not stand for both. */
    private static boolean isExcludedByAnotherId(Operation operation, ToolSelection allowed) {
        return operation.risk() != Risk.READ
                && !allowed.equals(ToolSelection.ALL)
                && Operations.all().stream()
                        .filter(other -> endpoint(other).equals(endpoint(operation)))
                        .anyMatch(other -> allowed.excludes(other.id()));
    }

    /**
     * Tells why a caller may not do what a tool has planned.
     *
     * @param risk what it can cost
     * @param caller who asks
     * @return a sentence, or empty when the caller may
     */
    public Optional<String> whyRefused(Risk risk, Caller caller) {
        return risk != Risk.READ && allowed(caller).isReadOnly()
                ? Optional.of("This is switched off here: only reading is allowed")
                : Optional.empty();
    }

    /**
     * Tells whether a caller may only read.
     *
     * @param caller who asks
     * @return true when nothing that writes is allowed
     */
    public boolean isReadOnly(Caller caller) {
        return allowed(caller).isReadOnly();
    }

    /**
     * Tells whether a person must agree.
     *
     * @param risk what the action can cost
     * @return true when a person is asked, and the action is refused when nobody can be
     */
    public boolean asks(Risk risk) {
        return policy.asks(risk);
    }

    /**
     * Says how the operator can do without the person's answer.
     *
     * @param risk what the action can cost
     * @return a sentence
     */
    public String optOut(Risk risk) {
        return "Whoever runs this server can allow actions of the class "
                + risk.name().toLowerCase(Locale.ROOT) + " without asking.";
    }

    /**
     * Tells why calls that are no request to Retell, such as a transfer of a live call, may not be made now. Requests
     * answer for themselves: {@link dev.retell4j.ApiRequest#checkPolicy()}.
     *
     * @param toNumbers each call's number, repeats included
     * @return a sentence, or empty when they may; nothing is counted
     */
    public Optional<String> whyNotCall(List<String> toNumbers) {
        return limits.refusal(toNumbers).map(PolicyGuard::notCalled);
    }

    /**
     * Counts calls that are no request to Retell, right before they are made.
     *
     * @param toNumbers each call's number, repeats included
     * @return a sentence why they may not be made, or empty when they are counted
     */
    public Optional<String> countCalls(List<String> toNumbers) {
        return limits.count(toNumbers).map(PolicyGuard::notCalled);
    }

    /**
     * Returns the toolset that an operation belongs to.
     *
     * @param operation the operation
     * @return the name
     */
    public static String toolset(Operation operation) {
        return Toolsets.of(operation);
    }

    private static String notCalled(String reason) {
        return "Not done, because " + reason + ".";
    }

    /** Returns the tools that stand for each endpoint; made at the first use, which most starts do without. */
    private Map<String, List<String>> standIns() {
        Map<String, List<String>> known = standIns;
        if (known == null) {
            known = new HashMap<>();
            for (Tool tool : tools) {
                for (Operation operation : tool.operations()) {
                    known.computeIfAbsent(endpoint(operation), unused -> new ArrayList<>())
                            .add(tool.name());
                }
            }
            standIns = known;
        }
        return known;
    }

    private ToolSelection allowed(Caller caller) {
        return policy.tools().and(caller.tools());
    }

    private static List<String> names(Tool tool) {
        List<String> names = new ArrayList<>();
        names.add(tool.name());
        names.addAll(tool.aliases());
        return names;
    }

    /** Some operations are found in two resources; what is sent is the same. */
    private static String endpoint(Operation operation) {
        return operation.httpMethod() + " " + operation.path();
    }

    private static String shown(String name) {
        return name.length() <= 60 ? name : name.substring(0, 60) + "…";
    }
}
