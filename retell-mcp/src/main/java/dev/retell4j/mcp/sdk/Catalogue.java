package dev.retell4j.mcp.sdk;

import dev.retell4j.errors.RetellException;
import dev.retell4j.mcp.RetellMcp;
import dev.retell4j.mcp.internal.wire.ResourceErrors;
import dev.retell4j.mcp.internal.wire.Wordless;
import dev.retell4j.mcp.prompts.Prompt;
import dev.retell4j.mcp.resources.ResourceException;
import dev.retell4j.mcp.tools.Cancellation;
import dev.retell4j.mcp.tools.Consent;
import dev.retell4j.mcp.tools.Content;
import dev.retell4j.mcp.tools.Tool;
import dev.retell4j.mcp.tools.ToolOutcome;
import dev.retell4j.mcp.tools.ToolRequest;
import dev.retell4j.mcp.workspaces.Caller;
import dev.retell4j.types.Json;
import io.modelcontextprotocol.spec.McpError;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.CompleteRequest;
import io.modelcontextprotocol.spec.McpSchema.CompleteResult;
import io.modelcontextprotocol.spec.McpSchema.ErrorCodes;
import io.modelcontextprotocol.spec.McpSchema.GetPromptRequest;
import io.modelcontextprotocol.spec.McpSchema.GetPromptResult;
import io.modelcontextprotocol.spec.McpSchema.PromptMessage;
import io.modelcontextprotocol.spec.McpSchema.ReadResourceResult;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;
import reactor.core.publisher.MonoSink;

/** What the MCP SDK's handlers do, whatever the kind of server. */
final class Catalogue {
    private static final Logger log = LoggerFactory.getLogger(Catalogue.class);

    /** How often a question may come back changed before the call is given up. */
    private static final int MOST_QUESTIONS = 3;

    private static final int MOST_COMPLETIONS = 100;

    private final RetellMcp mcp;
    private final Function<Json, Object> structures;

    Catalogue(RetellMcp mcp, Function<Json, Object> structures) {
        this.mcp = mcp;
        this.structures = structures;
    }

    /**
     * Returns all tools; what a caller sees of them is decided with every list.
     *
     * @param withAliases whether other names of a tool follow it
     * @return the tools, in the order in which they are listed
     */
    List<McpSchema.Tool> tools(boolean withAliases) {
        List<McpSchema.Tool> tools = new ArrayList<>();
        for (Tool tool : mcp.dispatcher().tools(Caller.LOCAL)) {
            tools.add(SdkContent.tool(tool, tool.name()));
            if (withAliases) {
                tool.aliases().forEach(alias -> tools.add(SdkContent.tool(tool, alias)));
            }
        }
        return tools;
    }

    List<McpSchema.Resource> resources() {
        return mcp.resources().fixed().stream()
                .map(fixed -> McpSchema.Resource.builder(fixed.uri(), fixed.name())
                        .title(fixed.title())
                        .description(fixed.description())
                        .mimeType(fixed.mimeType())
                        .build())
                .toList();
    }

    List<McpSchema.ResourceTemplate> resourceTemplates() {
        return mcp.resources().templates().stream()
                .map(template -> McpSchema.ResourceTemplate.builder(template.uriTemplate(), template.name())
                        .title(template.title())
                        .description(template.description())
                        .mimeType(template.mimeType())
                        .build())
                .toList();
    }

    List<Prompt> prompts() {
        return mcp.prompts();
    }

    /**
     * Returns what has arguments that can be proposed.
     *
     * @return the prompts and the addresses with gaps
     */
    List<McpSchema.CompleteReference> completed() {
        Stream<McpSchema.CompleteReference> prompts =
                mcp.prompts().stream().map(prompt -> new McpSchema.PromptReference(prompt.name()));
        Stream<McpSchema.CompleteReference> templates = mcp.resources().templates().stream()
                .map(template -> new McpSchema.ResourceReference(template.uriTemplate()));
        return Stream.concat(prompts, templates).toList();
    }

    boolean shows(McpSchema.Tool tool, Caller caller) {
        return mcp.dispatcher().tools(caller).stream()
                .anyMatch(shown -> shown.name().equals(tool.name()));
    }

    Mono<CallToolResult> call(Peer peer, CallToolRequest request) {
        return Mono.create(sink -> {
            Cancellation cancellation = peer.request().cancellation();
            RunningCall running = new RunningCall(peer, request.progressToken());
            sink.onCancel(cancellation::cancel);
            // First of all: over HTTP the end of the answer is the end of the way to the client
            cancellation.onCancel(running::withdraw);
            // Nothing may be sent for a request that is no longer wanted
            cancellation.onCancel(sink::success);
            Map<String, Object> arguments = request.arguments();
            ToolRequest first = ToolRequest.of(
                    request.name(), Json.of(arguments), peer.request().caller());
            advance(sink, running, first, 0);
        });
    }

    private void advance(MonoSink<CallToolResult> sink, RunningCall running, ToolRequest request, int asked) {
        mcp.dispatcher()
                .call(request, running)
                .whenComplete((outcome, failure) -> onOutcome(sink, running, request, asked, outcome, failure));
    }

