package dev.retell4j.webhooks;

import dev.retell4j.webhooks.events.WebhookEvent;
import java.time.Duration;
import java.util.List;

/** Gives an event to its handlers. Whatever goes wrong, Retell is asked to deliver it again. */
record EventJob(WebhookEvent event, List<EventHandler<? super WebhookEvent>> handlers, Witness witness) implements Job {
    @Override
    public WebhookReply run() throws Exception {
        for (EventHandler<? super WebhookEvent> handler : handlers) {
            handler.handle(event);
        }
        return WebhookReply.NO_CONTENT;
    }

    @Override
    public void done(Duration duration) {
        witness.tell(to -> to.handled(event.event(), duration));
    }

    @Override
    public WebhookReply failed(Throwable cause) {
        witness.failed(event.event(), cause);
        return WebhookReply.error(500, "The handler failed");
    }

    @Override
    public WebhookReply late(Duration deadline) {
        witness.tell(to -> to.overran(event.event(), deadline));
        return WebhookReply.later("Not handled in time");
    }

    @Override
    public WebhookReply rejected() {
        witness.tell(to -> to.overloaded(event.event()));
        return WebhookReply.later("Too much to do");
    }
}
