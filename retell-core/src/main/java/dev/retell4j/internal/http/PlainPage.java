package dev.retell4j.internal.http;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.retell4j.types.Page;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** A page of a list operation that has no page type of its own. */
public final class PlainPage<T> implements Page<T> {
    private final List<T> items;
    private final boolean hasMore;
    private final @Nullable String paginationKey;
    private final @Nullable Long total;

    /**
     * Makes a page.
     *
     * @param items the items, or null for none
     * @param hasMore whether another page follows
     * @param paginationKey the key of the next page, or null
     * @param total number of items over all pages, or null
     */
    @JsonCreator
    public PlainPage(
            @JsonProperty("items") @Nullable List<T> items,
            @JsonProperty("has_more") boolean hasMore,
            @JsonProperty("pagination_key") @Nullable String paginationKey,
            @JsonProperty("total") @Nullable Long total) {
        this.items = items == null ? List.of() : List.copyOf(items);
        this.hasMore = hasMore;
        this.paginationKey = paginationKey;
        this.total = total;
    }

    @Override
    public List<T> items() {
        return items;
    }

    @Override
    public boolean hasMore() {
        return hasMore;
    }

    @Override
    public Optional<String> paginationKey() {
        return Optional.ofNullable(paginationKey);
    }

    @Override
    public OptionalLong total() {
        return total == null ? OptionalLong.empty() : OptionalLong.of(total);
    }
}
