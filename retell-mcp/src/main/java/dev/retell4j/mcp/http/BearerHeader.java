package dev.retell4j.mcp.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Enumeration;
import java.util.regex.Pattern;

/** How a token is sent, by RFC 6750; never in the address, which ends up in logs. */
final class BearerHeader {
    private static final Pattern VALUE = Pattern.compile("(?i:Bearer) +([A-Za-z0-9._~+/-]{1,8192}=*)");

    private BearerHeader() {}

    static String read(HttpServletRequest request) {
        Enumeration<String> values = request.getHeaders("Authorization");
        if (!values.hasMoreElements()) {
            throw CallerRefusedException.unknown("Send a token in the header Authorization: Bearer …");
        }
        var matcher = VALUE.matcher(values.nextElement());
        if (!matcher.matches() || values.hasMoreElements()) {
            throw CallerRefusedException.invalid("The header Authorization has to be: Bearer, a space, and one token");
        }
        return matcher.group(1);
    }
}
