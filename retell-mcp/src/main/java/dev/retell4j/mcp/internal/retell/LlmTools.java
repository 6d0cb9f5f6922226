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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finding, reading, making and changing Retell LLMs: the prompts and tools of agents. */
final class LlmTools {
    private static final String TOOLSET = "llms";
    private static final int START_OF_PROMPT = 120;

    private static final List<String> SUMMARY = List.of(
            "llm_id",
            "version",
            "is_published",
            "model",
            "s2s_model",
            "model_temperature",
            "start_speaker",
            "begin_message",
            "general_prompt",
            "starting_state",
            "knowledge_base_ids",
            "default_dynamic_variables",
            "last_modification_timestamp");

    private static final List<String> IN_LIST =
            List.of("llm_id", "version", "is_published", "model", "s2s_model", "begin_message");

    private static final String SETTABLE = """
            "model":{"type":"string","description":"Such as gpt-4.1; all: retell://schema/LlmModel"},\
            "general_prompt":{"type":"string","description":"Instructions; {{name}} is a dynamic variable"},\
            "begin_message":{"type":"string","description":"First sentence; empty: the user begins"},\
            "general_tools":{"type":"array","items":{"type":"object"},\
            "description":"What it can do in a call: retell://schema/Tool"},\
            "settings":{"type":"object","description":"Any other field: retell://schema/LlmRequest"}""";

    private static final String LLM = """
            {"type":"object","properties":{"llm_id":{"type":"string"},"version":{"type":"integer"},\
            "model":{"anyOf":[{"type":"string"},{"type":"null"}]},\
            "begin_message":{"anyOf":[{"type":"string"},{"type":"null"}]},\
            "general_prompt":{"anyOf":[{"type":"string"},{"type":"null"}]},\
            "tools":{"type":"array","items":{"type":"string"}},\
            "states":{"type":"array"},"left_out":{"type":"array","items":{"type":"string"}}}}""";

    private LlmTools() {}

    static List<Tool> all() {
        return List.of(list(), get(), create(), update());
    }

    private static Tool list() {
        return Tool.builder("retell_list_llms")
                .title("List LLMs")
                .description("Lists Retell LLMs with the beginnings of their prompts, newest first.")
                .toolset(TOOLSET)
                .operation(Operations.LLM_LIST)
                .input(InputSchema.of(ListPage.ARGUMENTS))
                .output(ListPage.ANSWER)
                .reads(call -> call.sendAsync(call.retell().raw().call(Operations.LLM_LIST, ListPage.newestFirst(call)))
                        .thenApply(page -> ListPage.answer(page, "LLMs", LlmTools::inShort, LlmTools::line)));
    }

    private static Json inShort(Json llm) {
        return new Fields().copy(llm, IN_LIST).put("prompt_start", prompt(llm)).json();
    }

    private static String prompt(Json llm) {
        return Words.start(llm.get("general_prompt").flatMap(Json::asString).orElse(""), START_OF_PROMPT);
    }

    private static String line(Json llm) {
        return Words.of(llm, "llm_id") + ", " + model(llm) + ": " + prompt(llm);
    }

    private static String model(Json llm) {
        return llm.get("s2s_model")
                .or(() -> llm.get("model"))
                .flatMap(Json::asString)
                .orElse("default model");
    }

    private static Tool get() {
        return Tool.builder("retell_get_llm")
                .title("Get LLM")
                .description("Reads a Retell LLM: prompt, first sentence, model, tools and states.")
                .toolset(TOOLSET)
                .operation(Operations.LLM_RETRIEVE)
                .input(InputSchema.of("""
                        "llm_id":{"type":"string","minLength":1,"description":"Which LLM"},\
                        "version":{"type":"integer","description":"Default: the latest"},""" + InputSchema.SELECTION, "llm_id"))
                .output(LLM)
                .reads(call -> call.sendAsync(call.retell()
                                .raw()
                                .call(Operations.LLM_RETRIEVE, Arguments.of(call, "llm_id", "version")))
                        .thenApply(llm -> answer("", llm, Selection.of(call))));
    }

