package dev.retell4j.flows;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.retell4j.analysis.AnalysisData;
import dev.retell4j.internal.json.ForeignMapper;
import dev.retell4j.internal.json.JsonUnion;
import java.util.List;
import java.util.Optional;

/**
 * One step of a conversation flow; told apart by {@code type}.
 *
 * <p>Part of {@link FlowComponent}, {@link SharedFlowComponent}, {@link SharedFlowComponentUpdate},
 * {@link ConversationFlowCreate} and 2 more.
 */
@JsonUnion(
        tag = "type",
        members = {
            @JsonUnion.Member(type = ConversationNode.class, tags = "conversation"),
            @JsonUnion.Member(type = SubagentNode.class, tags = "subagent"),
            @JsonUnion.Member(type = EndNode.class, tags = "end"),
            @JsonUnion.Member(type = FunctionNode.class, tags = "function"),
            @JsonUnion.Member(type = CodeNode.class, tags = "code"),
            @JsonUnion.Member(type = TransferCallNode.class, tags = "transfer_call"),
            @JsonUnion.Member(type = PressDigitNode.class, tags = "press_digit"),
            @JsonUnion.Member(type = BranchNode.class, tags = "branch"),
            @JsonUnion.Member(type = SmsNode.class, tags = "sms"),
            @JsonUnion.Member(type = ExtractDynamicVariablesNode.class, tags = "extract_dynamic_variables"),
            @JsonUnion.Member(type = AgentSwapNode.class, tags = "agent_swap"),
            @JsonUnion.Member(type = McpNode.class, tags = "mcp"),
            @JsonUnion.Member(type = ComponentNode.class, tags = "component"),
            @JsonUnion.Member(type = BridgeTransferNode.class, tags = "bridge_transfer"),
            @JsonUnion.Member(type = CancelTransferNode.class, tags = "cancel_transfer")
        },
        unknown = UnknownFlowNode.class)
