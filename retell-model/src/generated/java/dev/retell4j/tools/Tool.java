package dev.retell4j.tools;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.retell4j.flows.SmsContent;
import dev.retell4j.internal.json.ForeignMapper;
import dev.retell4j.internal.json.JsonUnion;

/**
 * A tool the model can call during a conversation; told apart by {@code type}.
 *
 * <p>Part of {@link dev.retell4j.llms.Llm}, {@link dev.retell4j.llms.LlmRequest}, {@link dev.retell4j.llms.State},
 * {@link dev.retell4j.flows.SubagentNode}.
 */
@JsonUnion(
        tag = "type",
        members = {
            @JsonUnion.Member(type = EndCallTool.class, tags = "end_call"),
            @JsonUnion.Member(type = TransferCallTool.class, tags = "transfer_call"),
            @JsonUnion.Member(type = CheckAvailabilityCalTool.class, tags = "check_availability_cal"),
            @JsonUnion.Member(type = BookAppointmentCalTool.class, tags = "book_appointment_cal"),
            @JsonUnion.Member(type = AgentSwapTool.class, tags = "agent_swap"),
            @JsonUnion.Member(type = PressDigitTool.class, tags = "press_digit"),
            @JsonUnion.Member(type = SendSmsTool.class, tags = "send_sms"),
            @JsonUnion.Member(type = CustomTool.class, tags = "custom"),
            @JsonUnion.Member(type = CodeTool.class, tags = "code"),
            @JsonUnion.Member(type = ExtractDynamicVariableTool.class, tags = "extract_dynamic_variable"),
            @JsonUnion.Member(type = BridgeTransferTool.class, tags = "bridge_transfer"),
            @JsonUnion.Member(type = CancelTransferTool.class, tags = "cancel_transfer"),
            @JsonUnion.Member(type = McpTool.class, tags = "mcp")
        },
        unknown = UnknownTool.class)
