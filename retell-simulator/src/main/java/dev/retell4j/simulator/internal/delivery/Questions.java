package dev.retell4j.simulator.internal.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.retell4j.simulator.Delivery;
import dev.retell4j.simulator.internal.state.JsonTrees;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Asks servers what is to be done with a call or text message that comes in. */
public final class Questions {
    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final int TRIES = 4;

    private final Dispatch dispatch;

    public Questions(Dispatch dispatch) {
        this.dispatch = dispatch;
    }

    /** What is done then; holds ids, not objects that a captured state copies. */
    public interface Decision {
        /**
         * Decides; called under the workspace's lock.
         *
         * @param reply what was answered, or null when all tries have failed
         * @return why the reply has no effect, or null
         */
        @Nullable
        String decide(@Nullable ObjectNode reply);

        /** An earlier state was brought back, or the simulator was closed: nothing is to be decided any more. */
        void forget();
    }

    /**
     * Asks. The tries follow one another at once, for somebody hears it ring.
     *
     * @param event the name of the event, which is also the name of the part of the reply that counts
     * @param url whom
     * @param conversationId the id that the call or chat is going to have
     * @param question what the server is told
     * @param decision what is done then
     */
    public void ask(String event, String url, String conversationId, ObjectNode question, Decision decision) {
        byte[] body = JsonTrees.bytes(question);
        dispatch.post(
                Shipment.Content.json(Delivery.Kind.QUESTION, event, conversationId, url, body, LIMIT, TRIES),
                new Asker(event, decision));
    }

    private record Asker(String event, Decision decision) implements Recipient {
        @Override
        public @Nullable String problem(Receipt receipt) {
            String problem = receipt.problem();
            return problem == null && reply(receipt) == null ? "The answer is no JSON object" : problem;
        }

        @Override
        public void over(Shipment shipment, @Nullable Receipt receipt) {
            boolean answered = receipt != null && problem(receipt) == null;
            String remark = decision.decide(receipt != null && answered ? reply(receipt) : null);
            if (remark != null) {
                shipment.setRemark(remark);
            }
        }

        @Override
        public void forget() {
            decision.forget();
        }

        /** Returns the part of the answer that counts, an empty object when there is none; null for what is no JSON. */
        private @Nullable ObjectNode reply(Receipt receipt) {
            if (receipt.text().isBlank()) {
                return JsonTrees.object();
            }
            JsonNode answer;
            try {
                answer = JsonTrees.parse(receipt.body());
            } catch (IOException e) {
                return null;
            }
            if (!answer.isObject()) {
                return null;
            }
            return answer.get(event) instanceof ObjectNode reply ? reply : JsonTrees.object();
        }
    }
}
