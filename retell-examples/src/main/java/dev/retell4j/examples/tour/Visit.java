package dev.retell4j.examples.tour;

import dev.retell4j.RetellClient;
import dev.retell4j.simulator.RetellSimulator;

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
    /** Decides how the calls to a patient go. */
    void expect(Patient patient) {
        simulator.script(patient.number(), patient.behaviour());
    }
}
