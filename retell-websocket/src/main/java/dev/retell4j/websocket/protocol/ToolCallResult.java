package dev.retell4j.websocket.protocol;

import dev.retell4j.errors.RetellValidationException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a tool gave back; for the transcript only. On the wire: {@code tool_call_result}. */
public final class ToolCallResult extends OutgoingEvent {
    static final String TYPE = "tool_call_result";

    private static final String START = "{\"response_type\":\"tool_call_result\"";

    private final String toolCallId;
    private final String content;
    private final @Nullable Boolean successful;

    ToolCallResult(@Nullable String text, String toolCallId, String content, @Nullable Boolean successful) {
        super(text);
        this.toolCallId = toolCallId;
        this.content = content;
        this.successful = successful;
    }

    /**
     * Makes the event, without saying whether the tool was successful.
     *
     * @param toolCallId {@code tool_call_id}, that of the invocation
     * @param content {@code content}, any text
     * @return the event
     * @throws RetellValidationException when the id is empty
     */
    public static ToolCallResult of(String toolCallId, String content) {
        return new ToolCallResult(
                null, Present.notEmpty("tool_call_id", toolCallId), Present.of("content", content), null);
    }

    /**
     * Makes the event.
     *
     * @param toolCallId {@code tool_call_id}, that of the invocation
     * @param content {@code content}, any text
     * @param successful {@code successful}
     * @return the event
     * @throws RetellValidationException when the id is empty
     */
    public static ToolCallResult of(String toolCallId, String content, boolean successful) {
        return new ToolCallResult(
                null, Present.notEmpty("tool_call_id", toolCallId), Present.of("content", content), successful);
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
     * Returns what the tool gave back.
     *
     * @return {@code content}
     */
    public String content() {
        return content;
    }

    /**
     * Tells whether the tool was successful.
     *
     * @return {@code successful}; empty when nobody says, which is not failure
     */
    public Optional<Boolean> successful() {
        return Optional.ofNullable(successful);
    }

    @Override
    public String responseType() {
        return TYPE;
    }

    @Override
    String write() {
        FrameWriter frame = FrameWriter.outgoing(START, content.length())
                .value("tool_call_id", toolCallId)
                .value("content", content);
        if (successful != null) {
            frame.value("successful", successful);
        }
        return frame.end();
    }

    @Override
    String detail() {
        return toolCallId;
    }
}
