package dev.retell4j.chats;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.retell4j.internal.json.ForeignMapper;
import dev.retell4j.internal.json.JsonCodec;
import dev.retell4j.internal.json.ModelStyle;
import dev.retell4j.types.Json;
import dev.retell4j.types.ProductCost;
import dev.retell4j.types.RetellObject;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * What a chat has cost, in US cents.
 *
 * <p>Part of {@link Chat}.
 */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = ImmutableChatCost.Builder.class, using = ForeignMapper.Reader.class)
public abstract sealed class ChatCost extends RetellObject permits ImmutableChatCost {
    ChatCost() {}

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
     * @return {@code combined_cost}; empty when absent
     */
    public final OptionalDouble combinedCost() {
        Double combinedCost = combinedCostOrNull();
        return combinedCost == null ? OptionalDouble.empty() : OptionalDouble.of(combinedCost);
    }

    /**
     * Cost of each product that was used.
     *
     * @return {@code product_costs}; empty when absent
     */
    public final List<ProductCost> productCosts() {
        List<ProductCost> productCosts = productCostsOrNull();
        return productCosts == null ? List.of() : productCosts;
    }

    @Override
    public final Map<String, Json> extraProperties() {
        return orEmpty(extraOrNull());
    }

    @JsonProperty("combined_cost")
    abstract @Nullable Double combinedCostOrNull();

    @JsonProperty("product_costs")
    abstract @Nullable List<ProductCost> productCostsOrNull();

    @JsonProperty(JsonCodec.EXTRA)
    abstract @Nullable Map<String, Json> extraOrNull();

    /** Collects the fields of a {@link ChatCost}; for use by one thread. */
    public static final class Builder extends RetellObject.Builder<Builder> {
        private final ImmutableChatCost.Builder wire = new ImmutableChatCost.Builder();

        private Builder() {}

        private Builder(ChatCost from) {
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
         * Makes the value.
         *
         * @return the value
         */
        public ChatCost build() {
            return buildUnchecked();
        }

        /**
         * Makes the value without checking it: for values that a newer API allows.
         *
         * @return the value
         */
        public ChatCost buildUnchecked() {
            return wire.extra(extraOrNull()).build();
        }
    }
}
