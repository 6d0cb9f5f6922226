package dev.retell4j.simulator.internal.state;

/**
 * Something whose content can be captured and brought back. Used under the workspace's lock.
 *
 * <p>What is planned on the timeline is captured as it stands; therefore planned actions hold ids and immutable values,
 * never the objects that a capture copies.
 */
@FunctionalInterface
public interface State {
    /**
     * Captures the content.
     *
     * @return brings the content back as it was; can be run any number of times
     */
    Runnable capture();
}
