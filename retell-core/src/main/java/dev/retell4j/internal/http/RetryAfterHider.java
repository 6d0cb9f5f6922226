package dev.retell4j.internal.http;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Response;

/**
 * Keeps {@code Retry-After} from OkHttp, which repeats a 503 with {@code Retry-After: 0} by itself, whatever the
 * request does. The trace keeps the value for us.
 */
final class RetryAfterHider implements Interceptor {
    @Override
    public Response intercept(Chain chain) throws IOException {
        Response response = chain.proceed(chain.request());
        AttemptTrace trace = chain.request().tag(AttemptTrace.class);
        String retryAfter = response.header("Retry-After");
        if (trace == null || retryAfter == null) {
            return response;
        }
        trace.hide(retryAfter);
        return response.newBuilder().removeHeader("Retry-After").build();
    }
}