    private void onOutcome(
            MonoSink<CallToolResult> sink,
            RunningCall running,
            ToolRequest request,
            int asked,
            @Nullable ToolOutcome outcome,
            @Nullable Throwable failure) {
        if (outcome instanceof ToolOutcome.InputRequired required && asked < MOST_QUESTIONS) {
            String state = required.question().state();
            Disposable asking = running.ask(required.question())
                    .subscribe(given -> advance(sink, running, request.answered(new Consent(state, given)), asked + 1));
            running.cancellation().onCancel(asking::dispose);
            return;
        }
        running.end();
        if (outcome instanceof ToolOutcome.Answered answered) {
            sink.success(SdkContent.result(answered.result(), structures));
        } else if (outcome != null) {
            sink.success(SdkContent.error("What would be done changed while it was being agreed to; nothing has been"
                    + " done. Call the tool again."));
        } else {
            log.error("The call of {} failed", request.tool(), failure == null ? null : Wordless.of(failure));
            sink.success(SdkContent.error("The call failed inside the server; its log says more"));
        }
    }

    Mono<ReadResourceResult> read(Peer peer, String uri) {
        return Later.start(() -> mcp.resources().read(uri, peer.request().caller()))
                .map(embedded -> new ReadResourceResult(List.of(SdkContent.contents(embedded)), null))
                .onErrorMap(e -> !(e instanceof McpError), e -> unreadable(uri, e));
    }

    private static McpError unreadable(String uri, Throwable failure) {
        if (failure instanceof ResourceException known) {
            return McpError.builder(ResourceErrors.code(known))
                    .message(known.getMessage())
                    .data(Map.of("uri", uri))
                    .build();
        }
        log.error("An address could not be read", Wordless.of(failure));
        return McpError.builder(ErrorCodes.INTERNAL_ERROR)
                .message("The address could not be read; the server's log says more")
                .build();
    }

    Mono<GetPromptResult> write(Prompt prompt, Peer peer, GetPromptRequest request) {
        return Later.start(() -> CompletableFuture.completedFuture(written(prompt, peer, request)))
                .onErrorMap(e -> !(e instanceof McpError), e -> unwritten(prompt, e));
    }

    private static GetPromptResult written(Prompt prompt, Peer peer, GetPromptRequest request) {
        Map<String, String> arguments = texts(request.arguments());
        List<String> missing = prompt.arguments().stream()
                .filter(Prompt.Argument::required)
                .map(Prompt.Argument::name)
                .filter(name -> arguments.getOrDefault(name, "").isBlank())
                .toList();
        if (!missing.isEmpty()) {
            throw invalid("The prompt " + prompt.name() + " needs " + String.join(", ", missing));
        }
        List<PromptMessage> messages = new ArrayList<>();
        for (Prompt.Message message :
                prompt.writer().write(arguments, peer.request().caller())) {
            messages.add(message(message));
        }
        return new GetPromptResult(prompt.description(), messages, null);
    }

    private static McpError unwritten(Prompt prompt, Throwable failure) {
        if (failure instanceof RetellException known) {
            return invalid(String.valueOf(known.getMessage()));
        }
        log.error("The prompt {} could not be written", prompt.name(), Wordless.of(failure));
        return McpError.builder(ErrorCodes.INTERNAL_ERROR)
                .message("The prompt could not be written; the server's log says more")
                .build();
    }

    Mono<CompleteResult> complete(Peer peer, CompleteRequest request) {
        Map<String, String> others =
                request.context() == null ? Map.of() : texts(request.context().arguments());
        return Later.start(() -> mcp.completions()
                        .complete(
                                named(request.ref()),
                                request.argument().name(),
                                request.argument().value(),
                                others,
                                peer.request().caller()))
                .onErrorResume(e -> {
                    log.warn("No proposals for {}", request.argument().name(), Wordless.of(e));
                    return Mono.just(List.of());
                })
                .map(values -> new CompleteResult(new CompleteResult.CompleteCompletion(
                        values.subList(0, Math.min(values.size(), MOST_COMPLETIONS)),
                        values.size(),
                        values.size() > MOST_COMPLETIONS)));
    }

    private static String named(McpSchema.CompleteReference reference) {
        return reference instanceof McpSchema.PromptReference prompt
                ? prompt.name()
                : ((McpSchema.ResourceReference) reference).uri();
    }

    private static PromptMessage message(Prompt.Message message) {
        Content content = message.content();
        return new PromptMessage(
                message.fromUser() ? McpSchema.Role.USER : McpSchema.Role.ASSISTANT, SdkContent.content(content));
    }

    private static Map<String, String> texts(@Nullable Map<String, ?> values) {
        Map<String, String> texts = new LinkedHashMap<>();
        if (values != null) {
            values.forEach((name, value) -> {
                if (value != null) {
                    texts.put(name, value.toString());
                }
            });
        }
        return texts;
    }

    private static McpError invalid(String message) {
        return McpError.builder(ErrorCodes.INVALID_PARAMS).message(message).build();
    }

    McpSchema.Prompt described(Prompt prompt) {
        return new McpSchema.Prompt(
                prompt.name(),
                prompt.title(),
                prompt.description(),
                prompt.arguments().stream()
                        .map(argument -> new McpSchema.PromptArgument(
                                argument.name(), null, argument.description(), argument.required()))
                        .toList(),
                null,
                null);
    }
}
