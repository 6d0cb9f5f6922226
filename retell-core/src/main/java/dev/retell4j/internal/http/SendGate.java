package dev.retell4j.internal.http;

import dev.retell4j.operations.Operation;

/** Lets requests pass, or throws before anything is sent. */
@FunctionalInterface
public interface SendGate {
    /** Lets everything pass. */
    SendGate OPEN = (operation, path, body, preview) -> () -> {};

    /**
     * Checks a request.
     *
     * @param operation what it does
     * @param path the path that it goes to, decoded
     * @param body its JSON; empty when there is none
     * @param preview whether it is only asked what would happen; then the request does not count as sent
     * @return to be run when the request was certainly not carried out, so that it does not count after all
     */
    Runnable check(Operation operation, String path, byte[] body, boolean preview);
}
