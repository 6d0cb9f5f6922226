package dev.retell4j.mcp.http;

import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCMessage;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCRequest;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Checks requests and gives them to the transport. What goes wrong is answered with a short error of JSON-RPC. */
final class McpServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(McpServlet.class);

    private final transient Transport transport;
    private final transient McpJsonMapper json;
    private final transient AllowedNames names;
    private final transient Authentication authentication;
    private final transient Narrowing narrowing;
    private final transient RpcMessages messages;
    private final int bodyLimit;
    private final @Nullable String metadataUrl;

    McpServlet(
            Transport transport,
            McpJsonMapper json,
            AllowedNames names,
            Authentication authentication,
            Narrowing narrowing,
            int bodyLimit,
            @Nullable String metadataUrl) {
        this.transport = transport;
        this.json = json;
        this.names = names;
        this.authentication = authentication;
        this.narrowing = narrowing;
        this.bodyLimit = bodyLimit;
        this.metadataUrl = metadataUrl;
        messages = new RpcMessages(json);
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        try {
            answer(request, response);
        } catch (Refusal e) {
            refuse(response, e);
        } catch (RuntimeException e) {
            LOG.error("A request could not be answered", e);
            refuse(response, Refusal.of(500, Refusal.INTERNAL_ERROR, "Internal error"));
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        names.check(request);
        String path = request.getPathInfo();
        if (path != null && !path.equals("/")) {
            throw Refusal.of(404, Refusal.NOT_TAKEN, "Nothing is here");
        }
        String method = request.getMethod();
        if (method.equals("OPTIONS")) {
            response.setHeader("Allow", transport.methods());
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            return;
        }
        if (!request.isAsyncSupported()) {
            throw new IllegalStateException(
                    "The servlet has to be registered with support for asynchronous processing");
        }
        Visitor visitor = visitor(request);
        switch (method) {
            case "POST" -> post(request, response, visitor);
            case "GET" -> {
                ProtocolVersion.check(request);
                transport.get(request, response, visitor);
            }
            case "DELETE" -> {
                ProtocolVersion.check(request);
                transport.delete(request, response, visitor);
            }
            default -> throw Refusal.of(405, Refusal.NOT_TAKEN, "Send POST").with("Allow", transport.methods());
        }
    }

    private Visitor visitor(HttpServletRequest request) {
        if (!authentication.isRequired() && !isFromThisMachine(request)) {
            throw Refusal.forbidden("Only programs on the same machine may come in without a token");
        }
        try {
            return narrowing.of(request, authentication.authenticate(request));
        } catch (CallerRefusedException e) {
            Refusal refusal = Refusal.of(e.status(), Refusal.NOT_TAKEN, e.messageText());
            throw e.status() == HttpServletResponse.SC_SERVICE_UNAVAILABLE
                    ? refusal.with("Retry-After", "10")
                    : refusal.with("WWW-Authenticate", e.challenge(metadataUrl));
        }
    }

    private static boolean isFromThisMachine(HttpServletRequest request) {
        if (request.getHeader("X-Forwarded-For") != null || request.getHeader("Forwarded") != null) {
            // A proxy on this machine speaks for somebody else.
            return false;
        }
        try {
            // An address, so that no name is looked up.
            return InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    private void post(HttpServletRequest request, HttpServletResponse response, Visitor visitor) throws IOException {
        if (!isJson(request.getContentType())) {
            throw Refusal.of(415, Refusal.NOT_TAKEN, "Content-Type has to be application/json");
        }
        Accepted accepted = Accepted.by(request);
        if (!accepted.json() || !accepted.events()) {
            throw Refusal.of(406, Refusal.NOT_TAKEN, "Accept has to name application/json and text/event-stream");
        }
        JSONRPCMessage message = messages.read(body(request));
        if (!(message instanceof JSONRPCRequest asked)) {
            ProtocolVersion.check(request);
        } else if (!asked.method().equals("initialize")) {
            try {
                ProtocolVersion.check(request);
            } catch (Refusal e) {
                throw e.answering(asked.id());
            }
        }
        transport.post(request, response, message, visitor);
    }

    private static boolean isJson(@Nullable String contentType) {
        if (contentType == null) {
            return false;
        }
        String[] parts = contentType.toLowerCase(Locale.ROOT).replace(" ", "").split(";", 2);
        return parts[0].equals("application/json")
                && (parts.length == 1 || parts[1].replace("\"", "").equals("charset=utf-8"));
    }

    private byte[] body(HttpServletRequest request) throws IOException {
        if (request.getContentLengthLong() > bodyLimit) {
            throw tooLong();
        }
        byte[] body = request.getInputStream().readNBytes(bodyLimit + 1);
        if (body.length > bodyLimit) {
            throw tooLong();
        }
        return body;
    }

    private Refusal tooLong() {
        return Refusal.of(413, Refusal.NOT_TAKEN, "The body is longer than " + bodyLimit + " bytes");
    }

    private void refuse(HttpServletResponse response, Refusal refusal) throws IOException {
        LOG.debug("Answering {}: {}", refusal.status, refusal.text);
        if (response.isCommitted()) {
            return;
        }
        byte[] body = Errors.json(json, refusal.id, refusal.code, refusal.text);
        response.setStatus(refusal.status);
        if (refusal.header != null) {
            response.setHeader(refusal.header, refusal.headerValue);
        }
        if (refusal.status == 413) {
            // The rest of the body is not worth reading.
            response.setHeader("Connection", "close");
        }
        response.setContentType("application/json");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
