package dev.retell4j.internal.http;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Response;

/**
 * Stands last before the wire, so that nothing is repeated behind the back of the retry rules. An interceptor of the
 * caller's that sends on a request a second time is stopped when that could do harm. {@code Retry-After} is kept from
 * OkHttp, which repeats a 503 with {@code Retry-After: 0} by itself, whatever the request does; the trace keeps the
 * value for us.
 */
final class WireGuard implements Interceptor {
    @Override
    public Response intercept(Chain chain) throws IOException {
        // The call still has what an interceptor may have left out of its own request.
        AttemptTrace trace = chain.call().request().tag(AttemptTrace.class);
        if (trace != null && !trace.mayLeave()) {
            throw new IOException("a request that must not be repeated was about to leave again");
        }
        Response response = chain.proceed(chain.request());
        String retryAfter = response.header("Retry-After");
        if (trace == null || retryAfter == null) {
            return response;
        }
        trace.hide(retryAfter);
        return response.newBuilder().removeHeader("Retry-After").build();
    }
}
