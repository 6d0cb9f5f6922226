package dev.retell4j.api;

import dev.retell4j.ApiRequest;
import dev.retell4j.Paged;
import dev.retell4j.flows.ConversationFlow;
import dev.retell4j.flows.ConversationFlowCreate;
import dev.retell4j.flows.ConversationFlowUpdate;
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
 * Creates, changes and reads conversation flows.
 *
 * <p>Methods that end in {@code Request} prepare a request; those without send it and wait.
 */
public interface ConversationFlows {
    /**
     * Creates a conversation flow. Agents refer to it as their response engine.
     *
     * <p>{@code POST /create-conversation-flow}; never repeated when Retell may have carried it out.
     *
     * @param request What a new conversation flow consists of. A flow is the response engine that leads a conversation
     *     along nodes and edges.
     * @return the request, not yet sent
     */
    @OperationId("conversationFlowCreate")
    @POST("create-conversation-flow")
    ApiRequest<ConversationFlow> createRequest(@Body ConversationFlowCreate request);

    /**
     * Creates a conversation flow. Agents refer to it as their response engine.
     *
     * <p>{@code POST /create-conversation-flow}; never repeated when Retell may have carried it out.
     *
     * @param request What a new conversation flow consists of. A flow is the response engine that leads a conversation
     *     along nodes and edges.
     * @return The flow as created, with its id and first version.
     * @throws dev.retell4j.errors.RetellException when Retell refuses the request or cannot be reached
     */
    default ConversationFlow create(ConversationFlowCreate request) {
        return createRequest(request).send();
    }

    /**
     * Reads a conversation flow in one of its versions. An unknown flow is answered with 404.
     *
     * <p>{@code GET /get-conversation-flow/{conversation_flow_id}}.
     *
     * @param conversationFlowId Identifier of the conversation flow.
     * @param version Number of the version to read; the latest when left out. May be null.
     * @return the request, not yet sent
     */
    @OperationId("conversationFlowRetrieve")
    @GET("get-conversation-flow/{conversation_flow_id}")
    ApiRequest<ConversationFlow> retrieveRequest(
            @Path(value = "conversation_flow_id", encoded = true) String conversationFlowId,
            @Query("version") @Nullable Integer version);

    /**
     * Reads a conversation flow in one of its versions. An unknown flow is answered with 404.
     *
     * <p>{@code GET /get-conversation-flow/{conversation_flow_id}}.
     *
     * @param conversationFlowId Identifier of the conversation flow.
     * @return the request, not yet sent
     */
    default ApiRequest<ConversationFlow> retrieveRequest(String conversationFlowId) {
        return retrieveRequest(conversationFlowId, null);
    }

    /**
     * Reads a conversation flow in one of its versions. An unknown flow is answered with 404.
     *
     * <p>{@code GET /get-conversation-flow/{conversation_flow_id}}.
     *
     * @param conversationFlowId Identifier of the conversation flow.
     * @return The flow in that version.
     * @throws dev.retell4j.errors.RetellException when Retell refuses the request or cannot be reached
     */
    default ConversationFlow retrieve(String conversationFlowId) {
        return retrieveRequest(conversationFlowId).send();
    }

    /**
     * Reads a conversation flow in one of its versions. An unknown flow is answered with 404.
     *
     * <p>{@code GET /get-conversation-flow/{conversation_flow_id}}.
     *
     * @param conversationFlowId Identifier of the conversation flow.
     * @param version Number of the version to read; the latest when left out. May be null.
     * @return The flow in that version.
     * @throws dev.retell4j.errors.RetellException when Retell refuses the request or cannot be reached
     */
    default ConversationFlow retrieve(String conversationFlowId, @Nullable Integer version) {
        return retrieveRequest(conversationFlowId, version).send();
    }

    /**
     * Changes a version of a conversation flow. Only the given settings change, and a given list of nodes replaces the
     * whole list; null clears a setting.
     *
     * <p>{@code PATCH /update-conversation-flow/{conversation_flow_id}}.
     *
     * @param conversationFlowId Identifier of the conversation flow.
     * @param request Changes to a conversation flow. Fields left out stay as they are; a nullable field sent as null is
     *     cleared. Lists such as {@code nodes} are replaced as a whole.
     * @param version Number of the version to change; the latest when left out. May be null.
     * @return the request, not yet sent
     */
    @OperationId("conversationFlowUpdate")
    @PATCH("update-conversation-flow/{conversation_flow_id}")
    ApiRequest<ConversationFlow> updateRequest(
            @Path(value = "conversation_flow_id", encoded = true) String conversationFlowId,
            @Body ConversationFlowUpdate request,
            @Query("version") @Nullable Integer version);

