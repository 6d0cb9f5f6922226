package dev.retell4j.mcp.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Enumeration;
import java.util.Locale;

/**
 * Which forms of an answer a client takes.
 *
 * @param json plain JSON
 * @param events a stream of events
 */
record Accepted(boolean json, boolean events) {
    static Accepted by(HttpServletRequest request) {
        boolean json = false;
        boolean events = false;
        for (Enumeration<String> each = request.getHeaders("Accept"); each.hasMoreElements(); ) {
            for (String range : each.nextElement().split(",", -1)) {
                String type = range.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
                json |= type.equals("application/json") || type.equals("application/*") || type.equals("*/*");
                events |= type.equals("text/event-stream") || type.equals("text/*") || type.equals("*/*");
            }
        }
        return new Accepted(json, events);
    }
}
