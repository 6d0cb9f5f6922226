package dev.retell4j.examples.tour;

import dev.retell4j.RetellClient;
import dev.retell4j.simulator.RetellSimulator;
import java.time.Duration;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * What every part of the tour works with.
 *
 * @param simulator the Retell that everything happens on
 * @param retell a client of it
 * @param attempts what the client has sent
 * @param steps where each step is counted and timed
 * @param terminal where passing things are shown
 */
record Visit(RetellSimulator simulator, RetellClient retell, Attempts attempts, Steps steps, Terminal terminal) {
    private static final Duration LEAP = Duration.ofSeconds(4);

    /** Decides how the calls to a patient go. */
    void expect(Patient patient) {
        simulator.script(patient.number(), patient.behaviour());
    }

    /** Asks again and again, and lets the simulator's time leap in between, so that nobody has to wait. */
    <T> T leapUntil(String what, Supplier<T> question, Predicate<T> enough) {
        return Patience.until(what, question, enough, () -> simulator.time().advance(LEAP));
    }
}
