package dev.retell4j.api;

import dev.retell4j.ApiRequest;
import dev.retell4j.Paged;
import dev.retell4j.llms.Llm;
import dev.retell4j.llms.LlmRequest;
import dev.retell4j.operations.OperationId;
import dev.retell4j.types.SortOrder;
import org.jspecify.annotations.Nullable;
import retrofit2.http.Body;
import retrofit2.http.DELETE;
import retrofit2.http.GET;
import retrofit2.http.PATCH;
import retrofit2.http.POST;
import retrofit2.http.Path;
import retrofit2.http.Query;

/**
 * Creates, changes and reads Retell LLM response engines.
 *
 * <p>Methods that end in {@code Request} prepare a request; those without send it and wait.
 */
public interface Llms {
    /**
     * Creates a Retell LLM response engine. Agents refer to it as their response engine. Prompts longer than 32,768
     * tokens are refused by default.
     *
     * <p>{@code POST /create-retell-llm}; never repeated when Retell may have carried it out.
     *
     * @param request The settings of a Retell LLM, to create one or to change one. Whatever is left out takes Retell's
     *     default in a new one and stays as it is in one that exists.
     * @return the request, not yet sent
     */
    @OperationId("llmCreate")
    @POST("create-retell-llm")
    ApiRequest<Llm> createRequest(@Body LlmRequest request);

    /**
     * Creates a Retell LLM response engine. Agents refer to it as their response engine. Prompts longer than 32,768
     * tokens are refused by default.
     *
     * <p>{@code POST /create-retell-llm}; never repeated when Retell may have carried it out.
     *
     * @param request The settings of a Retell LLM, to create one or to change one. Whatever is left out takes Retell's
     *     default in a new one and stays as it is in one that exists.
     * @return The response engine as created, with its id and first version.
     * @throws dev.retell4j.errors.RetellException when Retell refuses the request or cannot be reached
     */
    default Llm create(LlmRequest request) {
        return createRequest(request).send();
    }

    /**
     * Reads a Retell LLM response engine in one of its versions. An unknown response engine is answered with 422, not
     * 404.
     *
     * <p>{@code GET /get-retell-llm/{llm_id}}.
     *
     * @param llmId Identifier of the Retell LLM.
     * @param version Number of the version to read; the latest when left out. May be null.
     * @return the request, not yet sent
     */
    @OperationId("llmRetrieve")
    @GET("get-retell-llm/{llm_id}")
    ApiRequest<Llm> retrieveRequest(
            @Path(value = "llm_id", encoded = true) String llmId, @Query("version") @Nullable Integer version);

    /**
     * Reads a Retell LLM response engine in one of its versions. An unknown response engine is answered with 422, not
     * 404.
     *
     * <p>{@code GET /get-retell-llm/{llm_id}}.
     *
     * @param llmId Identifier of the Retell LLM.
     * @return the request, not yet sent
     */
    default ApiRequest<Llm> retrieveRequest(String llmId) {
        return retrieveRequest(llmId, null);
    }

    /**
     * Reads a Retell LLM response engine in one of its versions. An unknown response engine is answered with 422, not
     * 404.
     *
     * <p>{@code GET /get-retell-llm/{llm_id}}.
     *
     * @param llmId Identifier of the Retell LLM.
     * @return The response engine in that version.
     * @throws dev.retell4j.errors.RetellException when Retell refuses the request or cannot be reached
     */
    default Llm retrieve(String llmId) {
        return retrieveRequest(llmId).send();
    }

    /**
     * Reads a Retell LLM response engine in one of its versions. An unknown response engine is answered with 422, not
     * 404.
     *
     * <p>{@code GET /get-retell-llm/{llm_id}}.
     *
     * @param llmId Identifier of the Retell LLM.
     * @param version Number of the version to read; the latest when left out. May be null.
     * @return The response engine in that version.
     * @throws dev.retell4j.errors.RetellException when Retell refuses the request or cannot be reached
     */
    default Llm retrieve(String llmId, @Nullable Integer version) {
        return retrieveRequest(llmId, version).send();
    }

    /**
     * Changes a version of a Retell LLM response engine. Only the given settings change, and a given list of states or
     * tools replaces the whole list; null clears a setting.
     *
     * <p>{@code PATCH /update-retell-llm/{llm_id}}.
     *
     * @param llmId Identifier of the Retell LLM.
     * @param request The settings of a Retell LLM, to create one or to change one. Whatever is left out takes Retell's
     *     default in a new one and stays as it is in one that exists.
     * @param version Number of the version to change; the latest when left out. May be null.
     * @return the request, not yet sent
     */
    @OperationId("llmUpdate")
    @PATCH("update-retell-llm/{llm_id}")
    ApiRequest<Llm> updateRequest(
            @Path(value = "llm_id", encoded = true) String llmId,
            @Body LlmRequest request,
            @Query("version") @Nullable Integer version);

