package dev.retell4j.mcp.tools;

import org.jspecify.annotations.Nullable;

/** A part of an answer or of a prompt. */
public sealed interface Content {
    /**
     * Words.
     *
     * @param text the words
     */
    record Text(String text) implements Content {}

    /**
     * A picture.
     *
     * @param base64 the bytes
     * @param mimeType the kind
     */
    record Image(String base64, String mimeType) implements Content {}

    /**
     * A sound.
     *
     * @param base64 the bytes
     * @param mimeType the kind
     */
    record Audio(String base64, String mimeType) implements Content {}

    /**
     * A pointer to something that can be read by address.
     *
     * @param uri the address
     * @param name what it is
     */
    record Link(String uri, String name) implements Content {}

    /**
     * Something that can be read by address, included; either text or bytes.
     *
     * @param uri the address
     * @param mimeType the kind
     * @param text the text, or null when there are bytes
     * @param base64 the bytes, or null when there is text
     */
    record Embedded(
            String uri,
            String mimeType,
            @Nullable String text,
            @Nullable String base64) implements Content {}
}
