package dev.retell4j.webhooks;

import dev.retell4j.webhooks.events.InboundQuestion;

/**
 * Answers what Retell asks before it takes an inbound call or message, while somebody waits for it.
 *
 * @param <Q> the question
 * @param <R> the answer
 */
@FunctionalInterface
public interface InboundHandler<Q extends InboundQuestion, R extends InboundReply> {
    /**
     * Answers a question. When it throws or takes too long, the endpoint's fallback is the answer.
     *
     * @param question the question
     * @return the answer
     * @throws Exception when there is no answer
     */
    R answer(Q question) throws Exception;
}
