package dev.retell4j.mcp.internal.prompts;

import dev.retell4j.mcp.prompts.Completions;
import dev.retell4j.mcp.workspaces.Caller;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Asks several for proposals, one after the other, until one has some. */
public final class JoinedCompletions implements Completions {
    private final List<Completions> all;

    private JoinedCompletions(List<Completions> all) {
        this.all = all;
    }

    /**
     * Joins the host's proposals with ours.
     *
     * @param hosts the host's, asked first
     * @param ours ours
     * @return all of them
     */
    public static Completions of(List<Completions> hosts, Completions ours) {
        List<Completions> all = new ArrayList<>(hosts);
        all.add(ours);
        return hosts.isEmpty() ? ours : new JoinedCompletions(List.copyOf(all));
    }

    @Override
    public CompletionStage<List<String>> complete(
            String of, String argument, String begun, Map<String, String> others, Caller caller) {
        CompletionStage<List<String>> found = all.get(0).complete(of, argument, begun, others, caller);
        for (Completions next : all.subList(1, all.size())) {
            found = found.exceptionally(failure -> List.of())
                    .thenCompose(values -> values.isEmpty()
                            ? next.complete(of, argument, begun, others, caller)
                            : CompletableFuture.completedFuture(values));
        }
        return found;
    }
}
