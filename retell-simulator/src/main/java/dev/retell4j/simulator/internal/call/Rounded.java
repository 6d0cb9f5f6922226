package dev.retell4j.simulator.internal.call;

/** Numbers as a server writes them, without the digits that binary fractions bring. */
final class Rounded {
    private Rounded() {}

    static double to(int digits, double value) {
        double factor = Math.pow(10, digits);
        return Math.round(value * factor) / factor;
    }
}
