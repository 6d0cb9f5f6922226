package dev.retell4j.simulator.internal.chat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.retell4j.simulator.internal.state.JsonTrees;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The answers that stand in for tools. */
final class ToolMocks {
    private final JsonNode mocks;

    ToolMocks(JsonNode mocks) {
        this.mocks = mocks;
    }

    /** Returns the first answer that is meant for a call, or null. */
    @Nullable
    JsonNode find(String tool, JsonNode arguments) {
        for (JsonNode mock : mocks) {
            if (tool.equals(JsonTrees.text(mock, "tool_name")) && matches(mock.path("input_match_rule"), arguments)) {
                return mock;
            }
        }
        return null;
    }

    private static boolean matches(JsonNode rule, JsonNode arguments) {
        if ("any".equals(JsonTrees.text(rule, "type"))) {
            return true;
        }
        for (Map.Entry<String, JsonNode> wanted : rule.path("args").properties()) {
            if (!wanted.getValue().equals(arguments.get(wanted.getKey()))) {
                return false;
            }
        }
        return true;
    }
}
