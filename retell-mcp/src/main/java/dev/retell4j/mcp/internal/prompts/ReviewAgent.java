package dev.retell4j.mcp.internal.prompts;

import dev.retell4j.mcp.prompts.Prompt;
import dev.retell4j.mcp.workspaces.Caller;
import java.util.List;
import java.util.Map;

/** Looks an agent over before it speaks with people. */
final class ReviewAgent implements Prompt.Writer {
    private final Wording wording;

    ReviewAgent(Wording wording) {
        this.wording = wording;
    }

    static Prompt prompt(Wording wording, List<Prompt.Argument> more) {
        return new Prompt(
                "review_agent",
                "Review an agent",
                "Looks an agent over: prompt, settings, safety, latency, and how its calls went",
                RetellPrompts.arguments(
                        more,
                        new Prompt.Argument("agent_id", "The agent", true),
                        new Prompt.Argument("version", "The version; the newest by default", false),
                        new Prompt.Argument("days", "How many days of calls to look at; 7 by default", false)),
                new ReviewAgent(wording));
    }

    @Override
    public List<Prompt.Message> write(Map<String, String> arguments, Caller caller) {
        String days = Wording.value(arguments, "days");
        String task = """
                Review the Retell agent %1$s%2$s as somebody would who has to answer for its calls.

                1. Read it with retell_get_agent (detail: full), then what it thinks with: retell_get_llm for a Retell LLM; \
                for a conversation flow call the operation conversationFlowRetrieve by retell_call_operation and look at \
                single nodes at retell://flows/{flow_id}/nodes/{node_id}; a custom LLM is outside, say so.
                2. Check the prompt: does it say who speaks, for whom, to what end, and when the talk is over? Are there \
                rules that contradict each other, steps nobody can do by voice (long lists, links, spelling without \
                check), {{variables}} that have no default and are not always given, numbers and dates as they are to be \
                spoken? Does it say what to do with silence, anger, another language, a question outside its subject, a \
                wish to speak to a person?
                3. Check the tools: does each say when it is used, does the agent say something while it runs, what \
                happens when it fails, is there an end_call and, where promised, a transfer? Can any of them do harm with \
                what a caller says?
                4. Check the settings: language against voice and prompt, interruption sensitivity and responsiveness, \
                voicemail handling, max_call_duration_ms, silence limits, what is stored and for how long, personal data, \
                guardrails, webhook address and events, the fields of post-call analysis against what is wanted to know.
                5. See how it does: retell_analyze_calls for this agent over the last %3$s days (success, latency p50 and \
                p90, cost, disconnection reasons); then read two or three of the worst calls with retell_list_calls and \
                retell_get_transcript and tie them to what you found above.
                6. See what guards it: which test cases there are (operation testsListTestCaseDefinitions), what they \
                leave out, which numbers lead to the agent (retell_list_phone_numbers) and in which version.

                Answer with a table: finding, where (field or sentence), evidence, how bad (must, should, could), the exact \
                change. Then the three changes to make first, and the test cases that would have caught the findings. \
                Change nothing yourself.""".formatted(
                        Wording.required(arguments, "agent_id"),
                        Wording.value(arguments, "version").isEmpty()
                                ? ""
                                : " in version " + Wording.value(arguments, "version"),
                        days.isEmpty() ? "7" : days);
        return wording.message(task, arguments, caller);
    }
}
