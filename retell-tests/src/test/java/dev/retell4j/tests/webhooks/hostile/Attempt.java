package dev.retell4j.tests.webhooks.hostile;

import java.util.List;

/** A request as a stranger sends it: a body and any number of signature headers. */
final class Attempt {
    private final byte[] body;
    private final List<String> headers;

    Attempt(byte[] body, List<String> headers) {
        this.body = body;
        this.headers = headers;
    }

    static Attempt of(byte[] body, String header) {
        return new Attempt(body, List.of(header));
    }

    byte[] body() {
        return body;
    }

    List<String> headers() {
        return headers;
    }
}
