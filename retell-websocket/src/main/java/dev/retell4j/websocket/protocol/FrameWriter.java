package dev.retell4j.websocket.protocol;

import dev.retell4j.internal.json.JsonCodec;
import dev.retell4j.transcripts.TranscriptEntry;
import java.util.List;

/**
 * Writes a frame, field by field.
 *
 * <p>A surrogate without its other half has no form in UTF-8, and a socket would refuse the frame or send something
 * else. Its escape would be JSON, but readers differ on it and one that refuses it loses the whole event. So U+FFFD
 * stands in its place.
 */
final class FrameWriter {
    private static final char REPLACEMENT = '\uFFFD';
    private static final char[] HEX = "0123456789abcdef".toCharArray();
    private static final int BESIDES_CONTENT = 96;

    private final StringBuilder frame;

    private FrameWriter(String start, int capacity) {
        frame = new StringBuilder(capacity).append(start);
    }

    /** Starts a frame of Retell. */
    static FrameWriter incoming(String type) {
        return new FrameWriter("{\"interaction_type\":\"" + type + "\"", BESIDES_CONTENT);
    }

    /**
     * Starts a frame of a server.
     *
     * @param start all up to a first value, without a comma behind
     * @param content about how many characters will come
     */
    static FrameWriter outgoing(String start, int content) {
        return new FrameWriter(start, BESIDES_CONTENT + content);
    }

    /** The same with a number behind the start. */
    static FrameWriter outgoing(String start, int id, int content) {
        FrameWriter writer = outgoing(start, content);
        writer.frame.append(id);
        return writer;
    }

    FrameWriter value(String name, String value) {
        name(name);
        quote(value);
        return this;
    }

    FrameWriter value(String name, int value) {
        name(name).append(value);
        return this;
    }

    FrameWriter value(String name, boolean value) {
        name(name).append(value);
        return this;
    }

    /** Adds a value that is JSON already. */
    FrameWriter rawValue(String name, String json) {
        name(name);
        appendWellFormed(json);
        return this;
    }

    FrameWriter entries(String name, List<? extends TranscriptEntry> entries) {
        return rawValue(name, JsonCodec.writeText(entries));
    }

    String end() {
        return frame.append('}').toString();
    }

    /** Returns JSON text in which every surrogate has its other half. */
    static String wellFormed(String json) {
        FrameWriter writer = new FrameWriter("", json.length());
        writer.appendWellFormed(json);
        return writer.frame.toString();
    }

    private StringBuilder name(String name) {
        return frame.append(",\"").append(name).append("\":");
    }

    private void quote(String text) {
        frame.append('"');
        int clean = 0;
        int length = text.length();
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c >= ' ' && c != '"' && c != '\\' && !Character.isSurrogate(c)) {
                continue;
            }
            if (Character.isHighSurrogate(c) && i + 1 < length && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
                continue;
            }
            frame.append(text, clean, i);
            clean = i + 1;
            escape(c);
        }
        frame.append(text, clean, length).append('"');
    }

    private void escape(char c) {
        switch (c) {
            case '"', '\\' -> frame.append('\\').append(c);
            case '\n' -> frame.append("\\n");
            case '\r' -> frame.append("\\r");
            case '\t' -> frame.append("\\t");
            default -> {
                if (c < ' ') {
                    frame.append("\\u00").append(HEX[c >> 4]).append(HEX[c & 0xF]);
                } else {
                    frame.append(REPLACEMENT);
                }
            }
        }
    }

    /** In JSON text, a surrogate can only be in a string. */
    private void appendWellFormed(String json) {
        int clean = 0;
        int length = json.length();
        for (int i = 0; i < length; i++) {
            char c = json.charAt(i);
            if (!Character.isSurrogate(c)) {
                continue;
            }
            if (Character.isHighSurrogate(c) && i + 1 < length && Character.isLowSurrogate(json.charAt(i + 1))) {
                i++;
                continue;
            }
            frame.append(json, clean, i).append(REPLACEMENT);
            clean = i + 1;
        }
        frame.append(json, clean, length);
    }
}
