package dev.retell4j.mcp.internal.retell;

import dev.retell4j.mcp.tools.Tool;
import dev.retell4j.mcp.tools.ToolResult;
import dev.retell4j.operations.Operations;
import dev.retell4j.types.Json;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** What a workspace may do at once. */
final class AccountTools {
    private AccountTools() {}

    static List<Tool> all() {
        return List.of(Tool.builder("retell_get_concurrency")
                .title("Get concurrency")
                .description("Tells how many calls run now and how many may. Look here before many calls.")
                .toolset("account")
                .operation(Operations.CONCURRENCY_RETRIEVE)
                .input(InputSchema.of(""))
                .output("""
                        {"type":"object","properties":{"current_concurrency":{"type":"integer"},\
                        "concurrency_limit":{"type":"integer"},"free":{"type":"integer"}}}""")
                .reads(call -> call.sendAsync(call.retell().raw().call(Operations.CONCURRENCY_RETRIEVE, Map.of()))
                        .thenApply(AccountTools::answer)));
    }

    private static ToolResult answer(Json concurrency) {
        OptionalLong now = number(concurrency, "current_concurrency");
        OptionalLong limit = number(concurrency, "concurrency_limit");
        Fields fields = new Fields().copy(concurrency, concurrency.names());
        if (now.isPresent() && limit.isPresent()) {
            fields.put("free", Math.max(0, limit.getAsLong() - now.getAsLong()));
        }
        return ToolResult.of(
                Words.of(concurrency, "current_concurrency") + " of " + Words.of(concurrency, "concurrency_limit")
                        + " calls are running.",
                fields.json());
    }

    private static OptionalLong number(Json object, String name) {
        return object.get(name).map(Json::asLong).orElse(OptionalLong.empty());
    }
}
