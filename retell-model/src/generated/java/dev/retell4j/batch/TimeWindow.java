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
import java.util.Map;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of the day.
 *
 * <p>Part of {@link CallTimeWindow}.
 */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = ImmutableTimeWindow.Builder.class, using = ForeignMapper.Reader.class)
public abstract sealed class TimeWindow extends RetellObject permits ImmutableTimeWindow {
    TimeWindow() {}

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
     * End of the stretch, in minutes after midnight.
     *
     * @return {@code end}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    public final double end() {
        return required("end", endOrNull());
    }

    /**
     * Beginning of the stretch, in minutes after midnight.
     *
     * @return {@code start}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    public final double start() {
        return required("start", startOrNull());
    }

    @Override
    public final Map<String, Json> extraProperties() {
        return orEmpty(extraOrNull());
    }

    @JsonProperty("end")
    @Required
    abstract @Nullable Double endOrNull();

    @JsonProperty("start")
    @Required
    abstract @Nullable Double startOrNull();

    @JsonProperty(JsonCodec.EXTRA)
    abstract @Nullable Map<String, Json> extraOrNull();

    /** Collects the fields of a {@link TimeWindow}; for use by one thread. */
    public static final class Builder extends RetellObject.Builder<Builder> {
        private final ImmutableTimeWindow.Builder wire = new ImmutableTimeWindow.Builder();

        private Builder() {}

        private Builder(TimeWindow from) {
            wire.from(from);
            extraProperties(from.extraProperties());
        }

        /**
         * End of the stretch, in minutes after midnight.
         *
         * @param end {@code end}
         * @return this builder
         */
        public Builder end(double end) {
            wire.end(given("end", end));
            return this;
        }

        /**
         * Beginning of the stretch, in minutes after midnight.
         *
         * @param start {@code start}
         * @return this builder
         */
        public Builder start(double start) {
            wire.start(given("start", start));
            return this;
        }

        /**
         * Makes the value after checking required fields and documented bounds.
         *
         * @return the value
         * @throws RetellValidationException when a required field is missing or a value is out of bounds
         */
        public TimeWindow build() {
            TimeWindow built = buildUnchecked();
            Checks.of("TimeWindow", built.extraProperties())
                    .required("end", built.endOrNull())
                    .required("start", built.startOrNull())
                    .verify();
            return built;
        }

        /**
         * Makes the value without checking it: for values that a newer API allows.
         *
         * @return the value
         */
        public TimeWindow buildUnchecked() {
            return wire.extra(extraOrNull()).build();
        }
    }
}
