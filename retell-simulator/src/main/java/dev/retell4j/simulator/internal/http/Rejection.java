package dev.retell4j.simulator.internal.http;

import java.nio.ByteBuffer;
import java.util.Map;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** Answers what is refused before it comes to the door, such as a malformed address, as everything else is refused. */
final class Rejection implements Request.Handler {
    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        Object message = request.getAttribute(ErrorHandler.ERROR_MESSAGE);
        Reply reply = Reply.error(
                response.getStatus(), "The request is malformed" + (message == null ? "" : ": " + message), Map.of());
        reply.describeIn(response);
        response.write(true, ByteBuffer.wrap(reply.body()), callback);
        return true;
    }
}
