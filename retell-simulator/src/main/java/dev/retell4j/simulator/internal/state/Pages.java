package dev.retell4j.simulator.internal.state;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.retell4j.simulator.internal.http.ApiFailure;
import dev.retell4j.simulator.internal.http.Exchange;
import java.nio.charset.StandardCharsets;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a list into pages.
 *
 * <p>A pagination key holds the place of the last item in the order, not its number, so that it survives what is
 * created and deleted between two pages.
 *
 * @param <T> the kind of items
 */
public final class Pages<T> {
    /** How many items a page has when the caller names no limit. */
    public static final int USUAL_SIZE = 50;

    private final ToLongFunction<T> primary;
    private final ToLongFunction<T> secondary;
    private final Function<T, JsonNode> rendering;

    /**
     * Makes a pager.
     *
     * @param primary what items are ordered by
     * @param secondary what tells apart items of the same order
     * @param rendering how an item appears in the list
     */
    public Pages(ToLongFunction<T> primary, ToLongFunction<T> secondary, Function<T, JsonNode> rendering) {
        this.primary = primary;
        this.secondary = secondary;
        this.rendering = rendering;
    }

    /** Makes a pager for the rows of a table, in order of creation. */
    public static Pages<Table.Row> ofTable() {
        return new Pages<>(Table.Row::sequence, Table.Row::sequence, Table.Row::value);
    }

    /**
     * What a caller asked for.
     *
     * @param limit the size of a page
     * @param skip how many items to leave out in front
     * @param key the pagination key, or null for the first page
     * @param ascending oldest first
     */
    public record Wish(int limit, int skip, @Nullable String key, boolean ascending) {
        /** Reads what a query asks for, as most lists do; its values were checked before. */
        public static Wish of(Exchange exchange) {
            return of(
                    exchange.query("limit"),
                    exchange.query("pagination_key"),
                    exchange.query("sort_order"),
                    USUAL_SIZE);
        }

        /** Reads what a query asks for; its values were checked before. */
        public static Wish of(@Nullable String limit, @Nullable String key, @Nullable String sortOrder, int usual) {
            return new Wish(limit == null ? usual : Integer.parseInt(limit), 0, key, "ascending".equals(sortOrder));
        }
    }

    /**
     * Returns one page of a collection in any order: {@code items}, {@code has_more} and, when there is more,
     * {@code pagination_key}.
     */
    public ObjectNode page(Collection<T> items, Wish wish) {
        List<T> ordered = ordered(items);
        int from = wish.key() == null ? 0 : behind(ordered, wish);
        return page(
                wish.ascending()
                        ? ordered.subList(from, ordered.size())
                        : reversed(ordered.subList(0, wish.key() == null ? ordered.size() : from)),
                item -> true,
                wish);
    }

    /**
     * Returns one page of what a filter leaves of things that are kept in the pager's order. The filter is asked only
     * until the page is full.
     *
     * @param items by what they are ordered by
     * @param filter what to show
     * @param wish what the caller asked for
     * @return {@code items}, {@code has_more} and, when there is more, {@code pagination_key}
     */
    public ObjectNode page(NavigableMap<Long, T> items, Predicate<? super T> filter, Wish wish) {
        NavigableMap<Long, T> direction = wish.ascending() ? items : items.descendingMap();
        NavigableMap<Long, T> behind = wish.key() == null ? direction : direction.tailMap(decode(wish.key())[0], false);
        return page(behind.values(), filter, wish);
    }

    /** Cuts a page out of what lies behind the pagination key, in the order in which it is shown. */
    private ObjectNode page(Iterable<T> rest, Predicate<? super T> filter, Wish wish) {
        int toSkip = wish.key() == null ? wish.skip() : 0;
        ObjectNode page = JsonTrees.object();
        ArrayNode rendered = page.putArray("items");
        T last = null;
        boolean more = false;
        for (T item : rest) {
            if (!filter.test(item)) {
                continue;
            }
            if (toSkip > 0) {
                toSkip--;
            } else if (rendered.size() < wish.limit()) {
                rendered.add(rendering.apply(item));
                last = item;
            } else {
                more = true;
                break;
            }
        }
        page.put("has_more", more);
        if (more && last != null) {
            page.put("pagination_key", encode(last));
        }
        return page;
    }

    /** Returns the items in ascending order; sorts them only when they are not in it already. */
    private List<T> ordered(Collection<T> items) {
        List<T> ordered = new ArrayList<>(items);
        for (int i = 1; i < ordered.size(); i++) {
            T item = ordered.get(i);
            if (compare(ordered.get(i - 1), primary.applyAsLong(item), secondary.applyAsLong(item)) > 0) {
                ordered.sort(Comparator.comparingLong(primary).thenComparingLong(secondary));
                break;
            }
        }
        return ordered;
    }

    /** Returns how many items lie before the key in ascending order, the item of the key included when ascending. */
    private int behind(List<T> ordered, Wish wish) {
        long[] last = decode(String.valueOf(wish.key()));
        int low = 0;
        int high = ordered.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            int compared = compare(ordered.get(middle), last[0], last[1]);
            if (wish.ascending() ? compared > 0 : compared >= 0) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    private int compare(T item, long first, long second) {
        int compared = Long.compare(primary.applyAsLong(item), first);
        return compared == 0 ? Long.compare(secondary.applyAsLong(item), second) : compared;
    }

    private static <T> List<T> reversed(List<T> items) {
        return new AbstractList<>() {
            @Override
            public T get(int index) {
                return items.get(items.size() - 1 - index);
            }

            @Override
            public int size() {
                return items.size();
            }
        };
    }

    private String encode(T item) {
        String place = primary.applyAsLong(item) + ":" + secondary.applyAsLong(item);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(place.getBytes(StandardCharsets.UTF_8));
    }

    private static long[] decode(String key) {
        try {
            String place = new String(Base64.getUrlDecoder().decode(key), StandardCharsets.UTF_8);
            int colon = place.indexOf(':');
            return new long[] {
                Long.parseLong(place.substring(0, Math.max(0, colon))), Long.parseLong(place.substring(colon + 1))
            };
        } catch (IllegalArgumentException e) {
            throw ApiFailure.badRequest("`pagination_key` must be one that an earlier page gave");
        }
    }
}