    private static Tool create() {
        return Tool.builder("retell_create_llm")
                .title("Create LLM")
                .description("Creates a Retell LLM, which an agent then uses as its response_engine.")
                .toolset(TOOLSET)
                .operation(Operations.LLM_CREATE)
                .input(InputSchema.of(SETTABLE))
                .output(LLM)
                .acts(
                        Risk.WRITE,
                        Repetition.UNSAFE,
                        call -> Plan.request(
                                        "Create a Retell LLM",
                                        call.retell()
                                                .raw()
                                                .call(
                                                        Operations.LLM_CREATE,
                                                        Map.of(),
                                                        body(call).checked(Operations.LLM_CREATE)),
                                        llm -> answer("Created: ", llm, Selection.SUMMARY))
                                .whenUnknown("Look with retell_list_llms before trying again: it may be there."));
    }

    private static Tool update() {
        return Tool.builder("retell_update_llm")
                .title("Update LLM")
                .description("Changes the given fields of a Retell LLM; lists are replaced as a whole.")
                .toolset(TOOLSET)
                .operation(Operations.LLM_UPDATE)
                .input(InputSchema.of("""
                        "llm_id":{"type":"string","minLength":1,"description":"Which LLM"},\
                        "version":{"type":"integer","description":"Draft version; default latest"},""" + SETTABLE, "llm_id"))
                .output(LLM)
                .acts(Risk.WRITE, Repetition.IDEMPOTENT, LlmTools::update);
    }

    private static Plan update(ToolCall call) {
        RequestBody body = body(call);
        if (body.isEmpty()) {
            throw new RetellValidationException("Nothing to change: give at least one field");
        }
        return Plan.request(
                "Change " + String.join(", ", body.names()) + " of the Retell LLM " + Arguments.text(call, "llm_id"),
                call.retell()
                        .raw()
                        .call(
                                Operations.LLM_UPDATE,
                                Arguments.of(call, "llm_id", "version"),
                                body.checked(Operations.LLM_UPDATE)),
                llm -> answer("Changed: ", llm, Selection.SUMMARY));
    }

    private static RequestBody body(ToolCall call) {
        return new RequestBody(call.arguments())
                .take("model", "general_prompt", "begin_message", "general_tools")
                .settings();
    }

    private static ToolResult answer(String verb, Json llm, Selection selection) {
        String id = Words.of(llm, "llm_id");
        List<String> tools = toolNames(llm.get("general_tools").orElse(Json.NULL));
        List<Json> states = states(llm);
        String text = verb + "Retell LLM " + id + ", version " + Words.of(llm, "version") + ", " + model(llm) + ", "
                + Words.count(tools.size(), "tool") + ", " + Words.count(states.size(), "state")
                + begins(llm) + ", prompt: " + prompt(llm);
        Json chosen = selection.of(llm, Set.of("llm_id"), SUMMARY);
        if (selection.isSummary()) {
            chosen = new Fields()
                    .copy(chosen, chosen.names())
                    .put("tools", tools)
                    .put("states", states.isEmpty() ? null : states)
                    .json();
        }
        return ToolResult.of(Words.sentence(text) + selection.words(llm), chosen)
                .link("retell://llms/" + id, "Retell LLM " + id);
    }

    private static String begins(Json llm) {
        return llm.get("begin_message")
                .flatMap(Json::asString)
                .map(first -> first.isEmpty() ? ", the user begins" : ", begins with \"" + first + "\"")
                .orElse("");
    }

    private static List<String> toolNames(Json tools) {
        List<String> names = new ArrayList<>();
        tools.elements().forEach(tool -> names.add(Words.of(tool, "name") + " (" + Words.of(tool, "type") + ")"));
        return names;
    }

    private static List<Json> states(Json llm) {
        List<Json> states = new ArrayList<>();
        llm.get("states")
                .map(Json::elements)
                .orElse(List.of())
                .forEach(state -> states.add(new Fields()
                        .copy(state, List.of("name", "state_prompt"))
                        .put("tools", toolNames(state.get("tools").orElse(Json.NULL)))
                        .json()));
        return states;
    }
}
