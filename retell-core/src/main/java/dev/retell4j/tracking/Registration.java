package dev.retell4j.tracking;

/** Somebody who hears of changes, until it is closed. */
@FunctionalInterface
public interface Registration extends AutoCloseable {
    /** Ends it; later calls do nothing. */
    @Override
    void close();
}
