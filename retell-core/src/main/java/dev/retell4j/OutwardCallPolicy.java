package dev.retell4j;

import dev.retell4j.errors.RetellPolicyException;
import dev.retell4j.errors.RetellValidationException;
import dev.retell4j.operations.Operation;
import dev.retell4j.types.Json;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which calls and text messages may leave a client: a guard against a loop that dials for ever and against numbers that
 * cost a fortune. It looks at single calls, at every task of a batch and at SMS chats, also when they are sent as raw
 * JSON, and refuses with a {@link RetellPolicyException} before anything is sent. Web calls, which have no number, only
 * count.
 *
 * <p>A request counts once, however often it is repeated; a batch counts with each of its tasks, when it is created,
 * and is refused as a whole. What was certainly not carried out, because it could not be sent or Retell refused it,
 * does not count. Counts live in this object, unless it has a {@link Builder#counter counter}: clients that share it
 * share them, and they start at zero with the program. Safe for use by several threads.
 */
public final class OutwardCallPolicy {
    private static final Logger LOG = LoggerFactory.getLogger(OutwardCallPolicy.class);
    private static final Operation ELSEWHERE =
            Operation.builder("outwardCall", "POST", "/").build();
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration DAY = Duration.ofDays(1);
    private static final Pattern E164 = Pattern.compile("\\+[0-9]{3,15}");

    private final List<String> prefixes;
    private final @Nullable Predicate<OutwardCall> predicate;
    private final List<CallCounter.Limit> limits;
    private final CallCounter counter;
    private final int largestBatch;
    private final Clock clock;

    private OutwardCallPolicy(Builder from) {
        prefixes = List.copyOf(from.prefixes);
        predicate = from.predicate;
        limits = from.limits();
        counter = from.counter == null ? new MemoryCallCounter() : from.counter;
        largestBatch = from.largestBatch;
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

    /**
     * Asks whether calls that no client sends may be made now, for example a transfer of a live call. Nothing is
     * counted.
     *
     * @param toNumbers each call's number, repeats included
     * @return why not, as the end of a sentence; empty when they may be made
     */
    public Optional<String> refusal(List<String> toNumbers) {
        List<OutwardCall> calls = unsent(toNumbers);
        return Optional.ofNullable(judge(calls)).or(() -> Optional.ofNullable(full(calls.size())));
    }

    /**
     * Counts calls that no client sends, unless they may not be made.
     *
     * @param toNumbers each call's number, repeats included
     * @return why not, as the end of a sentence; empty when they are counted and may be made
     */
    public Optional<String> count(List<String> toNumbers) {
        List<OutwardCall> calls = unsent(toNumbers);
        return Optional.ofNullable(judge(calls)).or(() -> Optional.ofNullable(spend(calls.size(), now())));
    }

    private static List<OutwardCall> unsent(List<String> toNumbers) {
        return toNumbers.stream()
                .map(number -> new OutwardCall(ELSEWHERE, number, Json.of(Map.of("to_number", number))))
                .toList();
    }

    /** Returns why the calls may not be made however few there were before, or null. */
    @Nullable
    String judge(List<OutwardCall> calls) {
        if (largestBatch > 0 && calls.size() > largestBatch) {
            return "a batch of " + calls.size() + " calls is over the largest of " + largestBatch;
        }
        for (OutwardCall call : calls) {
            if (!isAllowedNumber(call.toNumber())) {
                return "the number " + call.covered() + " begins with none of " + String.join(", ", prefixes);
            }
            if (predicate != null && !predicate.test(call)) {
                return "the policy's own condition refuses " + call.covered();
            }
        }
        return null;
    }

    private boolean isAllowedNumber(String number) {
        if (prefixes.isEmpty()) {
            return true;
        }
        String plain = number.replaceAll("[ ().-]", "");
        return E164.matcher(plain).matches() && prefixes.stream().anyMatch(plain::startsWith);
    }

    /** Returns why so many calls are too many now, or null; counts nothing. */
    @Nullable
    String full(int calls) {
        try {
            Instant now = clock.instant();
            for (CallCounter.Limit limit : limits) {
                if (counter.used(limit.window(), now) + calls > limit.calls()) {
                    return tooMany(calls, limit);
                }
            }
            return null;
        } catch (RuntimeException e) {
            return uncounted(e);
        }
    }

    /** Counts calls at a time, or returns why they are too many. */
    @Nullable
    String spend(int calls, Instant at) {
        if (limits.isEmpty() || calls == 0) {
            return null;
        }
        try {
            return counter.take(calls, at, limits)
                    .map(limit -> tooMany(calls, limit))
                    .orElse(null);
        } catch (RuntimeException e) {
            return uncounted(e);
        }
    }

    /** Takes back what {@link #spend} has counted, because the calls are not made after all. */
    void giveBack(int calls, Instant at) {
        if (limits.isEmpty() || calls == 0) {
            return;
        }
        try {
            counter.giveBack(calls, at);
        } catch (RuntimeException e) {
            // That costs places, but no money.
            LOG.warn(
                    "{} that were not made could not be taken from the count",
                    calls == 1 ? "1 call" : calls + " calls",
                    e);
        }
    }

    Instant now() {
        return clock.instant();
    }

    private static String tooMany(int calls, CallCounter.Limit limit) {
        return (calls == 1 ? "1 more call" : calls + " more calls") + " would be over " + limit.calls() + " per "
                + (limit.window().equals(DAY) ? "day" : "minute");
    }

    private static String uncounted(RuntimeException failure) {
        if (Thread.currentThread().isInterrupted()) {
            LOG.debug("A call was cancelled while it was being counted", failure);
            return "the call was cancelled";
        }
        LOG.error("Calls are limited and cannot be counted, so that none are made", failure);
        return "calls are limited and cannot be counted: " + failure.getMessage();
    }

    /** Collects the rules of an {@link OutwardCallPolicy}; a call must satisfy all of them. */
    public static final class Builder {
        private final List<String> prefixes = new ArrayList<>();
        private @Nullable Predicate<OutwardCall> predicate;
        private int perMinute;
        private int perDay;
        private int largestBatch;
        private Clock clock = Clock.systemUTC();
        private @Nullable CallCounter counter;

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
         * Allows only so many calls and text messages in any 60 seconds.
         *
         * @param calls the number, from 1
         * @return this builder
         */
        public Builder callsPerMinute(int calls) {
            perMinute = atLeastOne("callsPerMinute", calls);
            return this;
        }

        /**
         * Allows only so many calls and text messages in any 24 hours.
         *
         * @param calls the number, from 1
         * @return this builder
         */
        public Builder callsPerDay(int calls) {
            perDay = atLeastOne("callsPerDay", calls);
            return this;
        }

        /**
         * Allows only batches with so many calls; {@link #callsPerMinute} and {@link #callsPerDay} count them as well.
         *
         * @param calls the number, from 1
         * @return this builder
         */
        public Builder largestBatch(int calls) {
            largestBatch = atLeastOne("largestBatch", calls);
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
         * Sets where calls are counted for {@link #callsPerMinute} and {@link #callsPerDay}; not used without them.
         *
         * @param counter the counter; by default one in memory that has counted nothing yet
         * @return this builder
         */
        public Builder counter(CallCounter counter) {
            this.counter = Objects.requireNonNull(counter, "counter");
            return this;
        }

        private List<CallCounter.Limit> limits() {
            List<CallCounter.Limit> limits = new ArrayList<>();
            if (perMinute > 0) {
                limits.add(new CallCounter.Limit(perMinute, MINUTE));
            }
            if (perDay > 0) {
                limits.add(new CallCounter.Limit(perDay, DAY));
            }
            return List.copyOf(limits);
        }

        /**
         * Makes the policy.
         *
         * @return the policy
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
