package dev.retell4j.mcp.internal.wire;

import dev.retell4j.mcp.tools.Cancellation;
import dev.retell4j.mcp.workspaces.Caller;
import io.modelcontextprotocol.common.McpTransportContext;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a transport knows of one request and the protocol does not say.
 *
 * @param caller who sent it
 * @param cancellation happens when the client no longer wants the answer
 * @param questions what the person at the client is being asked
 */
public record RequestContext(Caller caller, Cancellation cancellation, OpenQuestions questions) {
    private static final String KEY = "dev.retell4j.request";

    /**
     * Makes one for a transport that is not ours and withdraws no questions.
     *
     * @param caller who sent it
     * @param cancellation happens when the client no longer wants the answer
     */
    public RequestContext(Caller caller, Cancellation cancellation) {
        this(caller, cancellation, new OpenQuestions());
    }

    /**
     * Finds it in what the SDK carries along.
     *
     * @param carried the transport context of an exchange
     * @return what the transport put there, or the local caller and a cancellation that never happens
     */
    public static RequestContext of(@Nullable McpTransportContext carried) {
        return find(carried).orElseGet(() -> new RequestContext(Caller.LOCAL, new Cancellation()));
    }

    /**
     * Finds it in what the SDK carries along, where every request must have one.
     *
     * @param carried the transport context of an exchange
     * @return what the transport put there, or empty when it did not
     */
    public static Optional<RequestContext> find(@Nullable McpTransportContext carried) {
        return carried != null && carried.get(KEY) instanceof RequestContext known
                ? Optional.of(known)
                : Optional.empty();
    }

    /**
     * Wraps it for the SDK.
     *
     * @return the transport context
     */
    public McpTransportContext carried() {
        return McpTransportContext.create(Map.of(KEY, this));
    }
}
