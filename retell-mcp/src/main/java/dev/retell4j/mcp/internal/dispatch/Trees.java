package dev.retell4j.mcp.internal.dispatch;

import com.fasterxml.jackson.databind.JsonNode;
import dev.retell4j.internal.json.JsonCodec;
import dev.retell4j.types.Json;

/** Goes between {@link Json} and trees that can be changed. */
public final class Trees {
    private Trees() {}

    /**
     * Copies JSON into a tree.
     *
     * @param json the JSON
     * @return a tree of its own
     */
    public static JsonNode of(Json json) {
        return JsonCodec.mapper().valueToTree(json);
    }

    /**
     * Makes JSON of a tree.
     *
     * @param tree the tree
     * @return the JSON
     */
    public static Json json(JsonNode tree) {
        return Json.of(tree);
    }

    /**
     * Measures a tree.
     *
     * @param tree the tree
     * @return the length of its JSON in bytes
     */
    public static int bytes(JsonNode tree) {
        return JsonCodec.write(tree).length;
    }
}
