package dev.retell4j.tracking;

/**
 * News of a call.
 *
 * @param call the call with the news
 * @param event the webhook event that brought it, {@code tracked} when following has begun, {@code polled} when Retell
 *     was asked
 */
public record CallChange(TrackedCall call, String event) {}
