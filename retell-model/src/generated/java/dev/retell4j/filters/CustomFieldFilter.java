package dev.retell4j.filters;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.retell4j.internal.json.ForeignMapper;
import dev.retell4j.internal.json.JsonUnion;
import java.util.List;
import java.util.Optional;

/**
 * Condition on a field that is found by name rather than fixed by Retell; told apart by {@code type}.
 *
 * <p>Part of {@link dev.retell4j.calls.CallFilter}, {@link dev.retell4j.chats.ChatFilter},
 * {@link dev.retell4j.contacts.ContactFilter}.
 */
@JsonUnion(
        tag = "type",
        members = {
            @JsonUnion.Member(type = CustomFieldStringFilter.class, tags = "string"),
            @JsonUnion.Member(type = CustomFieldNumberFilter.class, tags = "number"),
            @JsonUnion.Member(type = CustomFieldBooleanFilter.class, tags = "boolean"),
            @JsonUnion.Member(type = CustomFieldRangeFilter.class, tags = "range"),
            @JsonUnion.Member(type = CustomFieldEnumFilter.class, tags = "enum"),
            @JsonUnion.Member(type = CustomFieldPresentFilter.class, tags = "present")
        },
        unknown = UnknownCustomFieldFilter.class)
@JsonDeserialize(using = ForeignMapper.Reader.class)
public sealed interface CustomFieldFilter
        permits CustomFieldStringFilter,
                CustomFieldNumberFilter,
                CustomFieldBooleanFilter,
                CustomFieldRangeFilter,
                CustomFieldEnumFilter,
                CustomFieldPresentFilter,
                UnknownCustomFieldFilter {
    /**
     * Condition that compares the text in a named field with a given one.
     *
     * @param op {@code op}
     * @param value {@code value}
     * @return the member with only its required fields
     */
    static CustomFieldStringFilter stringFilter(StringFilterOperator op, String value) {
        return CustomFieldStringFilter.builder().op(op).value(value).build();
    }

    /**
     * Condition that compares the number in a named field with a given one.
     *
     * @param op {@code op}
     * @param value {@code value}
     * @return the member with only its required fields
     */
    static CustomFieldNumberFilter numberFilter(NumberFilterOperator op, double value) {
        return CustomFieldNumberFilter.builder().op(op).value(value).build();
    }

    /**
     * Condition that a named field is true or is false.
     *
     * @param value {@code value}
     * @return the member with only its required fields
     */
    static CustomFieldBooleanFilter booleanFilter(boolean value) {
        return CustomFieldBooleanFilter.builder().value(value).build();
    }

    /**
     * Condition that the number in a named field lies between two others.
     *
     * @param value {@code value}; 2 elements
     * @return the member with only its required fields
     */
    static CustomFieldRangeFilter rangeFilter(List<Double> value) {
        return CustomFieldRangeFilter.builder().value(value).build();
    }

    /**
     * Condition that a named field has one of several values.
     *
     * @param value {@code value}
     * @return the member with only its required fields
     */
    static CustomFieldEnumFilter enumFilter(List<String> value) {
        return CustomFieldEnumFilter.builder().value(value).build();
    }

    /**
     * Condition that a named field has a value or has none.
     *
     * @param op {@code op}
     * @return the member with only its required fields
     */
    static CustomFieldPresentFilter presentFilter(PresentFilterOperator op) {
        return CustomFieldPresentFilter.builder().op(op).build();
    }

    /**
     * Tells the members of the union apart.
     *
     * @return {@code type}; one of {@code string}, {@code number}, {@code boolean}, {@code range}, {@code enum},
     *     {@code present}
     * @throws dev.retell4j.errors.RetellDecodeException when it is missing
     */
    String type();

    /**
     * Name of the field the condition is on.
     *
     * @return {@code key}; empty when absent
     */
    Optional<String> key();

    /**
     * Calls the visitor's method for this member.
     *
     * @param visitor what to do with each member
     * @param <R> the type of the result
     * @return what the visitor returns
     */
    <R> R accept(Visitor<R> visitor);

    /**
     * What to do with each member of {@link CustomFieldFilter}.
     *
     * @param <R> the type of the result
     */
    interface Visitor<R> {
        /**
         * Handles a {@link CustomFieldStringFilter}.
         *
         * @param value the member
         * @return the result
         */
        R visitStringFilter(CustomFieldStringFilter value);

        /**
         * Handles a {@link CustomFieldNumberFilter}.
         *
         * @param value the member
         * @return the result
         */
        R visitNumberFilter(CustomFieldNumberFilter value);

        /**
         * Handles a {@link CustomFieldBooleanFilter}.
         *
         * @param value the member
         * @return the result
         */
        R visitBooleanFilter(CustomFieldBooleanFilter value);

        /**
         * Handles a {@link CustomFieldRangeFilter}.
         *
         * @param value the member
         * @return the result
         */
        R visitRangeFilter(CustomFieldRangeFilter value);

        /**
         * Handles a {@link CustomFieldEnumFilter}.
         *
         * @param value the member
         * @return the result
         */
        R visitEnumFilter(CustomFieldEnumFilter value);

        /**
         * Handles a {@link CustomFieldPresentFilter}.
         *
         * @param value the member
         * @return the result
         */
        R visitPresentFilter(CustomFieldPresentFilter value);

        /**
         * Handles a member that this version of the library does not know.
         *
         * @param value the member
         * @return the result
         */
        R visitUnknown(UnknownCustomFieldFilter value);
    }
}
