package dev.retell4j.chats;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.retell4j.internal.json.ForeignMapper;
import dev.retell4j.internal.json.JsonCodec;
import dev.retell4j.internal.json.ModelStyle;
import dev.retell4j.types.Json;
import dev.retell4j.types.RetellObject;
import dev.retell4j.types.SortOrder;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * Which chats to list, in what order and how many.
 *
 * <p>Sent to {@code POST /v3/list-chats}.
 */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = ImmutableChatListRequest.Builder.class, using = ForeignMapper.Reader.class)
public abstract sealed class ChatListRequest extends RetellObject permits ImmutableChatListRequest {
    ChatListRequest() {}

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
     * Conditions the chats have to meet; without it, all chats are listed.
     *
     * @return {@code filter_criteria}; empty when absent
     */
    public final Optional<ChatFilter> filterCriteria() {
        return Optional.ofNullable(filterCriteriaOrNull());
    }

    /**
     * Whether the answer also counts all matching chats.
     *
     * @return {@code include_total}; default {@code false}; empty when absent
     */
    public final Optional<Boolean> includeTotal() {
        return Optional.ofNullable(includeTotalOrNull());
    }

    /**
     * Largest number of chats on the page. When left out it is 50; the service gives at most 1000.
     *
     * @return {@code limit}; empty when absent
     */
    public final OptionalInt limit() {
        Integer limit = limitOrNull();
        return limit == null ? OptionalInt.empty() : OptionalInt.of(limit);
    }

    /**
     * Opaque key from the previous page; left out for the first page.
     *
     * @return {@code pagination_key}; empty when absent
     */
    public final Optional<String> paginationKey() {
        return Optional.ofNullable(paginationKeyOrNull());
    }

    /**
     * Number of matching chats to pass over before the page begins.
     *
     * @return {@code skip}; empty when absent
     */
    public final OptionalInt skip() {
        Integer skip = skipOrNull();
        return skip == null ? OptionalInt.empty() : OptionalInt.of(skip);
    }

    /**
     * Order of the chats in time.
     *
     * @return {@code sort_order}; empty when absent
     */
    public final Optional<SortOrder> sortOrder() {
        return Optional.ofNullable(sortOrderOrNull());
    }

    @Override
    public final Map<String, Json> extraProperties() {
        return orEmpty(extraOrNull());
    }

    @JsonProperty("filter_criteria")
    abstract @Nullable ChatFilter filterCriteriaOrNull();

    @JsonProperty("include_total")
    abstract @Nullable Boolean includeTotalOrNull();

    @JsonProperty("limit")
    abstract @Nullable Integer limitOrNull();

    @JsonProperty("pagination_key")
    abstract @Nullable String paginationKeyOrNull();

    @JsonProperty("skip")
    abstract @Nullable Integer skipOrNull();

    @JsonProperty("sort_order")
    abstract @Nullable SortOrder sortOrderOrNull();

    @JsonProperty(JsonCodec.EXTRA)
    abstract @Nullable Map<String, Json> extraOrNull();

    /** Collects the fields of a {@link ChatListRequest}; for use by one thread. */
    public static final class Builder extends RetellObject.Builder<Builder> {
        private final ImmutableChatListRequest.Builder wire = new ImmutableChatListRequest.Builder();

        private Builder() {}

        private Builder(ChatListRequest from) {
            wire.from(from);
            extraProperties(from.extraProperties());
        }

        /**
         * Conditions the chats have to meet; without it, all chats are listed.
         *
         * @param filterCriteria {@code filter_criteria}
         * @return this builder
         */
        public Builder filterCriteria(ChatFilter filterCriteria) {
            wire.filterCriteria(given("filter_criteria", filterCriteria));
            return this;
        }

        /**
         * Whether the answer also counts all matching chats.
         *
         * @param includeTotal {@code include_total}; default {@code false}
         * @return this builder
         */
        public Builder includeTotal(boolean includeTotal) {
            wire.includeTotal(given("include_total", includeTotal));
            return this;
        }

        /**
         * Largest number of chats on the page. When left out it is 50; the service gives at most 1000.
         *
         * @param limit {@code limit}
         * @return this builder
         */
        public Builder limit(int limit) {
            wire.limit(given("limit", limit));
            return this;
        }

        /**
         * Opaque key from the previous page; left out for the first page.
         *
         * @param paginationKey {@code pagination_key}
         * @return this builder
         */
        public Builder paginationKey(String paginationKey) {
            wire.paginationKey(given("pagination_key", paginationKey));
            return this;
        }

        /**
         * Number of matching chats to pass over before the page begins.
         *
         * @param skip {@code skip}
         * @return this builder
         */
        public Builder skip(int skip) {
            wire.skip(given("skip", skip));
            return this;
        }

        /**
         * Order of the chats in time.
         *
         * @param sortOrder {@code sort_order}
         * @return this builder
         */
        public Builder sortOrder(SortOrder sortOrder) {
            wire.sortOrder(given("sort_order", sortOrder));
            return this;
        }

        /**
         * Makes the value.
         *
         * @return the value
         */
        public ChatListRequest build() {
            return buildUnchecked();
        }

        /**
         * Makes the value without checking it: for values that a newer API allows.
         *
         * @return the value
         */
        public ChatListRequest buildUnchecked() {
            return wire.extra(extraOrNull()).build();
        }
    }
}
