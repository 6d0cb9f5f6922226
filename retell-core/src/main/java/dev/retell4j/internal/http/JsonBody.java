package dev.retell4j.internal.http;

import java.io.IOException;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.BufferedSink;

/** A JSON body that can be looked at before it is sent. */
public final class JsonBody extends RequestBody {
    private static final MediaType JSON = MediaType.get("application/json");

    private final byte[] json;

    /**
     * Makes a body.
     *
     * @param json JSON in UTF-8; not copied
     */
    public JsonBody(byte[] json) {
        this.json = json;
    }

    /** Returns the JSON; not copied. */
    public byte[] json() {
        return json;
    }

    @Override
    public MediaType contentType() {
        return JSON;
    }

    @Override
    public long contentLength() {
        return json.length;
    }

    @Override
    public void writeTo(BufferedSink sink) throws IOException {
        sink.write(json);
    }
}
