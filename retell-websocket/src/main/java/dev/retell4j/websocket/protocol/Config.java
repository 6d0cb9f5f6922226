package dev.retell4j.websocket.protocol;

import org.jspecify.annotations.Nullable;

/** What the server wants of Retell; to be sent first. On the wire: {@code config}. */
public final class Config extends OutgoingEvent {
    static final String TYPE = "config";

    private final boolean autoReconnect;
    private final boolean callDetails;
    private final boolean transcriptWithToolCalls;

    Config(@Nullable String text, boolean autoReconnect, boolean callDetails, boolean transcriptWithToolCalls) {
        super(text);
        this.autoReconnect = autoReconnect;
        this.callDetails = callDetails;
        this.transcriptWithToolCalls = transcriptWithToolCalls;
    }

    /**
     * Makes the event.
     *
     * @param autoReconnect {@code auto_reconnect}: Retell sends signs of life, and connects again when they stay
     *     unanswered
     * @param callDetails {@code call_details}: Retell sends the call
     * @param transcriptWithToolCalls {@code transcript_with_tool_calls}: transcripts come with tool calls too
     * @return the event
     */
    public static Config of(boolean autoReconnect, boolean callDetails, boolean transcriptWithToolCalls) {
        return new Config(null, autoReconnect, callDetails, transcriptWithToolCalls);
    }

    /**
     * Tells whether Retell is to send signs of life, and to connect again when they stay unanswered.
     *
     * @return {@code auto_reconnect}; false when absent
     */
    public boolean autoReconnect() {
        return autoReconnect;
    }

    /**
     * Tells whether Retell is to send the call.
     *
     * @return {@code call_details}; false when absent
     */
    public boolean callDetails() {
        return callDetails;
    }

    /**
     * Tells whether transcripts are to come with tool calls too.
     *
     * @return {@code transcript_with_tool_calls}; false when absent
     */
    public boolean transcriptWithToolCalls() {
        return transcriptWithToolCalls;
    }

    @Override
    public String responseType() {
        return TYPE;
    }

    @Override
    String write() {
        return "{\"response_type\":\"config\",\"config\":{\"auto_reconnect\":" + autoReconnect + ",\"call_details\":"
                + callDetails + ",\"transcript_with_tool_calls\":" + transcriptWithToolCalls + "}}";
    }
}
