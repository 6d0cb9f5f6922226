package dev.retell4j.mcp.http;

import io.modelcontextprotocol.json.McpJsonMapper;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

/** Tells clients where to get a token, by RFC 9728; for everyone, as it holds nothing secret. */
final class MetadataServlet extends HttpServlet {
    static final String PATH = "/.well-known/oauth-protected-resource";

    private static final long serialVersionUID = 1L;

    private final transient AllowedNames names;
    private final transient McpJsonMapper json;
    private final String resourcePath;
    private final byte[] document;

    MetadataServlet(McpJsonMapper json, AllowedNames names, URI resource, Authentication authentication) {
        this.names = names;
        this.json = json;
        resourcePath = resource.getPath();
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("resource", resource.toString());
        content.put(
                "authorization_servers",
                authentication.authorizationServers().stream()
                        .map(URI::toString)
                        .toList());
        if (!authentication.scopes().isEmpty()) {
            content.put("scopes_supported", authentication.scopes());
        }
        content.put("bearer_methods_supported", new String[] {"header"});
        content.put("resource_name", "Retell");
        try {
            document = json.writeValueAsBytes(content);
        } catch (IOException e) {
            throw new IllegalStateException("The metadata cannot be written", e);
        }
    }

    static String url(URI resource) {
        String path = resource.getPath().equals("/") ? "" : resource.getPath();
        return resource.getScheme() + "://" + resource.getAuthority() + PATH + path;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        byte[] body = document;
        try {
            names.check(request);
            String path = request.getPathInfo();
            if (path != null && !path.equals("/") && !path.equals(resourcePath)) {
                throw Refusal.of(404, Refusal.NOT_TAKEN, "Nothing is here");
            }
            if (!request.getMethod().equals("GET")) {
                throw Refusal.of(405, Refusal.NOT_TAKEN, "Send GET").with("Allow", "GET");
            }
            response.setHeader("Cache-Control", "max-age=300");
        } catch (Refusal e) {
            response.setStatus(e.status);
            if (e.header != null) {
                response.setHeader(e.header, e.headerValue);
            }
            body = Errors.json(json, null, e.code, e.text);
        }
        response.setContentType("application/json");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
