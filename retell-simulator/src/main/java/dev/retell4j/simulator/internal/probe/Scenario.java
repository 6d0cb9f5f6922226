package dev.retell4j.simulator.internal.probe;

import dev.retell4j.simulator.internal.llm.Rule;
import java.util.List;
import java.util.Set;

/**
 * Something that is played with a server.
 *
 * @param name its name in reports and options
 * @param expected what a server should do
 * @param needs scenarios without whose success it makes no sense
 * @param about rules that it is about; others are told once, where they were broken first
 * @param play plays it
 */
record Scenario(String name, String expected, List<String> needs, Set<Rule> about, Play play) {
    /** Plays a scenario. */
    interface Play {
        void on(Stage stage) throws InterruptedException;
    }
}
