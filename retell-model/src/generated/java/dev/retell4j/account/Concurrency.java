package dev.retell4j.account;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.retell4j.internal.json.ForeignMapper;
import dev.retell4j.internal.json.JsonCodec;
import dev.retell4j.internal.json.ModelStyle;
import dev.retell4j.types.Json;
import dev.retell4j.types.RetellObject;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * How many calls a workspace may have at once and how many it has right now. Inbound, outbound, web and batch calls all
 * count alike.
 *
 * <p>Returned by {@code GET /get-concurrency}.
 */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = ImmutableConcurrency.Builder.class, using = ForeignMapper.Reader.class)
public abstract sealed class Concurrency extends RetellObject permits ImmutableConcurrency {
    Concurrency() {}

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
     * Concurrent calls that come with the account.
     *
     * @return {@code base_concurrency}; empty when absent
     */
    public final OptionalInt baseConcurrency() {
        Integer baseConcurrency = baseConcurrencyOrNull();
        return baseConcurrency == null ? OptionalInt.empty() : OptionalInt.of(baseConcurrency);
    }

    /**
     * Whether outbound calls may go beyond the limit for an extra charge.
     *
     * @return {@code concurrency_burst_enabled}; empty when absent
     */
    public final Optional<Boolean> concurrencyBurstEnabled() {
        return Optional.ofNullable(concurrencyBurstEnabledOrNull());
    }

    /**
     * Concurrent calls allowed while bursting; 0 when bursting is off.
     *
     * @return {@code concurrency_burst_limit}; empty when absent
     */
    public final OptionalInt concurrencyBurstLimit() {
        Integer concurrencyBurstLimit = concurrencyBurstLimitOrNull();
        return concurrencyBurstLimit == null ? OptionalInt.empty() : OptionalInt.of(concurrencyBurstLimit);
    }

    /**
     * Concurrent calls allowed, the sum of {@code base_concurrency} and {@code purchased_concurrency}.
     *
     * @return {@code concurrency_limit}; empty when absent
     */
    public final OptionalInt concurrencyLimit() {
        Integer concurrencyLimit = concurrencyLimitOrNull();
        return concurrencyLimit == null ? OptionalInt.empty() : OptionalInt.of(concurrencyLimit);
    }

    /**
     * Most concurrent calls that can be bought.
     *
     * @return {@code concurrency_purchase_limit}; empty when absent
     */
    public final OptionalInt concurrencyPurchaseLimit() {
        Integer concurrencyPurchaseLimit = concurrencyPurchaseLimitOrNull();
        return concurrencyPurchaseLimit == null ? OptionalInt.empty() : OptionalInt.of(concurrencyPurchaseLimit);
    }

    /**
     * Calls running now.
     *
     * @return {@code current_concurrency}; empty when absent
     */
    public final OptionalInt currentConcurrency() {
        Integer currentConcurrency = currentConcurrencyOrNull();
        return currentConcurrency == null ? OptionalInt.empty() : OptionalInt.of(currentConcurrency);
    }

    /**
     * Concurrent calls that have been bought on top.
     *
     * @return {@code purchased_concurrency}; empty when absent
     */
    public final OptionalInt purchasedConcurrency() {
        Integer purchasedConcurrency = purchasedConcurrencyOrNull();
        return purchasedConcurrency == null ? OptionalInt.empty() : OptionalInt.of(purchasedConcurrency);
    }

    /**
     * Concurrent calls that can still be bought.
     *
     * @return {@code remaining_purchase_limit}; empty when absent
     */
    public final OptionalInt remainingPurchaseLimit() {
        Integer remainingPurchaseLimit = remainingPurchaseLimitOrNull();
        return remainingPurchaseLimit == null ? OptionalInt.empty() : OptionalInt.of(remainingPurchaseLimit);
    }

    /**
     * Concurrent calls kept free for inbound calls; outbound calls have to do with the rest.
     *
     * @return {@code reserved_inbound_concurrency}; empty when absent
     */
    public final OptionalInt reservedInboundConcurrency() {
        Integer reservedInboundConcurrency = reservedInboundConcurrencyOrNull();
        return reservedInboundConcurrency == null ? OptionalInt.empty() : OptionalInt.of(reservedInboundConcurrency);
    }

    @Override
    public final Map<String, Json> extraProperties() {
        return orEmpty(extraOrNull());
    }

    @JsonProperty("base_concurrency")
    abstract @Nullable Integer baseConcurrencyOrNull();

    @JsonProperty("concurrency_burst_enabled")
    abstract @Nullable Boolean concurrencyBurstEnabledOrNull();

    @JsonProperty("concurrency_burst_limit")
    abstract @Nullable Integer concurrencyBurstLimitOrNull();

    @JsonProperty("concurrency_limit")
    abstract @Nullable Integer concurrencyLimitOrNull();

