package dev.retell4j;

import dev.retell4j.operations.Operation;
import dev.retell4j.types.Json;

/** A call or text message that is about to leave; what an {@link OutwardCallPolicy} decides on. */
public final class OutwardCall {
    private final Operation operation;
    private final String toNumber;
    private final Json request;

    OutwardCall(Operation operation, String toNumber, Json request) {
        this.operation = operation;
        this.toNumber = toNumber;
        this.request = request;
    }

    /**
     * Returns what is sent.
     *
     * @return the operation
     */
    public Operation operation() {
        return operation;
    }

    /**
     * Returns who would be called; wire name {@code to_number}.
     *
     * @return the number as the request has it
     */
    public String toNumber() {
        return toNumber;
    }

    /**
     * Returns the request body; for a batch, the task.
     *
     * @return the JSON
     */
    public Json request() {
        return request;
    }

    /** Returns the operation and the covered number; for logs. */
    @Override
    public String toString() {
        return operation.id() + " to " + covered();
    }

    /** Returns the number as far as a message needs it. */
    String covered() {
        return toNumber.length() <= 7
                ? toNumber.replaceAll("[0-9]", "*")
                : toNumber.substring(0, 4) + "…" + toNumber.substring(toNumber.length() - 2);
    }
}
