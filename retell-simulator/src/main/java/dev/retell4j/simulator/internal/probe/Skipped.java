package dev.retell4j.simulator.internal.probe;

/** A scenario cannot be played: the server does not use what it is about. */
final class Skipped extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Skipped(String why) {
        super(why);
    }
}
