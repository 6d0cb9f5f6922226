package dev.retell4j.agents;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.retell4j.internal.json.ForeignMapper;
import dev.retell4j.internal.json.JsonUnion;

/**
 * What the agent does once voicemail is detected; told apart by {@code type}.
 *
 * <p>Part of {@link VoicemailOption}.
 */
@JsonUnion(
        tag = "type",
        members = {
            @JsonUnion.Member(type = VoicemailPrompt.class, tags = "prompt"),
            @JsonUnion.Member(type = VoicemailStaticText.class, tags = "static_text"),
            @JsonUnion.Member(type = VoicemailHangup.class, tags = "hangup"),
            @JsonUnion.Member(type = VoicemailBridgeTransfer.class, tags = "bridge_transfer")
        },
        unknown = UnknownVoicemailAction.class)
@JsonDeserialize(using = ForeignMapper.Reader.class)
public sealed interface VoicemailAction
        permits VoicemailPrompt, VoicemailStaticText, VoicemailHangup, VoicemailBridgeTransfer, UnknownVoicemailAction {
    /**
     * Leaves a message that the language model words.
     *
     * @param text {@code text}
     * @return the member with only its required fields
     */
    static VoicemailPrompt prompt(String text) {
        return VoicemailPrompt.builder().text(text).build();
    }

    /**
     * Leaves a fixed message.
     *
     * @param text {@code text}
     * @return the member with only its required fields
     */
    static VoicemailStaticText staticText(String text) {
        return VoicemailStaticText.builder().text(text).build();
    }

    /**
     * Ends the call without leaving a message.
     *
     * @return the member with only its required fields
     */
    static VoicemailHangup hangup() {
        return VoicemailHangup.builder().build();
    }

    /**
     * Joins the two sides of a transfer when a transfer agent reaches a voicemail.
     *
     * @return the member with only its required fields
     */
    static VoicemailBridgeTransfer bridgeTransfer() {
        return VoicemailBridgeTransfer.builder().build();
    }

    /**
     * Tells the members of the union apart.
     *
     * @return {@code type}; one of {@code prompt}, {@code static_text}, {@code hangup}, {@code bridge_transfer}
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
     * What to do with each member of {@link VoicemailAction}.
     *
     * @param <R> the type of the result
     */
    interface Visitor<R> {
        /**
         * Handles a {@link VoicemailPrompt}.
         *
         * @param value the member
         * @return the result
         */
        R visitPrompt(VoicemailPrompt value);

        /**
         * Handles a {@link VoicemailStaticText}.
         *
         * @param value the member
         * @return the result
         */
        R visitStaticText(VoicemailStaticText value);

        /**
         * Handles a {@link VoicemailHangup}.
         *
         * @param value the member
         * @return the result
         */
        R visitHangup(VoicemailHangup value);

        /**
         * Handles a {@link VoicemailBridgeTransfer}.
         *
         * @param value the member
         * @return the result
         */
        R visitBridgeTransfer(VoicemailBridgeTransfer value);

        /**
         * Handles a member that this version of the library does not know.
         *
         * @param value the member
         * @return the result
         */
        R visitUnknown(UnknownVoicemailAction value);
    }
}
