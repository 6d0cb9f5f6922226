package dev.retell4j.mcp.internal.retell;

import dev.retell4j.types.Json;

/** Puts values into the short text that goes with a structured answer. */
final class Words {
    private Words() {}

    /** Returns a property as people write it; a question mark when it is missing. */
    static String of(Json object, String name) {
        Json value = object.get(name).orElse(Json.NULL);
        return value.isNull() ? "?" : value.asString().orElseGet(value::text);
    }

    /** Returns the beginning of a text, on one line. */
    static String start(String text, int length) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.length() <= length ? line : line.substring(0, length) + "…";
    }

    /** Makes a sentence: a capital at the beginning, a full stop at the end when nothing else ends it. */
    static String sentence(String text) {
        boolean ends = ".!?…".indexOf(text.charAt(text.length() - 1)) >= 0;
        return Character.toUpperCase(text.charAt(0)) + text.substring(1) + (ends ? "" : ".");
    }

    /** Says a number of things. */
    static String count(long number, String one) {
        return number + " " + one + (number == 1 ? "" : "s");
    }
}
