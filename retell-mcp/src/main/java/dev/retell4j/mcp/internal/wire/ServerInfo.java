package dev.retell4j.mcp.internal.wire;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;

/** What the server calls itself. */
public final class ServerInfo {
    /** The name for programs. */
    public static final String NAME = "retell-mcp";

    /** The name for people. */
    public static final String TITLE = "Retell (unofficial)";

    private ServerInfo() {}

    /**
     * Returns the version of this library.
     *
     * @return the version, or {@code unknown}
     */
    public static String version() {
        Properties properties = new Properties();
        try (InputStream in = ServerInfo.class.getResourceAsStream("version.properties")) {
            if (in != null) {
                properties.load(in);
            }
        } catch (IOException e) {
            return "unknown";
        }
        return properties.getProperty("version", "unknown");
    }
}
