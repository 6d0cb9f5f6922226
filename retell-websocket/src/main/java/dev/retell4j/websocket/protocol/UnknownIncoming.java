package dev.retell4j.websocket.protocol;

/**
 * An event that this version of the library does not know, or that lacks what belongs to it, such as
 * {@code call_details} without a call. It needs no answer.
 */
public final class UnknownIncoming extends IncomingEvent {
    private final String interactionType;

    UnknownIncoming(String text, String interactionType) {
        super(text);
        this.interactionType = interactionType;
    }

    @Override
    public String interactionType() {
        return interactionType;
    }
}
