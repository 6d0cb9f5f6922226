package dev.retell4j.simulator.internal.call;

/** Numbers as a server writes them, without the digits that binary fractions bring. */
public final class Rounded {
    private Rounded() {}

    public static double to(int digits, double value) {
        double factor = Math.pow(10, digits);
        return Math.round(value * factor) / factor;
    }
}
