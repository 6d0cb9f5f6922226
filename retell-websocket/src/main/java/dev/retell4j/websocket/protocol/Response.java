package dev.retell4j.websocket.protocol;

import dev.retell4j.errors.RetellValidationException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A piece of what the agent says, or all of it. On the wire: {@code response}. */
public final class Response extends OutgoingEvent {
    static final String TYPE = "response";

    private static final String START = "{\"response_type\":\"response\",\"response_id\":";

    private final Speech speech;

    Response(@Nullable String text, Speech speech) {
        super(text);
        this.speech = speech;
    }

    /**
     * Makes a piece that more follows.
     *
     * @param responseId which request is answered; 0 for what is said first in a call
     * @param content what to say; pieces are put together as they are, so spaces belong to it
     * @return the event
     * @throws RetellValidationException when the id is below 0
     */
    public static Response piece(int responseId, String content) {
        return builder(responseId).content(content).build();
    }

    /**
     * Makes a last piece, or all there is to say.
     *
     * @param responseId which request is answered; 0 for what is said first in a call
     * @param content what to say; empty to say nothing more
     * @return the event
     * @throws RetellValidationException when the id is below 0
     */
    public static Response last(int responseId, String content) {
        return builder(responseId).content(content).contentComplete(true).build();
    }

    /**
     * Starts an event.
     *
     * @param responseId which request is answered; 0 for what is said first in a call
     * @return a builder of an event that says nothing, and that more follows
     */
    public static Builder builder(int responseId) {
        return new Builder(responseId);
    }

    /**
     * Returns which request is answered.
     *
     * @return {@code response_id}; 0 for what is said first in a call
     */
    public int responseId() {
        return speech.id();
    }

    /**
     * Returns what is said.
     *
     * @return {@code content}; can be empty
     */
    public String content() {
        return speech.content();
    }

    /**
     * Tells whether this is the last piece.
     *
     * @return {@code content_complete}
     */
    public boolean contentComplete() {
        return speech.contentComplete();
    }

    /**
     * Tells whether the user cannot cut this off.
     *
     * @return {@code no_interruption_allowed}; false when absent
     */
    public boolean noInterruptionAllowed() {
        return speech.noInterruptionAllowed();
    }

    /**
     * Returns what happens after all was spoken.
     *
     * @return {@code end_call}, {@code transfer_number} or {@code digit_to_press}, the first of them that is there
     */
    public Optional<CallAction> action() {
        return speech.action();
    }

    /**
     * Returns all actions, of which Retell carries out the first one. Only an event that was read can have several.
     *
     * @return the actions, in the order in which Retell looks for them
     */
    public List<CallAction> actions() {
        return speech.actions();
    }

    @Override
    public String responseType() {
        return TYPE;
    }

    @Override
    String write() {
        return speech.write(START);
    }

    @Override
    String detail() {
        return "response_id=" + speech.detail();
    }

    /** Collects what belongs to a {@link Response}; for use by one thread. */
    public static final class Builder {
        private final int responseId;
        private String content = "";
        private boolean contentComplete;
        private boolean noInterruptionAllowed;
        private @Nullable CallAction action;

        private Builder(int responseId) {
            this.responseId = responseId;
        }

        /**
         * Sets what to say.
         *
         * @param content {@code content}; pieces are put together as they are, so spaces belong to it; default empty
         * @return this builder
         */
        public Builder content(String content) {
            this.content = Present.of("content", content);
            return this;
        }

        /**
         * Says whether this is the last piece.
         *
         * @param complete {@code content_complete}; default false
         * @return this builder
         */
        public Builder contentComplete(boolean complete) {
            this.contentComplete = complete;
            return this;
        }

        /**
         * Says whether the user cannot cut this off. Advisable with an action, which an interruption drops.
         *
         * @param on {@code no_interruption_allowed}; default false
         * @return this builder
         */
        public Builder noInterruptionAllowed(boolean on) {
            this.noInterruptionAllowed = on;
            return this;
        }

        /**
         * Sets what happens after all was spoken, in place of any action before.
         *
         * @param action the action, or null for none; default none
         * @return this builder
         */
        public Builder action(@Nullable CallAction action) {
            this.action = action;
            return this;
        }

        /**
         * Makes the event.
         *
         * @return the event
         * @throws RetellValidationException when the id is below 0
         */
        public Response build() {
            if (responseId < 0) {
                throw new RetellValidationException("response_id must be at least 0, but is " + responseId);
            }
            return new Response(
                    null,
                    new Speech(
                            responseId,
                            content,
                            contentComplete,
                            noInterruptionAllowed,
                            action == null ? List.of() : List.of(action)));
        }
    }
}
