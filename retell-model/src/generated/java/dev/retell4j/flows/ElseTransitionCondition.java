package dev.retell4j.flows;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.retell4j.internal.json.ForeignMapper;
import dev.retell4j.internal.json.JsonUnion;
import java.util.List;

/**
 * The condition of an else edge. Two of its kinds carry the {@code type} {@code prompt} and differ only in whether the
 * text is free or fixed.
 *
 * <p>Told apart by shape. Part of {@link ElseEdge}.
 */
@JsonUnion(
        members = {
            @JsonUnion.Member(type = PromptCondition.class),
            @JsonUnion.Member(type = ElseEquationCondition.class),
            @JsonUnion.Member(type = ElsePromptCondition.class)
        },
        unknown = UnknownElseTransitionCondition.class)
@JsonDeserialize(using = ForeignMapper.Reader.class)
public sealed interface ElseTransitionCondition
        permits PromptCondition, ElseEquationCondition, ElsePromptCondition, UnknownElseTransitionCondition {
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
     * An equation as the condition of an else edge.
     *
     * @param equations {@code equations}; at most 50 elements
     * @param operator {@code operator}
     * @return the member with only its required fields
     */
    static ElseEquationCondition equation(List<Equation> equations, EquationCombination operator) {
        return ElseEquationCondition.builder()
                .equations(equations)
                .operator(operator)
                .build();
    }

    /**
     * The fixed condition of an else edge.
     *
     * @return the member with only its required fields
     */
    static ElsePromptCondition fixedPrompt() {
        return ElsePromptCondition.builder().build();
    }

    /**
     * What the condition is made of.
     *
     * @return {@code type}
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
     * What to do with each member of {@link ElseTransitionCondition}.
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
         * Handles a {@link ElseEquationCondition}.
         *
         * @param value the member
         * @return the result
         */
        R visitEquation(ElseEquationCondition value);

        /**
         * Handles a {@link ElsePromptCondition}.
         *
         * @param value the member
         * @return the result
         */
        R visitFixedPrompt(ElsePromptCondition value);

        /**
         * Handles a member that this version of the library does not know.
         *
         * @param value the member
         * @return the result
         */
        R visitUnknown(UnknownElseTransitionCondition value);
    }
}
