package dev.retell4j.jetty;

import java.util.List;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Says whether requests are taken; stands before what refuses them, so that it can still say so. */
final class HealthCheck extends Handler.Wrapper {
    private final String path;
    private final Closing closing;
    private final List<CallUpgrade> calls;

    HealthCheck(String path, Closing closing, List<CallUpgrade> calls) {
        super(closing);
        this.path = path;
        this.closing = closing;
        this.calls = calls;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        if (!path.equals(request.getHttpURI().getCanonicalPath())) {
            return super.handle(request, response, callback);
        }
        if (!request.getMethod().equals("GET") && !request.getMethod().equals("HEAD")) {
            response.getHeaders().put(HttpHeader.ALLOW, "GET, HEAD");
            Answers.write(response, 405, "{\"error\":\"Use GET\"}", callback);
        } else if (closing.isShutdown()) {
            response.getHeaders().put(HttpHeader.CONNECTION, "close");
            Answers.write(response, 503, "{\"status\":\"closing\"}", callback);
        } else {
            Answers.write(response, 200, "{\"status\":\"up\"" + openCalls() + "}", callback);
        }
        return true;
    }

    private String openCalls() {
        return calls.isEmpty()
                ? ""
                : ",\"calls\":"
                        + calls.stream().mapToInt(CallUpgrade::openCalls).sum();
    }
}
