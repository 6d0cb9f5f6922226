package dev.retell4j.mcp.internal.retell;

import dev.retell4j.errors.RetellValidationException;
import dev.retell4j.mcp.tools.Plan;
import dev.retell4j.mcp.tools.Tool;
import dev.retell4j.mcp.tools.ToolCall;
import dev.retell4j.mcp.tools.ToolResult;
import dev.retell4j.operations.Operations;
import dev.retell4j.operations.Repetition;
import dev.retell4j.operations.Risk;
import dev.retell4j.types.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionStage;

/** Finding, reading, making, changing and publishing voice agents. */
final class AgentTools {
    private static final String TOOLSET = "agents";

    private static final List<String> SUMMARY = List.of(
            "agent_id",
            "agent_name",
            "version",
            "version_title",
            "is_published",
            "language",
            "voice_id",
            "response_engine",
            "webhook_url",
            "max_call_duration_ms",
            "last_modification_timestamp");

    private static final List<String> IN_LIST = List.of("agent_id", "agent_name", "channel", "tags");

    private static final String SETTABLE = """
            "agent_name":{"type":"string","description":"Name for people"},\
            "voice_id":{"type":"string","description":"See retell_search_voices"},\
            "response_engine":{"type":"object","description":"{type:retell-llm,llm_id} | \
            {type:conversation-flow,conversation_flow_id} | {type:custom-llm,llm_websocket_url}"},\
            "language":{"type":"string","description":"Such as en-US or multi"},\
            "webhook_url":{"type":"string","description":"Where call events go; empty: nowhere"},\
            "settings":{"type":"object","description":"Any other field: retell://schema/AgentUpdate"}""";

    private static final String AGENT = """
            {"type":"object","properties":{"agent_id":{"type":"string"},\
            "agent_name":{"anyOf":[{"type":"string"},{"type":"null"}]},\
            "version":{"type":"integer"},"is_published":{"type":"boolean"},"voice_id":{"type":"string"},\
            "response_engine":{"type":"object"},\
            "left_out":{"type":"array","items":{"type":"string"}}}}""";

    private AgentTools() {}

    static List<Tool> all() {
        return List.of(list(), get(), create(), update(), publish());
    }

    private static Tool list() {
        return Tool.builder("retell_list_agents")
                .title("List agents")
                .description("Lists voice and chat agents by id and name, newest first.")
                .toolset(TOOLSET)
                .operation(Operations.AGENT_LIST)
                .input(InputSchema.of("""
                        "query":{"type":"string","description":"Text to search for"},\
                        "channel":{"type":"string","enum":["voice","chat"],"description":"Only these agents"},""" + ListPage.ARGUMENTS))
                .output(ListPage.ANSWER)
                .reads(AgentTools::list);
    }

    private static CompletionStage<ToolResult> list(ToolCall call) {
        Map<String, Object> filter = new LinkedHashMap<>();
        call.text("query").ifPresent(query -> filter.put("query", query));
        call.text("channel")
                .ifPresent(channel -> filter.put("channel", Map.of("type", "string", "op", "eq", "value", channel)));
        Map<String, Object> body = filter.isEmpty() ? Map.of() : Map.of("filter_criteria", filter);
        return call.sendAsync(
                        call.retell().raw().call(Operations.AGENT_LIST, ListPage.newestFirst(call), Json.of(body)))
                .thenApply(page -> ListPage.answer(
                        page,
                        "agents",
                        agent -> new Fields().copy(agent, IN_LIST).json(),
                        agent -> Words.of(agent, "agent_name") + " (" + Words.of(agent, "agent_id") + "), "
                                + Words.of(agent, "channel")));
    }

    private static Tool get() {
        return Tool.builder("retell_get_agent")
                .title("Get agent")
                .description("Reads a voice agent's settings; its prompt is in its LLM or flow.")
                .toolset(TOOLSET)
                .operation(Operations.AGENT_RETRIEVE)
                .input(InputSchema.of("""
                        "agent_id":{"type":"string","minLength":1,"description":"Which agent"},\
                        "version":{"type":"string","description":"Number, tag, latest or \
                        latest_published; default latest"},""" + InputSchema.SELECTION, "agent_id"))
                .output(AGENT)
                .reads(call -> call.sendAsync(call.retell()
                                .raw()
                                .call(Operations.AGENT_RETRIEVE, Arguments.of(call, "agent_id", "version")))
                        .thenApply(agent -> answer("", agent, Selection.of(call))));
    }

    private static Tool create() {
        return Tool.builder("retell_create_agent")
                .title("Create agent")
                .description("Creates a voice agent as a draft. Make its LLM first (retell_create_llm).")
                .toolset(TOOLSET)
                .operation(Operations.AGENT_CREATE)
                .input(InputSchema.of(SETTABLE, "response_engine", "voice_id"))
                .output(AGENT)
                .acts(Risk.WRITE, Repetition.UNSAFE, call -> {
                    Json body = body(call).checked(Operations.AGENT_CREATE);
                    return Plan.request(
                                    "Create the agent "
                                            + call.text("agent_name").orElse("without a name"),
                                    call.retell().raw().call(Operations.AGENT_CREATE, Map.of(), body),
                                    agent -> answer("Created: ", agent, Selection.SUMMARY))
                            .whenUnknown("Look with retell_list_agents before trying again: it may be there.");
                });
    }

