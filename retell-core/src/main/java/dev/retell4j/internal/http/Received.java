package dev.retell4j.internal.http;

import okhttp3.Headers;

/** A complete answer whose body is not decoded yet. */
final class Received {
    private final int status;
    private final Headers headers;
    private final byte[] body;

    Received(int status, Headers headers, byte[] body) {
        this.status = status;
        this.headers = headers;
        this.body = body;
    }

    int status() {
        return status;
    }

    Headers headers() {
        return headers;
    }

    /** Returns the body; empty when there is none or nobody wants it. */
    byte[] body() {
        return body;
    }
}
