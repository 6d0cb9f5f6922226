package dev.retell4j.simulator.internal.http;

import dev.retell4j.simulator.Fault;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The faults that wait for requests, oldest first. */
public final class FaultPlan {
    private static final class Waiting {
        private final Fault fault;
        private int left;

        Waiting(Fault fault) {
            this.fault = fault;
            left = fault.times();
        }
    }

    private final List<Waiting> waiting = new ArrayList<>();

    public synchronized void add(Fault fault) {
        waiting.add(new Waiting(fault));
    }

    public synchronized void clear() {
        waiting.clear();
    }

    /** Takes the fault of a request, or returns null when it is to be answered as usual. */
    synchronized @Nullable Fault take(@Nullable String operationId) {
        for (Iterator<Waiting> it = waiting.iterator(); it.hasNext(); ) {
            Waiting next = it.next();
            String meant = next.fault.operationId().orElse(null);
            if (meant == null || meant.equals(operationId)) {
                next.left--;
                if (next.left == 0) {
                    it.remove();
                }
                return next.fault;
            }
        }
        return null;
    }
}
