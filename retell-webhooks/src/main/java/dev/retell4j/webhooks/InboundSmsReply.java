package dev.retell4j.webhooks;

import dev.retell4j.types.Json;
import java.util.Map;

/**
 * What is to become of an inbound message: which agent takes it, with which variables, or that nobody does. Immutable.
 *
 * <pre>{@code
 * InboundSmsReply.builder().dynamicVariable("name", "Ada").build();
 * }</pre>
 */
public final class InboundSmsReply extends InboundReply {
    private static final InboundSmsReply EMPTY = new InboundSmsReply(Map.of());
    private static final InboundSmsReply REJECTED = new InboundSmsReply(rejection());

    private InboundSmsReply(Map<String, Json> fields) {
        super(fields);
    }

    /**
     * Starts an answer.
     *
     * @return a builder without anything
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Leaves everything as it is set for the number.
     *
     * @return the answer without anything
     */
    public static InboundSmsReply empty() {
        return EMPTY;
    }

    /**
     * Declines. The message is dropped without a word, and no chat begins.
     *
     * @return the answer with {@code reject} alone
     */
    public static InboundSmsReply reject() {
        return REJECTED;
    }

    @Override
    String wireName() {
        return "chat_inbound";
    }

    /** Collects an {@link InboundSmsReply}; not safe for use by several threads. */
    public static final class Builder extends InboundReply.Builder<InboundSmsReply, Builder> {
        private Builder() {}

        @Override
        public InboundSmsReply build() {
            return new InboundSmsReply(fields());
        }

        @Override
        Builder self() {
            return this;
        }
    }
}
