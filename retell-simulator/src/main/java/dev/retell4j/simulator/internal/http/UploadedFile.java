package dev.retell4j.simulator.internal.http;

import org.jspecify.annotations.Nullable;

/** A file of a multipart body. */
public final class UploadedFile {
    private final String field;
    private final String fileName;
    private final @Nullable String contentType;
    private final byte[] content;

    UploadedFile(String field, String fileName, @Nullable String contentType, byte[] content) {
        this.field = field;
        this.fileName = fileName;
        this.contentType = contentType;
        this.content = content;
    }

    /** Returns the name of the part. */
    public String field() {
        return field;
    }

    public String fileName() {
        return fileName;
    }

    /** Returns the media type that the part states, or null. */
    public @Nullable String contentType() {
        return contentType;
    }

    /** Returns the size in bytes. */
    public long length() {
        return content.length;
    }

    /** Returns the content; not to be changed. */
    public byte[] content() {
        return content;
    }
}
