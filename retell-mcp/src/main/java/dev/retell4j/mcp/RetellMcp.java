package dev.retell4j.mcp;

import dev.retell4j.RetellClient;
import dev.retell4j.errors.RetellValidationException;
import dev.retell4j.mcp.internal.operations.OperationTools;
import dev.retell4j.mcp.internal.policy.PolicyGuard;
import dev.retell4j.mcp.internal.prompts.JoinedCompletions;
import dev.retell4j.mcp.internal.prompts.RetellCompletions;
import dev.retell4j.mcp.internal.prompts.RetellPrompts;
import dev.retell4j.mcp.internal.resources.JoinedResources;
import dev.retell4j.mcp.internal.resources.RetellResources;
import dev.retell4j.mcp.internal.retell.RetellTools;
import dev.retell4j.mcp.policy.McpPolicy;
import dev.retell4j.mcp.policy.ToolSelection;
import dev.retell4j.mcp.prompts.Completions;
import dev.retell4j.mcp.prompts.Prompt;
import dev.retell4j.mcp.resources.ResourceCatalogue;
import dev.retell4j.mcp.tools.Dispatcher;
import dev.retell4j.mcp.tools.Tool;
import dev.retell4j.mcp.tools.ToolObserver;
import dev.retell4j.mcp.workspaces.Workspace;
import dev.retell4j.mcp.workspaces.Workspaces;
import dev.retell4j.tracking.CallTracker;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Retell for AI assistants: tools, resources and prompts under one policy, ready for any transport.
 *
 * <p>Holds no session and no static state; several can live in one process. Closing it closes what it has opened
 * itself.
 */
public final class RetellMcp implements AutoCloseable {
    private static final String INSTRUCTIONS = """
            Tools for Retell AI voice agents.
            To build an agent: retell_create_llm with the prompt, then retell_create_agent with that llm_id, then \
            retell_update_phone_number to bind it.
            To call: retell_create_phone_call answers at once with a call_id; retell_wait_for_call follows the call, \
            retell_get_transcript shows what was said, retell_analyze_calls looks at many.
            Whatever else the API can do: retell_find_operation, retell_describe_operation, retell_call_operation.
            dry_run shows a request without sending it. Before a call, a deletion or anything else that costs money \
            a person is asked; a no is final. When the outcome of a call is unknown, look for it before you try again.
            """;

    private final CallTracker tracker;
    private final boolean ownsTracker;
    private final PolicyGuard guard;
    private final Dispatcher dispatcher;
    private final ResourceCatalogue resources;
    private final Completions completions;
    private final List<Prompt> prompts;

    private RetellMcp(Builder from) {
        ownsTracker = from.tracker == null;
        tracker = from.tracker == null ? new CallTracker() : from.tracker;
        List<Tool> tools = new ArrayList<>(RetellTools.all(tracker));
        tools.addAll(OperationTools.all(tools));
        tools.addAll(from.tools);
        Workspaces workspaces = from.workspaces;
        // Decides what is shown; the dispatcher has its own, which counts calls
        guard = new PolicyGuard(from.policy, from.policy.newLimits(), tools);
        Dispatcher.Builder dispatching =
                Dispatcher.builder(tools, workspaces, from.policy).maxAnswerBytes(from.maxAnswerBytes);
        from.observers.forEach(dispatching::observer);
        dispatcher = dispatching.build();
        resources = JoinedResources.of(from.resources, new RetellResources(workspaces, tracker, guard));
        prompts = new ArrayList<>(RetellPrompts.all(workspaces, guard));
        prompts.addAll(from.prompts);
        completions = JoinedCompletions.of(from.completions, new RetellCompletions(workspaces, guard));
    }

    /**
     * Starts a server for one workspace.
     *
     * @param client the client; never closed here
     * @return a builder
     */
    public static Builder builder(RetellClient client) {
        return new Builder(Workspaces.of(Workspace.of("default", client)));
    }

    /**
     * Starts a server for several workspaces.
     *
     * @param workspaces the workspaces
     * @return a builder
     */
    public static Builder builder(Workspaces workspaces) {
        return new Builder(workspaces);
    }

    /**
     * Returns what runs the tools.
     *
     * @return the dispatcher
     */
    public Dispatcher dispatcher() {
        return dispatcher;
    }

