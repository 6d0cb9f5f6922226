package dev.retell4j.webhooks;

import java.time.Duration;

/** Has a function carried out. */
record FunctionJob<A>(FunctionRoute<A> route, FunctionCall<A> call, Witness witness) implements Job {
    @Override
    public WebhookReply run() throws Exception {
        return route.carryOut(call, witness);
    }

    @Override
    public void done(Duration duration) {
        witness.tell(to -> to.functionAnswered(route.name(), duration));
    }

    @Override
    public WebhookReply failed(Throwable cause) {
        witness.functionFailed(route.name(), cause);
        return WebhookReply.error(500, route.name() + " failed");
    }

    @Override
    public WebhookReply late(Duration deadline) {
        witness.tell(to -> to.functionOverran(route.name(), deadline));
        return route.late(witness);
    }

    @Override
    public WebhookReply rejected() {
        witness.tell(to -> to.overloaded(route.name()));
        return WebhookReply.later("Too much to do");
    }
}
