package dev.retell4j.mcp.internal.prompts;

import dev.retell4j.mcp.prompts.Prompt;
import dev.retell4j.mcp.workspaces.Caller;
import java.util.List;
import java.util.Map;

/** Plans calls to many people before any of them rings. */
final class PlanCampaign implements Prompt.Writer {
    private final Wording wording;

    PlanCampaign(Wording wording) {
        this.wording = wording;
    }

    static Prompt prompt(Wording wording, List<Prompt.Argument> more) {
        return new Prompt(
                "plan_campaign",
                "Plan a campaign",
                "Plans a batch of calls: list, agent, number, hours, load, cost, a small trial, then the rest",
                RetellPrompts.arguments(
                        more,
                        new Prompt.Argument("goal", "What the calls are to achieve, and for whom", true),
                        new Prompt.Argument("agent_id", "The agent that calls; one is proposed otherwise", false),
                        new Prompt.Argument("from_number", "The number to call from", false)),
                new PlanCampaign(wording));
    }

    @Override
    public List<Prompt.Message> write(Map<String, String> arguments, Caller caller) {
        String task = """
                Plan a campaign of Retell calls with me. The goal: %1$s
                %2$s%3$s
                Nobody is called before I have seen the whole plan and agreed to it.

                1. The list: ask me for it. Check every number (E.164, no doubles, no gaps) and every variable that the \
                prompt uses. Ask whether these people have agreed to be called, who must not be called, and which zones \
                of time they live in. Show the counts, by country too, not the names.
                2. The agent: read it with retell_get_agent and its prompt with retell_get_llm. Does it fit the goal? Is it \
                published, does it say who is calling, does it know what to do with voicemail, with "take me off the list", \
                with the wrong person? Does its post-call analysis tell whether the goal was reached?
                3. The number: retell_list_phone_numbers; may it call these countries, which agent and version is bound to \
                it for calls out?
                4. The load: retell_get_concurrency. Work out how long the list takes with the slots that are free, and how \
                many must stay free for other calls (reserved_concurrency).
                5. The cost: retell_analyze_calls for this agent over the last days gives cost and length of a call and the \
                share that is answered; multiply, give a low and a high figure. Without earlier calls say that there is no \
                basis yet, and let the trial give it.
                6. The hours: call_time_window in the zone of the people called, and the day to begin.
                7. A trial: five to ten numbers, mine among them, by retell_create_batch_call with dry_run first. Afterwards \
                retell_list_calls with its batch_call_id, retell_analyze_calls, and a reading of every transcript that went \
                badly. Mend the agent before going on.
                8. The rest: in batches that can be looked at in between, not all at once. For each: dry_run, numbers, hours, \
                cost; my consent; then the figures, and a limit agreed with me at which we stop (wrong answers, complaints, \
                cost).

                A batch or a call whose outcome is unknown is never sent a second time: look with retell_list_calls first.

                Answer first with the questions that you need answered, then with the plan as a table of steps with figures, \
                and what could go wrong.""".formatted(
                        Wording.required(arguments, "goal"),
                        Wording.line(arguments, "agent_id", "The agent:"),
                        Wording.line(arguments, "from_number", "From the number:"));
        return wording.message(task, arguments, caller);
    }
}