    /**
     * Returns what can be read by address.
     *
     * @return the resources
     */
    public ResourceCatalogue resources() {
        return resources;
    }

    /**
     * Returns the ready-made instructions.
     *
     * @return the prompts
     */
    public List<Prompt> prompts() {
        return List.copyOf(prompts);
    }

    /**
     * Returns what proposes arguments.
     *
     * @return the completions
     */
    public Completions completions() {
        return completions;
    }

    /**
     * Checks that a selection of tools, for example from a header, names only what there is.
     *
     * @param selection the selection
     * @throws RetellValidationException when it names something else; says what there is
     */
    public void checkNames(ToolSelection selection) {
        guard.checkNames(selection);
    }

    /**
     * Returns what is told to the assistant's model about all tools together.
     *
     * @return a few sentences
     */
    public String instructions() {
        return INSTRUCTIONS;
    }

    /**
     * Returns what follows the calls.
     *
     * @return the tracker
     */
    public CallTracker tracker() {
        return tracker;
    }

    @Override
    public void close() {
        if (ownsTracker) {
            tracker.close();
        }
    }

    /** Collects the settings of a {@link RetellMcp}. */
    public static final class Builder {
        private final Workspaces workspaces;
        private final List<Tool> tools = new ArrayList<>();
        private final List<ToolObserver> observers = new ArrayList<>();
        private final List<Prompt> prompts = new ArrayList<>();
        private final List<ResourceCatalogue> resources = new ArrayList<>();
        private final List<Completions> completions = new ArrayList<>();
        private McpPolicy policy = McpPolicy.standard();
        private @Nullable CallTracker tracker;
        private int maxAnswerBytes = 40_000;

        private Builder(Workspaces workspaces) {
            this.workspaces = Objects.requireNonNull(workspaces, "workspaces");
        }

        /**
         * Sets what assistants may do.
         *
         * @param policy the policy
         * @return this builder
         */
        public Builder policy(McpPolicy policy) {
            this.policy = Objects.requireNonNull(policy, "policy");
            return this;
        }

        /**
         * Adds a tool of the host; the policy holds for it as for Retell's.
         *
         * @param tool the tool
         * @return this builder
         */
        public Builder tool(Tool tool) {
            tools.add(Objects.requireNonNull(tool, "tool"));
            return this;
        }

        /**
         * Adds a prompt of the host.
         *
         * @param prompt the prompt
         * @return this builder
         */
        public Builder prompt(Prompt prompt) {
            prompts.add(Objects.requireNonNull(prompt, "prompt"));
            return this;
        }

        /**
         * Adds what of the host's can be read by address.
         *
         * @param some the resources; they say that an address is unknown when it is none of theirs
         * @return this builder
         */
        public Builder resources(ResourceCatalogue some) {
            resources.add(Objects.requireNonNull(some, "some"));
            return this;
        }

        /**
         * Adds what proposes arguments of the host's prompts and addresses.
         *
         * @param some the proposals; none for what is not the host's
         * @return this builder
         */
        public Builder completions(Completions some) {
            completions.add(Objects.requireNonNull(some, "some"));
            return this;
        }

        /**
         * Adds an observer.
         *
         * @param observer the observer
         * @return this builder
         */
        public Builder observer(ToolObserver observer) {
            observers.add(Objects.requireNonNull(observer, "observer"));
            return this;
        }

        /**
         * Sets how large the answer of a tool may be; what is larger is cut, with a notice.
         *
         * @param bytes structure and text together, 2,000 to 10,000,000, by default 40,000
         * @return this builder
         */
        public Builder maxAnswerBytes(int bytes) {
            maxAnswerBytes = bytes;
            return this;
        }

        /**
         * Sets what follows the calls; by default a tracker of its own, which polls.
         *
         * @param tracker the tracker, for example one that is fed by webhooks; never closed here
         * @return this builder
         */
        public Builder tracker(CallTracker tracker) {
            this.tracker = Objects.requireNonNull(tracker, "tracker");
            return this;
        }

        /**
         * Makes the server.
         *
         * @return the server, which listens nowhere yet
         */
        public RetellMcp build() {
            return new RetellMcp(this);
        }
    }
}
