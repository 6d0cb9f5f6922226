package dev.retell4j.simulator.internal.call;

import java.util.List;
import java.util.random.RandomGenerator;

/**
 * How an agent converses when no script says what is spoken. Holds nothing of a call, so that all calls of an agent
 * share it.
 */
interface Conversation {
    /** Sets the first state or node. */
    void start(Place place);

    /**
     * Returns what happens next.
     *
     * @param place how far the conversation has come; moved on
     * @param variables the call's variables as they are now
     * @param random where choices come from
     * @return the next steps, or nothing when the conversation is over
     */
    List<Step> next(Place place, DynamicVariables variables, RandomGenerator random);
}
