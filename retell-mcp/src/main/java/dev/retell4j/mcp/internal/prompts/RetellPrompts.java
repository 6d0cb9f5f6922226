package dev.retell4j.mcp.internal.prompts;

import dev.retell4j.mcp.internal.policy.PolicyGuard;
import dev.retell4j.mcp.prompts.Prompt;
import dev.retell4j.mcp.workspaces.Workspaces;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The instructions that come with Retell. */
public final class RetellPrompts {
    private RetellPrompts() {}

    /**
     * Makes the prompts.
     *
     * @param workspaces where they act; one is asked for only when there are several
     * @param guard says what a caller may do
     * @return the prompts, in the order in which they are listed
     */
    public static List<Prompt> all(Workspaces workspaces, PolicyGuard guard) {
        Wording wording = new Wording(workspaces, guard);
        List<Prompt.Argument> more = workspaces.all().size() > 1
                ? List.of(new Prompt.Argument("workspace", "The workspace; found by the rules otherwise", false))
                : List.of();
        return List.of(
                DiagnoseCall.prompt(wording, more),
                ReviewAgent.prompt(wording, more),
                DraftAgent.prompt(wording, more),
                PlanCampaign.prompt(wording, more));
    }

    static List<Prompt.Argument> arguments(List<Prompt.Argument> more, Prompt.Argument... own) {
        List<Prompt.Argument> all = new ArrayList<>();
        Collections.addAll(all, own);
        all.addAll(more);
        return all;
    }
}
