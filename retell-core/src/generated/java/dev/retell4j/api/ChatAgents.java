package dev.retell4j.api;

import dev.retell4j.ApiRequest;
import dev.retell4j.Paged;
import dev.retell4j.agents.AgentListItem;
import dev.retell4j.agents.AgentListRequest;
import dev.retell4j.agents.AgentPublish;
import dev.retell4j.agents.AgentVersionCreate;
import dev.retell4j.agents.ChatAgent;
import dev.retell4j.agents.ChatAgentCreate;
import dev.retell4j.agents.ChatAgentUpdate;
import dev.retell4j.agents.VoiceOrChatAgent;
import dev.retell4j.operations.OperationId;
import dev.retell4j.types.SortOrder;
import dev.retell4j.types.VersionRef;
import java.util.List;
import org.jspecify.annotations.Nullable;
import retrofit2.http.Body;
import retrofit2.http.DELETE;
import retrofit2.http.GET;
import retrofit2.http.PATCH;
import retrofit2.http.POST;
import retrofit2.http.Path;
import retrofit2.http.Query;

/**
 * Creates, changes, versions and publishes chat agents.
 *
 * <p>Methods that end in {@code Request} prepare a request; those without send it and wait.
 */
public interface ChatAgents {
    /**
     * Lists voice and chat agents in short form, page by page. This is the same list that {@code agents} gives; a
     * filter on the channel leaves only chat agents.
     *
     * <p>{@code POST /v2/list-agents}.
     *
     * @param request The conditions on a list of voice and chat agents. Page size, cursor and order travel as query
     *     parameters.
     * @param limit How many items a page may have. May be null.
     * @param paginationKey The {@code pagination_key} of the page before; the first page when left out. May be null.
     * @param sortOrder Whether the oldest or the newest items come first. May be null.
     * @return the items, fetched page by page as they are read
     */
    @OperationId("chatAgentList")
    @POST("v2/list-agents")
    Paged<AgentListItem> list(
            @Body AgentListRequest request,
            @Query("limit") @Nullable Integer limit,
            @Query("pagination_key") @Nullable String paginationKey,
            @Query("sort_order") @Nullable SortOrder sortOrder);

    /**
     * Lists voice and chat agents in short form, page by page. This is the same list that {@code agents} gives; a
     * filter on the channel leaves only chat agents.
     *
     * <p>{@code POST /v2/list-agents}.
     *
     * @return the items, fetched page by page as they are read
     */
    default Paged<AgentListItem> list() {
        return list(AgentListRequest.builder().build(), null, null, null);
    }

    /**
     * Creates a draft version of an agent from one of its existing versions. Going back to an earlier state means
     * creating a version from it and publishing that version.
     *
     * <p>{@code POST /create-agent-version/{agent_id}}; never repeated when Retell may have carried it out.
     *
     * @param agentId Identifier of the agent.
     * @param request Which version a new draft of an agent starts from.
     * @return the request, not yet sent
     */
    @OperationId("chatAgentCreateVersion")
    @POST("create-agent-version/{agent_id}")
    ApiRequest<VoiceOrChatAgent> createVersionRequest(
            @Path(value = "agent_id", encoded = true) String agentId, @Body AgentVersionCreate request);

    /**
     * Creates a draft version of an agent from one of its existing versions. Going back to an earlier state means
     * creating a version from it and publishing that version.
     *
     * <p>{@code POST /create-agent-version/{agent_id}}; never repeated when Retell may have carried it out.
     *
     * @param agentId Identifier of the agent.
     * @param request Which version a new draft of an agent starts from.
     * @return The agent in its new version, a voice or a chat agent.
     * @throws dev.retell4j.errors.RetellException when Retell refuses the request or cannot be reached
     */
    default VoiceOrChatAgent createVersion(String agentId, AgentVersionCreate request) {
        return createVersionRequest(agentId, request).send();
    }

    /**
     * Deletes one version of an agent.
     *
     * <p>{@code DELETE /delete-agent-version/{agent_id}}.
     *
     * @param agentId Identifier of the agent.
     * @param version Number of the version to delete.
     * @return the request, not yet sent
     */
    @OperationId("chatAgentDeleteVersion")
    @DELETE("delete-agent-version/{agent_id}")
    ApiRequest<Void> deleteVersionRequest(
            @Path(value = "agent_id", encoded = true) String agentId, @Query("version") int version);

    /**
     * Deletes one version of an agent.
     *
     * <p>{@code DELETE /delete-agent-version/{agent_id}}.
     *
     * @param agentId Identifier of the agent.
     * @param version Number of the version to delete.
     * @throws dev.retell4j.errors.RetellException when Retell refuses the request or cannot be reached
     */
    default void deleteVersion(String agentId, int version) {
        deleteVersionRequest(agentId, version).send();
    }

