package dev.retell4j.mcp.internal.wire;

import dev.retell4j.mcp.RetellMcp;
import dev.retell4j.mcp.internal.dispatch.ToolAdmission;
import dev.retell4j.mcp.resources.ResourceException;
import dev.retell4j.mcp.workspaces.Caller;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Refuses requests that the SDK would take without a look, such as a subscription to what the caller may not read, or
 * refuse without a word that helps, such as the call of a tool that there is not.
 */
public final class Admission {
    /** JSON-RPC's code for parameters that cannot be right. */
    private static final int INVALID_PARAMS = -32602;

    private final RetellMcp mcp;
    private final ToolAdmission tools;

    /**
     * Makes it.
     *
     * @param mcp what is offered
     */
    public Admission(RetellMcp mcp) {
        this.mcp = mcp;
        // There is one kind of dispatcher, and this question is none for hosts.
        tools = (ToolAdmission) mcp.dispatcher();
    }

    /**
     * Why a request is not taken.
     *
     * @param code JSON-RPC's code
     * @param message what is wrong and what to do
     */
    public record Refused(int code, String message) {}

    /**
     * Looks at a request before the SDK does.
     *
     * @param method its method
     * @param params its parameters, a map when they are right
     * @param caller who sent it
     * @return why it is not taken, or empty
     */
    public Optional<Refused> refused(String method, @Nullable Object params, Caller caller) {
        return switch (method) {
            case "tools/call" -> text(params, "name").flatMap(name -> toolCall(name, caller));
            case "resources/subscribe" -> text(params, "uri").flatMap(uri -> subscription(uri, caller));
            default -> Optional.empty();
        };
    }

    private static Optional<String> text(@Nullable Object params, String name) {
        return params instanceof Map<?, ?> map && map.get(name) instanceof String text
                ? Optional.of(text)
                : Optional.empty();
    }

    /** The SDK knows what the local caller sees; the dispatcher itself refuses what others do not. */
    private Optional<Refused> toolCall(String name, Caller caller) {
        return tools.whyNot(name, Caller.LOCAL).isEmpty()
                ? Optional.empty()
                : tools.whyNot(name, caller).map(why -> new Refused(INVALID_PARAMS, why));
    }

    private Optional<Refused> subscription(String uri, Caller caller) {
        try {
            mcp.resources().check(uri, caller);
            return Optional.empty();
        } catch (ResourceException e) {
            return Optional.of(new Refused(ResourceErrors.code(e), String.valueOf(e.getMessage())));
        }
    }
}
