package dev.retell4j.analysis;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.retell4j.internal.json.ForeignMapper;
import dev.retell4j.internal.json.JsonUnion;
import java.util.Optional;

/**
 * A value to extract from a conversation; told apart by {@code type}.
 *
 * <p>Part of {@link dev.retell4j.flows.ExtractDynamicVariablesNode},
 * {@link dev.retell4j.tools.ExtractDynamicVariableTool}.
 */
@JsonUnion(
        tag = "type",
        members = {
            @JsonUnion.Member(type = StringAnalysisData.class, tags = "string"),
            @JsonUnion.Member(type = EnumAnalysisData.class, tags = "enum"),
            @JsonUnion.Member(type = BooleanAnalysisData.class, tags = "boolean"),
            @JsonUnion.Member(type = NumberAnalysisData.class, tags = "number")
        },
        unknown = UnknownAnalysisData.class)
@JsonDeserialize(using = ForeignMapper.Reader.class)
public sealed interface AnalysisData
        permits StringAnalysisData, EnumAnalysisData, BooleanAnalysisData, NumberAnalysisData, UnknownAnalysisData {
    /**
     * A text to extract from a conversation.
     *
     * @param description {@code description}
     * @param name {@code name}; at least 1 character
     * @return the member with only its required fields
     */
    static StringAnalysisData stringData(String description, String name) {
        return StringAnalysisData.builder().description(description).name(name).build();
    }

    /**
     * A yes or no to extract from a conversation.
     *
     * @param description {@code description}
     * @param name {@code name}; at least 1 character
     * @return the member with only its required fields
     */
    static BooleanAnalysisData booleanData(String description, String name) {
        return BooleanAnalysisData.builder().description(description).name(name).build();
    }

    /**
     * A number to extract from a conversation.
     *
     * @param description {@code description}
     * @param name {@code name}; at least 1 character
     * @return the member with only its required fields
     */
    static NumberAnalysisData numberData(String description, String name) {
        return NumberAnalysisData.builder().description(description).name(name).build();
    }

    /**
     * What the value means and how to find it, for the model to go by.
     *
     * @return {@code description}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    String description();

    /**
     * Name under which the value is stored.
     *
     * @return {@code name}; at least 1 character
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    String name();

    /**
     * Tells the members of the union apart.
     *
     * @return {@code type}; one of {@code string}, {@code enum}, {@code boolean}, {@code number}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    String type();

    /**
     * Instruction on when the value is to be extracted. Left out, it always is; it is ignored while {@code required} is
     * on.
     *
     * @return {@code conditional_prompt}; empty when absent
     */
    Optional<String> conditionalPrompt();

    /**
     * Whether there has to be a value. A conversation without it counts as not successful.
     *
     * @return {@code required}; empty when absent
     */
    Optional<Boolean> required();

    /**
     * Calls the visitor's method for this member.
     *
     * @param visitor what to do with each member
     * @param <R> the type of the result
     * @return what the visitor returns
     */
    <R> R accept(Visitor<R> visitor);

    /**
     * What to do with each member of {@link AnalysisData}.
     *
     * @param <R> the type of the result
     */
    interface Visitor<R> {
        /**
         * Handles a {@link StringAnalysisData}.
         *
         * @param value the member
         * @return the result
         */
        R visitStringData(StringAnalysisData value);

        /**
         * Handles a {@link EnumAnalysisData}.
         *
         * @param value the member
         * @return the result
         */
        R visitEnumData(EnumAnalysisData value);

        /**
         * Handles a {@link BooleanAnalysisData}.
         *
         * @param value the member
         * @return the result
         */
        R visitBooleanData(BooleanAnalysisData value);

        /**
         * Handles a {@link NumberAnalysisData}.
         *
         * @param value the member
         * @return the result
         */
        R visitNumberData(NumberAnalysisData value);

        /**
         * Handles a member that this version of the library does not know.
         *
         * @param value the member
         * @return the result
         */
        R visitUnknown(UnknownAnalysisData value);
    }
}
