package dev.retell4j.simulator.internal.resource;

import dev.retell4j.simulator.internal.call.CallSlots;
import dev.retell4j.simulator.internal.http.Answer;
import dev.retell4j.simulator.internal.http.Handlers;
import dev.retell4j.simulator.internal.state.Concurrency;
import dev.retell4j.simulator.internal.state.JsonTrees;
import dev.retell4j.simulator.internal.state.Organisation;

/** Who the key belongs to, and how many calls it may have at a time. */
public final class AccountResource {
    private static final int USUAL_LIMIT = 20;
    private static final int PURCHASE_LIMIT = 100;

    private final CallSlots slots;

    public AccountResource(CallSlots slots) {
        this.slots = slots;
    }

    /** Says which operations this class answers. */
    public void register(Handlers handlers) {
        handlers.on("concurrencyRetrieve", exchange -> concurrency()).on("identityRetrieve", exchange -> identity());
    }

    private Answer concurrency() {
        Concurrency concurrency = slots.concurrency();
        int base = Math.min(USUAL_LIMIT, concurrency.limit());
        int purchased = concurrency.limit() - base;
        int purchasable = Math.max(PURCHASE_LIMIT, purchased);
        return Answer.of(JsonTrees.object()
                .put("current_concurrency", slots.taken())
                .put("concurrency_limit", concurrency.limit())
                .put("base_concurrency", base)
                .put("purchased_concurrency", purchased)
                .put("concurrency_purchase_limit", purchasable)
                .put("remaining_purchase_limit", purchasable - purchased)
                .put("reserved_inbound_concurrency", concurrency.reservedInbound())
                .put("concurrency_burst_enabled", concurrency.burst())
                .put("concurrency_burst_limit", concurrency.burstLimit()));
    }

    private static Answer identity() {
        return Answer.of(JsonTrees.object().put("api_key_name", "Simulator key").put("org_name", Organisation.NAME));
    }
}
