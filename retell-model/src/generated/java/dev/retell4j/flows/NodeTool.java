package dev.retell4j.flows;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.retell4j.internal.json.ForeignMapper;
import dev.retell4j.internal.json.JsonUnion;
import java.util.Optional;

/**
 * A tool of a conversation flow or component, which function nodes run; told apart by {@code type}.
 *
 * <p>Part of {@link FlowComponent}, {@link SharedFlowComponent}, {@link SharedFlowComponentUpdate},
 * {@link ConversationFlowCreate} and 2 more.
 */
@JsonUnion(
        tag = "type",
        members = {
            @JsonUnion.Member(type = NodeCustomTool.class, tags = "custom"),
            @JsonUnion.Member(type = NodeCheckAvailabilityCalTool.class, tags = "check_availability_cal"),
            @JsonUnion.Member(type = NodeBookAppointmentCalTool.class, tags = "book_appointment_cal")
        },
        unknown = UnknownNodeTool.class)
@JsonDeserialize(using = ForeignMapper.Reader.class)
public sealed interface NodeTool
        permits NodeCustomTool, NodeCheckAvailabilityCalTool, NodeBookAppointmentCalTool, UnknownNodeTool {
    /**
     * A tool that calls an HTTP endpoint of yours. The request is signed in the header {@code X-Retell-Signature}, and
     * may be repeated when {@code max_retry} is set.
     *
     * @param name {@code name}; at most 64 characters; matching {@code ^[a-zA-Z0-9_-]+$}
     * @param url {@code url}
     * @return the member with only its required fields
     */
    static NodeCustomTool custom(String name, String url) {
        return NodeCustomTool.builder().name(name).url(url).build();
    }

    /**
     * Name of the tool.
     *
     * @return {@code name}; at most 64 characters; matching {@code ^[a-zA-Z0-9_-]+$}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    String name();

    /**
     * Tells the members of the union apart.
     *
     * @return {@code type}; one of {@code custom}, {@code check_availability_cal}, {@code book_appointment_cal}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    String type();

    /**
     * Tells the model what the tool does and when to use it.
     *
     * @return {@code description}; empty when absent
     */
    Optional<String> description();

    /**
     * Identifier of the tool, which function nodes refer to. It is unique within the flow or component.
     *
     * @return {@code tool_id}; empty when absent
     */
    Optional<String> toolId();

    /**
     * Calls the visitor's method for this member.
     *
     * @param visitor what to do with each member
     * @param <R> the type of the result
     * @return what the visitor returns
     */
    <R> R accept(Visitor<R> visitor);

    /**
     * What to do with each member of {@link NodeTool}.
     *
     * @param <R> the type of the result
     */
    interface Visitor<R> {
        /**
         * Handles a {@link NodeCustomTool}.
         *
         * @param value the member
         * @return the result
         */
        R visitCustom(NodeCustomTool value);

        /**
         * Handles a {@link NodeCheckAvailabilityCalTool}.
         *
         * @param value the member
         * @return the result
         */
        R visitCheckAvailabilityCal(NodeCheckAvailabilityCalTool value);

        /**
         * Handles a {@link NodeBookAppointmentCalTool}.
         *
         * @param value the member
         * @return the result
         */
        R visitBookAppointmentCal(NodeBookAppointmentCalTool value);

        /**
         * Handles a member that this version of the library does not know.
         *
         * @param value the member
         * @return the result
         */
        R visitUnknown(UnknownNodeTool value);
    }
}
