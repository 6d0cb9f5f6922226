package dev.retell4j.simulator.internal.delivery;

import org.jspecify.annotations.Nullable;

/** Who wants to know what came of a shipment. Holds ids, not objects that a captured state copies. */
interface Recipient {
    /** Does not want to know. */
    Recipient NOBODY = (shipment, receipt) -> {};

    /** Says what is wrong with an answer, or returns null; what is wrong is tried again. */
    default @Nullable String problem(Receipt receipt) {
        return receipt.problem();
    }

    /**
     * The last try is over; called under the workspace's lock.
     *
     * @param shipment the shipment with its outcome
     * @param receipt what came of the last try, or null when nothing could be sent
     */
    void over(Shipment shipment, @Nullable Receipt receipt);

    /** It will never be over, since an earlier state was brought back or the simulator was closed. */
    default void forget() {}
}
