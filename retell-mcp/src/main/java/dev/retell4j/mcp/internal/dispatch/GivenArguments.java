package dev.retell4j.mcp.internal.dispatch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.retell4j.types.Json;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Arguments as they were sent, apart from those that all tools have in common.
 *
 * @param own what is the tool's own, an object
 * @param workspace the workspace that was named, or null
 * @param dryRun whether nothing is to be sent
 * @param problems what is wrong, a sentence each
 */
public record GivenArguments(Json own, @Nullable String workspace, boolean dryRun, List<String> problems) {
    /**
     * Reads arguments.
     *
     * @param sent an object or null
     * @param acts whether the tool does more than reading
     * @return the parts
     */
    public static GivenArguments of(Json sent, boolean acts) {
        List<String> problems = new ArrayList<>();
        JsonNode tree = Trees.of(sent);
        if (!(tree instanceof ObjectNode object)) {
            if (!sent.isNull()) {
                problems.add("The arguments must be an object");
            }
            return new GivenArguments(
                    Trees.json(JsonNodeFactory.instance.objectNode()), null, false, List.copyOf(problems));
        }
        String workspace = null;
        JsonNode named = object.remove(CommonArguments.WORKSPACE);
        if (named != null && named.isTextual()) {
            workspace = named.textValue();
        } else if (named != null && !named.isNull()) {
            problems.add("`workspace` must be a text");
        }
        boolean dryRun = false;
        JsonNode dry = acts ? object.remove(CommonArguments.DRY_RUN) : null;
        if (dry != null && !dry.isNull()) {
            dryRun = dry.asText().equals("true");
            if (!dryRun && !dry.asText().equals("false")) {
                problems.add("`dry_run` must be true or false");
            }
        }
        return new GivenArguments(Trees.json(object), workspace, dryRun, List.copyOf(problems));
    }

    /**
     * Puts what stands in objects beside what stands at the top, for rules that go by names.
     *
     * @return an object
     */
    public Json flattened() {
        ObjectNode flat = JsonNodeFactory.instance.objectNode();
        Trees.of(own).properties().forEach(one -> {
            if (one.getValue() instanceof ObjectNode object) {
                flat.setAll(object);
            }
        });
        return Trees.json(flat);
    }
}
