package dev.retell4j.agents;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.retell4j.internal.json.ForeignMapper;
import dev.retell4j.internal.json.JsonUnion;
import java.util.OptionalDouble;

/**
 * A response engine that Retell itself runs, a Retell LLM or a conversation flow; told apart by {@code type}.
 *
 * <p>Part of {@link dev.retell4j.testing.TestCaseDefinition}, {@link dev.retell4j.testing.BatchTestCreate},
 * {@link dev.retell4j.testing.TestCaseDefinitionCreate}, {@link dev.retell4j.testing.TestCaseDefinitionUpdate}.
 */
@JsonUnion(
        tag = "type",
        members = {
            @JsonUnion.Member(type = RetellLlmEngine.class, tags = "retell-llm"),
            @JsonUnion.Member(type = ConversationFlowEngine.class, tags = "conversation-flow")
        },
        unknown = UnknownRetellResponseEngine.class)
@JsonDeserialize(using = ForeignMapper.Reader.class)
public sealed interface RetellResponseEngine
        permits RetellLlmEngine, ConversationFlowEngine, UnknownRetellResponseEngine {
    /**
     * Replies come from a Retell LLM.
     *
     * @param llmId {@code llm_id}
     * @return the member with only its required fields
     */
    static RetellLlmEngine retellLlm(String llmId) {
        return RetellLlmEngine.builder().llmId(llmId).build();
    }

    /**
     * A response engine that runs a conversation flow.
     *
     * @param conversationFlowId {@code conversation_flow_id}
     * @return the member with only its required fields
     */
    static ConversationFlowEngine conversationFlow(String conversationFlowId) {
        return ConversationFlowEngine.builder()
                .conversationFlowId(conversationFlowId)
                .build();
    }

    /**
     * Tells the members of the union apart.
     *
     * @return {@code type}; one of {@code retell-llm}, {@code conversation-flow}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    String type();

    /**
     * Version of the engine.
     *
     * @return {@code version}; empty when absent
     */
    OptionalDouble version();

    /**
     * Calls the visitor's method for this member.
     *
     * @param visitor what to do with each member
     * @param <R> the type of the result
     * @return what the visitor returns
     */
    <R> R accept(Visitor<R> visitor);

    /**
     * What to do with each member of {@link RetellResponseEngine}.
     *
     * @param <R> the type of the result
     */
    interface Visitor<R> {
        /**
         * Handles a {@link RetellLlmEngine}.
         *
         * @param value the member
         * @return the result
         */
        R visitRetellLlm(RetellLlmEngine value);

        /**
         * Handles a {@link ConversationFlowEngine}.
         *
         * @param value the member
         * @return the result
         */
        R visitConversationFlow(ConversationFlowEngine value);

        /**
         * Handles a member that this version of the library does not know.
         *
         * @param value the member
         * @return the result
         */
        R visitUnknown(UnknownRetellResponseEngine value);
    }
}
