package dev.retell4j.simulator.internal.call;

import dev.retell4j.simulator.internal.state.Concurrency;
import dev.retell4j.simulator.internal.state.State;

/** The places that calls take in the concurrency limit. Used under the workspace's lock. */
public final class CallSlots implements State {
    private final Concurrency concurrency;
    private int inbound;
    private int others;

    public CallSlots(Concurrency concurrency) {
        this.concurrency = concurrency;
    }

    public Concurrency concurrency() {
        return concurrency;
    }

    /** Returns how many calls there are. */
    public int taken() {
        return inbound + others;
    }

    /** Returns how many calls may begin that are not inbound. */
    public int free() {
        return Math.min(freeForInbound(), concurrency.most() - concurrency.reservedInbound() - others);
    }

    /** Returns how many inbound calls may begin. */
    int freeForInbound() {
        return concurrency.most() - taken();
    }

    /** Takes a place; tells whether it is beyond the usual limit. */
    boolean take(boolean isInbound) {
        if (isInbound) {
            inbound++;
        } else {
            others++;
        }
        return taken() > concurrency.limit();
    }

    void giveBack(boolean isInbound) {
        if (isInbound) {
            inbound--;
        } else {
            others--;
        }
    }

    @Override
    public Runnable capture() {
        int capturedInbound = inbound;
        int capturedOthers = others;
        return () -> {
            inbound = capturedInbound;
            others = capturedOthers;
        };
    }
}
