package dev.retell4j;

import dev.retell4j.internal.http.PlainPage;
import dev.retell4j.types.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Pages of a list that a test prepared; the key is the position of the next item. */
final class PreparedPages<T> implements Paged.Source<T> {
    private final List<T> items;

    PreparedPages(List<T> items) {
        this.items = items;
    }

    @Override
    public ApiRequest<Page<T>> page(@Nullable String paginationKey, @Nullable Integer size) {
        int from = paginationKey == null ? 0 : Integer.parseInt(paginationKey);
        int to = size == null ? items.size() : Math.min(items.size(), from + size);
        boolean more = to < items.size();
        return ApiRequest.of(new PlainPage<>(
                items.subList(from, to), more, more ? Integer.toString(to) : null, (long) items.size()));
    }
}
