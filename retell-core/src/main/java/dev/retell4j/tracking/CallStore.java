package dev.retell4j.tracking;

import java.util.List;

/**
 * What trackers of several instances share: a log of news, to which all append and which all read. Methods may wait;
 * what they throw goes to whoever brought the news, so that a webhook comes again.
 */
public interface CallStore {
    /**
     * Adds news at the end. News must become visible in the order of their positions: a reader that has seen a position
     * asks for later ones only.
     *
     * @param news the news
     */
    void append(CallNews news);

    /**
     * Returns what is known of a call.
     *
     * @param workspace the workspace
     * @param callId the call
     * @return its news, oldest first
     */
    List<CallNews> of(String workspace, String callId);

    /**
     * Returns news of all calls.
     *
     * @param position what comes after it is wanted
     * @param limit how many at most
     * @return the news, oldest first
     */
    List<Positioned> since(long position, int limit);

    /**
     * Returns the end of the log.
     *
     * @return the last position; 0 when the log is empty
     */
    long end();

    /**
     * News and their place in the log.
     *
     * @param position ascends with every entry, from 1
     * @param news the news
     */
    record Positioned(long position, CallNews news) {}
}
