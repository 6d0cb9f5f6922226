package dev.retell4j.contacts;

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
 * Which contacts to list, in what order and how many.
 *
 * <p>Sent to {@code POST /list-contacts}.
 */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = ImmutableContactListRequest.Builder.class, using = ForeignMapper.Reader.class)
public abstract sealed class ContactListRequest extends RetellObject permits ImmutableContactListRequest {
    ContactListRequest() {}

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
     * Conditions the contacts have to meet; without it, all contacts are listed.
     *
     * @return {@code filter_criteria}; empty when absent
     */
    public final Optional<ContactFilter> filterCriteria() {
        return Optional.ofNullable(filterCriteriaOrNull());
    }

    /**
     * Largest number of contacts on the page.
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
     * Text to search the contacts for.
     *
     * @return {@code search_query}; empty when absent
     */
    public final Optional<String> searchQuery() {
        return Optional.ofNullable(searchQueryOrNull());
    }

    /**
     * Number of matching contacts to pass over before the page begins.
     *
     * @return {@code skip}; empty when absent
     */
    public final OptionalInt skip() {
        Integer skip = skipOrNull();
        return skip == null ? OptionalInt.empty() : OptionalInt.of(skip);
    }

    /**
     * Order of the contacts; the values are shorter here than in other lists.
     *
     * @return {@code sort_order}; empty when absent
     */
    public final Optional<ContactSortOrder> sortOrder() {
        return Optional.ofNullable(sortOrderOrNull());
    }

    @Override
    public final Map<String, Json> extraProperties() {
        return orEmpty(extraOrNull());
    }

    @JsonProperty("filter_criteria")
    abstract @Nullable ContactFilter filterCriteriaOrNull();

    @JsonProperty("limit")
    abstract @Nullable Integer limitOrNull();

    @JsonProperty("pagination_key")
    abstract @Nullable String paginationKeyOrNull();

    @JsonProperty("search_query")
    abstract @Nullable String searchQueryOrNull();

    @JsonProperty("skip")
    abstract @Nullable Integer skipOrNull();

    @JsonProperty("sort_order")
    abstract @Nullable ContactSortOrder sortOrderOrNull();

    @JsonProperty(JsonCodec.EXTRA)
    abstract @Nullable Map<String, Json> extraOrNull();

    /** Collects the fields of a {@link ContactListRequest}; for use by one thread. */
    public static final class Builder extends RetellObject.Builder<Builder> {
        private final ImmutableContactListRequest.Builder wire = new ImmutableContactListRequest.Builder();

        private Builder() {}

        private Builder(ContactListRequest from) {
            wire.from(from);
            extraProperties(from.extraProperties());
        }

        /**
         * Conditions the contacts have to meet; without it, all contacts are listed.
         *
         * @param filterCriteria {@code filter_criteria}
         * @return this builder
         */
        public Builder filterCriteria(ContactFilter filterCriteria) {
            wire.filterCriteria(given("filter_criteria", filterCriteria));
            return this;
        }

        /**
         * Largest number of contacts on the page.
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
         * Text to search the contacts for.
         *
         * @param searchQuery {@code search_query}
         * @return this builder
         */
        public Builder searchQuery(String searchQuery) {
            wire.searchQuery(given("search_query", searchQuery));
            return this;
        }

        /**
         * Number of matching contacts to pass over before the page begins.
         *
         * @param skip {@code skip}
         * @return this builder
         */
        public Builder skip(int skip) {
            wire.skip(given("skip", skip));
            return this;
        }

        /**
         * Order of the contacts; the values are shorter here than in other lists.
         *
         * @param sortOrder {@code sort_order}
         * @return this builder
         */
        public Builder sortOrder(ContactSortOrder sortOrder) {
            wire.sortOrder(given("sort_order", sortOrder));
            return this;
        }

        /**
         * Makes the value.
         *
         * @return the value
         */
        public ContactListRequest build() {
            return buildUnchecked();
        }

        /**
         * Makes the value without checking it: for values that a newer API allows.
         *
         * @return the value
         */
        public ContactListRequest buildUnchecked() {
            return wire.extra(extraOrNull()).build();
        }
    }
}
