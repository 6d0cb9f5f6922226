package dev.retell4j.simulator.internal.resource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.retell4j.simulator.internal.call.CallRecord;
import dev.retell4j.simulator.internal.call.CallStore;
import dev.retell4j.simulator.internal.call.CallStore.Position;
import dev.retell4j.simulator.internal.call.CallView;
import dev.retell4j.simulator.internal.http.ApiFailure;
import dev.retell4j.simulator.internal.state.JsonTrees;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.NavigableMap;

/**
 * Cuts the calls into pages. The calls are kept in order, so that a page costs what is on it.
 *
 * <p>A pagination key holds the place of the last item in the order, not its number, so that it survives what is
 * created and deleted between two pages.
 */
final class CallList {
    private static final int USUAL_PAGE = 50;
    private static final int LARGEST_PAGE = 1000;

    private final CallStore calls;
    private final CallView view;

    CallList(CallStore calls, CallView view) {
        this.calls = calls;
        this.view = view;
    }

    /** Returns the page that the body of list-calls asks for. */
    ObjectNode page(JsonNode wish) {
        long limit = JsonTrees.number(wish, "limit", USUAL_PAGE);
        if (limit < 1 || limit > LARGEST_PAGE) {
            throw ApiFailure.badRequest("`limit` must be at least 1 and at most " + LARGEST_PAGE + ", not " + limit);
        }
        long skip = JsonTrees.number(wish, "skip", 0);
        if (skip < 0) {
            throw ApiFailure.badRequest("`skip` must be at least 0, not " + skip);
        }
        CallFilters filters = new CallFilters(wish.path("filter_criteria"));
        NavigableMap<Position, CallRecord> rest = "ascending".equals(JsonTrees.text(wish, "sort_order"))
                ? calls.ordered()
                : calls.ordered().descendingMap();
        String key = JsonTrees.text(wish, "pagination_key");
        if (key != null) {
            rest = rest.tailMap(decode(key), false);
            skip = 0;
        }
        ObjectNode page = JsonTrees.object();
        ArrayNode items = page.putArray("items");
        boolean more = false;
        CallRecord last = null;
        for (CallRecord call : rest.values()) {
            if (filters.accept(call)) {
                if (skip > 0) {
                    skip--;
                } else if (items.size() < limit) {
                    items.add(view.summary(call));
                    last = call;
                } else {
                    more = true;
                    break;
                }
            }
        }
        page.put("has_more", more);
        if (more && last != null) {
            page.put("pagination_key", encode(Position.of(last)));
        }
        if (wish.path("include_total").asBoolean(false)) {
            page.put("total", total(filters));
        }
        return page;
    }

    private long total(CallFilters filters) {
        return filters.isEmpty()
                ? calls.ordered().size()
                : calls.ordered().values().stream().filter(filters::accept).count();
    }

    private static String encode(Position position) {
        String place = position.millis() + ":" + position.sequence();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(place.getBytes(StandardCharsets.UTF_8));
    }

    private static Position decode(String key) {
        try {
            String place = new String(Base64.getUrlDecoder().decode(key), StandardCharsets.UTF_8);
            int colon = place.indexOf(':');
            return new Position(
                    Long.parseLong(place.substring(0, Math.max(0, colon))), Long.parseLong(place.substring(colon + 1)));
        } catch (IllegalArgumentException e) {
            throw ApiFailure.badRequest("`pagination_key` must be one that an earlier page gave");
        }
    }
}