    /**
     * Changes a version of a conversation flow. Only the given settings change, and a given list of nodes replaces the
     * whole list; null clears a setting.
     *
     * <p>{@code PATCH /update-conversation-flow/{conversation_flow_id}}.
     *
     * @param conversationFlowId Identifier of the conversation flow.
     * @param request Changes to a conversation flow. Fields left out stay as they are; a nullable field sent as null is
     *     cleared. Lists such as {@code nodes} are replaced as a whole.
     * @return the request, not yet sent
     */
    default ApiRequest<ConversationFlow> updateRequest(String conversationFlowId, ConversationFlowUpdate request) {
        return updateRequest(conversationFlowId, request, null);
    }

    /**
     * Changes a version of a conversation flow. Only the given settings change, and a given list of nodes replaces the
     * whole list; null clears a setting.
     *
     * <p>{@code PATCH /update-conversation-flow/{conversation_flow_id}}.
     *
     * @param conversationFlowId Identifier of the conversation flow.
     * @param request Changes to a conversation flow. Fields left out stay as they are; a nullable field sent as null is
     *     cleared. Lists such as {@code nodes} are replaced as a whole.
     * @return The flow as changed.
     * @throws dev.retell4j.errors.RetellException when Retell refuses the request or cannot be reached
     */
    default ConversationFlow update(String conversationFlowId, ConversationFlowUpdate request) {
        return updateRequest(conversationFlowId, request).send();
    }

    /**
     * Changes a version of a conversation flow. Only the given settings change, and a given list of nodes replaces the
     * whole list; null clears a setting.
     *
     * <p>{@code PATCH /update-conversation-flow/{conversation_flow_id}}.
     *
     * @param conversationFlowId Identifier of the conversation flow.
     * @param request Changes to a conversation flow. Fields left out stay as they are; a nullable field sent as null is
     *     cleared. Lists such as {@code nodes} are replaced as a whole.
     * @param version Number of the version to change; the latest when left out. May be null.
     * @return The flow as changed.
     * @throws dev.retell4j.errors.RetellException when Retell refuses the request or cannot be reached
     */
    default ConversationFlow update(
            String conversationFlowId, ConversationFlowUpdate request, @Nullable Integer version) {
        return updateRequest(conversationFlowId, request, version).send();
    }

    /**
     * Lists the conversation flows, page by page.
     *
     * <p>{@code GET /v2/list-conversation-flows}.
     *
     * @param limit How many items a page may have. May be null.
     * @param paginationKey The {@code pagination_key} of the page before; the first page when left out. May be null.
     * @param sortOrder Whether the oldest or the newest items come first. May be null.
     * @return the items, fetched page by page as they are read
     */
    @OperationId("conversationFlowList")
    @GET("v2/list-conversation-flows")
    Paged<ConversationFlow> list(
            @Query("limit") @Nullable Integer limit,
            @Query("pagination_key") @Nullable String paginationKey,
            @Query("sort_order") @Nullable SortOrder sortOrder);

    /**
     * Lists the conversation flows, page by page.
     *
     * <p>{@code GET /v2/list-conversation-flows}.
     *
     * @return the items, fetched page by page as they are read
     */
    default Paged<ConversationFlow> list() {
        return list(null, null, null);
    }

    /**
     * Deletes a conversation flow with all its versions.
     *
     * <p>{@code DELETE /delete-conversation-flow/{conversation_flow_id}}.
     *
     * @param conversationFlowId Identifier of the conversation flow.
     * @param forceDelete Whether to delete the flow even while agents use it. May be null.
     * @return the request, not yet sent
     */
    @OperationId("conversationFlowDelete")
    @DELETE("delete-conversation-flow/{conversation_flow_id}")
    ApiRequest<Void> deleteRequest(
            @Path(value = "conversation_flow_id", encoded = true) String conversationFlowId,
            @Query("force_delete") @Nullable Boolean forceDelete);

    /**
     * Deletes a conversation flow with all its versions.
     *
     * <p>{@code DELETE /delete-conversation-flow/{conversation_flow_id}}.
     *
     * @param conversationFlowId Identifier of the conversation flow.
     * @return the request, not yet sent
     */
    default ApiRequest<Void> deleteRequest(String conversationFlowId) {
        return deleteRequest(conversationFlowId, null);
    }

    /**
     * Deletes a conversation flow with all its versions.
     *
     * <p>{@code DELETE /delete-conversation-flow/{conversation_flow_id}}.
     *
     * @param conversationFlowId Identifier of the conversation flow.
     * @throws dev.retell4j.errors.RetellException when Retell refuses the request or cannot be reached
     */
    default void delete(String conversationFlowId) {
        deleteRequest(conversationFlowId).send();
    }

    /**
     * Deletes a conversation flow with all its versions.
     *
     * <p>{@code DELETE /delete-conversation-flow/{conversation_flow_id}}.
     *
     * @param conversationFlowId Identifier of the conversation flow.
     * @param forceDelete Whether to delete the flow even while agents use it. May be null.
     * @throws dev.retell4j.errors.RetellException when Retell refuses the request or cannot be reached
     */
    default void delete(String conversationFlowId, @Nullable Boolean forceDelete) {
        deleteRequest(conversationFlowId, forceDelete).send();
    }
}
