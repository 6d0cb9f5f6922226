package dev.retell4j.transfers;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.retell4j.internal.json.ForeignMapper;
import dev.retell4j.internal.json.JsonUnion;
import java.util.Optional;

/**
 * What is said at the hand-over of a warm transfer; told apart by {@code type}, which may be left out.
 *
 * <p>Part of {@link AgenticWarmTransfer}, {@link WarmTransfer}.
 */
@JsonUnion(
        tag = "type",
        members = {
            @JsonUnion.Member(type = WarmTransferPrompt.class, tags = "prompt"),
            @JsonUnion.Member(type = WarmTransferStaticMessage.class, tags = "static_message")
        },
        unknown = UnknownWarmTransferHandoffOption.class)
@JsonDeserialize(using = ForeignMapper.Reader.class)
public sealed interface WarmTransferHandoffOption
        permits WarmTransferPrompt, WarmTransferStaticMessage, UnknownWarmTransferHandoffOption {
    /**
     * A prompt by which the model acts during a warm transfer.
     *
     * @return the member with only its required fields
     */
    static WarmTransferPrompt prompt() {
        return WarmTransferPrompt.builder().build();
    }

    /**
     * A fixed message during a warm transfer.
     *
     * @return the member with only its required fields
     */
    static WarmTransferStaticMessage staticMessage() {
        return WarmTransferStaticMessage.builder().build();
    }

    /**
     * Tells the members of the union apart.
     *
     * @return {@code type}; one of {@code prompt}, {@code static_message}; empty when absent
     */
    Optional<String> type();

    /**
     * Calls the visitor's method for this member.
     *
     * @param visitor what to do with each member
     * @param <R> the type of the result
     * @return what the visitor returns
     */
    <R> R accept(Visitor<R> visitor);

    /**
     * What to do with each member of {@link WarmTransferHandoffOption}.
     *
     * @param <R> the type of the result
     */
    interface Visitor<R> {
        /**
         * Handles a {@link WarmTransferPrompt}.
         *
         * @param value the member
         * @return the result
         */
        R visitPrompt(WarmTransferPrompt value);

        /**
         * Handles a {@link WarmTransferStaticMessage}.
         *
         * @param value the member
         * @return the result
         */
        R visitStaticMessage(WarmTransferStaticMessage value);

        /**
         * Handles a member that this version of the library does not know.
         *
         * @param value the member
         * @return the result
         */
        R visitUnknown(UnknownWarmTransferHandoffOption value);
    }
}
