package dev.retell4j.simulator.internal.resource;

import dev.retell4j.simulator.internal.call.CallLife;
import dev.retell4j.simulator.internal.call.CallStore;
import dev.retell4j.simulator.internal.call.ScriptBook;
import dev.retell4j.simulator.internal.http.Handlers;
import dev.retell4j.simulator.internal.state.Workspace;

/** Puts the resources together. */
public final class SimulatedApi {
    private SimulatedApi() {}

    /**
     * Makes all resources of a workspace.
     *
     * @param workspace what they share
     * @param scripts how calls go
     * @return which operation is answered by which
     */
    public static Handlers handlers(Workspace workspace, ScriptBook scripts) {
        CallStore calls = workspace.keep(new CallStore());
        CallLife life =
                workspace.keep(new CallLife(workspace.time(), workspace.ids(), workspace.voices(), scripts, calls));
        CallDesk desk = new CallDesk(workspace, calls, life);
        BatchCallsResource batches = workspace.keep(new BatchCallsResource(workspace, desk));
        life.whenSlotIsFree(batches::startWaiting);
        Handlers handlers = new Handlers();
        new AgentsResource(workspace).register(handlers);
        new LlmsResource(workspace).register(handlers);
        new PhoneNumbersResource(workspace).register(handlers);
        new VoicesResource(workspace).register(handlers);
        new AccountResource(workspace, life).register(handlers);
        new CallsResource(calls, desk, life).register(handlers);
        batches.register(handlers);
        new KnowledgeBasesResource(workspace).register(handlers);
        return handlers;
    }
}