    private static Tool update() {
        return Tool.builder("retell_update_agent")
                .title("Update agent")
                .description(
                        "Changes the given fields of an agent's newest draft. Published versions stay as they are: make a "
                                + "draft with the operation agentCreateVersion.")
                .toolset(TOOLSET)
                .operation(Operations.AGENT_UPDATE)
                .input(InputSchema.of("""
                        "agent_id":{"type":"string","minLength":1,"description":"Which agent"},\
                        "version":{"type":"string","description":"Draft version; default latest"},""" + SETTABLE, "agent_id"))
                .output(AGENT)
                .acts(Risk.WRITE, Repetition.IDEMPOTENT, call -> {
                    RequestBody body = body(call);
                    if (body.isEmpty()) {
                        throw new RetellValidationException("Nothing to change: give at least one field");
                    }
                    return Plan.request(
                            "Change " + String.join(", ", body.names()) + " of the agent "
                                    + Arguments.text(call, "agent_id"),
                            call.retell()
                                    .raw()
                                    .call(
                                            Operations.AGENT_UPDATE,
                                            Arguments.of(call, "agent_id", "version"),
                                            body.checked(Operations.AGENT_UPDATE)),
                            agent -> answer("Changed: ", agent, Selection.SUMMARY));
                });
    }

    private static RequestBody body(ToolCall call) {
        return new RequestBody(call.arguments())
                .take("agent_name", "voice_id", "response_engine", "language")
                .takeOrClear("webhook_url")
                .settings();
    }

    private static ToolResult answer(String verb, Json agent, Selection selection) {
        String id = Words.of(agent, "agent_id");
        String text = verb + "agent " + Words.of(agent, "agent_name") + " (" + id + "), version "
                + Words.of(agent, "version")
                + (agent.get("is_published").flatMap(Json::asBoolean).orElse(false) ? ", published" : ", draft")
                + ", voice " + Words.of(agent, "voice_id")
                + agent.get("response_engine").map(AgentTools::engine).orElse("");
        return ToolResult.of(
                        Words.sentence(text) + selection.words(agent), selection.of(agent, Set.of("agent_id"), SUMMARY))
                .link("retell://agents/" + id, Words.of(agent, "agent_name"));
    }

    private static String engine(Json engine) {
        String reference = engine.get("llm_id")
                .or(() -> engine.get("conversation_flow_id"))
                .or(() -> engine.get("llm_websocket_url"))
                .flatMap(Json::asString)
                .orElse("");
        return ", " + Words.of(engine, "type") + " " + reference;
    }

    private static Tool publish() {
        return Tool.builder("retell_publish_agent")
                .title("Publish agent")
                .description(
                        "Publishes a version, which then cannot be changed. Publishing an older one again goes back to it.")
                .toolset(TOOLSET)
                .operation(Operations.AGENT_PUBLISH)
                .input(InputSchema.of("""
                        "agent_id":{"type":"string","minLength":1,"description":"Which agent"},\
                        "version":{"type":"integer","description":"Default: the latest"},\
                        "version_title":{"type":"string","description":"Short title"},\
                        "version_description":{"type":"string","description":"What is new"}""", "agent_id"))
                .output("""
                        {"type":"object","properties":{"agent_id":{"type":"string"},"version":{"type":"integer"}}}""")
                .acts(Risk.DESTRUCTIVE, Repetition.IDEMPOTENT, AgentTools::publish);
    }

    private static Plan publish(ToolCall call) {
        String id = Arguments.text(call, "agent_id");
        Map<String, Object> which = Arguments.of(call, "agent_id");
        if (call.arguments().get("version").isPresent()) {
            which.put("version", call.arguments().get("version").get());
        }
        Json agent = call.send(call.retell().raw().call(Operations.AGENT_RETRIEVE, which));
        Json version = agent.get("version").orElse(Json.NULL);
        Json body = new RequestBody(call.arguments())
                .take("version_title", "version_description")
                .put("version", "version", version)
                .checked(Operations.AGENT_PUBLISH);
        String name = Words.of(agent, "agent_name");
        return Plan.request(
                        "Publish version " + version.text() + " of the agent " + name,
                        call.retell().raw().call(Operations.AGENT_PUBLISH, Arguments.of(call, "agent_id"), body),
                        nothing -> ToolResult.of(
                                        "Published version " + version.text() + " of the agent " + name + " (" + id
                                                + ").",
                                        new Fields()
                                                .put("agent_id", id)
                                                .put("version", version)
                                                .json())
                                .link("retell://agents/" + id, name))
                .fact("Agent", name + " (" + id + ")")
                .fact("Version", version.text())
                .fact("Effect", "Calls that use the published agent get this version; it cannot be edited afterwards");
    }
}
