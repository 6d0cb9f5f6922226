package dev.retell4j.simulator.internal.resource;

import dev.retell4j.simulator.internal.call.CallLife;
import dev.retell4j.simulator.internal.http.Answer;
import dev.retell4j.simulator.internal.http.Handlers;
import dev.retell4j.simulator.internal.state.JsonTrees;
import dev.retell4j.simulator.internal.state.Workspace;

/** Who the key belongs to, and how many calls it may have at a time. */
public final class AccountResource {
    private static final int PURCHASE_LIMIT = 100;

    private final Workspace workspace;
    private final CallLife life;

    public AccountResource(Workspace workspace, CallLife life) {
        this.workspace = workspace;
        this.life = life;
    }

    /** Says which operations this class answers. */
    public void register(Handlers handlers) {
        handlers.on("concurrencyRetrieve", exchange -> concurrency()).on("identityRetrieve", exchange -> identity());
    }

    private Answer concurrency() {
        int limit = workspace.concurrencyLimit();
        return Answer.of(JsonTrees.object()
                .put("current_concurrency", life.active())
                .put("concurrency_limit", limit)
                .put("base_concurrency", limit)
                .put("purchased_concurrency", 0)
                .put("concurrency_purchase_limit", PURCHASE_LIMIT)
                .put("remaining_purchase_limit", PURCHASE_LIMIT)
                .put("reserved_inbound_concurrency", 0)
                .put("concurrency_burst_enabled", false)
                .put("concurrency_burst_limit", 0));
    }

    private static Answer identity() {
        return Answer.of(
                JsonTrees.object().put("api_key_name", "Simulator key").put("org_name", "Simulated workspace"));
    }
}