    /**
     * Publishes one version of an agent. Chats that ask for the latest published version meet it from then on.
     *
     * <p>{@code POST /publish-agent-version/{agent_id}}.
     *
     * @param agentId Identifier of the agent.
     * @param request Which version of an agent to publish, and how to name it.
     * @return the request, not yet sent
     */
    @OperationId("chatAgentPublish")
    @POST("publish-agent-version/{agent_id}")
    ApiRequest<Void> publishRequest(
            @Path(value = "agent_id", encoded = true) String agentId, @Body AgentPublish request);

    /**
     * Publishes one version of an agent. Chats that ask for the latest published version meet it from then on.
     *
     * <p>{@code POST /publish-agent-version/{agent_id}}.
     *
     * @param agentId Identifier of the agent.
     * @param request Which version of an agent to publish, and how to name it.
     * @throws dev.retell4j.errors.RetellException when Retell refuses the request or cannot be reached
     */
    default void publish(String agentId, AgentPublish request) {
        publishRequest(agentId, request).send();
    }

    /**
     * Creates a chat agent. The response engine must exist beforehand; an agent that is created twice exists twice,
     * under two ids.
     *
     * <p>{@code POST /create-chat-agent}; never repeated when Retell may have carried it out.
     *
     * @param request The settings of a new chat agent. Only the response engine has to be chosen.
     * @return the request, not yet sent
     */
    @OperationId("chatAgentCreate")
    @POST("create-chat-agent")
    ApiRequest<ChatAgent> createRequest(@Body ChatAgentCreate request);

    /**
     * Creates a chat agent. The response engine must exist beforehand; an agent that is created twice exists twice,
     * under two ids.
     *
     * <p>{@code POST /create-chat-agent}; never repeated when Retell may have carried it out.
     *
     * @param request The settings of a new chat agent. Only the response engine has to be chosen.
     * @return The agent as created, with its id and first version.
     * @throws dev.retell4j.errors.RetellException when Retell refuses the request or cannot be reached
     */
    default ChatAgent create(ChatAgentCreate request) {
        return createRequest(request).send();
    }

    /**
     * Reads a chat agent in one of its versions. An unknown agent is answered with 422, not 404.
     *
     * <p>{@code GET /get-chat-agent/{agent_id}}.
     *
     * @param agentId Identifier of the agent.
     * @param version Version to read, as a number, a tag, {@code latest} or {@code latest_published}; the latest when
     *     left out. May be null.
     * @return the request, not yet sent
     */
    @OperationId("chatAgentRetrieve")
    @GET("get-chat-agent/{agent_id}")
    ApiRequest<ChatAgent> retrieveRequest(
            @Path(value = "agent_id", encoded = true) String agentId, @Query("version") @Nullable VersionRef version);

    /**
     * Reads a chat agent in one of its versions. An unknown agent is answered with 422, not 404.
     *
     * <p>{@code GET /get-chat-agent/{agent_id}}.
     *
     * @param agentId Identifier of the agent.
     * @return the request, not yet sent
     */
    default ApiRequest<ChatAgent> retrieveRequest(String agentId) {
        return retrieveRequest(agentId, null);
    }

    /**
     * Reads a chat agent in one of its versions. An unknown agent is answered with 422, not 404.
     *
     * <p>{@code GET /get-chat-agent/{agent_id}}.
     *
     * @param agentId Identifier of the agent.
     * @return The agent in that version.
     * @throws dev.retell4j.errors.RetellException when Retell refuses the request or cannot be reached
     */
    default ChatAgent retrieve(String agentId) {
        return retrieveRequest(agentId).send();
    }

    /**
     * Reads a chat agent in one of its versions. An unknown agent is answered with 422, not 404.
     *
     * <p>{@code GET /get-chat-agent/{agent_id}}.
     *
     * @param agentId Identifier of the agent.
     * @param version Version to read, as a number, a tag, {@code latest} or {@code latest_published}; the latest when
     *     left out. May be null.
     * @return The agent in that version.
     * @throws dev.retell4j.errors.RetellException when Retell refuses the request or cannot be reached
     */
    default ChatAgent retrieve(String agentId, @Nullable VersionRef version) {
        return retrieveRequest(agentId, version).send();
    }