@JsonDeserialize(using = ForeignMapper.Reader.class)
public sealed interface Tool
        permits EndCallTool,
                TransferCallTool,
                CheckAvailabilityCalTool,
                BookAppointmentCalTool,
                AgentSwapTool,
                PressDigitTool,
                SendSmsTool,
                CustomTool,
                CodeTool,
                ExtractDynamicVariableTool,
                BridgeTransferTool,
                CancelTransferTool,
                McpTool,
                UnknownTool {
    /**
     * A tool with which the model ends the call.
     *
     * @param name {@code name}; at most 64 characters; matching {@code ^[a-zA-Z0-9_-]+$}
     * @return the member with only its required fields
     */
    static EndCallTool endCall(String name) {
        return EndCallTool.builder().name(name).build();
    }

    /**
     * A tool with which the model presses keys, for instance to find its way through an automated phone menu.
     *
     * @param name {@code name}; at most 64 characters; matching {@code ^[a-zA-Z0-9_-]+$}
     * @return the member with only its required fields
     */
    static PressDigitTool pressDigit(String name) {
        return PressDigitTool.builder().name(name).build();
    }

    /**
     * A tool with which the model sends a text message to the user.
     *
     * @param name {@code name}
     * @param smsContent {@code sms_content}
     * @return the member with only its required fields
     */
    static SendSmsTool sendSms(String name, SmsContent smsContent) {
        return SendSmsTool.builder().name(name).smsContent(smsContent).build();
    }

    /**
     * A tool that calls an HTTP endpoint of the user's own. Retell signs the request and hands the answer to the model,
     * cut at 15,000 characters.
     *
     * @param name {@code name}; at most 64 characters; matching {@code ^[a-zA-Z0-9_-]+$}
     * @param url {@code url}
     * @return the member with only its required fields
     */
    static CustomTool custom(String name, String url) {
        return CustomTool.builder().name(name).url(url).build();
    }

    /**
     * A tool that runs a piece of JavaScript in a sandbox at Retell.
     *
     * @param code {@code code}; at most 5000 characters
     * @param name {@code name}; at most 64 characters; matching {@code ^[a-zA-Z0-9_-]+$}
     * @return the member with only its required fields
     */
    static CodeTool code(String code, String name) {
        return CodeTool.builder().code(code).name(name).build();
    }

    /**
     * A tool with which a transfer agent joins the caller with the person it is talking to.
     *
     * @param name {@code name}; at most 64 characters; matching {@code ^[a-zA-Z0-9_-]+$}
     * @return the member with only its required fields
     */
    static BridgeTransferTool bridgeTransfer(String name) {
        return BridgeTransferTool.builder().name(name).build();
    }

    /**
     * A tool with which a transfer agent calls the transfer off, so that the caller goes back to the first agent.
     *
     * @param name {@code name}; at most 64 characters; matching {@code ^[a-zA-Z0-9_-]+$}
     * @return the member with only its required fields
     */
    static CancelTransferTool cancelTransfer(String name) {
        return CancelTransferTool.builder().name(name).build();
    }

    /**
     * A tool that an MCP server provides.
     *
     * @param description {@code description}
     * @param name {@code name}
     * @return the member with only its required fields
     */
    static McpTool mcp(String description, String name) {
        return McpTool.builder().description(description).name(name).build();
    }

    /**
     * Name of the tool.
     *
     * @return {@code name}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    String name();

    /**
     * Tells the members of the union apart.
     *
     * @return {@code type}; one of {@code end_call}, {@code transfer_call}, {@code check_availability_cal},
     *     {@code book_appointment_cal}, {@code agent_swap}, {@code press_digit}, {@code send_sms}, {@code custom},
     *     {@code code}, {@code extract_dynamic_variable}, {@code bridge_transfer}, {@code cancel_transfer}, {@code mcp}
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
     * What to do with each member of {@link Tool}.
     *
     * @param <R> the type of the result
     */
    interface Visitor<R> {
        /**
         * Handles a {@link EndCallTool}.
         *
         * @param value the member
         * @return the result
         */
        R visitEndCall(EndCallTool value);

        /**
         * Handles a {@link TransferCallTool}.
         *
         * @param value the member
         * @return the result
         */
        R visitTransferCall(TransferCallTool value);

        /**
         * Handles a {@link CheckAvailabilityCalTool}.
         *
         * @param value the member
         * @return the result
         */
        R visitCheckAvailabilityCal(CheckAvailabilityCalTool value);

        /**
         * Handles a {@link BookAppointmentCalTool}.
         *
         * @param value the member
         * @return the result
         */
        R visitBookAppointmentCal(BookAppointmentCalTool value);

        /**
         * Handles a {@link AgentSwapTool}.
         *
         * @param value the member
         * @return the result
         */
        R visitAgentSwap(AgentSwapTool value);

        /**
         * Handles a {@link PressDigitTool}.
         *
         * @param value the member
         * @return the result
         */
        R visitPressDigit(PressDigitTool value);

        /**
         * Handles a {@link SendSmsTool}.
         *
         * @param value the member
         * @return the result
         */
        R visitSendSms(SendSmsTool value);

        /**
         * Handles a {@link CustomTool}.
         *
         * @param value the member
         * @return the result
         */
        R visitCustom(CustomTool value);

        /**
         * Handles a {@link CodeTool}.
         *
         * @param value the member
         * @return the result
         */
        R visitCode(CodeTool value);

        /**
         * Handles a {@link ExtractDynamicVariableTool}.
         *
         * @param value the member
         * @return the result
         */
        R visitExtractDynamicVariable(ExtractDynamicVariableTool value);

        /**
         * Handles a {@link BridgeTransferTool}.
         *
         * @param value the member
         * @return the result
         */
        R visitBridgeTransfer(BridgeTransferTool value);

        /**
         * Handles a {@link CancelTransferTool}.
         *
         * @param value the member
         * @return the result
         */
        R visitCancelTransfer(CancelTransferTool value);

        /**
         * Handles a {@link McpTool}.
         *
         * @param value the member
         * @return the result
         */
        R visitMcp(McpTool value);

        /**
         * Handles a member that this version of the library does not know.
         *
         * @param value the member
         * @return the result
         */
        R visitUnknown(UnknownTool value);
    }
}
