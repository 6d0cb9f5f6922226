package dev.retell4j.mcp.internal.prompts;

import dev.retell4j.mcp.prompts.Prompt;
import dev.retell4j.mcp.workspaces.Caller;
import java.util.List;
import java.util.Map;

/** Finds out why a call went as it went. */
final class DiagnoseCall implements Prompt.Writer {
    private final Wording wording;

    DiagnoseCall(Wording wording) {
        this.wording = wording;
    }

    static Prompt prompt(Wording wording, List<Prompt.Argument> more) {
        return new Prompt(
                "diagnose_call",
                "Diagnose a call",
                "Finds out why a call went as it went, with evidence, and what to change",
                RetellPrompts.arguments(
                        more,
                        new Prompt.Argument("call_id", "The call", true),
                        new Prompt.Argument("question", "What you want to know, for example why it was slow", false)),
                new DiagnoseCall(wording));
    }

    @Override
    public List<Prompt.Message> write(Map<String, String> arguments, Caller caller) {
        String task = """
                Find out why the Retell call %1$s went as it did, and what should be changed.
                %2$s
                1. Read the call with retell_get_call (call_id %1$s). Note call_status, disconnection_reason, duration, \
                call_analysis, latency, call_cost, agent_id and agent_version. If it is still going on, say so and go on \
                with what there is, or wait with retell_wait_for_call.
                2. Read what was said with retell_get_transcript, with tool_calls: true, window by window to the end. For \
                each place where it goes wrong note the entry's number: misunderstandings, repetitions, silence, \
                interruptions, tool calls that failed or were slow, promises that the agent could not keep, a caller who \
                asks for a person.
                3. Read the agent as it was in this call: retell_get_agent with that version, then retell_get_llm for a \
                Retell LLM, or retell://flows/{flow_id}/nodes/{node_id} for the nodes that the call went through.
                4. Judge by kind of trouble:
                   - never connected (dial_busy, dial_no_answer, dial_failed, invalid_destination, telephony or \
                permission reasons, concurrency_limit_reached): number, provider and limits, not the prompt; see \
                retell_list_phone_numbers and retell_get_concurrency;
                   - ended early (voicemail_reached, inactivity, max_duration_reached, error_…): the setting with that \
                job on the agent, or the outside server that failed; retell_list_webhook_events shows which events came;
                   - slow: compare the p50 and max of latency.e2e with its parts; a high llm part points to model, prompt \
                length or knowledge base, a high tts part to the voice, high llm_websocket_network_rtt to the custom LLM's \
                server; a high max with a normal p50 is a single event, look at that entry;
                   - wrong answers: the sentence in the prompt, state or node that led there, or that is missing;
                   - expensive: product_costs by part, against the duration.
                5. Ask whether it is this call alone: retell_analyze_calls for the same agent over the last days, and \
                retell_list_calls with the same disconnection_reason.

                Answer with: what happened in two sentences; the cause, with its evidence and how sure you are; the \
                smallest change that would have prevented it, as exact text or field and value; how to check it (a test \
                case for retell_run_tests, or a figure to watch).""".formatted(
                Wording.required(arguments, "call_id"), Wording.line(arguments, "question", "The question is:"));
        return wording.message(task, arguments, caller);
    }
}
