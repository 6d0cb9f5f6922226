package dev.retell4j.webhooks;

import dev.retell4j.types.Json;
import java.util.Map;

/**
 * What is to become of an inbound call: which agent takes it, with which variables, or that nobody does. Immutable.
 *
 * <pre>{@code
 * InboundCallReply.builder().dynamicVariable("name", "Ada").build();
 * }</pre>
 */
public final class InboundCallReply extends InboundReply {
    private static final InboundCallReply EMPTY = new InboundCallReply(Map.of());
    private static final InboundCallReply REJECTED = new InboundCallReply(rejection());

    private InboundCallReply(Map<String, Json> fields) {
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
    public static InboundCallReply empty() {
        return EMPTY;
    }

    /**
     * Declines. The caller is hung up on before the call begins, and Retell keeps no record of it.
     *
     * @return the answer with {@code reject} alone
     */
    public static InboundCallReply reject() {
        return REJECTED;
    }

    @Override
    String wireName() {
        return "call_inbound";
    }

    /** Collects an {@link InboundCallReply}; not safe for use by several threads. */
    public static final class Builder extends InboundReply.Builder<InboundCallReply, Builder> {
        private Builder() {}

        @Override
        public InboundCallReply build() {
            return new InboundCallReply(fields());
        }

        @Override
        Builder self() {
            return this;
        }
    }
}
