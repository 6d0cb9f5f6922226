package dev.retell4j.calls;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.retell4j.errors.RetellValidationException;
import dev.retell4j.internal.check.Checks;
import dev.retell4j.internal.json.ForeignMapper;
import dev.retell4j.internal.json.JsonCodec;
import dev.retell4j.internal.json.ModelStyle;
import dev.retell4j.internal.json.Required;
import dev.retell4j.types.Json;
import dev.retell4j.types.ProductCost;
import dev.retell4j.types.RetellObject;
import java.util.List;
import java.util.Map;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * What a call has cost, in US cents.
 *
 * <p>Part of {@link PhoneCall}, {@link PhoneCallListItem}, {@link WebCallListItem}, {@link WebCall}.
 */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = ImmutableCallCost.Builder.class, using = ForeignMapper.Reader.class)
public abstract sealed class CallCost extends RetellObject permits ImmutableCallCost {
    CallCost() {}

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
     * Cost of all products together, in cents.
     *
     * @return {@code combined_cost}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    public final double combinedCost() {
        return required("combined_cost", combinedCostOrNull());
    }

    /**
     * Cost of each product that was used.
     *
     * @return {@code product_costs}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    public final List<ProductCost> productCosts() {
        return required("product_costs", productCostsOrNull());
    }

    /**
     * Length of the call.
     *
     * @return {@code total_duration_seconds}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    public final double totalDurationSeconds() {
        return required("total_duration_seconds", totalDurationSecondsOrNull());
    }

    /**
     * Price of all products that are charged by time together, in cents per second.
     *
     * @return {@code total_duration_unit_price}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    public final double totalDurationUnitPrice() {
        return required("total_duration_unit_price", totalDurationUnitPriceOrNull());
    }

    @Override
    public final Map<String, Json> extraProperties() {
        return orEmpty(extraOrNull());
    }

    @JsonProperty("combined_cost")
    @Required
    abstract @Nullable Double combinedCostOrNull();

    @JsonProperty("product_costs")
    @Required
    abstract @Nullable List<ProductCost> productCostsOrNull();

    @JsonProperty("total_duration_seconds")
    @Required
    abstract @Nullable Double totalDurationSecondsOrNull();

    @JsonProperty("total_duration_unit_price")
    @Required
    abstract @Nullable Double totalDurationUnitPriceOrNull();

    @JsonProperty(JsonCodec.EXTRA)
    abstract @Nullable Map<String, Json> extraOrNull();

    /** Collects the fields of a {@link CallCost}; for use by one thread. */
    public static final class Builder extends RetellObject.Builder<Builder> {
        private final ImmutableCallCost.Builder wire = new ImmutableCallCost.Builder();

        private Builder() {}

        private Builder(CallCost from) {
            wire.from(from);
            extraProperties(from.extraProperties());
        }

        /**
         * Cost of all products together, in cents.
         *
         * @param combinedCost {@code combined_cost}
         * @return this builder
         */
        public Builder combinedCost(double combinedCost) {
            wire.combinedCost(given("combined_cost", combinedCost));
            return this;
        }

        /**
         * Cost of each product that was used.
         *
         * @param productCosts {@code product_costs}
         * @return this builder
         */
        public Builder productCosts(List<ProductCost> productCosts) {
            wire.productCosts(given("product_costs", productCosts));
            return this;
        }

        /**
         * Length of the call.
         *
         * @param totalDurationSeconds {@code total_duration_seconds}
         * @return this builder
         */
        public Builder totalDurationSeconds(double totalDurationSeconds) {
            wire.totalDurationSeconds(given("total_duration_seconds", totalDurationSeconds));
            return this;
        }

        /**
         * Price of all products that are charged by time together, in cents per second.
         *
         * @param totalDurationUnitPrice {@code total_duration_unit_price}
         * @return this builder
         */
        public Builder totalDurationUnitPrice(double totalDurationUnitPrice) {
            wire.totalDurationUnitPrice(given("total_duration_unit_price", totalDurationUnitPrice));
            return this;
        }

        /**
         * Makes the value after checking required fields and documented bounds.
         *
         * @return the value
         * @throws RetellValidationException when a required field is missing or a value is out of bounds
         */
        public CallCost build() {
            CallCost built = buildUnchecked();
            Checks.of("CallCost", built.extraProperties())
                    .required("combined_cost", built.combinedCostOrNull())
                    .required("product_costs", built.productCostsOrNull())
                    .required("total_duration_seconds", built.totalDurationSecondsOrNull())
                    .required("total_duration_unit_price", built.totalDurationUnitPriceOrNull())
                    .verify();
            return built;
        }

        /**
         * Makes the value without checking it: for values that a newer API allows.
         *
         * @return the value
         */
        public CallCost buildUnchecked() {
            return wire.extra(extraOrNull()).build();
        }
    }
}
