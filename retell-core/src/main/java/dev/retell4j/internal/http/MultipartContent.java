package dev.retell4j.internal.http;

import dev.retell4j.errors.RetellValidationException;
import dev.retell4j.types.Json;
import dev.retell4j.types.MultipartRequest;
import dev.retell4j.types.Upload;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import okhttp3.MediaType;
import okhttp3.MultipartBody;
import okhttp3.RequestBody;
import okio.BufferedSink;

/**
 * A {@code multipart/form-data} body: files under their plain field name, lists and objects as one part with JSON text,
 * everything else as text.
 */
final class MultipartContent extends RequestBody {
    private final MultipartBody body;
    private final List<UploadBody> uploads;

    private MultipartContent(MultipartBody body, List<UploadBody> uploads) {
        this.body = body;
        this.uploads = uploads;
    }

    static MultipartContent of(MultipartRequest request) {
        MultipartBody.Builder body = new MultipartBody.Builder().setType(MultipartBody.FORM);
        List<UploadBody> uploads = new ArrayList<>();
        Map<String, Object> parts = request.parts();
        for (Map.Entry<String, Object> part : parts.entrySet()) {
            for (Upload upload : uploads(part.getValue())) {
                UploadBody file = new UploadBody(upload);
                uploads.add(file);
                body.addFormDataPart(part.getKey(), upload.fileName(), file);
            }
            if (!isUpload(part.getValue())) {
                body.addFormDataPart(part.getKey(), text(part.getKey(), Json.of(part.getValue())));
            }
        }
        if (parts.isEmpty()) {
            throw new RetellValidationException("The body has no part: multipart/form-data needs at least one");
        }
        return new MultipartContent(body.build(), uploads);
    }

    /** Tells whether another attempt could send the same content. */
    boolean repeatable() {
        return uploads.stream().allMatch(UploadBody::repeatable);
    }

    List<MultipartBody.Part> parts() {
        return body.parts();
    }

    @Override
    public MediaType contentType() {
        return body.contentType();
    }

    @Override
    public long contentLength() throws IOException {
        return body.contentLength();
    }

    @Override
    public boolean isOneShot() {
        return body.isOneShot();
    }

    @Override
    public void writeTo(BufferedSink sink) throws IOException {
        body.writeTo(sink);
    }

    private static boolean isUpload(Object value) {
        return value instanceof Upload
                || value instanceof List<?> list
                        && !list.isEmpty()
                        && list.stream().allMatch(Upload.class::isInstance);
    }

    private static List<Upload> uploads(Object value) {
        if (!isUpload(value)) {
            return List.of();
        }
        return value instanceof List<?> list
                ? list.stream().map(Upload.class::cast).toList()
                : List.of((Upload) value);
    }

    private static String text(String name, Json value) {
        if (value.isNull()) {
            throw RetellValidationException.isNull(name);
        }
        return value.asString().orElseGet(value::text);
    }
}
