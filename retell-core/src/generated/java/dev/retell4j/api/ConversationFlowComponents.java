package dev.retell4j.api;

import dev.retell4j.ApiRequest;
import dev.retell4j.Paged;
import dev.retell4j.flows.FlowComponent;
import dev.retell4j.flows.SharedFlowComponent;
import dev.retell4j.flows.SharedFlowComponentUpdate;
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
 * Keeps flow components that several conversation flows share.
 *
 * <p>Methods that end in {@code Request} prepare a request; those without send it and wait.
 */
public interface ConversationFlowComponents {
    /**
     * Creates a flow component that several conversation flows can share.
     *
     * <p>{@code POST /create-conversation-flow-component}; never repeated when Retell may have carried it out.
     *
     * @param request A reusable group of nodes, run by nodes of type {@code component}. It stands in the workspace's
     *     library or inside one flow.
     * @return the request, not yet sent
     */
    @OperationId("conversationFlowComponentCreate")
    @POST("create-conversation-flow-component")
    ApiRequest<SharedFlowComponent> createRequest(@Body FlowComponent request);

    /**
     * Creates a flow component that several conversation flows can share.
     *
     * <p>{@code POST /create-conversation-flow-component}; never repeated when Retell may have carried it out.
     *
     * @param request A reusable group of nodes, run by nodes of type {@code component}. It stands in the workspace's
     *     library or inside one flow.
     * @return The component as created.
     * @throws dev.retell4j.errors.RetellException when Retell refuses the request or cannot be reached
     */
    default SharedFlowComponent create(FlowComponent request) {
        return createRequest(request).send();
    }

    /**
     * Reads a shared flow component. An unknown component is answered with 404.
     *
     * <p>{@code GET /get-conversation-flow-component/{conversation_flow_component_id}}.
     *
     * @param conversationFlowComponentId Identifier of the shared flow component.
     * @return the request, not yet sent
     */
    @OperationId("conversationFlowComponentRetrieve")
    @GET("get-conversation-flow-component/{conversation_flow_component_id}")
    ApiRequest<SharedFlowComponent> retrieveRequest(
            @Path(value = "conversation_flow_component_id", encoded = true) String conversationFlowComponentId);

    /**
     * Reads a shared flow component. An unknown component is answered with 404.
     *
     * <p>{@code GET /get-conversation-flow-component/{conversation_flow_component_id}}.
     *
     * @param conversationFlowComponentId Identifier of the shared flow component.
     * @return The component, with the flows that use it.
     * @throws dev.retell4j.errors.RetellException when Retell refuses the request or cannot be reached
     */
    default SharedFlowComponent retrieve(String conversationFlowComponentId) {
        return retrieveRequest(conversationFlowComponentId).send();
    }

    /**
     * Changes a shared flow component. Only the given settings change; null clears a setting. Every linked conversation
     * flow is concerned.
     *
     * <p>{@code PATCH /update-conversation-flow-component/{conversation_flow_component_id}}.
     *
     * @param conversationFlowComponentId Identifier of the shared flow component.
     * @param request Changes to a shared component. Fields left out stay as they are; a nullable field sent as null is
     *     cleared. Lists such as {@code nodes} are replaced as a whole.
     * @return the request, not yet sent
     */
    @OperationId("conversationFlowComponentUpdate")
    @PATCH("update-conversation-flow-component/{conversation_flow_component_id}")
    ApiRequest<SharedFlowComponent> updateRequest(
            @Path(value = "conversation_flow_component_id", encoded = true) String conversationFlowComponentId,
            @Body SharedFlowComponentUpdate request);

    /**
     * Changes a shared flow component. Only the given settings change; null clears a setting. Every linked conversation
     * flow is concerned.
     *
     * <p>{@code PATCH /update-conversation-flow-component/{conversation_flow_component_id}}.
     *
     * @param conversationFlowComponentId Identifier of the shared flow component.
     * @param request Changes to a shared component. Fields left out stay as they are; a nullable field sent as null is
     *     cleared. Lists such as {@code nodes} are replaced as a whole.
     * @return The component as changed.
     * @throws dev.retell4j.errors.RetellException when Retell refuses the request or cannot be reached
     */
    default SharedFlowComponent update(String conversationFlowComponentId, SharedFlowComponentUpdate request) {
        return updateRequest(conversationFlowComponentId, request).send();
    }

    /**
     * Lists the shared flow components, page by page.
     *
     * <p>{@code GET /v2/list-conversation-flow-components}.
     *
     * @param limit How many items a page may have. May be null.
     * @param paginationKey The {@code pagination_key} of the page before; the first page when left out. May be null.
     * @param sortOrder Whether the oldest or the newest items come first. May be null.
     * @return the items, fetched page by page as they are read
     */
    @OperationId("conversationFlowComponentList")
    @GET("v2/list-conversation-flow-components")
    Paged<SharedFlowComponent> list(
            @Query("limit") @Nullable Integer limit,
            @Query("pagination_key") @Nullable String paginationKey,
            @Query("sort_order") @Nullable SortOrder sortOrder);

    /**
     * Lists the shared flow components, page by page.
     *
     * <p>{@code GET /v2/list-conversation-flow-components}.
     *
     * @return the items, fetched page by page as they are read
     */
    default Paged<SharedFlowComponent> list() {
        return list(null, null, null);
    }

    /**
     * Deletes a shared flow component.
     *
     * <p>{@code DELETE /delete-conversation-flow-component/{conversation_flow_component_id}}.
     *
     * @param conversationFlowComponentId Identifier of the shared flow component.
     * @return the request, not yet sent
     */
    @OperationId("conversationFlowComponentDelete")
    @DELETE("delete-conversation-flow-component/{conversation_flow_component_id}")
    ApiRequest<Void> deleteRequest(
            @Path(value = "conversation_flow_component_id", encoded = true) String conversationFlowComponentId);

    /**
     * Deletes a shared flow component.
     *
     * <p>{@code DELETE /delete-conversation-flow-component/{conversation_flow_component_id}}.
     *
     * @param conversationFlowComponentId Identifier of the shared flow component.
     * @throws dev.retell4j.errors.RetellException when Retell refuses the request or cannot be reached
     */
    default void delete(String conversationFlowComponentId) {
        deleteRequest(conversationFlowComponentId).send();
    }
}
