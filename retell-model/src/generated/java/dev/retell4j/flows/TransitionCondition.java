package dev.retell4j.flows;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.retell4j.internal.json.ForeignMapper;
import dev.retell4j.internal.json.JsonUnion;
import java.util.List;

/**
 * What must hold for an edge to be taken; told apart by {@code type}.
 *
 * <p>Part of {@link GoBackCondition}, {@link NodeEdge}.
 */
@JsonUnion(
        tag = "type",
        members = {
            @JsonUnion.Member(type = PromptCondition.class, tags = "prompt"),
            @JsonUnion.Member(type = EquationCondition.class, tags = "equation")
        },
        unknown = UnknownTransitionCondition.class)
@JsonDeserialize(using = ForeignMapper.Reader.class)
public sealed interface TransitionCondition permits PromptCondition, EquationCondition, UnknownTransitionCondition {
    /**
     * A condition in plain words that the model judges from the conversation.
     *
     * @param prompt {@code prompt}
     * @return the member with only its required fields
     */
    static PromptCondition prompt(String prompt) {
        return PromptCondition.builder().prompt(prompt).build();
    }

    /**
     * A condition that compares dynamic variables, without the model having to judge anything.
     *
     * @param equations {@code equations}; at most 50 elements
     * @param operator {@code operator}
     * @return the member with only its required fields
     */
    static EquationCondition equation(List<Equation> equations, EquationCombination operator) {
        return EquationCondition.builder()
                .equations(equations)
                .operator(operator)
                .build();
    }

    /**
     * Tells the members of the union apart.
     *
     * @return {@code type}; one of {@code prompt}, {@code equation}
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
     * What to do with each member of {@link TransitionCondition}.
     *
     * @param <R> the type of the result
     */
    interface Visitor<R> {
        /**
         * Handles a {@link PromptCondition}.
         *
         * @param value the member
         * @return the result
         */
        R visitPrompt(PromptCondition value);

        /**
         * Handles a {@link EquationCondition}.
         *
         * @param value the member
         * @return the result
         */
        R visitEquation(EquationCondition value);

        /**
         * Handles a member that this version of the library does not know.
         *
         * @param value the member
         * @return the result
         */
        R visitUnknown(UnknownTransitionCondition value);
    }
}
