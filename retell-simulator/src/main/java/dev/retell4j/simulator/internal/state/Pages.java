package dev.retell4j.simulator.internal.state;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.retell4j.simulator.internal.http.ApiFailure;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
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
        /** Reads what a query asks for; its values were checked before. */
        public static Wish of(@Nullable String limit, @Nullable String key, @Nullable String sortOrder, int usual) {
            return new Wish(limit == null ? usual : Integer.parseInt(limit), 0, key, "ascending".equals(sortOrder));
        }
    }

    /** Returns one page: {@code items}, {@code has_more} and, when there is more, {@code pagination_key}. */
    public ObjectNode page(Collection<T> items, Wish wish) {
        Comparator<T> order = Comparator.comparingLong(primary).thenComparingLong(secondary);
        List<T> sorted = new ArrayList<>(items);
        sorted.sort(wish.ascending() ? order : order.reversed());
        int from = Math.min(sorted.size(), wish.skip());
        if (wish.key() != null) {
            long[] last = decode(wish.key());
            while (from < sorted.size() && !isBehind(sorted.get(from), last, wish.ascending())) {
                from++;
            }
        }
        int to = Math.min(sorted.size(), from + wish.limit());
        ObjectNode page = JsonTrees.object();
        ArrayNode shown = page.putArray("items");
        sorted.subList(from, to).forEach(item -> shown.add(rendering.apply(item)));
        page.put("has_more", to < sorted.size());
        if (to < sorted.size()) {
            page.put("pagination_key", encode(sorted.get(to - 1)));
        }
        return page;
    }

    private boolean isBehind(T item, long[] last, boolean ascending) {
        int compared = Long.compare(primary.applyAsLong(item), last[0]);
        if (compared == 0) {
            compared = Long.compare(secondary.applyAsLong(item), last[1]);
        }
        return ascending ? compared > 0 : compared < 0;
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
