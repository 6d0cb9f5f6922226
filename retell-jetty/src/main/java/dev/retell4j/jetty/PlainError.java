package dev.retell4j.jetty;

import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Says of every error what kind it is, and no more. */
final class PlainError implements Request.Handler {
    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        int status = response.getStatus();
        Answers.write(response, status, "{\"error\":\"" + HttpStatus.getMessage(status) + "\"}", callback);
        return true;
    }
}
