package dev.retell4j.websocket.protocol;

import dev.retell4j.errors.RetellValidationException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** How the agent behaves in a call; what is absent stays as it is. On the wire: {@code agent_config}. */
public final class AgentConfig {
    private final @Nullable Double responsiveness;
    private final @Nullable Double interruptionSensitivity;
    private final @Nullable Duration reminderTrigger;
    private final @Nullable Integer reminderMaxCount;

    private AgentConfig(Builder builder) {
        responsiveness = builder.responsiveness;
        interruptionSensitivity = builder.interruptionSensitivity;
        reminderTrigger = builder.reminderTrigger;
        reminderMaxCount = builder.reminderMaxCount;
    }

    /**
     * Starts a new value.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Returns how readily the agent answers.
     *
     * @return {@code responsiveness}, from 0 to 1
     */
    public OptionalDouble responsiveness() {
        return responsiveness == null ? OptionalDouble.empty() : OptionalDouble.of(responsiveness);
    }

    /**
     * Returns how easily the agent is interrupted.
     *
     * @return {@code interruption_sensitivity}, from 0 (never) to 1
     */
    public OptionalDouble interruptionSensitivity() {
        return interruptionSensitivity == null ? OptionalDouble.empty() : OptionalDouble.of(interruptionSensitivity);
    }

    /**
     * Returns after how much silence of the other side the agent is asked for a nudge.
     *
     * @return {@code reminder_trigger_ms}, milliseconds on the wire
     */
    public Optional<Duration> reminderTrigger() {
        return Optional.ofNullable(reminderTrigger);
    }

    /**
     * Returns how often in a row the agent is asked for a nudge.
     *
     * @return {@code reminder_max_count}; 0 for never
     */
    public OptionalInt reminderMaxCount() {
        return reminderMaxCount == null ? OptionalInt.empty() : OptionalInt.of(reminderMaxCount);
    }

    String write() {
        StringJoiner fields = new StringJoiner(",", "{", "}");
        if (responsiveness != null) {
            fields.add("\"responsiveness\":" + plain(responsiveness));
        }
        if (interruptionSensitivity != null) {
            fields.add("\"interruption_sensitivity\":" + plain(interruptionSensitivity));
        }
        if (reminderTrigger != null) {
            fields.add("\"reminder_trigger_ms\":" + reminderTrigger.toMillis());
        }
        if (reminderMaxCount != null) {
            fields.add("\"reminder_max_count\":" + reminderMaxCount);
        }
        return fields.toString();
    }

    /** Writes 1 as 1 and not as 1.0. */
    private static String plain(double number) {
        return number == Math.rint(number)
                ? Long.toString((long) number)
                : BigDecimal.valueOf(number).toPlainString();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof AgentConfig that && write().equals(that.write());
    }

    @Override
    public int hashCode() {
        return write().hashCode();
    }

    /** Returns the type and its JSON; for logs. */
    @Override
    public String toString() {
        return "AgentConfig" + write();
    }

    /** Collects the fields of an {@link AgentConfig}; for use by one thread. */
    public static final class Builder {
        private @Nullable Double responsiveness;
        private @Nullable Double interruptionSensitivity;
        private @Nullable Duration reminderTrigger;
        private @Nullable Integer reminderMaxCount;

        private Builder() {}

        /**
         * Sets how readily the agent answers.
         *
         * @param responsiveness {@code responsiveness}, from 0 to 1
         * @return this builder
         */
        public Builder responsiveness(double responsiveness) {
            this.responsiveness = responsiveness;
            return this;
        }

        /**
         * Sets how easily the agent is interrupted.
         *
         * @param interruptionSensitivity {@code interruption_sensitivity}, from 0 (never) to 1
         * @return this builder
         */
        public Builder interruptionSensitivity(double interruptionSensitivity) {
            this.interruptionSensitivity = interruptionSensitivity;
            return this;
        }

        /**
         * Sets after how much silence of the other side the agent is asked for a nudge.
         *
         * @param reminderTrigger {@code reminder_trigger_ms}, at least 1 ms; cut off to whole milliseconds
         * @return this builder
         */
        public Builder reminderTrigger(Duration reminderTrigger) {
            this.reminderTrigger = Present.of("reminder_trigger_ms", reminderTrigger);
            return this;
        }

        /**
         * Sets how often in a row the agent is asked for a nudge.
         *
         * @param reminderMaxCount {@code reminder_max_count}, at least 0; 0 for never
         * @return this builder
         */
        public Builder reminderMaxCount(int reminderMaxCount) {
            this.reminderMaxCount = reminderMaxCount;
            return this;
        }

        /**
         * Makes the value after checking the documented bounds.
         *
         * @return the value
         * @throws RetellValidationException when a value is out of bounds
         */
        public AgentConfig build() {
            List<String> problems = new ArrayList<>();
            share("responsiveness", responsiveness, problems);
            share("interruption_sensitivity", interruptionSensitivity, problems);
            if (reminderTrigger != null && (reminderTrigger.isNegative() || millis(reminderTrigger) < 1)) {
                problems.add("reminder_trigger_ms must be above 0, but is " + millis(reminderTrigger));
            }
            if (reminderMaxCount != null && reminderMaxCount < 0) {
                problems.add("reminder_max_count must be at least 0, but is " + reminderMaxCount);
            }
            if (!problems.isEmpty()) {
                throw RetellValidationException.of("AgentConfig", problems);
            }
            return new AgentConfig(this);
        }

        private static void share(String wireName, @Nullable Double value, List<String> problems) {
            if (value != null && !(value >= 0 && value <= 1)) {
                problems.add(wireName + " must be from 0 to 1, but is " + value);
            }
        }

        /** Of ages of the universe, which do not fit, the greatest that does. */
        private static long millis(Duration duration) {
            try {
                return duration.toMillis();
            } catch (ArithmeticException e) {
                return duration.isNegative() ? Long.MIN_VALUE : Long.MAX_VALUE;
            }
        }
    }
}
