package dev.retell4j.api;

import dev.retell4j.ApiRequest;
import dev.retell4j.operations.OperationId;
import dev.retell4j.tools.McpToolDefinition;
import dev.retell4j.types.VersionRef;
import java.util.List;
import org.jspecify.annotations.Nullable;
import retrofit2.http.GET;
import retrofit2.http.Path;
import retrofit2.http.Query;

/**
 * Lists the tools that an agent's MCP servers offer.
 *
 * <p>Methods that end in {@code Request} prepare a request; those without send it and wait.
 */
public interface McpTools {
    /**
     * Lists the tools that one of an agent's MCP servers offers. Retell asks the MCP server for them, so that server
     * must be reachable.
     *
     * <p>{@code GET /get-mcp-tools/{agent_id}}.
     *
     * @param agentId Identifier of the agent.
     * @param mcpId Identifier of the MCP server in the agent's response engine.
     * @param componentId Identifier of the flow component that names the MCP server, if one does. May be null.
     * @param version Version to read, as a number, a tag, {@code latest} or {@code latest_published}; the latest when
     *     left out. May be null.
     * @return the request, not yet sent
     */
    @OperationId("mcpToolGetMcpTools")
    @GET("get-mcp-tools/{agent_id}")
    ApiRequest<List<McpToolDefinition>> listRequest(
            @Path(value = "agent_id", encoded = true) String agentId,
            @Query("mcp_id") String mcpId,
            @Query("component_id") @Nullable String componentId,
            @Query("version") @Nullable VersionRef version);

    /**
     * Lists the tools that one of an agent's MCP servers offers. Retell asks the MCP server for them, so that server
     * must be reachable.
     *
     * <p>{@code GET /get-mcp-tools/{agent_id}}.
     *
     * @param agentId Identifier of the agent.
     * @param mcpId Identifier of the MCP server in the agent's response engine.
     * @return the request, not yet sent
     */
    default ApiRequest<List<McpToolDefinition>> listRequest(String agentId, String mcpId) {
        return listRequest(agentId, mcpId, null, null);
    }

    /**
     * Lists the tools that one of an agent's MCP servers offers. Retell asks the MCP server for them, so that server
     * must be reachable.
     *
     * <p>{@code GET /get-mcp-tools/{agent_id}}.
     *
     * @param agentId Identifier of the agent.
     * @param mcpId Identifier of the MCP server in the agent's response engine.
     * @return The tools the MCP server offers.
     * @throws dev.retell4j.errors.RetellException when Retell refuses the request or cannot be reached
     */
    default List<McpToolDefinition> list(String agentId, String mcpId) {
        return listRequest(agentId, mcpId).send();
    }

    /**
     * Lists the tools that one of an agent's MCP servers offers. Retell asks the MCP server for them, so that server
     * must be reachable.
     *
     * <p>{@code GET /get-mcp-tools/{agent_id}}.
     *
     * @param agentId Identifier of the agent.
     * @param mcpId Identifier of the MCP server in the agent's response engine.
     * @param componentId Identifier of the flow component that names the MCP server, if one does. May be null.
     * @param version Version to read, as a number, a tag, {@code latest} or {@code latest_published}; the latest when
     *     left out. May be null.
     * @return The tools the MCP server offers.
     * @throws dev.retell4j.errors.RetellException when Retell refuses the request or cannot be reached
     */
    default List<McpToolDefinition> list(
            String agentId, String mcpId, @Nullable String componentId, @Nullable VersionRef version) {
        return listRequest(agentId, mcpId, componentId, version).send();
    }
}