    @JsonProperty("concurrency_purchase_limit")
    abstract @Nullable Integer concurrencyPurchaseLimitOrNull();

    @JsonProperty("current_concurrency")
    abstract @Nullable Integer currentConcurrencyOrNull();

    @JsonProperty("purchased_concurrency")
    abstract @Nullable Integer purchasedConcurrencyOrNull();

    @JsonProperty("remaining_purchase_limit")
    abstract @Nullable Integer remainingPurchaseLimitOrNull();

    @JsonProperty("reserved_inbound_concurrency")
    abstract @Nullable Integer reservedInboundConcurrencyOrNull();

    @JsonProperty(JsonCodec.EXTRA)
    abstract @Nullable Map<String, Json> extraOrNull();

    /** Collects the fields of a {@link Concurrency}; for use by one thread. */
    public static final class Builder extends RetellObject.Builder<Builder> {
        private final ImmutableConcurrency.Builder wire = new ImmutableConcurrency.Builder();

        private Builder() {}

        private Builder(Concurrency from) {
            wire.from(from);
            extraProperties(from.extraProperties());
        }

        /**
         * Concurrent calls that come with the account.
         *
         * @param baseConcurrency {@code base_concurrency}
         * @return this builder
         */
        public Builder baseConcurrency(int baseConcurrency) {
            wire.baseConcurrency(given("base_concurrency", baseConcurrency));
            return this;
        }

        /**
         * Whether outbound calls may go beyond the limit for an extra charge.
         *
         * @param concurrencyBurstEnabled {@code concurrency_burst_enabled}
         * @return this builder
         */
        public Builder concurrencyBurstEnabled(boolean concurrencyBurstEnabled) {
            wire.concurrencyBurstEnabled(given("concurrency_burst_enabled", concurrencyBurstEnabled));
            return this;
        }

        /**
         * Concurrent calls allowed while bursting; 0 when bursting is off.
         *
         * @param concurrencyBurstLimit {@code concurrency_burst_limit}
         * @return this builder
         */
        public Builder concurrencyBurstLimit(int concurrencyBurstLimit) {
            wire.concurrencyBurstLimit(given("concurrency_burst_limit", concurrencyBurstLimit));
            return this;
        }

        /**
         * Concurrent calls allowed, the sum of {@code base_concurrency} and {@code purchased_concurrency}.
         *
         * @param concurrencyLimit {@code concurrency_limit}
         * @return this builder
         */
        public Builder concurrencyLimit(int concurrencyLimit) {
            wire.concurrencyLimit(given("concurrency_limit", concurrencyLimit));
            return this;
        }

        /**
         * Most concurrent calls that can be bought.
         *
         * @param concurrencyPurchaseLimit {@code concurrency_purchase_limit}
         * @return this builder
         */
        public Builder concurrencyPurchaseLimit(int concurrencyPurchaseLimit) {
            wire.concurrencyPurchaseLimit(given("concurrency_purchase_limit", concurrencyPurchaseLimit));
            return this;
        }

        /**
         * Calls running now.
         *
         * @param currentConcurrency {@code current_concurrency}
         * @return this builder
         */
        public Builder currentConcurrency(int currentConcurrency) {
            wire.currentConcurrency(given("current_concurrency", currentConcurrency));
            return this;
        }

        /**
         * Concurrent calls that have been bought on top.
         *
         * @param purchasedConcurrency {@code purchased_concurrency}
         * @return this builder
         */
        public Builder purchasedConcurrency(int purchasedConcurrency) {
            wire.purchasedConcurrency(given("purchased_concurrency", purchasedConcurrency));
            return this;
        }

        /**
         * Concurrent calls that can still be bought.
         *
         * @param remainingPurchaseLimit {@code remaining_purchase_limit}
         * @return this builder
         */
        public Builder remainingPurchaseLimit(int remainingPurchaseLimit) {
            wire.remainingPurchaseLimit(given("remaining_purchase_limit", remainingPurchaseLimit));
            return this;
        }

        /**
         * Concurrent calls kept free for inbound calls; outbound calls have to do with the rest.
         *
         * @param reservedInboundConcurrency {@code reserved_inbound_concurrency}
         * @return this builder
         */
        public Builder reservedInboundConcurrency(int reservedInboundConcurrency) {
            wire.reservedInboundConcurrency(given("reserved_inbound_concurrency", reservedInboundConcurrency));
            return this;
        }

        /**
         * Makes the value.
         *
         * @return the value
         */
        public Concurrency build() {
            return buildUnchecked();
        }

        /**
         * Makes the value without checking it: for values that a newer API allows.
         *
         * @return the value
         */
        public Concurrency buildUnchecked() {
            return wire.extra(extraOrNull()).build();
        }
    }
}
