package dev.retell4j.inbox;

import java.nio.charset.StandardCharsets;

/** Bodies of webhooks, as Retell sends them. */
final class Bodies {
    private Bodies() {}

    static byte[] call(String event, String callId) {
        return call(event, callId, "");
    }

    /** A body with further properties of the call. */
    static byte[] call(String event, String callId, String more) {
        return bytes("{\"event\":\"" + event + "\",\"call\":{\"call_type\":\"web_call\",\"call_id\":\"" + callId
                + "\",\"agent_id\":\"agent_1\"" + more + "}}");
    }

    static byte[] chat(String event, String chatId) {
        return bytes(
                "{\"event\":\"" + event + "\",\"chat\":{\"chat_id\":\"" + chatId + "\",\"agent_id\":\"agent_1\"}}");
    }

    /** An updated transcript with a number of turns. */
    static byte[] transcript(String callId, int turns) {
        StringBuilder entries = new StringBuilder();
        for (int i = 0; i < turns; i++) {
            entries.append(i == 0 ? "" : ",")
                    .append("{\"role\":\"user\",\"content\":\"turn ")
                    .append(i)
                    .append("\"}");
        }
        return call("transcript_updated", callId, ",\"transcript_with_tool_calls\":[" + entries + "]");
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
