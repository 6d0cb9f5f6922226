package dev.retell4j.filters;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.retell4j.internal.json.ForeignMapper;
import dev.retell4j.internal.json.JsonUnion;
import java.util.List;

/**
 * What a text is checked against - one text or a list of values; told apart by {@code type}.
 *
 * <p>Part of {@link dev.retell4j.calls.CallFilter}, {@link dev.retell4j.chats.ChatFilter}.
 */
@JsonUnion(
        tag = "type",
        members = {
            @JsonUnion.Member(type = StringFilter.class, tags = "string"),
            @JsonUnion.Member(type = EnumFilter.class, tags = "enum")
        },
        unknown = UnknownStringOrEnumFilter.class)
@JsonDeserialize(using = ForeignMapper.Reader.class)
public sealed interface StringOrEnumFilter permits StringFilter, EnumFilter, UnknownStringOrEnumFilter {
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
     * Condition that a field has one of several values.
     *
     * @param value {@code value}
     * @return the member with only its required fields
     */
    static EnumFilter enumFilter(List<String> value) {
        return EnumFilter.builder().value(value).build();
    }

    /**
     * Tells the members of the union apart.
     *
     * @return {@code type}; one of {@code string}, {@code enum}
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
     * What to do with each member of {@link StringOrEnumFilter}.
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
         * Handles a {@link EnumFilter}.
         *
         * @param value the member
         * @return the result
         */
        R visitEnumFilter(EnumFilter value);

        /**
         * Handles a member that this version of the library does not know.
         *
         * @param value the member
         * @return the result
         */
        R visitUnknown(UnknownStringOrEnumFilter value);
    }
}
