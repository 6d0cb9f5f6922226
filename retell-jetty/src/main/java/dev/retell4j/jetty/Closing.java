package dev.retell4j.jetty;

import java.util.List;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.Callback;

/**
 * Counts the requests that are being answered, and takes no more of them once the server closes, but for calls: those
 * that go on may have to connect again.
 */
final class Closing extends GracefulHandler {
    private final List<CallUpgrade> calls;

    Closing(Handler handler, List<CallUpgrade> calls) {
        super(handler);
        this.calls = calls;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        if (isShutdown() && calls.stream().anyMatch(each -> each.isDialled(request))) {
            return getHandler().handle(request, response, callback);
        }
        return super.handle(request, response, callback);
    }

    @Override
    protected void handleShutdownRejection(Request request, Response response, Callback callback) {
        response.getHeaders().put(HttpHeader.CONNECTION, "close");
        response.getHeaders().put(HttpHeader.RETRY_AFTER, "5");
        Answers.write(response, 503, "{\"error\":\"Closing\"}", callback);
    }
}
