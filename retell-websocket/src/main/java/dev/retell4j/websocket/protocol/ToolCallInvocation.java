package dev.retell4j.websocket.protocol;

import dev.retell4j.errors.RetellValidationException;
import dev.retell4j.internal.json.JsonCodec;
import dev.retell4j.types.Json;
import org.jspecify.annotations.Nullable;

/**
 * A tool was called; for the transcript only, Retell carries out nothing. On the wire: {@code tool_call_invocation}.
 */
public final class ToolCallInvocation extends OutgoingEvent {
    static final String TYPE = "tool_call_invocation";

    private static final String START = "{\"response_type\":\"tool_call_invocation\"";

    private final String toolCallId;
    private final String name;
    private final String arguments;

    ToolCallInvocation(@Nullable String text, String toolCallId, String name, String arguments) {
        super(text);
        this.toolCallId = toolCallId;
        this.name = name;
        this.arguments = arguments;
    }

    /**
     * Makes the event.
     *
     * @param toolCallId {@code tool_call_id}, unique among all calls
     * @param name {@code name}, that of the tool
     * @param arguments {@code arguments}, sent as JSON text
     * @return the event
     * @throws RetellValidationException when id or name is empty
     */
    public static ToolCallInvocation of(String toolCallId, String name, Json arguments) {
        return new ToolCallInvocation(
                null,
                Present.notEmpty("tool_call_id", toolCallId),
                Present.notEmpty("name", name),
                JsonCodec.writeText(Present.of("arguments", arguments)));
    }

    /**
     * Returns which call of a tool it is.
     *
     * @return {@code tool_call_id}
     */
    public String toolCallId() {
        return toolCallId;
    }

    /**
     * Returns which tool it is.
     *
     * @return {@code name}
     */
    public String name() {
        return name;
    }

    /**
     * Returns what the tool was given.
     *
     * @return {@code arguments}, JSON text
     */
    public String arguments() {
        return arguments;
    }

    @Override
    public String responseType() {
        return TYPE;
    }

    @Override
    String write() {
        return FrameWriter.outgoing(START, arguments.length())
                .value("tool_call_id", toolCallId)
                .value("name", name)
                .value("arguments", arguments)
                .end();
    }

    @Override
    String detail() {
        return toolCallId;
    }
}
