package dev.retell4j.mcp.http;

import dev.retell4j.RetellClient;
import dev.retell4j.mcp.RetellMcp;
import dev.retell4j.mcp.tools.Plan;
import dev.retell4j.mcp.tools.ReadingHandler;
import dev.retell4j.mcp.tools.Tool;
import dev.retell4j.mcp.tools.ToolResult;
import dev.retell4j.mcp.workspaces.Workspace;
import dev.retell4j.mcp.workspaces.Workspaces;
import dev.retell4j.operations.Repetition;
import dev.retell4j.operations.Risk;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** Tools whose calls a test can hold, watch and let go; Retell itself is not needed. */
final class TestTools implements AutoCloseable {
    static final String SECRET = "key_planted_in_the_failure";

    final AtomicInteger waiting = new AtomicInteger();
    final AtomicInteger cancelled = new AtomicInteger();
    final AtomicInteger paid = new AtomicInteger();
    final CompletableFuture<ToolResult> release = new CompletableFuture<>();

    private final RetellClient client = client("key_of_the_server_1");
    final RetellMcp mcp = RetellMcp.builder(
                    Workspaces.of(Workspace.of("production", client), Workspace.of("staging", client)))
            .tool(tool("echo")
                    .input("""
                    {"type":"object","properties":{"text":{"type":"string"}}}""")
                    .reads(ReadingHandler.blocking(
                            call -> ToolResult.text(call.text("text").orElse("")))))
            .tool(tool("whoami")
                    .reads(ReadingHandler.blocking(call -> ToolResult.text(call.caller()
                                    .id() + " in "
                            + call.workspace().name() + " of "
                            + call.caller().workspaces().stream().sorted().collect(Collectors.joining("+"))))))
            .tool(tool("hold").reads(call -> {
                call.link().cancellation().onCancel(cancelled::incrementAndGet);
                waiting.incrementAndGet();
                return release.copy();
            }))
            .tool(tool("tell").reads(ReadingHandler.blocking(call -> {
                call.link().progress(1, 2.0, "half");
                call.link().progress(2, 2.0, "done");
                return ToolResult.text("told");
            })))
            .tool(tool("break").reads(call -> {
                throw new IllegalStateException(SECRET);
            }))
            .tool(tool("pay")
                    .acts(
                            Risk.PAID,
                            Repetition.UNSAFE,
                            call -> Plan.action(Risk.PAID, "Buy something", () -> {
                                paid.incrementAndGet();
                                return CompletableFuture.completedFuture(ToolResult.text("bought"));
                            })))
            .build();

    static RetellClient client(String key) {
        // Nobody listens there.
        return RetellClient.builder()
                .apiKey(key)
                .baseUrl("http://127.0.0.1:9")
                .maxRetries(0)
                .build();
    }

    private static Tool.Builder tool(String name) {
        return Tool.builder(name).title(name).description("Does " + name).toolset("testing");
    }

    @Override
    public void close() {
        release.complete(ToolResult.text("let go"));
        mcp.close();
        client.close();
    }
}
