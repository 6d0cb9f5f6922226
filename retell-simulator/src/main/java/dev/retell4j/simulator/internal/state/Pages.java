package dev.retell4j.simulator.internal.state;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.retell4j.simulator.internal.http.ApiFailure;
import dev.retell4j.simulator.internal.http.Exchange;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
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

    /** Returns one page: {@code items}, {@code has_more} and, when there is more, {@code pagination_key}. */
    public ObjectNode page(Collection<T> items, Wish wish) {
        return page(items, item -> true, wish);
    }

    /**
     * Returns one page of what a filter leaves: {@code items}, {@code has_more} and, when there is more,
     * {@code pagination_key}.
     *
     * <p>Items that stand in the pager's order already are not sorted, and the filter is asked only until the page is
     * full: a page of a long list costs little more than a walk through it.
     */
    public ObjectNode page(Collection<T> items, Predicate<? super T> filter, Wish wish) {
        List<T> ordered = ordered(items);
        int size = ordered.size();
        int step = wish.ascending() ? 1 : -1;
        int next = start(ordered, wish);
        int toSkip = wish.key() == null ? wish.skip() : 0;
        List<T> shown = new ArrayList<>(Math.min(wish.limit(), size));
        boolean more = false;
        for (; next >= 0 && next < size && !more; next += step) {
            T item = ordered.get(next);
            if (filter.test(item)) {
                if (toSkip > 0) {
                    toSkip--;
                } else if (shown.size() < wish.limit()) {
                    shown.add(item);
                } else {
                    more = true;
                }
            }
        }
        ObjectNode page = JsonTrees.object();
        ArrayNode rendered = page.putArray("items");
        shown.forEach(item -> rendered.add(rendering.apply(item)));
        page.put("has_more", more);
        if (more) {
            page.put("pagination_key", encode(shown.get(shown.size() - 1)));
        }
        return page;
    }

    /** Returns the items in ascending order. */
    private List<T> ordered(Collection<T> items) {
        Comparator<T> order = Comparator.comparingLong(primary).thenComparingLong(secondary);
        List<T> ordered = new ArrayList<>(items);
        for (int i = 1; i < ordered.size(); i++) {
            if (order.compare(ordered.get(i - 1), ordered.get(i)) > 0) {
                ordered.sort(order);
                break;
            }
        }
        return ordered;
    }

    /** Returns the index of the first item, in the direction asked for, that lies behind the pagination key. */
    private int start(List<T> ordered, Wish wish) {
        if (wish.key() == null) {
            return wish.ascending() ? 0 : ordered.size() - 1;
        }
        long[] last = decode(wish.key());
        int low = 0;
        int high = ordered.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            int compared = compare(ordered.get(middle), last);
            if (wish.ascending() ? compared > 0 : compared >= 0) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return wish.ascending() ? low : low - 1;
    }

    private int compare(T item, long[] place) {
        int compared = Long.compare(primary.applyAsLong(item), place[0]);
        return compared == 0 ? Long.compare(secondary.applyAsLong(item), place[1]) : compared;
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
