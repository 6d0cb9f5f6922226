package dev.retell4j.websocket;

/**
 * A turn that was cut off.
 *
 * @param id its {@code response_id}; 0 for a greeting
 * @param generated all that was said in the turn, whether it was still sent or not
 * @param spoken what of it the caller has heard, as Retell's transcript shows it; may be empty
 */
public record InterruptedTurn(int id, String generated, String spoken) {
    /** Tells which turn it is, without its words; for logs. */
    @Override
    public String toString() {
        return "InterruptedTurn[" + id + "]";
    }
}
