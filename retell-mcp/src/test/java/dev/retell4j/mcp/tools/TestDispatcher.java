package dev.retell4j.mcp.tools;

import dev.retell4j.RetellClient;
import dev.retell4j.mcp.policy.McpPolicy;
import dev.retell4j.mcp.workspaces.Caller;
import dev.retell4j.mcp.workspaces.Workspace;
import dev.retell4j.mcp.workspaces.Workspaces;
import dev.retell4j.types.Json;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;

/** A dispatcher with the test's own tools, and what waits for its answers. */
final class TestDispatcher {
    static final RetellClient CLIENT = RetellClient.builder()
            .apiKey("key_0123456789abcdef0123456789ab")
            .baseUrl("http://127.0.0.1:1")
            .build();

    private final Dispatcher dispatcher;

    private TestDispatcher(Dispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    static TestDispatcher of(Tool... tools) {
        return of(McpPolicy.standard(), UnaryOperator.identity(), tools);
    }

    static TestDispatcher of(McpPolicy policy, UnaryOperator<Dispatcher.Builder> settings, Tool... tools) {
        return of(Workspaces.of(Workspace.of("main", CLIENT)), policy, settings, tools);
    }

    static TestDispatcher of(
            Workspaces workspaces, McpPolicy policy, UnaryOperator<Dispatcher.Builder> settings, Tool... tools) {
        return new TestDispatcher(settings.apply(Dispatcher.builder(List.of(tools), workspaces, policy))
                .build());
    }

    Dispatcher dispatcher() {
        return dispatcher;
    }

    ToolOutcome call(ToolRequest request, CallLink link) {
        try {
            return dispatcher.call(request, link).toCompletableFuture().get(30, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new AssertionError("The dispatcher must always answer", e);
        }
    }

    ToolOutcome call(String tool, String arguments, CallLink link) {
        return call(ToolRequest.of(tool, Json.parse(arguments), Caller.LOCAL), link);
    }

    ToolResult answer(String tool, String arguments) {
        return answer(call(tool, arguments, TestLink.asking()));
    }

    static ToolResult answer(ToolOutcome outcome) {
        if (outcome instanceof ToolOutcome.Answered answered) {
            return answered.result();
        }
        throw new AssertionError("A question came where an answer was expected: " + outcome);
    }

    static Question question(ToolOutcome outcome) {
        if (outcome instanceof ToolOutcome.InputRequired required) {
            return required.question();
        }
        throw new AssertionError("An answer came where a question was expected: " + text(answer(outcome)));
    }

    static String text(ToolResult result) {
        StringBuilder text = new StringBuilder();
        for (Content part : result.content()) {
            if (part instanceof Content.Text words) {
                text.append(words.text()).append('\n');
            }
        }
        return text.toString();
    }

    static String everything(ToolResult result) {
        return text(result) + result.structure().map(Json::text).orElse("");
    }
}
