package dev.retell4j.api;

import dev.retell4j.ApiRequest;
import dev.retell4j.operations.OperationId;
import dev.retell4j.playground.PlaygroundCompletion;
import dev.retell4j.playground.PlaygroundCompletionCreate;
import dev.retell4j.types.VersionRef;
import org.jspecify.annotations.Nullable;
import retrofit2.http.Body;
import retrofit2.http.POST;
import retrofit2.http.Path;
import retrofit2.http.Query;

/**
 * Tries out an agent in text, without a call or chat.
 *
 * <p>Methods that end in {@code Request} prepare a request; those without send it and wait.
 */
public interface Playground {
    /**
     * Has an agent answer a conversation in text, without a call or chat. The request carries the whole conversation
     * and its state; the response carries what to send next time. Tools run for real unless a mock stands in for them.
     * Each answer may be billed and may take minutes.
     *
     * <p>{@code POST /agent-playground-completion/{agent_id}}; never repeated when Retell may have carried it out.
     *
     * @param agentId Identifier of the agent.
     * @param request A conversation so far, for which an agent is to produce the next messages without a real call or
     *     chat.
     * @param version Version of the agent to try, as a number, a tag, {@code latest} or {@code latest_published}; the
     *     latest when left out. May be null.
     * @return the request, not yet sent
     */
    @OperationId("playgroundCompletion")
    @POST("agent-playground-completion/{agent_id}")
    ApiRequest<PlaygroundCompletion> completionRequest(
            @Path(value = "agent_id", encoded = true) String agentId,
            @Body PlaygroundCompletionCreate request,
            @Query("version") @Nullable VersionRef version);

    /**
     * Has an agent answer a conversation in text, without a call or chat. The request carries the whole conversation
     * and its state; the response carries what to send next time. Tools run for real unless a mock stands in for them.
     * Each answer may be billed and may take minutes.
     *
     * <p>{@code POST /agent-playground-completion/{agent_id}}; never repeated when Retell may have carried it out.
     *
     * @param agentId Identifier of the agent.
     * @param request A conversation so far, for which an agent is to produce the next messages without a real call or
     *     chat.
     * @return the request, not yet sent
     */
    default ApiRequest<PlaygroundCompletion> completionRequest(String agentId, PlaygroundCompletionCreate request) {
        return completionRequest(agentId, request, null);
    }

    /**
     * Has an agent answer a conversation in text, without a call or chat. The request carries the whole conversation
     * and its state; the response carries what to send next time. Tools run for real unless a mock stands in for them.
     * Each answer may be billed and may take minutes.
     *
     * <p>{@code POST /agent-playground-completion/{agent_id}}; never repeated when Retell may have carried it out.
     *
     * @param agentId Identifier of the agent.
     * @param request A conversation so far, for which an agent is to produce the next messages without a real call or
     *     chat.
     * @return The agent's messages and the state after them.
     * @throws dev.retell4j.errors.RetellException when Retell refuses the request or cannot be reached
     */
    default PlaygroundCompletion completion(String agentId, PlaygroundCompletionCreate request) {
        return completionRequest(agentId, request).send();
    }

    /**
     * Has an agent answer a conversation in text, without a call or chat. The request carries the whole conversation
     * and its state; the response carries what to send next time. Tools run for real unless a mock stands in for them.
     * Each answer may be billed and may take minutes.
     *
     * <p>{@code POST /agent-playground-completion/{agent_id}}; never repeated when Retell may have carried it out.
     *
     * @param agentId Identifier of the agent.
     * @param request A conversation so far, for which an agent is to produce the next messages without a real call or
     *     chat.
     * @param version Version of the agent to try, as a number, a tag, {@code latest} or {@code latest_published}; the
     *     latest when left out. May be null.
     * @return The agent's messages and the state after them.
     * @throws dev.retell4j.errors.RetellException when Retell refuses the request or cannot be reached
     */
    default PlaygroundCompletion completion(
            String agentId, PlaygroundCompletionCreate request, @Nullable VersionRef version) {
        return completionRequest(agentId, request, version).send();
    }
}
