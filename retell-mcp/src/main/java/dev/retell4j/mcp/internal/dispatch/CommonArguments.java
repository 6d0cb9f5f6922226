package dev.retell4j.mcp.internal.dispatch;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;

/**
 * The arguments that tools have in common and do not name themselves. They are put into the text of a schema token by
 * token, since a list of tools is what a program is asked for first.
 */
public final class CommonArguments {
    /** Asks to show what would be done. */
    public static final String DRY_RUN = "dry_run";

    /** Names the workspace. */
    public static final String WORKSPACE = "workspace";

    private static final JsonFactory FACTORY = new JsonFactory();

    private CommonArguments() {}

    /**
     * Adds the common arguments to a schema.
     *
     * @param schema the schema of an object
     * @param acts whether the tool does more than reading
     * @param workspaces the names of the workspaces; an argument is added when there are several
     * @return the text of the schema
     */
    public static String added(String schema, boolean acts, List<String> workspaces) {
        StringWriter text = new StringWriter(schema.length() + 200);
        try (JsonParser in = FACTORY.createParser(schema);
                JsonGenerator out = FACTORY.createGenerator(text)) {
            boolean added = false;
            int depth = 0;
            boolean inProperties = false;
            for (JsonToken token = in.nextToken(); token != null; token = in.nextToken()) {
                if (token == JsonToken.START_OBJECT || token == JsonToken.START_ARRAY) {
                    depth++;
                    inProperties |= depth == 2 && "properties".equals(in.currentName());
                } else if (token == JsonToken.END_OBJECT || token == JsonToken.END_ARRAY) {
                    if (depth == 2 && inProperties) {
                        write(out, acts, workspaces);
                        inProperties = false;
                        added = true;
                    } else if (depth == 1 && !added) {
                        out.writeObjectFieldStart("properties");
                        write(out, acts, workspaces);
                        out.writeEndObject();
                    }
                    depth--;
                }
                out.copyCurrentEvent(in);
            }
        } catch (IOException e) {
            throw new IllegalArgumentException("The schema of a tool is not JSON", e);
        }
        return text.toString();
    }

    private static void write(JsonGenerator out, boolean acts, List<String> workspaces) throws IOException {
        if (workspaces.size() > 1) {
            out.writeObjectFieldStart(WORKSPACE);
            out.writeStringField("type", "string");
            out.writeArrayFieldStart("enum");
            for (String name : workspaces) {
                out.writeString(name);
            }
            out.writeEndArray();
            out.writeEndObject();
        }
        if (acts) {
            out.writeObjectFieldStart(DRY_RUN);
            out.writeStringField("type", "boolean");
            out.writeStringField("description", "Show the request, send nothing");
            out.writeEndObject();
        }
    }
}
