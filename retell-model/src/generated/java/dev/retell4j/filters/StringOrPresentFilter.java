package dev.retell4j.filters;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.retell4j.internal.json.ForeignMapper;
import dev.retell4j.internal.json.JsonUnion;

/**
 * What a text is checked against - another text, or only whether it is there; told apart by {@code type}.
 *
 * <p>Part of {@link dev.retell4j.contacts.ContactFilter}.
 */
@JsonUnion(
        tag = "type",
        members = {
            @JsonUnion.Member(type = StringFilter.class, tags = "string"),
            @JsonUnion.Member(type = PresentFilter.class, tags = "present")
        },
        unknown = UnknownStringOrPresentFilter.class)
@JsonDeserialize(using = ForeignMapper.Reader.class)
public sealed interface StringOrPresentFilter permits StringFilter, PresentFilter, UnknownStringOrPresentFilter {
    /**
     * Condition that compares a text with a given one.
     *
     * @param op {@code op}
     * @param value {@code value}
     * @return the member with only its required fields
     */
    static StringFilter stringFilter(StringFilterOperator op, String value) {
        return StringFilter.builder().op(op).value(value).build();
    }

    /**
     * Condition that a field has a value or has none.
     *
     * @param op {@code op}
     * @return the member with only its required fields
     */
    static PresentFilter presentFilter(PresentFilterOperator op) {
        return PresentFilter.builder().op(op).build();
    }

    /**
     * Tells the members of the union apart.
     *
     * @return {@code type}; one of {@code string}, {@code present}
     * @throws dev.retell4j.errors.RetellDecodeException when it is missing
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
     * What to do with each member of {@link StringOrPresentFilter}.
     *
     * @param <R> the type of the result
     */
    interface Visitor<R> {
        /**
         * Handles a {@link StringFilter}.
         *
         * @param value the member
         * @return the result
         */
        R visitStringFilter(StringFilter value);

        /**
         * Handles a {@link PresentFilter}.
         *
         * @param value the member
         * @return the result
         */
        R visitPresentFilter(PresentFilter value);

        /**
         * Handles a member that this version of the library does not know.
         *
         * @param value the member
         * @return the result
         */
        R visitUnknown(UnknownStringOrPresentFilter value);
    }
}
