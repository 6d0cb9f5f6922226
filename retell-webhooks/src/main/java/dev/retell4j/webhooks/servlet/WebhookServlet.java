package dev.retell4j.webhooks.servlet;

import dev.retell4j.webhooks.IncomingRequest;
import dev.retell4j.webhooks.WebhookEndpoint;
import dev.retell4j.webhooks.WebhookReply;
import dev.retell4j.webhooks.WebhookRequest;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Enumeration;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives requests to a {@link WebhookEndpoint}, in any container of Jakarta Servlet 6 or later.
 *
 * <p>Register it with support for asynchronous processing, and no thread of the container waits while a body arrives or
 * a handler works; without, it works too, but keeps a thread. Map it to {@code /retell/*} rather than {@code /retell}
 * when there are functions that are called with GET or DELETE or get their arguments alone: these are found by the last
 * segment of the path. No filter in front of it may read the body, for the signature is over the untouched bytes.
 *
 * <pre>{@code
 * ServletRegistration.Dynamic webhooks = context.addServlet("webhooks", new WebhookServlet(endpoint));
 * webhooks.setAsyncSupported(true);
 * webhooks.addMapping("/retell/*");
 * }</pre>
 */
public final class WebhookServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(WebhookServlet.class);

    private static final int PART = 1 << 13;

    private final transient WebhookEndpoint endpoint;

    /**
     * Makes a servlet.
     *
     * @param endpoint what answers
     */
    public WebhookServlet(WebhookEndpoint endpoint) {
        this.endpoint = Objects.requireNonNull(endpoint, "endpoint");
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        IncomingRequest incoming = endpoint.incoming(described(request), request.getContentLengthLong());
        if (!request.isAsyncSupported()) {
            readAndWait(incoming, request, response);
            return;
        }
        AsyncContext context = request.startAsync(request, response);
        // Time limits are the endpoint's business.
        context.setTimeout(0);
        if (incoming.isCutShort()) {
            answer(incoming, context, request, response);
        } else {
            ServletInputStream input = request.getInputStream();
            input.setReadListener(new BodyReader(
                    input,
                    incoming,
                    () -> answer(incoming, context, request, response),
                    reason -> giveUp(reason, context, response)));
        }
    }

    private static void readAndWait(IncomingRequest incoming, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        byte[] part = new byte[PART];
        try {
            while (!incoming.isCutShort()) {
                int count = request.getInputStream().read(part);
                if (count < 0 || !incoming.add(ByteBuffer.wrap(part, 0, count))) {
                    break;
                }
            }
        } catch (IOException | RuntimeException e) {
            incoming.abandon();
            throw e;
        }
        boolean isCutShort = incoming.isCutShort();
        write(incoming.answer().toCompletableFuture().join(), isCutShort, request, response);
    }

    private static WebhookRequest.Builder described(HttpServletRequest request) {
        WebhookRequest.Builder asked = WebhookRequest.builder()
                .method(request.getMethod())
                .path(request.getRequestURI())
                .query(request.getQueryString())
                .remoteAddress(request.getRemoteAddr());
        Enumeration<String> names = request.getHeaderNames();
        while (names.hasMoreElements()) {
            String name = names.nextElement();
            Enumeration<String> values = request.getHeaders(name);
            while (values.hasMoreElements()) {
                asked.header(name, values.nextElement());
            }
        }
        return asked;
    }

    private static void answer(
            IncomingRequest incoming, AsyncContext context, HttpServletRequest request, HttpServletResponse response) {
        boolean isCutShort = incoming.isCutShort();
        incoming.answer().thenAccept(reply -> {
            try {
                write(reply, isCutShort, request, response);
            } catch (IOException | RuntimeException e) {
                LOG.debug("The answer could not be written", e);
            } finally {
                context.complete();
            }
        });
    }

    private static void write(
            WebhookReply reply, boolean isCutShort, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setStatus(reply.status());
        reply.headers().forEach(response::setHeader);
        if (isCutShort && request.getProtocol().startsWith("HTTP/1")) {
            // The rest of the body is still on its way, and nothing behind it can be told from it.
            response.setHeader("Connection", "close");
        }
        byte[] body = reply.body();
        if (body.length > 0) {
            response.setContentLength(body.length);
            response.getOutputStream().write(body);
        }
    }

    private static void giveUp(Throwable reason, AsyncContext context, HttpServletResponse response) {
        LOG.debug("A body did not arrive", reason);
        try {
            response.setStatus(400);
            response.setHeader("Connection", "close");
        } finally {
            context.complete();
        }
    }
}
