package dev.retell4j.api;

import dev.retell4j.ApiRequest;
import dev.retell4j.Paged;
import dev.retell4j.apps.App;
import dev.retell4j.apps.AppCreate;
import dev.retell4j.apps.AppUpdate;
import dev.retell4j.apps.AppUsage;
import dev.retell4j.operations.OperationId;
import dev.retell4j.types.SortOrder;
import dev.retell4j.types.Success;
import org.jspecify.annotations.Nullable;
import retrofit2.http.Body;
import retrofit2.http.DELETE;
import retrofit2.http.GET;
import retrofit2.http.PATCH;
import retrofit2.http.POST;
import retrofit2.http.Path;
import retrofit2.http.Query;

/**
 * Connects outside apps such as CRMs and calendars and tells who uses them.
 *
 * <p>Methods that end in {@code Request} prepare a request; those without send it and wait.
 */
public interface Apps {
    /**
     * Connects an outside app to the workspace. Retell keeps the credentials; they never come back in a response.
     *
     * <p>{@code POST /create-app}; never repeated when Retell may have carried it out.
     *
     * @param request An app of another provider to be connected.
     * @return the request, not yet sent
     */
    @OperationId("appCreate")
    @POST("create-app")
    ApiRequest<App> createRequest(@Body AppCreate request);

    /**
     * Connects an outside app to the workspace. Retell keeps the credentials; they never come back in a response.
     *
     * <p>{@code POST /create-app}; never repeated when Retell may have carried it out.
     *
     * @param request An app of another provider to be connected.
     * @return The app as created.
     * @throws dev.retell4j.errors.RetellException when Retell refuses the request or cannot be reached
     */
    default App create(AppCreate request) {
        return createRequest(request).send();
    }

    /**
     * Changes a connected app. Only the given settings change.
     *
     * <p>{@code PATCH /update-app/{app_id}}.
     *
     * @param appId Identifier of the app.
     * @param request Changes to a connected app; fields left out stay as they are.
     * @return the request, not yet sent
     */
    @OperationId("appUpdate")
    @PATCH("update-app/{app_id}")
    ApiRequest<App> updateRequest(@Path(value = "app_id", encoded = true) String appId, @Body AppUpdate request);

    /**
     * Changes a connected app. Only the given settings change.
     *
     * <p>{@code PATCH /update-app/{app_id}}.
     *
     * @param appId Identifier of the app.
     * @param request Changes to a connected app; fields left out stay as they are.
     * @return The app as changed.
     * @throws dev.retell4j.errors.RetellException when Retell refuses the request or cannot be reached
     */
    default App update(String appId, AppUpdate request) {
        return updateRequest(appId, request).send();
    }

    /**
     * Lists the connected apps, page by page.
     *
     * <p>{@code GET /list-apps}.
     *
     * @param limit How many items a page may have. May be null.
     * @param paginationKey The {@code pagination_key} of the page before; the first page when left out. May be null.
     * @param sortOrder Whether the oldest or the newest items come first. May be null.
     * @return the items, fetched page by page as they are read
     */
    @OperationId("appList")
    @GET("list-apps")
    Paged<App> list(
            @Query("limit") @Nullable Integer limit,
            @Query("pagination_key") @Nullable String paginationKey,
            @Query("sort_order") @Nullable SortOrder sortOrder);

    /**
     * Lists the connected apps, page by page.
     *
     * <p>{@code GET /list-apps}.
     *
     * @return the items, fetched page by page as they are read
     */
    default Paged<App> list() {
        return list(null, null, null);
    }

    /**
     * Disconnects an app and deletes its settings.
     *
     * <p>{@code DELETE /delete-app/{app_id}}.
     *
     * @param appId Identifier of the app.
     * @param forceDelete Whether to delete the app even while something uses it. May be null.
     * @return the request, not yet sent
     */
    @OperationId("appDelete")
    @DELETE("delete-app/{app_id}")
    ApiRequest<Void> deleteRequest(
            @Path(value = "app_id", encoded = true) String appId, @Query("force_delete") @Nullable Boolean forceDelete);

