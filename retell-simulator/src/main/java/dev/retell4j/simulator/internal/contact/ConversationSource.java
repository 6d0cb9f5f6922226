package dev.retell4j.simulator.internal.contact;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Where conversations of one kind are found. */
@FunctionalInterface
public interface ConversationSource {
    /**
     * A conversation with somebody.
     *
     * @param number the other side's telephone number
     * @param startMillis when it began
     * @param sequence tells apart conversations of one source that began at the same time
     * @param brief how it appears in the list of a contact's conversations
     */
    record Conversation(String number, long startMillis, long sequence, Supplier<ObjectNode> brief) {}

    /** Hands over all conversations. */
    void forEach(Consumer<Conversation> action);
}
