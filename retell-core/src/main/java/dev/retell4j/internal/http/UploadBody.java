package dev.retell4j.internal.http;

import dev.retell4j.types.Upload;
import java.io.IOException;
import java.io.InputStream;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.BufferedSink;
import org.jspecify.annotations.Nullable;

/** One file of a multipart body, streamed and with progress. */
final class UploadBody extends RequestBody {
    private static final int PIECE = 64 * 1024;

    /** The caller's file could not be read; no fault of the connection. */
    static final class UnreadableContentException extends IOException {
        private static final long serialVersionUID = 1L;

        UnreadableContentException(String fileName, IOException cause) {
            super("The content of " + fileName + " could not be read", cause);
        }
    }

    private final Upload upload;
    private volatile boolean opened;

    UploadBody(Upload upload) {
        this.upload = upload;
    }

    Upload upload() {
        return upload;
    }

    /** Tells whether the content is still there for another attempt. */
    boolean repeatable() {
        return upload.repeatable() || !opened;
    }

    @Override
    public @Nullable MediaType contentType() {
        return MediaType.parse(upload.contentType());
    }

    @Override
    public long contentLength() {
        return upload.length().orElse(-1);
    }

    @Override
    public boolean isOneShot() {
        return !upload.repeatable();
    }

    @Override
    public void writeTo(BufferedSink sink) throws IOException {
        opened = true;
        byte[] piece = new byte[PIECE];
        long sent = 0;
        try (InputStream content = open()) {
            for (int length = read(content, piece); length >= 0; length = read(content, piece)) {
                sink.write(piece, 0, length);
                sent += length;
                upload.report(sent);
            }
        }
    }

    private InputStream open() throws IOException {
        try {
            return upload.open();
        } catch (IOException e) {
            throw new UnreadableContentException(upload.fileName(), e);
        }
    }

    private int read(InputStream content, byte[] piece) throws IOException {
        try {
            return content.read(piece);
        } catch (IOException e) {
            throw new UnreadableContentException(upload.fileName(), e);
        }
    }
}