    /**
     * Changes a version of a Retell LLM response engine. Only the given settings change, and a given list of states or
     * tools replaces the whole list; null clears a setting.
     *
     * <p>{@code PATCH /update-retell-llm/{llm_id}}.
     *
     * @param llmId Identifier of the Retell LLM.
     * @param request The settings of a Retell LLM, to create one or to change one. Whatever is left out takes Retell's
     *     default in a new one and stays as it is in one that exists.
     * @return the request, not yet sent
     */
    default ApiRequest<Llm> updateRequest(String llmId, LlmRequest request) {
        return updateRequest(llmId, request, null);
    }

    /**
     * Changes a version of a Retell LLM response engine. Only the given settings change, and a given list of states or
     * tools replaces the whole list; null clears a setting.
     *
     * <p>{@code PATCH /update-retell-llm/{llm_id}}.
     *
     * @param llmId Identifier of the Retell LLM.
     * @param request The settings of a Retell LLM, to create one or to change one. Whatever is left out takes Retell's
     *     default in a new one and stays as it is in one that exists.
     * @return The response engine as changed.
     * @throws dev.retell4j.errors.RetellException when Retell refuses the request or cannot be reached
     */
    default Llm update(String llmId, LlmRequest request) {
        return updateRequest(llmId, request).send();
    }

    /**
     * Changes a version of a Retell LLM response engine. Only the given settings change, and a given list of states or
     * tools replaces the whole list; null clears a setting.
     *
     * <p>{@code PATCH /update-retell-llm/{llm_id}}.
     *
     * @param llmId Identifier of the Retell LLM.
     * @param request The settings of a Retell LLM, to create one or to change one. Whatever is left out takes Retell's
     *     default in a new one and stays as it is in one that exists.
     * @param version Number of the version to change; the latest when left out. May be null.
     * @return The response engine as changed.
     * @throws dev.retell4j.errors.RetellException when Retell refuses the request or cannot be reached
     */
    default Llm update(String llmId, LlmRequest request, @Nullable Integer version) {
        return updateRequest(llmId, request, version).send();
    }

    /**
     * Lists the Retell LLM response engines, page by page.
     *
     * <p>{@code GET /v2/list-retell-llms}.
     *
     * @param limit How many items a page may have. May be null.
     * @param paginationKey The {@code pagination_key} of the page before; the first page when left out. May be null.
     * @param sortOrder Whether the oldest or the newest items come first. May be null.
     * @return the items, fetched page by page as they are read
     */
    @OperationId("llmList")
    @GET("v2/list-retell-llms")
    Paged<Llm> list(
            @Query("limit") @Nullable Integer limit,
            @Query("pagination_key") @Nullable String paginationKey,
            @Query("sort_order") @Nullable SortOrder sortOrder);

    /**
     * Lists the Retell LLM response engines, page by page.
     *
     * <p>{@code GET /v2/list-retell-llms}.
     *
     * @return the items, fetched page by page as they are read
     */
    default Paged<Llm> list() {
        return list(null, null, null);
    }

    /**
     * Deletes a Retell LLM response engine.
     *
     * <p>{@code DELETE /delete-retell-llm/{llm_id}}.
     *
     * @param llmId Identifier of the Retell LLM.
     * @param forceDelete Whether to delete the response engine even while agents use it. May be null.
     * @return the request, not yet sent
     */
    @OperationId("llmDelete")
    @DELETE("delete-retell-llm/{llm_id}")
    ApiRequest<Void> deleteRequest(
            @Path(value = "llm_id", encoded = true) String llmId, @Query("force_delete") @Nullable Boolean forceDelete);

    /**
     * Deletes a Retell LLM response engine.
     *
     * <p>{@code DELETE /delete-retell-llm/{llm_id}}.
     *
     * @param llmId Identifier of the Retell LLM.
     * @return the request, not yet sent
     */
    default ApiRequest<Void> deleteRequest(String llmId) {
        return deleteRequest(llmId, null);
    }

    /**
     * Deletes a Retell LLM response engine.
     *
     * <p>{@code DELETE /delete-retell-llm/{llm_id}}.
     *
     * @param llmId Identifier of the Retell LLM.
     * @throws dev.retell4j.errors.RetellException when Retell refuses the request or cannot be reached
     */
    default void delete(String llmId) {
        deleteRequest(llmId).send();
    }

    /**
     * Deletes a Retell LLM response engine.
     *
     * <p>{@code DELETE /delete-retell-llm/{llm_id}}.
     *
     * @param llmId Identifier of the Retell LLM.
     * @param forceDelete Whether to delete the response engine even while agents use it. May be null.
     * @throws dev.retell4j.errors.RetellException when Retell refuses the request or cannot be reached
     */
    default void delete(String llmId, @Nullable Boolean forceDelete) {
        deleteRequest(llmId, forceDelete).send();
    }
}
