package dev.retell4j.tracking;

/**
 * News of a call.
 *
 * @param call the call with the news
 * @param event the webhook event that brought it, {@code tracked} when following has begun, {@code polled} when Retell
 *     was asked, {@code live} when somebody told who takes part in the call
 */
public record CallChange(TrackedCall call, String event) {}
