package dev.retell4j.flows;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.retell4j.internal.json.ForeignMapper;
import dev.retell4j.internal.json.JsonUnion;
import java.util.List;

/**
 * The condition of a skip-response edge. Two of its kinds carry the {@code type} {@code prompt} and differ only in
 * whether the text is free or fixed.
 *
 * <p>Told apart by shape. Part of {@link SkipResponseEdge}.
 */
@JsonUnion(
        members = {
            @JsonUnion.Member(type = PromptCondition.class),
            @JsonUnion.Member(type = SkipResponseEquationCondition.class),
            @JsonUnion.Member(type = SkipResponsePromptCondition.class)
        },
        unknown = UnknownSkipResponseTransitionCondition.class)
@JsonDeserialize(using = ForeignMapper.Reader.class)
public sealed interface SkipResponseTransitionCondition
        permits PromptCondition,
                SkipResponseEquationCondition,
                SkipResponsePromptCondition,
                UnknownSkipResponseTransitionCondition {
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
     * An equation as the condition of a skip-response edge.
     *
     * @param equations {@code equations}; at most 50 elements
     * @param operator {@code operator}
     * @return the member with only its required fields
     */
    static SkipResponseEquationCondition equation(List<Equation> equations, EquationCombination operator) {
        return SkipResponseEquationCondition.builder()
                .equations(equations)
                .operator(operator)
                .build();
    }

    /**
     * The fixed condition of a skip-response edge.
     *
     * @return the member with only its required fields
     */
    static SkipResponsePromptCondition fixedPrompt() {
        return SkipResponsePromptCondition.builder().build();
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
     * What to do with each member of {@link SkipResponseTransitionCondition}.
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
         * Handles a {@link SkipResponseEquationCondition}.
         *
         * @param value the member
         * @return the result
         */
        R visitEquation(SkipResponseEquationCondition value);

        /**
         * Handles a {@link SkipResponsePromptCondition}.
         *
         * @param value the member
         * @return the result
         */
        R visitFixedPrompt(SkipResponsePromptCondition value);

        /**
         * Handles a member that this version of the library does not know.
         *
         * @param value the member
         * @return the result
         */
        R visitUnknown(UnknownSkipResponseTransitionCondition value);
    }
}
