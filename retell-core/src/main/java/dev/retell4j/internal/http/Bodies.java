package dev.retell4j.internal.http;

import okhttp3.RequestBody;
import org.jspecify.annotations.Nullable;

/** Looks into request bodies. */
final class Bodies {
    private Bodies() {}

    /** Returns the JSON of a body, or null when it has none. */
    static byte @Nullable [] json(@Nullable RequestBody body) {
        RequestBody inner = body instanceof OneShotBody oneShot ? oneShot.inner() : body;
        return inner instanceof JsonBody json ? json.json() : null;
    }
}
