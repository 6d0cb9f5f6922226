package dev.retell4j.types;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.retell4j.errors.RetellValidationException;
import dev.retell4j.internal.check.Checks;
import dev.retell4j.internal.json.ForeignMapper;
import dev.retell4j.internal.json.JsonCodec;
import dev.retell4j.internal.json.ModelStyle;
import dev.retell4j.internal.json.Required;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * What one product has cost within a call or chat.
 *
 * <p>Part of {@link dev.retell4j.calls.CallCost}, {@link dev.retell4j.chats.ChatCost}.
 */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = ImmutableProductCost.Builder.class, using = ForeignMapper.Reader.class)
public abstract sealed class ProductCost extends RetellObject permits ImmutableProductCost {
    ProductCost() {}

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
     * Cost of the product, in cents.
     *
     * @return {@code cost}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    public final double cost() {
        return required("cost", costOrNull());
    }

    /**
     * Name of the product.
     *
     * @return {@code product}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    public final String product() {
        return required("product", productOrNull());
    }

    /**
     * Whether the cost comes from the transferred leg of the call.
     *
     * @return {@code is_transfer_leg_cost}; empty when absent
     */
    public final Optional<Boolean> isTransferLegCost() {
        return Optional.ofNullable(isTransferLegCostOrNull());
    }

    /**
     * Price of one unit of the product, in cents.
     *
     * @return {@code unit_price}; empty when absent
     */
    public final OptionalDouble unitPrice() {
        Double unitPrice = unitPriceOrNull();
        return unitPrice == null ? OptionalDouble.empty() : OptionalDouble.of(unitPrice);
    }

    @Override
    public final Map<String, Json> extraProperties() {
        return orEmpty(extraOrNull());
    }

    @JsonProperty("cost")
    @Required
    abstract @Nullable Double costOrNull();

    @JsonProperty("product")
    @Required
    abstract @Nullable String productOrNull();

    @JsonProperty("is_transfer_leg_cost")
    abstract @Nullable Boolean isTransferLegCostOrNull();

    @JsonProperty("unit_price")
    abstract @Nullable Double unitPriceOrNull();

    @JsonProperty(JsonCodec.EXTRA)
    abstract @Nullable Map<String, Json> extraOrNull();

    /** Collects the fields of a {@link ProductCost}; for use by one thread. */
    public static final class Builder extends RetellObject.Builder<Builder> {
        private final ImmutableProductCost.Builder wire = new ImmutableProductCost.Builder();

        private Builder() {}

        private Builder(ProductCost from) {
            wire.from(from);
            extraProperties(from.extraProperties());
        }

        /**
         * Cost of the product, in cents.
         *
         * @param cost {@code cost}
         * @return this builder
         */
        public Builder cost(double cost) {
            wire.cost(given("cost", cost));
            return this;
        }

        /**
         * Name of the product.
         *
         * @param product {@code product}
         * @return this builder
         */
        public Builder product(String product) {
            wire.product(given("product", product));
            return this;
        }

        /**
         * Whether the cost comes from the transferred leg of the call.
         *
         * @param isTransferLegCost {@code is_transfer_leg_cost}
         * @return this builder
         */
        public Builder isTransferLegCost(boolean isTransferLegCost) {
            wire.isTransferLegCost(given("is_transfer_leg_cost", isTransferLegCost));
            return this;
        }

        /**
         * Price of one unit of the product, in cents.
         *
         * @param unitPrice {@code unit_price}
         * @return this builder
         */
        public Builder unitPrice(double unitPrice) {
            wire.unitPrice(given("unit_price", unitPrice));
            return this;
        }

        /**
         * Makes the value after checking required fields and documented bounds.
         *
         * @return the value
         * @throws RetellValidationException when a required field is missing or a value is out of bounds
         */
        public ProductCost build() {
            ProductCost built = buildUnchecked();
            Checks.of("ProductCost", built.extraProperties())
                    .required("cost", built.costOrNull())
                    .required("product", built.productOrNull())
                    .verify();
            return built;
        }

        /**
         * Makes the value without checking it: for values that a newer API allows.
         *
         * @return the value
         */
        public ProductCost buildUnchecked() {
            return wire.extra(extraOrNull()).build();
        }
    }
}
