package dev.retell4j.tracking;

import java.time.Instant;

/**
 * A webhook event that has arrived.
 *
 * @param workspace the workspace that it belongs to
 * @param callId the call that it tells of
 * @param event its name, for example {@code call_ended}
 * @param at when it arrived
 * @param status the call's status in it
 * @param isLate whether more was known of the call already
 */
public record SeenEvent(String workspace, String callId, String event, Instant at, String status, boolean isLate) {}
