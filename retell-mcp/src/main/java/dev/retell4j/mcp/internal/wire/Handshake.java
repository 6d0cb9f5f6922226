package dev.retell4j.mcp.internal.wire;

import dev.retell4j.mcp.RetellMcp;

/** The answer to {@code initialize}, the same as the SDK's, without the SDK: most processes start for no more. */
public final class Handshake {
    private static final String[] VERSIONS = {"2024-11-05", "2025-03-26", "2025-06-18", "2025-11-25"};

    private Handshake() {}

    /**
     * Writes the result.
     *
     * @param mcp what is offered
     * @param asked the version of the protocol that the client would like
     * @param sessions whether clients have sessions, and so can subscribe and hear logs
     * @return an object in JSON
     */
    public static String result(RetellMcp mcp, String asked, boolean sessions) {
        StringBuilder json = new StringBuilder(1024);
        json.append("{\"protocolVersion\":\"").append(version(asked));
        json.append("\",\"capabilities\":{\"completions\":{},");
        if (sessions) {
            json.append("\"logging\":{},");
        }
        json.append("\"prompts\":{\"listChanged\":false},\"resources\":{\"subscribe\":")
                .append(sessions)
                .append(",\"listChanged\":false},\"tools\":{\"listChanged\":false}},\"serverInfo\":{\"name\":\"")
                .append(ServerInfo.NAME)
                .append("\",\"title\":\"")
                .append(ServerInfo.TITLE)
                .append("\",\"version\":");
        Text.quote(json, ServerInfo.version()).append("},\"instructions\":");
        return Text.quote(json, mcp.instructions()).append('}').toString();
    }

    /** A client that asks for an unknown version gets the newest one, and decides. */
    private static String version(String asked) {
        for (String version : VERSIONS) {
            if (version.equals(asked)) {
                return version;
            }
        }
        return VERSIONS[VERSIONS.length - 1];
    }
}
