package dev.retell4j.websocket.protocol;

import dev.retell4j.errors.RetellValidationException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Speaks at once, cutting off the agent or the user, and cancels a response that is being given. On the wire:
 * {@code agent_interrupt}.
 *
 * <p>Events with the same id are spoken in order; another id discards the interrupt before it.
 */
public final class AgentInterrupt extends OutgoingEvent {
    static final String TYPE = "agent_interrupt";

    private static final String START = "{\"response_type\":\"agent_interrupt\",\"interrupt_id\":";

    private final Speech speech;

    AgentInterrupt(@Nullable String text, Speech speech) {
        super(text);
        this.speech = speech;
    }

    /**
     * Makes an interrupt in one piece that nobody can cut off.
     *
     * @param interruptId which interrupt it is, at the choice of the server
     * @param content what to say
     * @return the event
     */
    public static AgentInterrupt of(int interruptId, String content) {
        return builder(interruptId).content(content).contentComplete(true).build();
    }

    /**
     * Starts an event.
     *
     * @param interruptId which interrupt it belongs to, at the choice of the server
     * @return a builder of an event that says nothing, that more follows, and that nobody can cut off
     */
    public static Builder builder(int interruptId) {
        return new Builder(interruptId);
    }

    /**
     * Returns which interrupt it belongs to.
     *
     * @return {@code interrupt_id}
     */
    public int interruptId() {
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
        return "interrupt_id=" + speech.detail();
    }

    /** Collects what belongs to a {@link AgentInterrupt}; for use by one thread. */
    public static final class Builder {
        private final int interruptId;
        private String content = "";
        private boolean contentComplete;
        private boolean noInterruptionAllowed = true;
        private @Nullable CallAction action;

        private Builder(int interruptId) {
            this.interruptId = interruptId;
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
         * Says whether the user cannot cut this off.
         *
         * @param on {@code no_interruption_allowed}; default true
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
         * @throws RetellValidationException when a transfer is to show the original caller, which Retell knows for
         *     responses only
         */
        public AgentInterrupt build() {
            if (action instanceof CallAction.Transfer transfer && transfer.showTransfereeAsCaller()) {
                throw new RetellValidationException(
                        "show_transferee_as_caller is not allowed in agent_interrupt, only in response");
            }
            return new AgentInterrupt(
                    null,
                    new Speech(
                            interruptId,
                            content,
                            contentComplete,
                            noInterruptionAllowed,
                            action == null ? List.of() : List.of(action)));
        }
    }
}
