package dev.retell4j.transfers;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.retell4j.internal.json.ForeignMapper;
import dev.retell4j.internal.json.JsonUnion;

/**
 * Whom a call is transferred to; told apart by {@code type}.
 *
 * <p>Part of {@link dev.retell4j.flows.TransferCallNode}, {@link dev.retell4j.tools.TransferCallTool}.
 */
@JsonUnion(
        tag = "type",
        members = {
            @JsonUnion.Member(type = PredefinedTransferDestination.class, tags = "predefined"),
            @JsonUnion.Member(type = InferredTransferDestination.class, tags = "inferred")
        },
        unknown = UnknownTransferDestination.class)
@JsonDeserialize(using = ForeignMapper.Reader.class)
public sealed interface TransferDestination
        permits PredefinedTransferDestination, InferredTransferDestination, UnknownTransferDestination {
    /**
     * A fixed destination.
     *
     * @param number {@code number}
     * @return the member with only its required fields
     */
    static PredefinedTransferDestination predefined(String number) {
        return PredefinedTransferDestination.builder().number(number).build();
    }

    /**
     * A destination that the model picks from the conversation.
     *
     * @param prompt {@code prompt}
     * @return the member with only its required fields
     */
    static InferredTransferDestination inferred(String prompt) {
        return InferredTransferDestination.builder().prompt(prompt).build();
    }

    /**
     * Tells the members of the union apart.
     *
     * @return {@code type}; one of {@code predefined}, {@code inferred}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    String type();

    /**
     * Calls the visitor's method for this member.
     *
     * @param visitor what to do with each member
     * @param <R> the type of the result
     * @return what the visitor returns
     */
    <R> R accept(Visitor<R> visitor);

    /**
     * What to do with each member of {@link TransferDestination}.
     *
     * @param <R> the type of the result
     */
    interface Visitor<R> {
        /**
         * Handles a {@link PredefinedTransferDestination}.
         *
         * @param value the member
         * @return the result
         */
        R visitPredefined(PredefinedTransferDestination value);

        /**
         * Handles a {@link InferredTransferDestination}.
         *
         * @param value the member
         * @return the result
         */
        R visitInferred(InferredTransferDestination value);

        /**
         * Handles a member that this version of the library does not know.
         *
         * @param value the member
         * @return the result
         */
        R visitUnknown(UnknownTransferDestination value);
    }
}
