package dev.retell4j.mcp.internal.prompts;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.retell4j.mcp.internal.policy.PolicyGuard;
import dev.retell4j.mcp.prompts.Completions;
import dev.retell4j.mcp.workspaces.Caller;
import dev.retell4j.mcp.workspaces.Workspace;
import dev.retell4j.mcp.workspaces.Workspaces;
import dev.retell4j.operations.Schemas;
import dev.retell4j.types.Json;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * Proposes ids from the workspace, found by their beginning or by the name of what they stand for. It never fails: who
 * types goes on typing when Retell does not answer in time.
 */
public final class RetellCompletions implements Completions {
    private static final int MOST = 100;
    private static final Duration PATIENCE = Duration.ofSeconds(4);
    private static final Duration FRESH = Duration.ofSeconds(30);
    private static final int MOST_LISTS = 200;

    private final Workspaces workspaces;
    private final PolicyGuard guard;

    /**
     * Makes the proposals.
     *
     * @param workspaces where ids are looked up
     * @param guard says what a caller may look at
     */
    public RetellCompletions(Workspaces workspaces, PolicyGuard guard) {
        this.workspaces = workspaces;
        this.guard = guard;
    }

    /** Loaded with the first proposal, which most programs never make. */
    private static final class Lists {
        private final Cache<Key, CompletableFuture<List<Proposal>>> recent = Caffeine.newBuilder()
                .expireAfterWrite(FRESH)
                .maximumSize(MOST_LISTS)
                .build();
    }

    private volatile @Nullable Lists lists;

    /**
     * What a list is of. The workspace is the object, not its name: callers' own workspaces share names.
     *
     * @param workspace where
     * @param source what is listed
     * @param of the flow whose nodes are listed
     */
    private record Key(Workspace workspace, Source source, String of) {}

    /**
     * A value and what it is found by.
     *
     * @param value the id
     * @param name the name for people
     */
    record Proposal(String value, String name) {}

    @Override
    public CompletionStage<List<String>> complete(
            String of, String argument, String begun, Map<String, String> others, Caller caller) {
        CompletableFuture<List<String>> answer = new CompletableFuture<>();
        try {
            CompletableFuture<?> unused = proposals(of, argument, others, caller)
                    .whenComplete((proposals, failure) ->
                            answer.complete(proposals == null ? List.of() : matching(proposals, begun)));
        } catch (RuntimeException e) {
            answer.complete(List.of());
        }
        return answer;
    }

    private CompletableFuture<List<Proposal>> proposals(
            String of, String argument, Map<String, String> others, Caller caller) {
        return switch (argument) {
            case "workspace" ->
                fixed(workspaces.of(caller).stream().map(Workspace::name).toList());
            case "type" ->
                of.startsWith("retell://schema/")
                        ? fixed(Schemas.root().get("$defs").orElse(Json.NULL).names())
                        : fixed(List.of());
            case "node_id" ->
                others.getOrDefault("flow_id", "").isEmpty() ? fixed(List.of()) : listed(Source.NODES, others, caller);
            default -> {
                Source source = Source.of(argument);
                yield source == null ? fixed(List.of()) : listed(source, others, caller);
            }
        };
    }

    private CompletableFuture<List<Proposal>> listed(Source source, Map<String, String> others, Caller caller) {
        if (guard.whyHidden(source.operation(), caller).isPresent()) {
            return fixed(List.of());
        }
        String named = others.get("workspace");
        Workspace workspace = workspaces.choose(
                caller,
                named == null || named.isEmpty() ? null : named,
                PolicyGuard.toolset(source.operation()),
                Json.of(others));
        Cache<Key, CompletableFuture<List<Proposal>>> recent = recent();
        Key key = new Key(workspace, source, source == Source.NODES ? others.getOrDefault("flow_id", "") : "");
        CompletableFuture<List<Proposal>> list = recent.get(
                key,
                unused -> source.request(workspace.client(), key.of())
                        .deadline(PATIENCE)
                        .maxRetries(0)
                        .sendAsync()
                        .thenApply(source::read));
        // What went wrong is not kept: the next key stroke may fare better.
        return list.whenComplete((proposals, failure) -> {
            if (failure != null) {
                recent.asMap().remove(key, list);
            }
        });
    }

    private Cache<Key, CompletableFuture<List<Proposal>>> recent() {
        Lists known = lists;
        if (known == null) {
            synchronized (this) {
                known = lists == null ? new Lists() : lists;
                lists = known;
            }
        }
        return known.recent;
    }

    private static CompletableFuture<List<Proposal>> fixed(Iterable<String> values) {
        List<Proposal> proposals = new ArrayList<>();
        values.forEach(value -> proposals.add(new Proposal(value, "")));
        return CompletableFuture.completedFuture(proposals);
    }

    /** Those that begin with what was typed come first, then those that contain it, then those whose name does. */
    private static List<String> matching(List<Proposal> proposals, String begun) {
        String typed = begun.strip().toLowerCase(Locale.ROOT);
        Set<String> found = new LinkedHashSet<>();
        for (int rank = 0; rank < 3; rank++) {
            for (Proposal proposal : proposals) {
                String value = proposal.value().toLowerCase(Locale.ROOT);
                boolean fits = switch (rank) {
                    case 0 -> value.startsWith(typed);
                    case 1 -> value.contains(typed);
                    default -> proposal.name().toLowerCase(Locale.ROOT).contains(typed);
                };
                if (fits && found.size() < MOST) {
                    found.add(proposal.value());
                }
            }
        }
        return List.copyOf(found);
    }
}
