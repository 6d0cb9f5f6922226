package dev.retell4j.mcp.policy;

import dev.retell4j.CallCounter;
import dev.retell4j.OutwardCallPolicy;
import dev.retell4j.errors.RetellValidationException;
import dev.retell4j.operations.Risk;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What assistants may do: which tools there are, before which actions a person is asked, and which calls may leave.
 * Immutable. Callers can only narrow it.
 */
public final class McpPolicy {
    private static final McpPolicy STANDARD = builder().build();

    private final ToolSelection tools;
    private final Set<Risk> asking;
    private final Limits limits;
    private final @Nullable CallCounter counter;

    private McpPolicy(ToolSelection tools, Set<Risk> asking, Limits limits, @Nullable CallCounter counter) {
        this.tools = tools;
        this.asking = asking;
        this.limits = limits;
        this.counter = counter;
    }

    /**
     * Returns the policy that the server has unless told otherwise: all tools, a person is asked before anything is
     * deleted or paid for, and the calls themselves are not limited.
     *
     * @return the policy
     */
    public static McpPolicy standard() {
        return STANDARD;
    }

    /**
     * Starts a policy with the rules of {@link #standard()}.
     *
     * @return a builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Returns which tools there are.
     *
     * @return the selection
     */
    public ToolSelection tools() {
        return tools;
    }

    /**
     * Tells whether a person must agree before an action.
     *
     * @param risk what the action can cost
     * @return true when a person is asked, and the action is refused when nobody can be
     */
    public boolean asks(Risk risk) {
        return asking.contains(risk);
    }

    /**
     * Makes a policy with fewer tools; everything else stays. Nothing that this policy forbids is allowed by it.
     *
     * @param fewer the tools that are left, as far as they are there at all
     * @return the narrower policy
     */
    public McpPolicy narrowedTo(ToolSelection fewer) {
        return new McpPolicy(tools.and(fewer), asking, limits, counter);
    }

    /**
     * Makes the limits of calls and text messages. They hold together for all clients that they are given to.
     *
     * @return limits that have counted nothing yet, unless the policy has a {@link Builder#callCounter counter}
     */
    public OutwardCallPolicy newLimits() {
        OutwardCallPolicy.Builder builder = OutwardCallPolicy.builder()
                .allowedPrefixes(limits.prefixes().toArray(String[]::new))
                .clock(limits.clock());
        if (limits.perMinute() > 0) {
            builder.callsPerMinute(limits.perMinute());
        }
        if (limits.perDay() > 0) {
            builder.callsPerDay(limits.perDay());
        }
        if (limits.largestBatch() > 0) {
            builder.largestBatch(limits.largestBatch());
        }
        if (counter != null) {
            builder.counter(counter);
        }
        return builder.build();
    }

    private record Limits(List<String> prefixes, int perMinute, int perDay, int largestBatch, Clock clock) {}

    /** Collects the rules of an {@link McpPolicy}. */
    public static final class Builder {
        private final Set<Risk> asking = EnumSet.of(Risk.DESTRUCTIVE, Risk.PAID);
        private ToolSelection tools = ToolSelection.ALL;
        private Limits limits = new Limits(List.of(), 0, 0, 0, Clock.systemUTC());
        private @Nullable CallCounter counter;

        private Builder() {}

        /**
         * Sets which tools there are.
         *
         * @param selection the tools; all by default
         * @return this builder
         */
        public Builder tools(ToolSelection selection) {
            tools = Objects.requireNonNull(selection, "selection");
            return this;
        }

        /**
         * Lets actions happen without asking a person.
         *
         * @param risks what the actions can cost
         * @return this builder
         */
        public Builder withoutAsking(Risk... risks) {
            asking.removeAll(List.of(risks));
            return this;
        }

        /**
         * Asks a person before actions, and refuses them when nobody can be asked. By default that is so for
         * {@link Risk#DESTRUCTIVE} and {@link Risk#PAID}.
         *
         * @param risks what the actions can cost; reading is never asked about
         * @return this builder
         * @throws RetellValidationException for {@link Risk#READ}
         */
        public Builder askBefore(Risk... risks) {
            if (List.of(risks).contains(Risk.READ)) {
                throw new RetellValidationException(
                        "A person can be asked before WRITE, DESTRUCTIVE and PAID, not READ");
            }
            asking.addAll(List.of(risks));
            return this;
        }

        /**
         * Allows calls and text messages only to numbers that begin with one of these.
         *
         * @param prefixes beginnings with plus sign, for example {@code +49} or {@code +1415}; all numbers by default
         * @return this builder
         * @throws RetellValidationException when one does not begin with a plus sign and a digit
         */
        public Builder numberPrefixes(String... prefixes) {
            return with(new Limits(
                    List.of(prefixes), limits.perMinute(), limits.perDay(), limits.largestBatch(), limits.clock()));
        }

        /**
         * Allows only so many calls and text messages in any 60 seconds, over all workspaces and callers.
         *
         * @param calls the number, from 1; web calls and each task of a batch count; no limit by default
         * @return this builder
         * @throws RetellValidationException when the number is less than 1
         */
        public Builder callsPerMinute(int calls) {
            return with(new Limits(
                    limits.prefixes(),
                    atLeastOne("callsPerMinute", calls),
                    limits.perDay(),
                    limits.largestBatch(),
                    limits.clock()));
        }

        /**
         * Allows only so many calls and text messages in any 24 hours, over all workspaces and callers.
         *
         * @param calls the number, from 1; web calls and each task of a batch count; no limit by default
         * @return this builder
         * @throws RetellValidationException when the number is less than 1
         */
        public Builder callsPerDay(int calls) {
            return with(new Limits(
                    limits.prefixes(),
                    limits.perMinute(),
                    atLeastOne("callsPerDay", calls),
                    limits.largestBatch(),
                    limits.clock()));
        }

        /**
         * Allows only batches with so many calls.
         *
         * @param calls the number, from 1; no limit by default
         * @return this builder
         * @throws RetellValidationException when the number is less than 1
         */
        public Builder largestBatch(int calls) {
            return with(new Limits(
                    limits.prefixes(),
                    limits.perMinute(),
                    limits.perDay(),
                    atLeastOne("largestBatch", calls),
                    limits.clock()));
        }

        /**
         * Sets where calls are counted, so that {@link #callsPerMinute} and {@link #callsPerDay} hold also after the
         * program has started anew, and for several programs together.
         *
         * @param counter the counter; by default one in memory for each server that is made with the policy
         * @return this builder
         */
        public Builder callCounter(CallCounter counter) {
            this.counter = Objects.requireNonNull(counter, "counter");
            return this;
        }

        /**
         * Sets the clock that minutes and days are measured with.
         *
         * @param clock the clock; the system's by default
         * @return this builder
         */
        public Builder clock(Clock clock) {
            return with(
                    new Limits(limits.prefixes(), limits.perMinute(), limits.perDay(), limits.largestBatch(), clock));
        }

        /**
         * Makes the policy.
         *
         * @return the policy
         */
        public McpPolicy build() {
            return new McpPolicy(tools, Set.copyOf(asking), limits, counter);
        }

        /** Keeps limits that can be made, so that what is wrong is said where it is set. */
        private Builder with(Limits changed) {
            OutwardCallPolicy.builder().allowedPrefixes(changed.prefixes().toArray(String[]::new));
            limits = changed;
            return this;
        }

        private static int atLeastOne(String name, int value) {
            if (value < 1) {
                throw new RetellValidationException(name + " must be 1 or more, but is " + value);
            }
            return value;
        }
    }
}
