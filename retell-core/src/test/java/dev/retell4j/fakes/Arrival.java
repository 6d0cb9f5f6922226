package dev.retell4j.fakes;

import java.util.List;
import okio.ByteString;

/**
 * A request as it arrived.
 *
 * @param connection number of the connection that it came over, from 1
 * @param requestLine the first line, byte for byte
 * @param headers the header lines in order, byte for byte
 * @param content the body without its transfer coding
 */
public record Arrival(int connection, String requestLine, List<String> headers, ByteString content) {
    public String method() {
        return requestLine.substring(0, requestLine.indexOf(' '));
    }

    /** Returns path and query as they stand in the request line. */
    public String target() {
        return requestLine.split(" ", -1)[1];
    }

    public byte[] body() {
        return content.toByteArray();
    }

    public String text() {
        return content.utf8();
    }

    /** Returns a header's value, or null. */
    public String header(String name) {
        return headers.stream()
                .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
                .map(line -> line.substring(name.length() + 1).strip())
                .findFirst()
                .orElse(null);
    }
}
