package dev.retell4j.webhooks;

import dev.retell4j.webhooks.events.InboundQuestion;
import java.time.Duration;
import java.util.Objects;

/** Has a question answered. Whatever goes wrong, the fallback is the answer, for somebody is waiting. */
record QuestionJob<Q extends InboundQuestion, R extends InboundReply>(
        Q question, InboundHandler<Q, R> handler, R fallback, Witness witness) implements Job {
    @Override
    public WebhookReply run() throws Exception {
        return reply(Objects.requireNonNull(handler.answer(question), "the answer of the handler"));
    }

    static WebhookReply reply(InboundReply reply) {
        return WebhookReply.json(reply.toBytes());
    }

    @Override
    public void done(Duration duration) {
        witness.tell(to -> to.handled(question.event(), duration));
    }

    @Override
    public WebhookReply failed(Throwable cause) {
        witness.failed(question.event(), cause);
        return reply(fallback);
    }

    @Override
    public WebhookReply late(Duration deadline) {
        witness.tell(to -> to.overran(question.event(), deadline));
        return reply(fallback);
    }

    @Override
    public WebhookReply rejected() {
        witness.tell(to -> to.overloaded(question.event()));
        return reply(fallback);
    }
}