    /**
     * Disconnects an app and deletes its settings.
     *
     * <p>{@code DELETE /delete-app/{app_id}}.
     *
     * @param appId Identifier of the app.
     * @return the request, not yet sent
     */
    default ApiRequest<Void> deleteRequest(String appId) {
        return deleteRequest(appId, null);
    }

    /**
     * Disconnects an app and deletes its settings.
     *
     * <p>{@code DELETE /delete-app/{app_id}}.
     *
     * @param appId Identifier of the app.
     * @throws dev.retell4j.errors.RetellException when Retell refuses the request or cannot be reached
     */
    default void delete(String appId) {
        deleteRequest(appId).send();
    }

    /**
     * Disconnects an app and deletes its settings.
     *
     * <p>{@code DELETE /delete-app/{app_id}}.
     *
     * @param appId Identifier of the app.
     * @param forceDelete Whether to delete the app even while something uses it. May be null.
     * @throws dev.retell4j.errors.RetellException when Retell refuses the request or cannot be reached
     */
    default void delete(String appId, @Nullable Boolean forceDelete) {
        deleteRequest(appId, forceDelete).send();
    }

    /**
     * Reads a connected app.
     *
     * <p>{@code GET /get-app/{app_id}}.
     *
     * @param appId Identifier of the app.
     * @return the request, not yet sent
     */
    @OperationId("appGet")
    @GET("get-app/{app_id}")
    ApiRequest<App> getRequest(@Path(value = "app_id", encoded = true) String appId);

    /**
     * Reads a connected app.
     *
     * <p>{@code GET /get-app/{app_id}}.
     *
     * @param appId Identifier of the app.
     * @return The app, without its secrets.
     * @throws dev.retell4j.errors.RetellException when Retell refuses the request or cannot be reached
     */
    default App get(String appId) {
        return getRequest(appId).send();
    }

    /**
     * Lists the agents and knowledge bases that use an app, page by page.
     *
     * <p>{@code GET /list-app-usages/{app_id}}.
     *
     * @param appId Identifier of the app.
     * @param limit How many items a page may have. May be null.
     * @param paginationKey The {@code pagination_key} of the page before; the first page when left out. May be null.
     * @param sortOrder Whether the oldest or the newest items come first. May be null.
     * @return the items, fetched page by page as they are read
     */
    @OperationId("appListUsages")
    @GET("list-app-usages/{app_id}")
    Paged<AppUsage> listUsages(
            @Path(value = "app_id", encoded = true) String appId,
            @Query("limit") @Nullable Integer limit,
            @Query("pagination_key") @Nullable String paginationKey,
            @Query("sort_order") @Nullable SortOrder sortOrder);

    /**
     * Lists the agents and knowledge bases that use an app, page by page.
     *
     * <p>{@code GET /list-app-usages/{app_id}}.
     *
     * @param appId Identifier of the app.
     * @return the items, fetched page by page as they are read
     */
    default Paged<AppUsage> listUsages(String appId) {
        return listUsages(appId, null, null, null);
    }

    /**
     * Tries the stored credentials of an app against its provider.
     *
     * <p>{@code POST /test-app-auth/{app_id}}.
     *
     * @param appId Identifier of the app.
     * @return the request, not yet sent
     */
    @OperationId("appTestAuth")
    @POST("test-app-auth/{app_id}")
    ApiRequest<Success> testAuthRequest(@Path(value = "app_id", encoded = true) String appId);

    /**
     * Tries the stored credentials of an app against its provider.
     *
     * <p>{@code POST /test-app-auth/{app_id}}.
     *
     * @param appId Identifier of the app.
     * @return Whether the credentials were accepted.
     * @throws dev.retell4j.errors.RetellException when Retell refuses the request or cannot be reached
     */
    default Success testAuth(String appId) {
        return testAuthRequest(appId).send();
    }
}
