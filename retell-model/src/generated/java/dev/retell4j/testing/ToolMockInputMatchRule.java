package dev.retell4j.testing;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.retell4j.internal.json.ForeignMapper;
import dev.retell4j.internal.json.JsonUnion;
import dev.retell4j.types.Json;
import java.util.Map;

/**
 * Which calls of a tool a prepared answer applies to; told apart by {@code type}.
 *
 * <p>Part of {@link ToolMock}.
 */
@JsonUnion(
        tag = "type",
        members = {
            @JsonUnion.Member(type = ToolMockMatchAny.class, tags = "any"),
            @JsonUnion.Member(type = ToolMockMatchPartial.class, tags = "partial_match")
        },
        unknown = UnknownToolMockInputMatchRule.class)
@JsonDeserialize(using = ForeignMapper.Reader.class)
public sealed interface ToolMockInputMatchRule
        permits ToolMockMatchAny, ToolMockMatchPartial, UnknownToolMockInputMatchRule {
    /**
     * Matches every call of the tool.
     *
     * @return the member with only its required fields
     */
    static ToolMockMatchAny any() {
        return ToolMockMatchAny.builder().build();
    }

    /**
     * Matches calls whose arguments include the given ones.
     *
     * @param args {@code args}
     * @return the member with only its required fields
     */
    static ToolMockMatchPartial partialMatch(Map<String, Json> args) {
        return ToolMockMatchPartial.builder().args(args).build();
    }

    /**
     * Tells the members of the union apart.
     *
     * @return {@code type}; one of {@code any}, {@code partial_match}
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
     * What to do with each member of {@link ToolMockInputMatchRule}.
     *
     * @param <R> the type of the result
     */
    interface Visitor<R> {
        /**
         * Handles a {@link ToolMockMatchAny}.
         *
         * @param value the member
         * @return the result
         */
        R visitAny(ToolMockMatchAny value);

        /**
         * Handles a {@link ToolMockMatchPartial}.
         *
         * @param value the member
         * @return the result
         */
        R visitPartialMatch(ToolMockMatchPartial value);

        /**
         * Handles a member that this version of the library does not know.
         *
         * @param value the member
         * @return the result
         */
        R visitUnknown(UnknownToolMockInputMatchRule value);
    }
}
