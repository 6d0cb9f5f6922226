package dev.retell4j.api;

import dev.retell4j.Paged;
import dev.retell4j.exports.ExportRequest;
import dev.retell4j.operations.OperationId;
import dev.retell4j.types.SortOrder;
import org.jspecify.annotations.Nullable;
import retrofit2.http.GET;
import retrofit2.http.Query;

/**
 * Lists requests to export call and chat data.
 *
 * <p>Methods that end in {@code Request} prepare a request; those without send it and wait.
 */
public interface ExportRequests {
    /**
     * Lists requests to export call and chat data, page by page.
     *
     * <p>{@code GET /v2/list-export-requests}.
     *
     * @param limit How many items a page may have. May be null.
     * @param paginationKey The {@code pagination_key} of the page before; the first page when left out. May be null.
     * @param sortOrder Whether the oldest or the newest items come first. May be null.
     * @return the items, fetched page by page as they are read
     */
    @OperationId("exportRequestList")
    @GET("v2/list-export-requests")
    Paged<ExportRequest> list(
            @Query("limit") @Nullable Integer limit,
            @Query("pagination_key") @Nullable String paginationKey,
            @Query("sort_order") @Nullable SortOrder sortOrder);

    /**
     * Lists requests to export call and chat data, page by page.
     *
     * <p>{@code GET /v2/list-export-requests}.
     *
     * @return the items, fetched page by page as they are read
     */
    default Paged<ExportRequest> list() {
        return list(null, null, null);
    }
}
