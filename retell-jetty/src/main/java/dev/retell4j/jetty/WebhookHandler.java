package dev.retell4j.jetty;

import dev.retell4j.webhooks.IncomingRequest;
import dev.retell4j.webhooks.WebhookEndpoint;
import dev.retell4j.webhooks.WebhookReply;
import dev.retell4j.webhooks.WebhookRequest;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.time.Duration;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/** Gives requests to an endpoint. No thread waits, neither for the body nor for the answer. */
final class WebhookHandler extends Handler.Abstract {
    /** Longer than Retell waits for an answer: nobody is waiting any more. */
    private static final Duration LONGEST_BODY = Duration.ofSeconds(30);

    private final WebhookEndpoint endpoint;
    private final Duration longestBody;

    WebhookHandler(WebhookEndpoint endpoint) {
        this(endpoint, LONGEST_BODY);
    }

    WebhookHandler(WebhookEndpoint endpoint, Duration longestBody) {
        this.endpoint = endpoint;
        this.longestBody = longestBody;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        IncomingRequest incoming = endpoint.incoming(described(request), request.getLength());
        if (incoming.isCutShort()) {
            answer(incoming, response, callback);
        } else {
            BodyReader.read(request, incoming, longestBody, new BodyReader.Listener() {
                @Override
                public void read() {
                    answer(incoming, response, callback);
                }

                @Override
                public void late() {
                    incoming.abandon();
                    response.getHeaders().put(HttpHeader.CONNECTION, "close");
                    Response.writeError(request, response, callback, 408);
                }

                @Override
                public void broken(Throwable reason) {
                    incoming.abandon();
                    callback.failed(reason);
                }
            });
        }
        return true;
    }

    private static WebhookRequest.Builder described(Request request) {
        HttpURI uri = request.getHttpURI();
        String path = uri.getPath();
        WebhookRequest.Builder asked = WebhookRequest.builder()
                .method(request.getMethod())
                .path(path == null ? "/" : path)
                .query(uri.getQuery())
                .remoteAddress(remoteAddress(request));
        for (HttpField header : request.getHeaders()) {
            String value = header.getValue();
            asked.header(header.getName(), value == null ? "" : value);
        }
        return asked;
    }

    static @Nullable String remoteAddress(Request request) {
        InetAddress address = request.getConnectionMetaData().getRemoteSocketAddress() instanceof InetSocketAddress peer
                ? peer.getAddress()
                : null;
        return address == null ? null : address.getHostAddress();
    }

    private static void answer(IncomingRequest incoming, Response response, Callback callback) {
        boolean isCutShort = incoming.isCutShort();
        incoming.answer().thenAccept(reply -> {
            try {
                write(reply, isCutShort, response, callback);
            } catch (RuntimeException e) {
                callback.failed(e);
            }
        });
    }

    private static void write(WebhookReply reply, boolean isCutShort, Response response, Callback callback) {
        response.setStatus(reply.status());
        reply.headers().forEach((name, value) -> response.getHeaders().put(name, value));
        if (isCutShort) {
            // The rest of the body is still on its way, and nothing behind it can be told from it.
            response.getHeaders().put(HttpHeader.CONNECTION, "close");
        }
        response.write(true, ByteBuffer.wrap(reply.body()), callback);
    }
}
