package dev.retell4j.internal.http;

import dev.retell4j.errors.RetellValidationException;
import java.nio.charset.StandardCharsets;

/** Writes a value into one segment of a path: everything outside RFC 3986 {@code pchar} is percent-encoded. */
final class PathSegment {
    private static final String PLAIN = "-._~!$&'()*+,;=:@";
    private static final String HEX = "0123456789ABCDEF";

    private PathSegment() {}

    /**
     * Encodes a value.
     *
     * @param name the parameter's name, for the message
     * @param value the value
     * @return the segment
     * @throws RetellValidationException when the value would lead to another path
     */
    static String encode(String name, String value) {
        if (value.isEmpty() || value.equals(".") || value.equals("..")) {
            throw new RetellValidationException(
                    "Path parameter " + name + " must be an id, but is " + (value.isEmpty() ? "empty" : value));
        }
        StringBuilder segment = new StringBuilder(value.length() + 16);
        for (byte b : value.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            if (isPlain(c)) {
                segment.append(c);
            } else {
                segment.append('%').append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
            }
        }
        return segment.toString();
    }

    private static boolean isPlain(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || PLAIN.indexOf(c) >= 0;
    }
}