    /**
     * Changes a draft version of a chat agent. Only the given settings change; null clears a setting. Chats do not meet
     * the change before that version is published, unless they ask for the draft.
     *
     * <p>{@code PATCH /update-chat-agent/{agent_id}}.
     *
     * @param agentId Identifier of the agent.
     * @param request Settings of a chat agent to change. Whatever is left out stays as it is.
     * @param version Draft version to change, as a number, a tag or {@code latest}; the latest when left out. May be
     *     null.
     * @return the request, not yet sent
     */
    @OperationId("chatAgentUpdate")
    @PATCH("update-chat-agent/{agent_id}")
    ApiRequest<ChatAgent> updateRequest(
            @Path(value = "agent_id", encoded = true) String agentId,
            @Body ChatAgentUpdate request,
            @Query("version") @Nullable VersionRef version);

    /**
     * Changes a draft version of a chat agent. Only the given settings change; null clears a setting. Chats do not meet
     * the change before that version is published, unless they ask for the draft.
     *
     * <p>{@code PATCH /update-chat-agent/{agent_id}}.
     *
     * @param agentId Identifier of the agent.
     * @param request Settings of a chat agent to change. Whatever is left out stays as it is.
     * @return the request, not yet sent
     */
    default ApiRequest<ChatAgent> updateRequest(String agentId, ChatAgentUpdate request) {
        return updateRequest(agentId, request, null);
    }

    /**
     * Changes a draft version of a chat agent. Only the given settings change; null clears a setting. Chats do not meet
     * the change before that version is published, unless they ask for the draft.
     *
     * <p>{@code PATCH /update-chat-agent/{agent_id}}.
     *
     * @param agentId Identifier of the agent.
     * @param request Settings of a chat agent to change. Whatever is left out stays as it is.
     * @return The agent as changed.
     * @throws dev.retell4j.errors.RetellException when Retell refuses the request or cannot be reached
     */
    default ChatAgent update(String agentId, ChatAgentUpdate request) {
        return updateRequest(agentId, request).send();
    }

    /**
     * Changes a draft version of a chat agent. Only the given settings change; null clears a setting. Chats do not meet
     * the change before that version is published, unless they ask for the draft.
     *
     * <p>{@code PATCH /update-chat-agent/{agent_id}}.
     *
     * @param agentId Identifier of the agent.
     * @param request Settings of a chat agent to change. Whatever is left out stays as it is.
     * @param version Draft version to change, as a number, a tag or {@code latest}; the latest when left out. May be
     *     null.
     * @return The agent as changed.
     * @throws dev.retell4j.errors.RetellException when Retell refuses the request or cannot be reached
     */
    default ChatAgent update(String agentId, ChatAgentUpdate request, @Nullable VersionRef version) {
        return updateRequest(agentId, request, version).send();
    }

    /**
     * Deletes a chat agent with all its versions.
     *
     * <p>{@code DELETE /delete-chat-agent/{agent_id}}.
     *
     * @param agentId Identifier of the agent.
     * @return the request, not yet sent
     */
    @OperationId("chatAgentDelete")
    @DELETE("delete-chat-agent/{agent_id}")
    ApiRequest<Void> deleteRequest(@Path(value = "agent_id", encoded = true) String agentId);

    /**
     * Deletes a chat agent with all its versions.
     *
     * <p>{@code DELETE /delete-chat-agent/{agent_id}}.
     *
     * @param agentId Identifier of the agent.
     * @throws dev.retell4j.errors.RetellException when Retell refuses the request or cannot be reached
     */
    default void delete(String agentId) {
        deleteRequest(agentId).send();
    }

    /**
     * Reads the versions of a chat agent in full, as one list. Deprecated by Retell, and the list may be cut short;
     * {@code listVersions} of {@code agents} pages through the versions.
     *
     * <p>{@code GET /get-chat-agent-versions/{agent_id}}.
     *
     * @param agentId Identifier of the agent.
     * @return the request, not yet sent
     * @deprecated Retell advises against this operation
     */
    @OperationId("chatAgentGetVersions")
    @GET("get-chat-agent-versions/{agent_id}")
    @Deprecated
    ApiRequest<List<ChatAgent>> getVersionsRequest(@Path(value = "agent_id", encoded = true) String agentId);

    /**
     * Reads the versions of a chat agent in full, as one list. Deprecated by Retell, and the list may be cut short;
     * {@code listVersions} of {@code agents} pages through the versions.
     *
     * <p>{@code GET /get-chat-agent-versions/{agent_id}}.
     *
     * @param agentId Identifier of the agent.
     * @return The agent in each of its versions.
     * @throws dev.retell4j.errors.RetellException when Retell refuses the request or cannot be reached
     * @deprecated Retell advises against this operation
     */
    @Deprecated
    default List<ChatAgent> getVersions(String agentId) {
        return getVersionsRequest(agentId).send();
    }
}
