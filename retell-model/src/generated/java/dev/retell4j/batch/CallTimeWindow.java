package dev.retell4j.batch;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.retell4j.errors.RetellValidationException;
import dev.retell4j.internal.check.Checks;
import dev.retell4j.internal.json.ForeignMapper;
import dev.retell4j.internal.json.JsonCodec;
import dev.retell4j.internal.json.ModelStyle;
import dev.retell4j.internal.json.Required;
import dev.retell4j.types.Json;
import dev.retell4j.types.RetellObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * Days and times at which the calls of a batch may be placed.
 *
 * <p>Part of {@link BatchCallCreate}, {@link BatchCall}.
 */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = ImmutableCallTimeWindow.Builder.class, using = ForeignMapper.Reader.class)
public abstract sealed class CallTimeWindow extends RetellObject permits ImmutableCallTimeWindow {
    CallTimeWindow() {}

    /**
     * Starts a new value.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Starts a changed copy of this value.
     *
     * @return a builder with everything that this value holds
     */
    public final Builder toBuilder() {
        return new Builder(this);
    }

    /**
     * Times of day at which calls may be placed; at least one.
     *
     * @return {@code windows}; at least 1 element
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    public final List<TimeWindow> windows() {
        return required("windows", windowsOrNull());
    }

    /**
     * Days of the week on which calls may be placed; without it, on all days.
     *
     * @return {@code day}; empty when absent
     */
    public final List<Weekday> day() {
        List<Weekday> day = dayOrNull();
        return day == null ? List.of() : day;
    }

    /**
     * IANA name of the time zone the times are meant in.
     *
     * @return {@code timezone}; default {@code America/Los_Angeles}; empty when absent
     */
    public final Optional<String> timezone() {
        return Optional.ofNullable(timezoneOrNull());
    }

    @Override
    public final Map<String, Json> extraProperties() {
        return orEmpty(extraOrNull());
    }

    @JsonProperty("windows")
    @Required
    abstract @Nullable List<TimeWindow> windowsOrNull();

    @JsonProperty("day")
    abstract @Nullable List<Weekday> dayOrNull();

    @JsonProperty("timezone")
    abstract @Nullable String timezoneOrNull();

    @JsonProperty(JsonCodec.EXTRA)
    abstract @Nullable Map<String, Json> extraOrNull();

    /** Collects the fields of a {@link CallTimeWindow}; for use by one thread. */
    public static final class Builder extends RetellObject.Builder<Builder> {
        private final ImmutableCallTimeWindow.Builder wire = new ImmutableCallTimeWindow.Builder();

        private Builder() {}

        private Builder(CallTimeWindow from) {
            wire.from(from);
            extraProperties(from.extraProperties());
        }

        /**
         * Times of day at which calls may be placed; at least one.
         *
         * @param windows {@code windows}; at least 1 element
         * @return this builder
         */
        public Builder windows(List<TimeWindow> windows) {
            wire.windows(given("windows", windows));
            return this;
        }

        /**
         * Days of the week on which calls may be placed; without it, on all days.
         *
         * @param day {@code day}
         * @return this builder
         */
        public Builder day(List<Weekday> day) {
            wire.day(given("day", day));
            return this;
        }

        /**
         * IANA name of the time zone the times are meant in.
         *
         * @param timezone {@code timezone}; default {@code America/Los_Angeles}
         * @return this builder
         */
        public Builder timezone(String timezone) {
            wire.timezone(given("timezone", timezone));
            return this;
        }

        /**
         * Makes the value after checking required fields and documented bounds.
         *
         * @return the value
         * @throws RetellValidationException when a required field is missing or a value is out of bounds
         */
        public CallTimeWindow build() {
            CallTimeWindow built = buildUnchecked();
            Checks.of("CallTimeWindow", built.extraProperties())
                    .required("windows", built.windowsOrNull())
                    .fewest("windows", built.windowsOrNull(), 1)
                    .verify();
            return built;
        }

        /**
         * Makes the value without checking it: for values that a newer API allows.
         *
         * @return the value
         */
        public CallTimeWindow buildUnchecked() {
            return wire.extra(extraOrNull()).build();
        }
    }
}
