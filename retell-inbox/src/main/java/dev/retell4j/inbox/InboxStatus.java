package dev.retell4j.inbox;

import java.time.Instant;
import java.util.Optional;

/**
 * How much is in an inbox, on all nodes together.
 *
 * @param pending how many events are stored and not handled yet, those that wait for another attempt included
 * @param running how many of these are in the hands of a node right now
 * @param retrying how many of these have failed at least once
 * @param deadLetters how many events were given up and are kept
 * @param oldestPending when the oldest event that is pending was due, or is due
 */
public record InboxStatus(
        long pending, long running, long retrying, long deadLetters, Optional<Instant> oldestPending) {}
