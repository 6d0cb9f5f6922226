package dev.retell4j.contacts;

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
 * What is needed to fill fields of contacts from the analysis of earlier calls.
 *
 * <p>Sent to {@code POST /backfill-contact-analysis-data}.
 */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = ImmutableContactBackfill.Builder.class, using = ForeignMapper.Reader.class)
public abstract sealed class ContactBackfill extends RetellObject permits ImmutableContactBackfill {
    ContactBackfill() {}

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
     * Names of the fields to fill.
     *
     * @return {@code backfill_attributes}
     * @throws dev.retell4j.errors.RetellDecodeException when it is missing
     */
    public final List<String> backfillAttributes() {
        return required("backfill_attributes", backfillAttributesOrNull());
    }

    /**
     * Which earlier calls to look at; without it, all of them.
     *
     * @return {@code backfill_call_filter}; empty when absent
     */
    public final Optional<BackfillCallFilter> backfillCallFilter() {
        return Optional.ofNullable(backfillCallFilterOrNull());
    }

    @Override
    public final Map<String, Json> extraProperties() {
        return orEmpty(extraOrNull());
    }

    @JsonProperty("backfill_attributes")
    @Required
    abstract @Nullable List<String> backfillAttributesOrNull();

    @JsonProperty("backfill_call_filter")
    abstract @Nullable BackfillCallFilter backfillCallFilterOrNull();

    @JsonProperty(JsonCodec.EXTRA)
    abstract @Nullable Map<String, Json> extraOrNull();

    /** Collects the fields of a {@link ContactBackfill}; for use by one thread. */
    public static final class Builder extends RetellObject.Builder<Builder> {
        private final ImmutableContactBackfill.Builder wire = new ImmutableContactBackfill.Builder();

        private Builder() {}

        private Builder(ContactBackfill from) {
            wire.from(from);
            extraProperties(from.extraProperties());
        }

        /**
         * Names of the fields to fill.
         *
         * @param backfillAttributes {@code backfill_attributes}
         * @return this builder
         */
        public Builder backfillAttributes(List<String> backfillAttributes) {
            wire.backfillAttributes(given("backfill_attributes", backfillAttributes));
            return this;
        }

        /**
         * Which earlier calls to look at; without it, all of them.
         *
         * @param backfillCallFilter {@code backfill_call_filter}
         * @return this builder
         */
        public Builder backfillCallFilter(BackfillCallFilter backfillCallFilter) {
            wire.backfillCallFilter(given("backfill_call_filter", backfillCallFilter));
            return this;
        }

        /**
         * Makes the value after checking required fields and documented bounds.
         *
         * @return the value
         * @throws RetellValidationException when a required field is missing or a value is out of bounds
         */
        public ContactBackfill build() {
            ContactBackfill built = buildUnchecked();
            Checks.of("ContactBackfill", built.extraProperties())
                    .required("backfill_attributes", built.backfillAttributesOrNull())
                    .verify();
            return built;
        }

        /**
         * Makes the value without checking it: for values that a newer API allows.
         *
         * @return the value
         */
        public ContactBackfill buildUnchecked() {
            return wire.extra(extraOrNull()).build();
        }
    }
}
