package dev.retell4j.mcp.internal.retell;

/** Writes the input schemas, which are kept as text: parsing them is left to whoever needs them. */
final class InputSchema {
    /** How much of a large answer is wanted. */
    static final String SELECTION = """
            "detail":{"type":"string","enum":["summary","full"],"description":"Default summary"},\
            "fields":{"type":"array","items":{"type":"string"},"description":"Only these fields"}""";

    private InputSchema() {}

    /**
     * Writes the schema of an object.
     *
     * @param properties the properties, as JSON without the outer braces
     * @param required the names of those that must be there
     * @return JSON
     */
    static String of(String properties, String... required) {
        StringBuilder schema = new StringBuilder("{\"type\":\"object\",\"properties\":{")
                .append(properties)
                .append('}');
        for (int i = 0; i < required.length; i++) {
            schema.append(i == 0 ? ",\"required\":[\"" : "\",\"").append(required[i]);
        }
        return schema.append(required.length == 0 ? "" : "\"]")
                .append(",\"additionalProperties\":false}")
                .toString();
    }
}
