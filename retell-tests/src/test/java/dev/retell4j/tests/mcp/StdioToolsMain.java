package dev.retell4j.tests.mcp;

import dev.retell4j.RetellClient;
import dev.retell4j.mcp.RetellMcp;
import dev.retell4j.mcp.stdio.ProcessStreams;
import dev.retell4j.mcp.stdio.StdioServer;
import dev.retell4j.mcp.tools.Tool;
import dev.retell4j.mcp.tools.ToolCall;
import dev.retell4j.mcp.tools.ToolResult;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A server process with tools that show how the standard streams are treated. Ends by itself, never by an exit. */
final class StdioToolsMain {
    private StdioToolsMain() {}

    public static void main(String[] args) {
        ProcessStreams streams = ProcessStreams.take();
        System.out.println("printed at start");
        try (RetellClient client = RetellClient.builder().apiKey("key_test").build();
                RetellMcp mcp = RetellMcp.builder(client)
                        .tool(tool("echo").reads(call -> {
                            call.link().progress(1, 2.0, "half");
                            return answer(call);
                        }))
                        .tool(tool("print").reads(call -> {
                            System.out.println("printed by a tool");
                            System.out.print("{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":{}}\n");
                            return answer(call);
                        }))
                        .tool(tool("later")
                                .reads(call -> answer(call)
                                        .thenApplyAsync(
                                                result -> result,
                                                CompletableFuture.delayedExecutor(300, TimeUnit.MILLISECONDS))))
                        .tool(tool("never").reads(call -> new CompletableFuture<>()))
                        .build()) {
            StdioServer.builder(mcp)
                    .streams(streams)
                    .drainTime(Duration.ofSeconds(Integer.parseInt(args[0])))
                    .build()
                    .run();
        }
    }

    private static Tool.Builder tool(String name) {
        return Tool.builder(name)
                .title(name)
                .description("For tests")
                .input("{\"type\":\"object\",\"properties\":{\"text\":{\"type\":\"string\"}}}");
    }

    private static CompletableFuture<ToolResult> answer(ToolCall call) {
        return CompletableFuture.completedFuture(
                ToolResult.text(call.text("text").orElse("nothing")));
    }
}
