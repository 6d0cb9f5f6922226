package dev.retell4j.simulator.internal.delivery;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** What was to be sent, oldest first; forgets the oldest when it grows beyond its limits. Used under the lock. */
final class DeliveryLog {
    private static final int MOST = 20_000;
    private static final long MOST_BYTES = 64L << 20;

    private final Deque<Shipment> shipments = new ArrayDeque<>();
    private long bytes;

    void add(Shipment shipment) {
        shipments.add(shipment);
        bytes += shipment.content().body().length;
        while (shipments.size() > MOST || (bytes > MOST_BYTES && shipments.size() > 1)) {
            bytes -= shipments.remove().content().body().length;
        }
    }

    List<Shipment> all() {
        return List.copyOf(shipments);
    }

    void clear() {
        shipments.clear();
        bytes = 0;
    }
}
