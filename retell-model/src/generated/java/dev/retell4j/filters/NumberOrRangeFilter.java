package dev.retell4j.filters;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.retell4j.internal.json.ForeignMapper;
import dev.retell4j.internal.json.JsonUnion;
import java.util.List;

/**
 * What a number is checked against - a single number or a range; told apart by {@code type}.
 *
 * <p>Part of {@link dev.retell4j.contacts.BackfillCallFilter}, {@link dev.retell4j.calls.CallFilter},
 * {@link dev.retell4j.chats.ChatFilter}, {@link dev.retell4j.contacts.ContactFilter} and 1 more.
 */
@JsonUnion(
        tag = "type",
        members = {
            @JsonUnion.Member(type = NumberFilter.class, tags = "number"),
            @JsonUnion.Member(type = RangeFilter.class, tags = "range")
        },
        unknown = UnknownNumberOrRangeFilter.class)
@JsonDeserialize(using = ForeignMapper.Reader.class)
public sealed interface NumberOrRangeFilter permits NumberFilter, RangeFilter, UnknownNumberOrRangeFilter {
    /**
     * Condition that compares a number with a given one.
     *
     * @param op {@code op}
     * @param value {@code value}
     * @return the member with only its required fields
     */
    static NumberFilter numberFilter(NumberFilterOperator op, double value) {
        return NumberFilter.builder().op(op).value(value).build();
    }

    /**
     * Condition that a number lies between two others.
     *
     * @param value {@code value}; 2 elements
     * @return the member with only its required fields
     */
    static RangeFilter rangeFilter(List<Double> value) {
        return RangeFilter.builder().value(value).build();
    }

    /**
     * Tells the members of the union apart.
     *
     * @return {@code type}; one of {@code number}, {@code range}
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
     * What to do with each member of {@link NumberOrRangeFilter}.
     *
     * @param <R> the type of the result
     */
    interface Visitor<R> {
        /**
         * Handles a {@link NumberFilter}.
         *
         * @param value the member
         * @return the result
         */
        R visitNumberFilter(NumberFilter value);

        /**
         * Handles a {@link RangeFilter}.
         *
         * @param value the member
         * @return the result
         */
        R visitRangeFilter(RangeFilter value);

        /**
         * Handles a member that this version of the library does not know.
         *
         * @param value the member
         * @return the result
         */
        R visitUnknown(UnknownNumberOrRangeFilter value);
    }
}
