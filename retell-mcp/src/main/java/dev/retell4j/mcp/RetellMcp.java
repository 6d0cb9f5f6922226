package dev.retell4j.mcp;

import dev.retell4j.RetellClient;
import dev.retell4j.mcp.internal.dispatch.PolicyDispatcher;
import dev.retell4j.mcp.internal.operations.OperationTools;
import dev.retell4j.mcp.internal.prompts.RetellPrompts;
import dev.retell4j.mcp.internal.resources.RetellResources;
import dev.retell4j.mcp.internal.retell.RetellTools;
import dev.retell4j.mcp.policy.McpPolicy;
import dev.retell4j.mcp.prompts.Completions;
import dev.retell4j.mcp.prompts.Prompt;
import dev.retell4j.mcp.resources.Resources;
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
    private static final String INSTRUCTIONS = "Tools for Retell AI voice agents.";

    private final CallTracker tracker;
    private final boolean ownsTracker;
    private final Dispatcher dispatcher;
    private final Resources resources;
    private final Completions completions;

    private RetellMcp(Builder from) {
        ownsTracker = from.tracker == null;
        tracker = from.tracker == null ? new CallTracker() : from.tracker;
        List<Tool> tools = new ArrayList<>(RetellTools.all(tracker));
        tools.addAll(OperationTools.all());
        tools.addAll(from.tools);
        dispatcher = new PolicyDispatcher(tools, from.workspaces, from.policy, from.observers);
        resources = new RetellResources(from.workspaces, tracker);
        completions = RetellPrompts.completions(from.workspaces);
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
    public Resources resources() {
        return resources;
    }

    /**
     * Returns the ready-made instructions.
     *
     * @return the prompts
     */
    public List<Prompt> prompts() {
        return RetellPrompts.all();
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
        private McpPolicy policy = McpPolicy.standard();
        private @Nullable CallTracker tracker;

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
