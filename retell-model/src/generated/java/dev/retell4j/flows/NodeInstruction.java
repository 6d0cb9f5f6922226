package dev.retell4j.flows;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.retell4j.internal.json.ForeignMapper;
import dev.retell4j.internal.json.JsonUnion;

/**
 * What the agent says or is to achieve in a node; told apart by {@code type}.
 *
 * <p>Part of {@link AgentSwapNode}, {@link BridgeTransferNode}, {@link CancelTransferNode}, {@link CodeNode} and 5
 * more.
 */
@JsonUnion(
        tag = "type",
        members = {
            @JsonUnion.Member(type = PromptInstruction.class, tags = "prompt"),
            @JsonUnion.Member(type = StaticTextInstruction.class, tags = "static_text")
        },
        unknown = UnknownNodeInstruction.class)
@JsonDeserialize(using = ForeignMapper.Reader.class)
public sealed interface NodeInstruction permits PromptInstruction, StaticTextInstruction, UnknownNodeInstruction {
    /**
     * A prompt from which the model words what it says.
     *
     * @param text {@code text}
     * @return the member with only its required fields
     */
    static PromptInstruction prompt(String text) {
        return PromptInstruction.builder().text(text).build();
    }

    /**
     * A fixed text that is used word for word. If the conversation stays in the node, what follows is worded by the
     * model.
     *
     * @param text {@code text}
     * @return the member with only its required fields
     */
    static StaticTextInstruction staticText(String text) {
        return StaticTextInstruction.builder().text(text).build();
    }

    /**
     * What is to be said, or the prompt for it. It may contain dynamic variables.
     *
     * @return {@code text}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    String text();

    /**
     * Tells the members of the union apart.
     *
     * @return {@code type}; one of {@code prompt}, {@code static_text}
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
     * What to do with each member of {@link NodeInstruction}.
     *
     * @param <R> the type of the result
     */
    interface Visitor<R> {
        /**
         * Handles a {@link PromptInstruction}.
         *
         * @param value the member
         * @return the result
         */
        R visitPrompt(PromptInstruction value);

        /**
         * Handles a {@link StaticTextInstruction}.
         *
         * @param value the member
         * @return the result
         */
        R visitStaticText(StaticTextInstruction value);

        /**
         * Handles a member that this version of the library does not know.
         *
         * @param value the member
         * @return the result
         */
        R visitUnknown(UnknownNodeInstruction value);
    }
}
