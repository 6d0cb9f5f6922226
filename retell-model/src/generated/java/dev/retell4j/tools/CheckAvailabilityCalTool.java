package dev.retell4j.tools;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.retell4j.errors.RetellValidationException;
import dev.retell4j.internal.check.Checks;
import dev.retell4j.internal.json.Constant;
import dev.retell4j.internal.json.ForeignMapper;
import dev.retell4j.internal.json.JsonCodec;
import dev.retell4j.internal.json.ModelStyle;
import dev.retell4j.internal.json.Required;
import dev.retell4j.types.Json;
import dev.retell4j.types.RetellObject;
import dev.retell4j.types.StringOrNumber;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * A tool with which the model looks up free slots in a Cal.com calendar.
 *
 * <p>Part of {@link Tool}.
 */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = ImmutableCheckAvailabilityCalTool.Builder.class, using = ForeignMapper.Reader.class)
@Deprecated
public abstract sealed class CheckAvailabilityCalTool extends RetellObject implements Tool
        permits ImmutableCheckAvailabilityCalTool {
    CheckAvailabilityCalTool() {}

    /**
     * Starts a new value.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        Builder builder = new Builder();
        builder.wire.type("check_availability_cal");
        return builder;
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
     * Cal.com API key of the calendar's owner. It is a secret.
     *
     * @return {@code cal_api_key}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    public final String calApiKey() {
        return required("cal_api_key", calApiKeyOrNull());
    }

    /**
     * Identifier of the Cal.com event type, as a number or as text that may hold a dynamic variable.
     *
     * @return {@code event_type_id}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    public final StringOrNumber eventTypeId() {
        return required("event_type_id", eventTypeIdOrNull());
    }

    /**
     * Name by which the model calls the tool, unique among the tools it has at one time.
     *
     * @return {@code name}; at most 64 characters; matching {@code ^[a-zA-Z0-9_-]+$}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    @Override
    public final String name() {
        return required("name", nameOrNull());
    }

    /**
     * Tells the members of the union apart.
     *
     * @return {@code type}; always {@code check_availability_cal}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    @Override
    public final String type() {
        return required("type", typeOrNull());
    }

    /**
     * When and how the model is to use the tool.
     *
     * @return {@code description}; empty when absent
     */
    public final Optional<String> description() {
        return Optional.ofNullable(descriptionOrNull());
    }

    /**
     * IANA name of the time zone in which slots are looked up, such as {@code Europe/Berlin}; it may be a dynamic
     * variable. Left out, the time zone the user mentions is used, and failing that the one of the servers of Retell.
     *
     * @return {@code timezone}; empty when absent
     */
    public final Optional<String> timezone() {
        return Optional.ofNullable(timezoneOrNull());
    }

    @Override
    public final <R> R accept(Tool.Visitor<R> visitor) {
        return visitor.visitCheckAvailabilityCal(this);
    }

    @Override
    public final Map<String, Json> extraProperties() {
        return orEmpty(extraOrNull());
    }

    @JsonProperty("cal_api_key")
    @Required
    abstract @Nullable String calApiKeyOrNull();

    @JsonProperty("event_type_id")
    @Required
    abstract @Nullable StringOrNumber eventTypeIdOrNull();

    @JsonProperty("name")
    @Required
    abstract @Nullable String nameOrNull();

    @JsonProperty("type")
    @Required
    @Constant("check_availability_cal")
    abstract @Nullable String typeOrNull();

    @JsonProperty("description")
    abstract @Nullable String descriptionOrNull();

    @JsonProperty("timezone")
    abstract @Nullable String timezoneOrNull();

    @JsonProperty(JsonCodec.EXTRA)
    abstract @Nullable Map<String, Json> extraOrNull();

    /** Collects the fields of a {@link CheckAvailabilityCalTool}; for use by one thread. */
    public static final class Builder extends RetellObject.Builder<Builder> {
        private final ImmutableCheckAvailabilityCalTool.Builder wire = new ImmutableCheckAvailabilityCalTool.Builder();

        private Builder() {}

        private Builder(CheckAvailabilityCalTool from) {
            wire.from(from);
            extraProperties(from.extraProperties());
        }

        /**
         * Cal.com API key of the calendar's owner. It is a secret.
         *
         * @param calApiKey {@code cal_api_key}
         * @return this builder
         */
        public Builder calApiKey(String calApiKey) {
            wire.calApiKey(given("cal_api_key", calApiKey));
            return this;
        }

        /**
         * Identifier of the Cal.com event type, as a number or as text that may hold a dynamic variable.
         *
         * @param eventTypeId {@code event_type_id}
         * @return this builder
         */
        public Builder eventTypeId(StringOrNumber eventTypeId) {
            wire.eventTypeId(given("event_type_id", eventTypeId));
            return this;
        }

        /**
         * Name by which the model calls the tool, unique among the tools it has at one time.
         *
         * @param name {@code name}; at most 64 characters; matching {@code ^[a-zA-Z0-9_-]+$}
         * @return this builder
         */
        public Builder name(String name) {
            wire.name(given("name", name));
            return this;
        }

        /**
         * When and how the model is to use the tool.
         *
         * @param description {@code description}
         * @return this builder
         */
        public Builder description(String description) {
            wire.description(given("description", description));
            return this;
        }

        /**
         * IANA name of the time zone in which slots are looked up, such as {@code Europe/Berlin}; it may be a dynamic
         * variable. Left out, the time zone the user mentions is used, and failing that the one of the servers of
         * Retell.
         *
         * @param timezone {@code timezone}
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
        public CheckAvailabilityCalTool build() {
            CheckAvailabilityCalTool built = buildUnchecked();
            Checks.of("CheckAvailabilityCalTool", built.extraProperties())
                    .required("cal_api_key", built.calApiKeyOrNull())
                    .required("event_type_id", built.eventTypeIdOrNull())
                    .required("name", built.nameOrNull())
                    .longest("name", built.nameOrNull(), 64)
                    .matches("name", built.nameOrNull(), "^[a-zA-Z0-9_-]+$")
                    .verify();
            return built;
        }

        /**
         * Makes the value without checking it: for values that a newer API allows.
         *
         * @return the value
         */
        public CheckAvailabilityCalTool buildUnchecked() {
            return wire.extra(extraOrNull()).build();
        }
    }
}
