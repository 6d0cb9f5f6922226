package dev.retell4j.webhooks;

import dev.retell4j.webhooks.events.InboundQuestion;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who answers a kind of question.
 *
 * @param routes the handlers, in the order of registration
 * @param fallback the answer when there is no other
 */
record QuestionRoutes<Q extends InboundQuestion, R extends InboundReply>(List<Route<Q, R>> routes, R fallback) {
    QuestionRoutes {
        routes = List.copyOf(routes);
    }

    /** One registration. */
    record Route<Q extends InboundQuestion, R extends InboundReply>(EventScope scope, InboundHandler<Q, R> handler) {}

    @Nullable
    InboundHandler<Q, R> handlerOf(Q question) {
        for (Route<Q, R> route : routes) {
            if (route.scope().matches(question)) {
                return route.handler();
            }
        }
        return null;
    }
}
