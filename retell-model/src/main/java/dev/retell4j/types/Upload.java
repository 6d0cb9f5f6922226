package dev.retell4j.types;

import com.fasterxml.jackson.annotation.JsonValue;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * A file on its way to Retell. Its content is streamed, never held in memory as a whole.
 *
 * <p>A path or bytes can be read again when a request has to be repeated. A stream is read once: a request that has
 * begun to read it is never repeated.
 */
public final class Upload {
    /** Hears how far an upload has come; called on the thread that sends. */
    @FunctionalInterface
    public interface Progress {
        /**
         * Reports progress.
         *
         * @param sent bytes of this file handed to the connection so far, starting again when a request is repeated
         * @param total bytes of this file, or -1 when that is not known
         */
        void sent(long sent, long total);
    }

    /** Opens the content. */
    private interface Source {
        InputStream open() throws IOException;
    }

    private final String fileName;
    private final String contentType;
    private final long length;
    private final boolean repeatable;
    private final Source source;
    private final @Nullable Progress progress;

    private Upload(
            String fileName,
            String contentType,
            long length,
            boolean repeatable,
            Source source,
            @Nullable Progress progress) {
        this.fileName = fileName;
        this.contentType = contentType;
        this.length = length;
        this.repeatable = repeatable;
        this.source = source;
        this.progress = progress;
    }

    /**
     * Uploads a file.
     *
     * @param file the file; its name is sent along
     * @return the upload
     * @throws UncheckedIOException when the file cannot be found
     */
    public static Upload of(Path file) {
        Path name = Objects.requireNonNull(file.getFileName(), "file name");
        long size;
        try {
            size = Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Upload(name.toString(), typeOf(name.toString()), size, true, () -> Files.newInputStream(file), null);
    }

    /**
     * Uploads bytes.
     *
     * @param fileName the name that Retell sees, for example {@code prices.csv}
     * @param content the content; copied
     * @return the upload
     */
    public static Upload of(String fileName, byte[] content) {
        byte[] copy = content.clone();
        return new Upload(
                Objects.requireNonNull(fileName, "fileName"),
                typeOf(fileName),
                copy.length,
                true,
                () -> new ByteArrayInputStream(copy),
                null);
    }

    /**
     * Uploads a stream. It is closed after sending, and can be sent once.
     *
     * @param fileName the name that Retell sees, for example {@code prices.csv}
     * @param length the number of bytes that the stream gives, or -1 when that is not known
     * @param content the content
     * @return the upload
     */
    public static Upload of(String fileName, long length, InputStream content) {
        Objects.requireNonNull(content, "content");
        AtomicBoolean opened = new AtomicBoolean();
        Source once = () -> {
            if (!opened.compareAndSet(false, true)) {
                throw new IOException("The stream of " + fileName + " has been read already");
            }
            return content;
        };
        return new Upload(
                Objects.requireNonNull(fileName, "fileName"),
                typeOf(fileName),
                Math.max(length, -1),
                false,
                once,
                null);
    }

    /**
     * Sets the content type; without it, it follows from the ending of the file's name.
     *
     * @param contentType the type, for example {@code text/csv}
     * @return a new upload of the same content
     */
    public Upload contentType(String contentType) {
        return new Upload(
                fileName, Objects.requireNonNull(contentType, "contentType"), length, repeatable, source, progress);
    }

    /**
     * Reports how far the upload has come.
     *
     * @param progress called after each piece; what it throws is ignored
     * @return a new upload of the same content
     */
    public Upload onProgress(Progress progress) {
        return new Upload(
                fileName, contentType, length, repeatable, source, Objects.requireNonNull(progress, "progress"));
    }

    /**
     * Returns the name that Retell sees.
     *
     * @return the file's name
     */
    public String fileName() {
        return fileName;
    }

    /**
     * Returns the content type.
     *
     * @return the type, {@code application/octet-stream} when nothing better is known
     */
    public String contentType() {
        return contentType;
    }

    /**
     * Returns the size.
     *
     * @return the number of bytes, or empty when that is not known
     */
    public OptionalLong length() {
        return length < 0 ? OptionalLong.empty() : OptionalLong.of(length);
    }

    /**
     * Tells whether the content can be read more than once.
     *
     * @return false for a stream
     */
    public boolean repeatable() {
        return repeatable;
    }

    /**
     * Opens the content.
     *
     * @return a stream for the caller to close
     * @throws IOException when it cannot be opened, or is a stream that was opened before
     */
    public InputStream open() throws IOException {
        return source.open();
    }

    /**
     * Tells the listener, if there is one, how far the upload has come.
     *
     * @param sent bytes sent so far
     */
    public void report(long sent) {
        if (progress == null) {
            return;
        }
        try {
            progress.sent(sent, length);
        } catch (RuntimeException e) {
            // A display that fails is no reason to break off the upload.
            return;
        }
    }

    /** Returns name and size, not the content. */
    @Override
    @JsonValue
    public String toString() {
        return fileName + (length < 0 ? "" : " (" + length + " bytes)");
    }

    private static String typeOf(String fileName) {
        String ending = fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return switch (ending) {
            case "txt" -> "text/plain";
            case "md" -> "text/markdown";
            case "csv" -> "text/csv";
            case "tsv" -> "text/tab-separated-values";
            case "htm", "html" -> "text/html";
            case "json" -> "application/json";
            case "xml" -> "application/xml";
            case "pdf" -> "application/pdf";
            case "doc" -> "application/msword";
            case "docx" -> "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
            case "xls" -> "application/vnd.ms-excel";
            case "xlsx" -> "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
            case "ppt" -> "application/vnd.ms-powerpoint";
            case "pptx" -> "application/vnd.openxmlformats-officedocument.presentationml.presentation";
            case "epub" -> "application/epub+zip";
            case "rtf" -> "application/rtf";
            case "png" -> "image/png";
            case "jpg", "jpeg" -> "image/jpeg";
            case "gif" -> "image/gif";
            case "mp3" -> "audio/mpeg";
            case "wav" -> "audio/wav";
            case "m4a" -> "audio/mp4";
            case "ogg" -> "audio/ogg";
            case "flac" -> "audio/flac";
            case "webm" -> "audio/webm";
            default -> "application/octet-stream";
        };
    }
}
