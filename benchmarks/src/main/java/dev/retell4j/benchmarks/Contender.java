package dev.retell4j.benchmarks;

/** A way to send requests; each method waits for the whole answer and returns something that was read from it. */
interface Contender {
    /** Gets an agent with all its settings. */
    String get() throws Exception;

    /** Gets a page of fifty agents in short form. */
    String list() throws Exception;

    /** Creates a phone call. */
    String create() throws Exception;
}
