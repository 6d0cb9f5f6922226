package dev.retell4j.webhooks.servlet;

import dev.retell4j.webhooks.WebhookEndpoint;
import dev.retell4j.webhooks.WebhookReply;
import dev.retell4j.webhooks.WebhookRequest;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
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
        WebhookRequest.Builder asked = described(request);
        int limit = endpoint.maxBodySize();
        boolean isTooLong = request.getContentLengthLong() > limit;
        if (!request.isAsyncSupported()) {
            byte[] body = isTooLong ? new byte[0] : request.getInputStream().readNBytes(limit + 1);
            write(endpoint.handle(read(asked, body, isTooLong || body.length > limit)), request, response);
            return;
        }
        AsyncContext context = request.startAsync(request, response);
        // Time limits are the endpoint's business.
        context.setTimeout(0);
        if (isTooLong) {
            answer(read(asked, new byte[0], true), context, request, response);
        } else {
            request.getInputStream()
                    .setReadListener(new BodyReader(
                            request,
                            limit,
                            (body, tooLong) -> answer(read(asked, body, tooLong), context, request, response),
                            reason -> giveUp(reason, context, response)));
        }
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

    private static WebhookRequest read(WebhookRequest.Builder asked, byte[] body, boolean isTooLong) {
        return isTooLong ? asked.bodyTooLong().build() : asked.body(body).build();
    }

    private void answer(
            WebhookRequest asked, AsyncContext context, HttpServletRequest request, HttpServletResponse response) {
        endpoint.handleAsync(asked).thenAccept(reply -> {
            try {
                write(reply, request, response);
            } catch (IOException | RuntimeException e) {
                LOG.debug("The answer could not be written", e);
            } finally {
                context.complete();
            }
        });
    }

    private static void write(WebhookReply reply, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setStatus(reply.status());
        reply.headers().forEach(response::setHeader);
        if (reply.status() == 413 && request.getProtocol().startsWith("HTTP/1")) {
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
