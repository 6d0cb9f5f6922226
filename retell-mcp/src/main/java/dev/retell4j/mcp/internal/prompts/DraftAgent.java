package dev.retell4j.mcp.internal.prompts;

import dev.retell4j.mcp.prompts.Prompt;
import dev.retell4j.mcp.workspaces.Caller;
import java.util.List;
import java.util.Map;

/** Makes a new agent, from what it is for to a first call. */
final class DraftAgent implements Prompt.Writer {
    private final Wording wording;

    DraftAgent(Wording wording) {
        this.wording = wording;
    }

    static Prompt prompt(Wording wording, List<Prompt.Argument> more) {
        return new Prompt(
                "draft_agent",
                "Draft an agent",
                "Makes a new voice agent step by step: questions, prompt, voice, test cases, a first call",
                RetellPrompts.arguments(
                        more,
                        new Prompt.Argument("purpose", "What the agent is for, in a sentence or more", true),
                        new Prompt.Argument("language", "The language it speaks, for example en-US", false),
                        new Prompt.Argument("voice_id", "The voice; one is proposed otherwise", false)),
                new DraftAgent(wording));
    }

    @Override
    public List<Prompt.Message> write(Map<String, String> arguments, Caller caller) {
        String task = """
                Draft a new Retell voice agent with me. Its purpose: %1$s
                %2$s%3$s
                1. Ask me at most five questions at once about what you cannot know: who calls whom, what must be found out \
                or done, what it must never say or promise, what it may look up or book (tools, with address and \
                answers), when it hands over to a person and to which number. Propose an answer to each.
                2. Look whether there is something to build on: retell_list_agents, retell_list_llms. If there is, say so \
                before making another.
                3. Write the prompt. Short sections: who you are; the aim and when it is reached; steps, one question at a \
                time; rules of speech (short sentences, numbers and dates as they are spoken, read back what matters); \
                what to do with silence, doubt, anger, other subjects, a wish for a person; how to end. Put what differs \
                from call to call into {{variables}} and list each with a default. Write the first sentence (begin_message) \
                apart, and let it say who is calling.
                4. Choose a voice: retell_search_voices for the language; propose two, say why.
                5. Make it, in this order, each with dry_run first: retell_create_llm (general_prompt, begin_message, tools \
                with end_call at least); retell_create_agent with that llm_id, voice_id, language and the fields of \
                post-call analysis that tell whether the aim was reached. Fields that the tools do not name are in \
                retell://schema/LlmRequest and retell://schema/AgentCreate.
                6. Test before anybody is called: three to six test cases, one of them unfriendly and one off the subject \
                (operation testsCreateTestCaseDefinition), then retell_run_tests and retell_get_test_results. Mend the \
                prompt with retell_update_llm until they pass; say what you changed.
                7. When I say so: retell_create_web_call, or retell_create_phone_call to my own number with variables; \
                follow it with retell_wait_for_call and go through the transcript with me.
                8. Publish with retell_publish_agent only when I ask for it, and then say which number it should answer \
                (retell_update_phone_number).

                Keep a list of the ids that you have made, so that they can be removed again.""".formatted(
                        Wording.required(arguments, "purpose"),
                        Wording.line(arguments, "language", "It speaks:"),
                        Wording.line(arguments, "voice_id", "Its voice:"));
        return wording.message(task, arguments, caller);
    }
}
