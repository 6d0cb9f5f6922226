package dev.retell4j.mcp.policy;

import dev.retell4j.operations.Operation;
import dev.retell4j.operations.Risk;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which tools there are. Immutable; selections can be combined, and what comes out never has more than each of them.
 *
 * <p>Without toolsets and tools it has all; with them, the tools of the named toolsets and the named tools, and nothing
 * else. Excluded tools and, when read-only, everything that writes are never there, whatever else is said.
 *
 * <p>The toolset {@code operations} (find, describe and call any operation) is always there beside other toolsets, and
 * then reaches only operations of those. It reaches all operations when it, or {@code retell_call_operation}, is named
 * itself. No selection lets an operation through that is excluded, or whose tools all are.
 */
public final class ToolSelection {
    /** All tools. */
    public static final ToolSelection ALL = new ToolSelection(List.of());

    private static final String OPERATIONS = "operations";
    private static final String CALL_OPERATION = "retell_call_operation";

    private final List<Rule> rules;

    private ToolSelection(List<Rule> rules) {
        this.rules = rules;
    }

    /**
     * Starts a selection that has all tools.
     *
     * @return a builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Combines two selections.
     *
     * @param other the other one
     * @return the tools that are in both
     */
    public ToolSelection and(ToolSelection other) {
        if (rules.isEmpty() || other.rules.isEmpty()) {
            return rules.isEmpty() ? other : this;
        }
        Set<Rule> all = new LinkedHashSet<>(rules);
        all.addAll(other.rules);
        return new ToolSelection(List.copyOf(all));
    }

    /**
     * Tells whether everything that writes is left out.
     *
     * @return true when only reading is left
     */
    public boolean isReadOnly() {
        for (Rule rule : rules) {
            if (rule.readOnly()) {
                return true;
            }
        }
        return false;
    }

    /**
     * Tells why a tool is not there.
     *
     * @param toolset the tool's toolset
     * @param names the tool's name and its aliases
     * @param risk what using the tool can cost at most
     * @return a sentence, or empty when it is there
     */
    public Optional<String> whyNot(String toolset, Collection<String> names, Risk risk) {
        String name = names.iterator().next();
        if (isReadOnly() && risk != Risk.READ && !toolset.equals(OPERATIONS)) {
            return Optional.of(name + " is switched off here: only reading is allowed");
        }
        for (Rule rule : rules) {
            if (!rule.hasTool(toolset, names)) {
                return Optional.of(name + " is switched off here");
            }
        }
        return Optional.empty();
    }

    /**
     * Tells why an operation must not be sent by a tool for any operation.
     *
     * @param operation the operation
     * @param toolset the operation's toolset
     * @param tools names of the tools that stand for the operation
     * @return a sentence, or empty when it may be sent
     */
    public Optional<String> whyNot(Operation operation, String toolset, Collection<String> tools) {
        if (isReadOnly() && operation.risk() != Risk.READ) {
            return Optional.of("The operation " + operation.id() + " is switched off here: only reading is allowed");
        }
        for (Rule rule : rules) {
            if (!rule.hasOperation(operation.id(), toolset, tools)) {
                return Optional.of("The operation " + operation.id() + " is switched off here");
            }
        }
        return Optional.empty();
    }

    /**
     * Tells whether a tool or operation is left out by its name.
     *
     * @param name name of a tool, or id of an operation
     * @return true when it is excluded, false also when it is missing for another reason
     */
    public boolean excludes(String name) {
        for (Rule rule : rules) {
            if (rule.excluded().contains(name)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Returns the toolsets that are named.
     *
     * @return the names
     */
    public Set<String> namedToolsets() {
        Set<String> named = new LinkedHashSet<>();
        rules.forEach(rule -> named.addAll(rule.toolsets()));
        return named;
    }

    /**
     * Returns the tools and operations that are named or excluded.
     *
     * @return the names
     */
    public Set<String> namedTools() {
        Set<String> named = new LinkedHashSet<>();
        rules.forEach(rule -> {
            named.addAll(rule.tools());
            named.addAll(rule.excluded());
        });
        return named;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ToolSelection selection && rules.equals(selection.rules);
    }

    @Override
    public int hashCode() {
        return rules.hashCode();
    }

    /** Returns the names; for logs. */
    @Override
    public String toString() {
        return "ToolSelection" + rules;
    }

    private record Rule(Set<String> toolsets, Set<String> tools, Set<String> excluded, boolean readOnly) {
        boolean hasTool(String toolset, Collection<String> names) {
            if (names.stream().anyMatch(excluded::contains)) {
                return false;
            }
            return namesNone()
                    || toolsets.contains(toolset)
                    || names.stream().anyMatch(tools::contains)
                    || toolset.equals(OPERATIONS) && !toolsets.isEmpty();
        }

        boolean hasOperation(String id, String toolset, Collection<String> names) {
            if (excluded.contains(id) || !names.isEmpty() && excluded.containsAll(names)) {
                return false;
            }
            return namesNone()
                    || toolsets.contains(OPERATIONS)
                    || tools.contains(CALL_OPERATION)
                    || toolsets.contains(toolset)
                    || tools.contains(id)
                    || names.stream().anyMatch(tools::contains);
        }

        private boolean namesNone() {
            return toolsets.isEmpty() && tools.isEmpty();
        }
    }

    /** Collects the parts of a {@link ToolSelection}. */
    public static final class Builder {
        private final List<String> toolsets = new ArrayList<>();
        private final List<String> tools = new ArrayList<>();
        private final List<String> excluded = new ArrayList<>();
        private boolean readOnly;

        private Builder() {}

        /**
         * Names toolsets; repeated calls add up.
         *
         * @param names for example {@code agents} and {@code calls}
         * @return this builder
         */
        public Builder toolsets(String... names) {
            toolsets.addAll(List.of(names));
            return this;
        }

        /**
         * Names tools, beside the toolsets; repeated calls add up.
         *
         * @param names names or aliases of tools, or ids of operations, for example {@code retell_get_call}
         * @return this builder
         */
        public Builder tools(String... names) {
            tools.addAll(List.of(names));
            return this;
        }

        /**
         * Leaves tools out, also when they are named elsewhere; repeated calls add up.
         *
         * @param names names or aliases of tools, or ids of operations
         * @return this builder
         */
        public Builder exclude(String... names) {
            excluded.addAll(List.of(names));
            return this;
        }

        /**
         * Leaves out everything that writes; it beats everything else.
         *
         * @param only true to leave it out; false by default
         * @return this builder
         */
        public Builder readOnly(boolean only) {
            readOnly = only;
            return this;
        }

        /**
         * Makes the selection.
         *
         * @return the selection
         */
        public ToolSelection build() {
            Rule rule = new Rule(Set.copyOf(toolsets), Set.copyOf(tools), Set.copyOf(excluded), readOnly);
            return rule.namesNone() && rule.excluded().isEmpty() && !readOnly ? ALL : new ToolSelection(List.of(rule));
        }
    }
}
