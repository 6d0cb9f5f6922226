package dev.retell4j.examples.mcp;

import dev.retell4j.mcp.workspaces.Caller;
import dev.retell4j.tracking.CallMark;
import dev.retell4j.tracking.CallStage;
import dev.retell4j.tracking.CallTracker;
import dev.retell4j.types.Json;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** What the assistant does, step by step. */
final class Session {
    private static final String VOICE = "retell-Cimo";
    private static final String WRONG_NUMBER = "+14155550124";
    private static final Duration A_MOMENT = Duration.ofSeconds(1);

    private final Conversation talk;
    private final Page page;
    private final Workshop workshop;
    private final CallTracker tracker;

    Session(Conversation talk, Page page, Workshop workshop, CallTracker tracker) {
        this.talk = talk;
        this.page = page;
        this.workshop = workshop;
        this.tracker = tracker;
    }

    void run() {
        page.title("An assistant at work");
        page.says("""
            What an assistant and the MCP server say to each other while a person has an agent built, tried and
            improved. All of it was really said: `./mcp-session` runs the session against a simulated Retell and
            prints this page, and a test fails when they differ. Only the words of the person and of the assistant
            are made up. Long requests and answers are shortened; `…` stands where something is left out.\
            """);
        connect();
        draft();
        String llmId = createLlm();
        String agentId = createAgent(llmId);
        String callId = placeCall(agentId);
        follow(callId);
        diagnose(callId);
        improve(llmId);
        callAgain(agentId);
        analyse();
        beyond();
    }

    private void connect() {
        page.step("Getting to know each other");
        talk.request(
                "initialize",
                Shapes.of(
                        "protocolVersion",
                        "2025-11-25",
                        "capabilities",
                        Map.of("elicitation", Map.of()),
                        "clientInfo",
                        Shapes.of("name", "an-assistant", "version", "1.0")));
        talk.tell("notifications/initialized");
        talk.tools();
    }

    private void draft() {
        page.step("Drafting an agent");
        talk.person("I want an agent that calls my customers when their bicycle is repaired.");
        talk.prompt("draft_agent", Map.of("purpose", "Tell customers that their bicycle is repaired"));
        talk.assistant("I need a voice first.");
        talk.tool("retell_search_voices", Shapes.of("gender", "female", "accent", "American", "limit", 3));
    }

    private String createLlm() {
        page.step("Looking before writing");
        talk.assistant("Here is the prompt. I look at the request before I send it.");
        Map<String, Object> wish = Shapes.of(
                "general_prompt",
                "You call {{name}} for Harbour Bicycles. Say that {{item}} is ready, and ask for a day to fetch it.",
                "begin_message",
                "Hello {{name}}, this is Harbour Bicycles. {{item}} is ready!");
        talk.tool("retell_create_llm", Shapes.and(wish, "dry_run", true));
        talk.assistant("That is what I meant.");
        return Shapes.text(talk.toolInFull("retell_create_llm", wish), "llm_id");
    }

    private String createAgent(String llmId) {
        page.step("A mistake, and how it is put right");
        Map<String, Object> wish = Shapes.of(
                "agent_name",
                "Ready to fetch",
                "voice_id",
                VOICE,
                "response_engine",
                Shapes.of("type", "retell-llm", "llm_id", llmId));
        talk.tool("retell_create_agent", Shapes.and(wish, "settings", Map.of("voice_temperature", 9)));
        talk.assistant("Then a calmer voice, and the transcript while the call goes on.");
        Json agent = talk.tool(
                "retell_create_agent",
                Shapes.and(
                        wish,
                        "settings",
                        Shapes.of(
                                "voice_temperature",
                                0.9,
                                "webhook_events",
                                List.of("call_started", "call_ended", "call_analyzed", "transcript_updated"))));
        return Shapes.text(agent, "agent_id");
    }

    private String placeCall(String agentId) {
        page.step("A call, once the person agrees");
        talk.person("Try it on me, Ada. My number is +1 415 555 0142.");
        page.says("The assistant mistypes the number, and the person sees it.");
        talk.personAgrees(false);
        talk.tool("retell_create_phone_call", call(WRONG_NUMBER, agentId, "the bicycle"));
        talk.personAgrees(true);
        Json placed = talk.toolInFull("retell_create_phone_call", call(Workshop.CUSTOMER, agentId, "the bicycle"));
        return Shapes.text(placed, "call_id");
    }

    private static Map<String, Object> call(String number, String agentId, String item) {
        return Shapes.of("to_number", number, "agent_id", agentId, "variables", Shapes.of("name", "Ada", "item", item));
    }

    private void follow(String callId) {
        page.step("Waiting, with progress");
        page.says("The server hears of the call by webhook, so it knows at once what goes on.");
        listen(callId);
    }

    private void listen(String callId) {
        CompletableFuture<Json> waiting =
                talk.begin("retell_wait_for_call", Shapes.of("call_id", callId, "until", "analyzed"));
        @Nullable CallMark told = null;
        // Time goes on only when the assistant has heard how far the call is: so the session is the same each time.
        for (CallMark mark = mark(callId); mark.stage() != CallStage.ANALYZED; mark = mark(callId)) {
            if (!mark.equals(told)) {
                talk.hear(mark.stage().name().toLowerCase(Locale.ROOT) + ", " + mark.turns() + " ");
                told = mark;
            }
            workshop.simulator().time().advance(A_MOMENT);
        }
        talk.reports();
        talk.end(waiting, false);
    }

    private CallMark mark(String callId) {
        return tracker.find("default", callId, Caller.LOCAL.id()).orElseThrow().mark();
    }

    private void diagnose(String callId) {
        page.step("Finding out what went wrong");
        talk.person("She could not tell me which bicycle. Why?");
        talk.prompt("diagnose_call", Map.of("call_id", callId));
        talk.read("retell://calls/" + callId + "/analysis");
    }

    private void improve(String llmId) {
        page.step("Improving the agent");
        talk.assistant("The agent was only told “the bicycle”. It has to be told which one, and to name it.");
        talk.tool(
                "retell_update_llm",
                Shapes.of(
                        "llm_id",
                        llmId,
                        "general_prompt",
                        "You call {{name}} for Harbour Bicycles about {{item}}. Name it, and ask for a day to fetch"
                                + " it."));
    }

    private void callAgain(String agentId) {
        page.step("Trying again");
        Json placed = talk.tool("retell_create_phone_call", call(Workshop.CUSTOMER, agentId, "Your red touring bike"));
        listen(Shapes.text(placed, "call_id"));
    }

    private void analyse() {
        page.step("Looking at all calls");
        talk.person("And how did the other calls of today go?");
        talk.toolInFull("retell_analyze_calls", Map.of());
    }

    private void beyond() {
        page.step("Whatever else Retell can do");
        talk.person("Can you put our opening hours into a knowledge base?");
        talk.tool("retell_find_operation", Shapes.of("query", "create a knowledge base", "limit", 3));
        talk.tool("retell_describe_operation", Map.of("operation", "knowledgeBaseCreate"));
        talk.tool(
                "retell_call_operation",
                Shapes.of(
                        "operation",
                        "knowledgeBaseCreate",
                        "body",
                        Shapes.of(
                                "knowledge_base_name",
                                "Workshop",
                                "knowledge_base_texts",
                                List.of(Shapes.of("title", "Opening hours", "text", "Tuesday to Saturday, 9 to 18"))),
                        "fields",
                        List.of("knowledge_base_id", "status")));
    }
}
