package dev.retell4j.internal.http;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;

/** What the client calls itself. */
final class UserAgent {
    static final String VALUE =
            "retell4j/" + version() + " (java " + System.getProperty("java.version", "unknown") + ")";

    private UserAgent() {}

    private static String version() {
        Properties properties = new Properties();
        try (InputStream in = UserAgent.class.getResourceAsStream("version.properties")) {
            if (in != null) {
                properties.load(in);
            }
        } catch (IOException e) {
            return "unknown";
        }
        return properties.getProperty("version", "unknown");
    }
}
