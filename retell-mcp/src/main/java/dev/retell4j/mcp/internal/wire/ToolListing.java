package dev.retell4j.mcp.internal.wire;

import dev.retell4j.mcp.tools.Tool;
import dev.retell4j.mcp.tools.ToolHints;
import java.util.List;

/**
 * The answer to {@code tools/list}, the same as the SDK's, but made for one caller, and without parsing schemas that
 * are text already.
 */
public final class ToolListing {
    private ToolListing() {}

    /**
     * Writes the result.
     *
     * @param tools what the caller gets to see
     * @return an object in JSON
     */
    public static String result(List<Tool> tools) {
        StringBuilder json = new StringBuilder(32_768).append("{\"tools\":[");
        for (int i = 0; i < tools.size(); i++) {
            if (i > 0) {
                json.append(',');
            }
            write(json, tools.get(i));
        }
        return json.append("]}").toString();
    }

    /**
     * Writes one tool.
     *
     * @param tool the tool
     * @return an object in JSON, as it stands in the list
     */
    public static String entry(Tool tool) {
        StringBuilder json = new StringBuilder(2_048);
        write(json, tool);
        return json.toString();
    }

    private static void write(StringBuilder json, Tool tool) {
        Text.quote(json.append("{\"name\":"), tool.name());
        Text.quote(json.append(",\"title\":"), tool.title());
        Text.quote(json.append(",\"description\":"), tool.description());
        json.append(",\"inputSchema\":").append(tool.inputSchemaText());
        String output = tool.outputSchemaText().orElse(null);
        if (output != null) {
            json.append(",\"outputSchema\":").append(output);
        }
        ToolHints hints = tool.hints();
        json.append(",\"annotations\":{\"readOnlyHint\":").append(hints.readOnly());
        json.append(",\"destructiveHint\":").append(hints.destructive());
        json.append(",\"idempotentHint\":").append(hints.idempotent());
        json.append(",\"openWorldHint\":").append(hints.openWorld()).append("}}");
    }
}
