package dev.retell4j.tests.customllm;

/** What Retell sends, as text. */
final class Events {
    private Events() {}

    static String ping(long timestamp) {
        return "{\"interaction_type\":\"ping_pong\",\"timestamp\":" + timestamp + "}";
    }

    static String update(String said) {
        return "{\"interaction_type\":\"update_only\",\"transcript\":" + transcript(said) + "}";
    }

    static String asks(int id, String said) {
        return "{\"interaction_type\":\"response_required\",\"response_id\":" + id + ",\"transcript\":"
                + transcript(said) + "}";
    }

    private static String transcript(String said) {
        return "[{\"role\":\"user\",\"content\":\"" + said + "\"}]";
    }

    /** A transcript of at least so many characters, which ends with what was said. */
    static String asksAfterMuch(int id, int chars, String said) {
        StringBuilder frame = new StringBuilder(chars + 1_000)
                .append("{\"interaction_type\":\"response_required\",\"response_id\":")
                .append(id)
                .append(",\"transcript\":[");
        for (int i = 0; frame.length() < chars; i++) {
            frame.append("{\"role\":\"")
                    .append(i % 2 == 0 ? "user" : "agent")
                    .append("\",\"content\":\"Line ")
                    .append(i)
                    .append(" of a very long call, said by somebody named Zoë in Zürich 日本\",\"words\":[")
                    .append("{\"word\":\"Line\",\"start\":")
                    .append(i)
                    .append(".25,\"end\":")
                    .append(i)
                    .append(".5}]},");
        }
        return frame.append("{\"role\":\"agent\",\"content\":\"And?\"},{\"role\":\"user\",\"content\":\"")
                .append(said)
                .append("\"}]}")
                .toString();
    }
}
