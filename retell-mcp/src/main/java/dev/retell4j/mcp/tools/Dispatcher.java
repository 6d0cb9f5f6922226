package dev.retell4j.mcp.tools;

import dev.retell4j.OutwardCallPolicy;
import dev.retell4j.errors.RetellValidationException;
import dev.retell4j.mcp.internal.policy.PolicyGuard;
import dev.retell4j.mcp.policy.McpPolicy;
import dev.retell4j.mcp.workspaces.Caller;
import dev.retell4j.mcp.workspaces.Workspaces;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletionStage;

/**
 * The one place that runs tools: finds the tool, enforces the policy, checks arguments, chooses the workspace, asks for
 * consent, runs, maps errors, limits and masks the answer, and tells the observers. Knows no protocol and no session.
 *
 * <p>Nothing is kept between two calls except that an answered question is used up, so that any transport will do, also
 * one where the answer to a question comes with another request.
 */
public interface Dispatcher {
    /**
     * Starts a dispatcher.
     *
     * @param tools all tools, in the order in which they are listed
     * @param workspaces where they may act
     * @param policy what they may do; its limits on calls are counted anew for this dispatcher
     * @return a builder
     * @throws RetellValidationException when the policy names a tool or toolset that there is not
     */
    static Builder builder(List<Tool> tools, Workspaces workspaces, McpPolicy policy) {
        return new Builder(tools, workspaces, policy);
    }

    /**
     * Returns the tools that a caller gets to see, with the arguments that all tools have: {@code dry_run} for those
     * that act, {@code workspace} when the caller has several.
     *
     * @param caller who asks
     * @return the tools, always in the same order
     */
    List<Tool> tools(Caller caller);

    /**
     * Runs a tool on a thread of the dispatcher. Never throws or completes exceptionally: what goes wrong becomes an
     * answer with an error.
     *
     * @param request what came in
     * @param link what the protocol offers meanwhile
     * @return completes with the answer or with a question
     */
    CompletionStage<ToolOutcome> call(ToolRequest request, CallLink link);

    /** Collects the settings of a {@link Dispatcher}. */
    final class Builder {
        final List<Tool> tools;
        final Workspaces workspaces;
        final PolicyGuard guard;
        final List<ToolObserver> observers = new ArrayList<>();
        Clock clock = Clock.systemUTC();
        Duration questionLifetime = Duration.ofMinutes(5);
        int maxAnswerBytes = 40_000;
        int maxRunning = 1_000;

        private Builder(List<Tool> tools, Workspaces workspaces, McpPolicy policy) {
            OutwardCallPolicy limits = policy.newLimits();
            this.tools = List.copyOf(tools);
            this.workspaces = workspaces.under(limits);
            guard = new PolicyGuard(policy, limits, this.tools);
        }

        /**
         * Adds who hears of the calls.
         *
         * @param observer the observer
         * @return this builder
         */
        public Builder observer(ToolObserver observer) {
            observers.add(Objects.requireNonNull(observer, "observer"));
            return this;
        }

        /**
         * Sets how large an answer may be; what is larger is cut, with a notice.
         *
         * @param bytes structure and text together, 2,000 to 10,000,000, by default 40,000
         * @return this builder
         */
        public Builder maxAnswerBytes(int bytes) {
            maxAnswerBytes = within("maxAnswerBytes", bytes, 2_000, 10_000_000);
            return this;
        }

        /**
         * Sets how many calls may run at a time; what comes beyond is told to try again.
         *
         * @param calls the number, 1 to 100,000, by default 1,000
         * @return this builder
         */
        public Builder maxRunning(int calls) {
            maxRunning = within("maxRunning", calls, 1, 100_000);
            return this;
        }

        /**
         * Sets how long a question to a person may wait for its answer.
         *
         * @param time the time, by default 5 minutes
         * @return this builder
         */
        public Builder questionLifetime(Duration time) {
            questionLifetime = Objects.requireNonNull(time, "time");
            return this;
        }

        /**
         * Sets the clock.
         *
         * @param clock the clock, by default the system's
         * @return this builder
         */
        public Builder clock(Clock clock) {
            this.clock = Objects.requireNonNull(clock, "clock");
            return this;
        }

        /**
         * Makes the dispatcher.
         *
         * @return the dispatcher, which needs no closing
         * @throws IllegalArgumentException when two tools have the same name
         */
        public Dispatcher build() {
            return new PolicyDispatcher(this);
        }

        private static int within(String name, int value, int least, int most) {
            if (value < least || value > most) {
                throw new IllegalArgumentException(
                        name + " must be from " + least + " to " + most + ", but is " + value);
            }
            return value;
        }
    }
}
