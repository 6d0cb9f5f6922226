package dev.retell4j.benchmarks;

/**
 * What was measured in one run of {@link CallLoad}. One thread sends, one reads; each adds to what is its own, and only
 * when both are done is it looked at.
 */
final class CallTimes {
    private final Latencies late = new Latencies();
    private final Latencies first = new Latencies();
    private final Latencies whole = new Latencies();
    private final Latencies neverFirst = new Latencies();
    private final Latencies neverWhole = new Latencies();
    private final Latencies pongs = new Latencies();
    private long asked;
    private long pieces;
    private long lost;

    /** How late the load itself was with an event. */
    void late(long nanos) {
        late.add(nanos);
    }

    void asked() {
        asked++;
    }

    void piece() {
        pieces++;
    }

    /** The first piece of an answer came. */
    void heard(long nanos) {
        first.add(nanos);
    }

    /** The end of an answer came. */
    void complete(long nanos) {
        whole.add(nanos);
    }

    void ponged(long nanos) {
        pongs.add(nanos);
    }

    /** The next event was due before the answer was complete; it took at least so long. */
    void superseded(long nanos, boolean wasHeard) {
        neverWhole.add(nanos);
        if (!wasHeard) {
            neverFirst.add(nanos);
        }
    }

    /** An answer did not come to its end. */
    void lost() {
        lost++;
    }

    Latencies lateness() {
        return late;
    }

    /** From event to first piece; for an answer that was given up, until then, so that it is not left out. */
    Latencies toFirst() {
        return joined(first, neverFirst);
    }

    Latencies toWhole() {
        return joined(whole, neverWhole);
    }

    Latencies toPong() {
        return pongs;
    }

    long countAsked() {
        return asked;
    }

    long countAnswered() {
        return whole.count();
    }

    long countSuperseded() {
        return neverWhole.count();
    }

    long countLost() {
        return lost;
    }

    double piecesPerAnswer() {
        return whole.count() == 0 ? 0 : (double) pieces / whole.count();
    }

    private static Latencies joined(Latencies one, Latencies other) {
        Latencies all = new Latencies();
        all.addAll(one);
        all.addAll(other);
        return all;
    }
}
