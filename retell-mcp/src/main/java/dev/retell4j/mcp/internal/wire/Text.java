package dev.retell4j.mcp.internal.wire;

import com.fasterxml.jackson.core.io.JsonStringEncoder;

/** Writes JSON by hand, for the few messages that must not wait until a mapper is there. */
final class Text {
    private Text() {}

    static StringBuilder quote(StringBuilder json, String text) {
        json.append('"');
        JsonStringEncoder.getInstance().quoteAsString(text, json);
        return json.append('"');
    }
}
