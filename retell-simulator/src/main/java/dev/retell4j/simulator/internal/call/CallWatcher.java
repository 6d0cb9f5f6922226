package dev.retell4j.simulator.internal.call;

/** Is told what happens to calls; under the workspace's lock, so it must not wait for anything. */
@FunctionalInterface
public interface CallWatcher {
    /**
     * Something has happened.
     *
     * @param call the call as it is now
     * @param event what has happened
     */
    void happened(CallRecord call, CallEvent event);
}
