package dev.retell4j.simulator.internal.resource;

import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.retell4j.simulator.internal.http.Answer;
import dev.retell4j.simulator.internal.http.Handlers;
import dev.retell4j.simulator.internal.state.JsonTrees;
import dev.retell4j.simulator.internal.state.Workspace;

/** The voices that agents can speak with. */
public final class VoicesResource {
    private final Workspace workspace;

    public VoicesResource(Workspace workspace) {
        this.workspace = workspace;
    }

    /** Says which operations this class answers. */
    public void register(Handlers handlers) {
        handlers.on("voiceList", exchange -> list())
                .on("voiceRetrieve", exchange -> Answer.of(workspace.voices().get(exchange.path("voice_id"))));
    }

    private Answer list() {
        ArrayNode all = JsonTrees.array();
        workspace.voices().all().forEach(all::add);
        return Answer.of(all);
    }
}
