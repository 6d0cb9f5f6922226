package dev.retell4j.examples.customllm;

import dev.langchain4j.exception.HttpException;
import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import java.io.IOException;
import java.time.Duration;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * A request of langchain4j that can be aborted at any time. Its own clients give a handle with the first token only,
 * and callers cut in while a model is still thinking, too. OkHttp closes the connection whatever state a request is in.
 */
final class AbortableRequest implements HttpClient {
    private static final MediaType JSON = MediaType.get("application/json");

    private final OkHttpClient http;
    private final Object lock = new Object();
    private @Nullable Call call;
    private boolean aborted;

    /** The client has the connections that all requests share. */
    AbortableRequest(OkHttpClient http) {
        this.http = http;
    }

    /**
     * Closes the connection: the server sees that nobody listens any more. Does nothing when the answer is complete.
     */
    void abort() {
        Call running;
        synchronized (lock) {
            aborted = true;
            running = call;
        }
        if (running != null) {
            running.cancel();
        }
    }

    @Override
    public void execute(HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
        Call sent = http.newCall(translated(request));
        synchronized (lock) {
            call = sent;
            if (aborted) {
                sent.cancel();
            }
        }
        sent.enqueue(new Callback() {
            @Override
            public void onFailure(Call failed, IOException reason) {
                listener.onError(reason);
            }

            @Override
            public void onResponse(Call answered, Response response) throws IOException {
                read(response, parser, listener);
            }
        });
    }

    private static void read(Response response, ServerSentEventParser parser, ServerSentEventListener listener)
            throws IOException {
        try (response) {
            if (!response.isSuccessful()) {
                listener.onError(
                        new HttpException(response.code(), response.body().string()));
                return;
            }
            listener.onOpen(SuccessfulHttpResponse.builder()
                    .statusCode(response.code())
                    .headers(response.headers().toMultimap())
                    .build());
            parser.parse(response.body().byteStream(), listener);
            listener.onClose();
        }
    }

    private static Request translated(HttpRequest request) {
        Request.Builder translated = new Request.Builder()
                .url(request.url())
                .method(request.method().name(), RequestBody.create(request.body(), JSON));
        request.headers().forEach((name, values) -> values.forEach(value -> translated.addHeader(name, value)));
        return translated.build();
    }

    @Override
    public SuccessfulHttpResponse execute(HttpRequest request) {
        throw new UnsupportedOperationException("Answers are streamed");
    }

    /** Gives langchain4j this request where it asks for a client. */
    HttpClientBuilder asBuilder() {
        return new HttpClientBuilder() {
            @Override
            public HttpClient build() {
                return AbortableRequest.this;
            }

            @Override
            public Duration connectTimeout() {
                return Duration.ofMillis(http.connectTimeoutMillis());
            }

            @Override
            public HttpClientBuilder connectTimeout(Duration ignored) {
                return this;
            }

            @Override
            public Duration readTimeout() {
                return Duration.ofMillis(http.readTimeoutMillis());
            }

            @Override
            public HttpClientBuilder readTimeout(Duration ignored) {
                return this;
            }
        };
    }
}
