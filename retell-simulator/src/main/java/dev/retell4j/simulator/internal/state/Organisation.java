package dev.retell4j.simulator.internal.state;

/** Who the simulated workspace belongs to. */
public final class Organisation {
    public static final String ID = "org_simulator";
    public static final String NAME = "Simulated workspace";

    private Organisation() {}
}
