package dev.retell4j;

import dev.retell4j.errors.FailedRequest;
import dev.retell4j.errors.RetellPolicyException;
import dev.retell4j.errors.RetellValidationException;
import dev.retell4j.operations.Operation;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which calls and text messages may leave a client: a guard against a loop that dials for ever and against numbers that
 * cost a fortune. It looks at single calls, at every task of a batch and at SMS chats, also when they are sent as raw
 * JSON, and refuses with a {@link RetellPolicyException} before anything is sent.
 *
 * <p>A request counts once, however often it is repeated; a batch counts with each of its tasks, when it is created,
 * and is refused as a whole. Counts live in this object: clients that share it share them, and they start at zero with
 * the program. Safe for use by several threads.
 */
public final class OutwardCallPolicy {
    private static final Pattern E164 = Pattern.compile("\\+[0-9]{3,15}");

    private final List<String> prefixes;
    private final @Nullable Predicate<OutwardCall> predicate;
    private final @Nullable CallBudget perMinute;
    private final @Nullable CallBudget perDay;
    private final Clock clock;

    private OutwardCallPolicy(Builder from) {
        prefixes = List.copyOf(from.prefixes);
        predicate = from.predicate;
        perMinute = from.perMinute == 0 ? null : new CallBudget(from.perMinute, Duration.ofMinutes(1));
        perDay = from.perDay == 0 ? null : new CallBudget(from.perDay, Duration.ofDays(1));
        clock = from.clock;
    }

    /**
     * Starts a policy that allows everything.
     *
     * @return a builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Lets all of the calls pass, or throws. */
    void check(Operation operation, String path, List<OutwardCall> calls) {
        FailedRequest facts = FailedRequest.of(operation).withPath(path).withAttempts(0);
        for (OutwardCall call : calls) {
            if (!isAllowedNumber(call.toNumber())) {
                throw new RetellPolicyException(
                        facts, "the number " + call.covered() + " begins with none of " + String.join(", ", prefixes));
            }
            if (predicate != null && !predicate.test(call)) {
                throw new RetellPolicyException(facts, "the policy's own condition refuses " + call.covered());
            }
        }
        spend(facts, calls.size());
    }

    private boolean isAllowedNumber(String number) {
        if (prefixes.isEmpty()) {
            return true;
        }
        String plain = number.replaceAll("[ ().-]", "");
        return E164.matcher(plain).matches() && prefixes.stream().anyMatch(plain::startsWith);
    }

    private synchronized void spend(FailedRequest facts, int calls) {
        Instant now = clock.instant();
        if (perMinute != null && !perMinute.fits(calls, now)) {
            throw new RetellPolicyException(facts, tooMany(calls, perMinute.limit(), "minute"));
        }
        if (perDay != null && !perDay.fits(calls, now)) {
            throw new RetellPolicyException(facts, tooMany(calls, perDay.limit(), "day"));
        }
        if (perMinute != null) {
            perMinute.take(calls, now);
        }
        if (perDay != null) {
            perDay.take(calls, now);
        }
    }

    private static String tooMany(int calls, int limit, String window) {
        return (calls == 1 ? "1 more call" : calls + " more calls") + " would be over " + limit + " per " + window;
    }

    /** Collects the rules of an {@link OutwardCallPolicy}; a call must satisfy all of them. */
    public static final class Builder {
        private final List<String> prefixes = new ArrayList<>();
        private @Nullable Predicate<OutwardCall> predicate;
        private int perMinute;
        private int perDay;
        private Clock clock = Clock.systemUTC();

        private Builder() {}

        /**
         * Allows only numbers that begin with one of these; repeated calls add up. Numbers that are not in E.164 form
         * are then refused.
         *
         * @param allowed beginnings with plus sign, for example {@code +49} or {@code +1415}
         * @return this builder
         * @throws RetellValidationException when one does not begin with a plus sign and a digit
         */
        public Builder allowedPrefixes(String... allowed) {
            for (String prefix : allowed) {
                if (!prefix.matches("\\+[0-9]{1,15}")) {
                    throw new RetellValidationException(
                            "A number prefix must be a plus sign and digits, but is " + prefix);
                }
                prefixes.add(prefix);
            }
            return this;
        }

        /**
         * Allows only so many calls in any 60 seconds.
         *
         * @param calls the number, from 1
         * @return this builder
         */
        public Builder callsPerMinute(int calls) {
            perMinute = atLeastOne("callsPerMinute", calls);
            return this;
        }

        /**
         * Allows only so many calls in any 24 hours.
         *
         * @param calls the number, from 1
         * @return this builder
         */
        public Builder callsPerDay(int calls) {
            perDay = atLeastOne("callsPerDay", calls);
            return this;
        }

        /**
         * Allows only calls that satisfy a condition; with several conditions, all of them.
         *
         * @param condition returns false to refuse; must be safe for use by several threads
         * @return this builder
         */
        public Builder onlyIf(Predicate<OutwardCall> condition) {
            predicate = predicate == null ? condition : predicate.and(condition);
            return this;
        }

        /**
         * Sets the clock that the windows are measured with.
         *
         * @param clock the clock, by default the system's
         * @return this builder
         */
        public Builder clock(Clock clock) {
            this.clock = Objects.requireNonNull(clock, "clock");
            return this;
        }

        /**
         * Makes the policy.
         *
         * @return a policy that has counted nothing yet
         */
        public OutwardCallPolicy build() {
            return new OutwardCallPolicy(this);
        }

        private static int atLeastOne(String name, int value) {
            if (value < 1) {
                throw new RetellValidationException(name + " must be 1 or more, but is " + value);
            }
            return value;
        }
    }
}
