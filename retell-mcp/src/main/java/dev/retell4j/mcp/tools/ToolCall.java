package dev.retell4j.mcp.tools;

import dev.retell4j.ApiRequest;
import dev.retell4j.RetellClient;
import dev.retell4j.mcp.internal.policy.PolicyGuard;
import dev.retell4j.mcp.workspaces.Caller;
import dev.retell4j.mcp.workspaces.Workspace;
import dev.retell4j.operations.Operation;
import dev.retell4j.operations.Risk;
import dev.retell4j.types.Json;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** One call of a tool, as its handler sees it. */
public final class ToolCall {
    private final Json arguments;
    private final Caller caller;
    private final Workspace workspace;
    private final CallLink link;
    private final PolicyGuard guard;

    ToolCall(Json arguments, Caller caller, Workspace workspace, CallLink link, PolicyGuard guard) {
        this.arguments = arguments;
        this.caller = caller;
        this.workspace = workspace;
        this.link = link;
        this.guard = guard;
    }

    /**
     * Returns the arguments, checked against the tool's schema; without {@code workspace} and {@code dry_run}.
     *
     * @return an object
     */
    public Json arguments() {
        return arguments;
    }

    /**
     * Returns a text among the arguments.
     *
     * @param name the argument
     * @return the text, or empty when it is missing or null
     */
    public Optional<String> text(String name) {
        return arguments.get(name).flatMap(Json::asString);
    }

    /**
     * Returns who calls.
     *
     * @return the caller
     */
    public Caller caller() {
        return caller;
    }

    /**
     * Returns the workspace that was chosen.
     *
     * @return the workspace
     */
    public Workspace workspace() {
        return workspace;
    }

    /**
     * Returns the client of that workspace, under the policy's limits.
     *
     * @return the client
     */
    public RetellClient retell() {
        return workspace.client();
    }

    /**
     * Tells why the caller may not send an operation.
     *
     * @param operation the operation
     * @return a sentence, or empty when the caller may
     */
    public Optional<String> whyNot(Operation operation) {
        return guard.whyHidden(operation, caller);
    }

    /**
     * Tells why the caller may not use a tool.
     *
     * @param tool the tool
     * @return a sentence, or empty when the caller may
     */
    public Optional<String> whyNot(Tool tool) {
        return guard.whyHidden(tool, caller);
    }

    /**
     * Sends a request and waits for the answer; cancelled when the tool call is.
     *
     * @param request a request that only reads
     * @param <T> the type of the answer
     * @return the answer
     * @throws IllegalArgumentException when the request does more than reading: that takes a {@link Plan}
     */
    public <T extends @Nullable Object> T send(ApiRequest<T> request) {
        return sendAsync(request).join();
    }

    /**
     * Sends a request without waiting; cancelled when the tool call is.
     *
     * @param request a request that only reads
     * @param <T> the type of the answer
     * @return completes with the answer
     * @throws IllegalArgumentException when the request does more than reading: that takes a {@link Plan}
     */
    public <T extends @Nullable Object> CompletableFuture<T> sendAsync(ApiRequest<T> request) {
        if (request.operation().risk() != Risk.READ) {
            throw new IllegalArgumentException(request.operation().id() + " does more than reading: plan it instead");
        }
        CompletableFuture<T> sent = request.sendAsync();
        link.cancellation().onCancel(() -> sent.cancel(true));
        return sent;
    }

    /**
     * Returns how the caller can be told and asked something meanwhile.
     *
     * @return the link
     */
    public CallLink link() {
        return link;
    }
}
