package dev.retell4j.internal.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.retell4j.internal.json.JsonCodec;
import dev.retell4j.operations.Cursor;
import java.io.IOException;
import java.io.UncheckedIOException;
import okhttp3.HttpUrl;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;

/** Asks a list operation for another page: the cursor goes where the operation takes it, everything else stays. */
public final class Cursors {
    private static final String KEY = "pagination_key";
    private static final String LIMIT = "limit";

    private final Request first;
    private final @Nullable ObjectNode body;

    /**
     * Makes the pages of one list request.
     *
     * @param first the request as the caller made it
     * @param cursor where the cursor goes
     */
    public Cursors(Request first, Cursor cursor) {
        this.first = first;
        this.body = cursor == Cursor.BODY ? parse(first) : null;
    }

    /**
     * Returns the request of a page.
     *
     * @param paginationKey the page's key, or null for the page that the caller asked for
     * @param limit number of items in a page, or null for what the caller asked for
     * @return the request
     */
    public Request page(@Nullable String paginationKey, @Nullable Integer limit) {
        if (paginationKey == null && limit == null) {
            return first;
        }
        return body == null ? inQuery(paginationKey, limit) : inBody(body.deepCopy(), paginationKey, limit);
    }

    private Request inQuery(@Nullable String paginationKey, @Nullable Integer limit) {
        HttpUrl.Builder url = first.url().newBuilder();
        if (limit != null) {
            url.setQueryParameter(LIMIT, limit.toString());
        }
        if (paginationKey != null) {
            url.setQueryParameter(KEY, paginationKey);
        }
        return first.newBuilder().url(url.build()).build();
    }

    private Request inBody(ObjectNode page, @Nullable String paginationKey, @Nullable Integer limit) {
        if (paginationKey != null) {
            page.put(KEY, paginationKey);
            // A number of items to skip holds for the first page; the key already stands behind them.
            page.remove("skip");
        }
        if (limit != null) {
            page.put(LIMIT, limit);
        }
        return first.newBuilder()
                .method(first.method(), new JsonBody(JsonCodec.write(page)))
                .build();
    }

    private static ObjectNode parse(Request request) {
        byte[] json = Bodies.json(request.body());
        if (json == null) {
            return JsonCodec.mapper().createObjectNode();
        }
        try {
            JsonNode tree = JsonCodec.mapper().readTree(json);
            return tree instanceof ObjectNode object
                    ? object
                    : JsonCodec.mapper().createObjectNode();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