@JsonDeserialize(using = ForeignMapper.Reader.class)
public sealed interface FlowNode
        permits ConversationNode,
                SubagentNode,
                EndNode,
                FunctionNode,
                CodeNode,
                TransferCallNode,
                PressDigitNode,
                BranchNode,
                SmsNode,
                ExtractDynamicVariablesNode,
                AgentSwapNode,
                McpNode,
                ComponentNode,
                BridgeTransferNode,
                CancelTransferNode,
                UnknownFlowNode {
    /**
     * A node in which the agent talks with the user, over one or several turns. It calls no tools; a subagent node
     * does.
     *
     * @param id {@code id}
     * @param instruction {@code instruction}
     * @return the member with only its required fields
     */
    static ConversationNode conversation(String id, NodeInstruction instruction) {
        return ConversationNode.builder().id(id).instruction(instruction).build();
    }

    /**
     * A node in which the agent talks with the user and may call tools while doing so.
     *
     * @param id {@code id}
     * @param instruction {@code instruction}
     * @return the member with only its required fields
     */
    static SubagentNode subagent(String id, PromptInstruction instruction) {
        return SubagentNode.builder().id(id).instruction(instruction).build();
    }

    /**
     * A node that ends the conversation.
     *
     * @param id {@code id}
     * @return the member with only its required fields
     */
    static EndNode end(String id) {
        return EndNode.builder().id(id).build();
    }

    /**
     * A node that presses keys on the phone, to find the way through the menu of another system.
     *
     * @param id {@code id}
     * @param instruction {@code instruction}
     * @return the member with only its required fields
     */
    static PressDigitNode pressDigit(String id, PromptInstruction instruction) {
        return PressDigitNode.builder().id(id).instruction(instruction).build();
    }

    /**
     * A node that says nothing and goes straight on to another node, depending on conditions.
     *
     * @param id {@code id}
     * @param elseEdge {@code else_edge}
     * @return the member with only its required fields
     */
    static BranchNode branch(String id, ElseEdge elseEdge) {
        return BranchNode.builder().id(id).elseEdge(elseEdge).build();
    }

    /**
     * A node that reads values out of the conversation so far and stores them as dynamic variables, without saying
     * anything.
     *
     * @param id {@code id}
     * @param variables {@code variables}
     * @return the member with only its required fields
     */
    static ExtractDynamicVariablesNode extractDynamicVariables(String id, List<AnalysisData> variables) {
        return ExtractDynamicVariablesNode.builder().id(id).variables(variables).build();
    }

    /**
     * A node of a transfer agent's flow that joins the caller with the person the transfer agent is talking to.
     *
     * @param id {@code id}
     * @return the member with only its required fields
     */
    static BridgeTransferNode bridgeTransfer(String id) {
        return BridgeTransferNode.builder().id(id).build();
    }

    /**
     * A node of a transfer agent's flow that calls the transfer off, so that the caller goes back to the first agent.
     *
     * @param id {@code id}
     * @return the member with only its required fields
     */
    static CancelTransferNode cancelTransfer(String id) {
        return CancelTransferNode.builder().id(id).build();
    }

    /**
     * Identifier of the node, unique within its flow or component. Edges refer to it.
     *
     * @return {@code id}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    String id();

    /**
     * Tells the members of the union apart.
     *
     * @return {@code type}; one of {@code conversation}, {@code subagent}, {@code end}, {@code function}, {@code code},
     *     {@code transfer_call}, {@code press_digit}, {@code branch}, {@code sms}, {@code extract_dynamic_variables},
     *     {@code agent_swap}, {@code mcp}, {@code component}, {@code bridge_transfer}, {@code cancel_transfer}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    String type();

    /**
     * Where the node is drawn in the dashboard's editor; it has no effect on conversations.
     *
     * @return {@code display_position}; empty when absent
     */
    Optional<DisplayPosition> displayPosition();

    /**
     * Makes the node global, so that the conversation can jump to it from anywhere. Left out, only edges lead to the
     * node.
     *
     * @return {@code global_node_setting}; empty when absent
     */
    Optional<GlobalNodeSetting> globalNodeSetting();

    /**
     * Name of the node for people; it is shown in the editor and in transcripts.
     *
     * @return {@code name}; empty when absent
     */
    Optional<String> name();

    /**
     * Calls the visitor's method for this member.
     *
     * @param visitor what to do with each member
     * @param <R> the type of the result
     * @return what the visitor returns
     */
    <R> R accept(Visitor<R> visitor);

    /**
     * What to do with each member of {@link FlowNode}.
     *
     * @param <R> the type of the result
     */
    interface Visitor<R> {
        /**
         * Handles a {@link ConversationNode}.
         *
         * @param value the member
         * @return the result
         */
        R visitConversation(ConversationNode value);

        /**
         * Handles a {@link SubagentNode}.
         *
         * @param value the member
         * @return the result
         */
        R visitSubagent(SubagentNode value);

        /**
         * Handles a {@link EndNode}.
         *
         * @param value the member
         * @return the result
         */
        R visitEnd(EndNode value);

        /**
         * Handles a {@link FunctionNode}.
         *
         * @param value the member
         * @return the result
         */
        R visitFunction(FunctionNode value);

        /**
         * Handles a {@link CodeNode}.
         *
         * @param value the member
         * @return the result
         */
        R visitCode(CodeNode value);

        /**
         * Handles a {@link TransferCallNode}.
         *
         * @param value the member
         * @return the result
         */
        R visitTransferCall(TransferCallNode value);

        /**
         * Handles a {@link PressDigitNode}.
         *
         * @param value the member
         * @return the result
         */
        R visitPressDigit(PressDigitNode value);

        /**
         * Handles a {@link BranchNode}.
         *
         * @param value the member
         * @return the result
         */
        R visitBranch(BranchNode value);

        /**
         * Handles a {@link SmsNode}.
         *
         * @param value the member
         * @return the result
         */
        R visitSms(SmsNode value);

        /**
         * Handles a {@link ExtractDynamicVariablesNode}.
         *
         * @param value the member
         * @return the result
         */
        R visitExtractDynamicVariables(ExtractDynamicVariablesNode value);

        /**
         * Handles a {@link AgentSwapNode}.
         *
         * @param value the member
         * @return the result
         */
        R visitAgentSwap(AgentSwapNode value);

        /**
         * Handles a {@link McpNode}.
         *
         * @param value the member
         * @return the result
         */
        R visitMcp(McpNode value);

        /**
         * Handles a {@link ComponentNode}.
         *
         * @param value the member
         * @return the result
         */
        R visitComponent(ComponentNode value);

        /**
         * Handles a {@link BridgeTransferNode}.
         *
         * @param value the member
         * @return the result
         */
        R visitBridgeTransfer(BridgeTransferNode value);

        /**
         * Handles a {@link CancelTransferNode}.
         *
         * @param value the member
         * @return the result
         */
        R visitCancelTransfer(CancelTransferNode value);

        /**
         * Handles a member that this version of the library does not know.
         *
         * @param value the member
         * @return the result
         */
        R visitUnknown(UnknownFlowNode value);
    }
}
