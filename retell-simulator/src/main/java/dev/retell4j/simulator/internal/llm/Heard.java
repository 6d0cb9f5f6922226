package dev.retell4j.simulator.internal.llm;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/** What Retell makes of a frame. */
public sealed interface Heard {
    /**
     * The server has said what it wants.
     *
     * @param autoReconnect pings and reconnects
     * @param callDetails the call object
     * @param toolCalls tool calls in the transcript
     */
    record Configured(boolean autoReconnect, boolean callDetails, boolean toolCalls) implements Heard {}

    /**
     * A ping is answered.
     *
     * @param timestamp what stands in it
     */
    record Pong(long timestamp) implements Heard {}

    /**
     * A piece of the turn that was asked for last; is spoken.
     *
     * @param id the {@code response_id}
     * @param text what is spoken, as sent; can be empty
     * @param complete whether the turn ends with it
     * @param uninterruptible whether the caller cannot cut it off
     * @param action what follows once everything of the turn was said, as far as is known; null for nothing
     */
    record Piece(
            int id,
            String text,
            boolean complete,
            boolean uninterruptible,
            @Nullable Action action) implements Heard {}

    /**
     * A piece of an interrupt; is spoken at once.
     *
     * @param id the {@code interrupt_id}
     * @param text what is spoken
     * @param complete whether the interrupt ends with it
     * @param uninterruptible whether the caller cannot cut it off
     * @param first whether it cuts off what was being said
     * @param action what follows once everything of the interrupt was said, as far as is known; null for nothing
     */
    record Interrupt(
            int id,
            String text,
            boolean complete,
            boolean uninterruptible,
            boolean first,
            @Nullable Action action) implements Heard {}

    /** A tool is called. */
    record ToolCall(String id, String name, String arguments) implements Heard {}

    /** A tool has answered; {@code successful} is null when it is not said. */
    record ToolResult(String id, String content, @Nullable Boolean successful) implements Heard {}

    /** Settings of the agent are changed; only members that Retell takes. */
    record AgentUpdate(ObjectNode settings) implements Heard {}

    /** Goes to the browser of a web call. */
    record Metadata(ObjectNode content) implements Heard {}

    /**
     * Nobody hears of it.
     *
     * @param why the reason, in words
     * @param stale whether it is of a turn that was asked for before, or that an interrupt has crossed
     */
    record Dropped(String why, boolean stale) implements Heard {}
}
