package dev.retell4j.flows;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.retell4j.internal.json.ForeignMapper;
import dev.retell4j.internal.json.JsonUnion;

/**
 * Where the text of a message comes from; told apart by {@code type}, which two of the kinds may leave out.
 *
 * <p>Part of {@link dev.retell4j.tools.SendSmsTool}.
 */
@JsonUnion(
        tag = "type",
        members = {
            @JsonUnion.Member(type = PredefinedSmsContent.class, tags = "predefined"),
            @JsonUnion.Member(type = InferredSmsContent.class, tags = "inferred"),
            @JsonUnion.Member(type = TemplateSmsContent.class, tags = "template")
        },
        unknown = UnknownSmsContent.class)
@JsonDeserialize(using = ForeignMapper.Reader.class)
public sealed interface SmsContent
        permits PredefinedSmsContent, InferredSmsContent, TemplateSmsContent, UnknownSmsContent {
    /**
     * A message with a fixed text.
     *
     * @return the member with only its required fields
     */
    static PredefinedSmsContent predefined() {
        return PredefinedSmsContent.builder().build();
    }

    /**
     * A message that the model words from the conversation.
     *
     * @return the member with only its required fields
     */
    static InferredSmsContent inferred() {
        return InferredSmsContent.builder().build();
    }

    /**
     * A message built from one of Retell's templates.
     *
     * @return the member with only its required fields
     */
    static TemplateSmsContent template() {
        return TemplateSmsContent.builder().build();
    }

    /**
     * Calls the visitor's method for this member.
     *
     * @param visitor what to do with each member
     * @param <R> the type of the result
     * @return what the visitor returns
     */
    <R> R accept(Visitor<R> visitor);

    /**
     * What to do with each member of {@link SmsContent}.
     *
     * @param <R> the type of the result
     */
    interface Visitor<R> {
        /**
         * Handles a {@link PredefinedSmsContent}.
         *
         * @param value the member
         * @return the result
         */
        R visitPredefined(PredefinedSmsContent value);

        /**
         * Handles a {@link InferredSmsContent}.
         *
         * @param value the member
         * @return the result
         */
        R visitInferred(InferredSmsContent value);

        /**
         * Handles a {@link TemplateSmsContent}.
         *
         * @param value the member
         * @return the result
         */
        R visitTemplate(TemplateSmsContent value);

        /**
         * Handles a member that this version of the library does not know.
         *
         * @param value the member
         * @return the result
         */
        R visitUnknown(UnknownSmsContent value);
    }
}
