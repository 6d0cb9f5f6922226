package dev.retell4j.mcp.workspaces;

import dev.retell4j.types.Json;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The workspaces by name, and the rules by which a call finds its own. */
public final class Workspaces {
    private final List<Workspace> all;

    private Workspaces(List<Workspace> all) {
        this.all = List.copyOf(all);
    }

    /**
     * Makes a set of workspaces.
     *
     * @param workspaces the workspaces, the default first
     * @return the set
     */
    public static Workspaces of(Workspace... workspaces) {
        return new Workspaces(List.of(workspaces));
    }

    /**
     * Returns the workspaces that a caller may use.
     *
     * @param caller who asks
     * @return the workspaces
     */
    public List<Workspace> of(Caller caller) {
        return caller.own()
                .map(List::of)
                .orElseGet(() -> all.stream()
                        .filter(one -> caller.workspaces().isEmpty()
                                || caller.workspaces().contains(one.name()))
                        .toList());
    }

    /**
     * Finds the workspace of a call.
     *
     * @param caller who calls
     * @param named what the caller named, or null
     * @param toolset the tool's toolset
     * @param arguments the arguments, which routing rules may look at
     * @return the workspace
     */
    public Workspace choose(Caller caller, @Nullable String named, String toolset, Json arguments) {
        Objects.requireNonNull(arguments, "arguments");
        return of(caller).get(0);
    }
}
