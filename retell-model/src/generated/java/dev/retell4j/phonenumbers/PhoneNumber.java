package dev.retell4j.phonenumbers;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.retell4j.errors.RetellValidationException;
import dev.retell4j.internal.check.Checks;
import dev.retell4j.internal.json.ForeignMapper;
import dev.retell4j.internal.json.JsonCodec;
import dev.retell4j.internal.json.ModelStyle;
import dev.retell4j.internal.json.Required;
import dev.retell4j.types.Json;
import dev.retell4j.types.RetellObject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * A phone number with the agents bound to it.
 *
 * <p>Returned by {@code POST /create-phone-number}, {@code GET /get-phone-number/{phone_number}}, {@code PATCH
 * /update-phone-number/{phone_number}}, {@code POST /import-phone-number}. Part of {@link PhoneNumberPage}.
 */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = ImmutablePhoneNumber.Builder.class, using = ForeignMapper.Reader.class)
public abstract sealed class PhoneNumber extends RetellObject permits ImmutablePhoneNumber {
    PhoneNumber() {}

    /**
     * Starts a new value.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Starts a changed copy of this value.
     *
     * @return a builder with everything that this value holds
     */
    public final Builder toBuilder() {
        return new Builder(this);
    }

    /**
     * When the number was last changed.
     *
     * @return {@code last_modification_timestamp}, in milliseconds on the wire
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    public final Instant lastModificationTimestamp() {
        return required("last_modification_timestamp", lastModificationTimestampOrNull());
    }

    /**
     * The number, in E.164 form where it is not an internal one; it identifies the number in the API.
     *
     * @return {@code phone_number}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    public final String phoneNumber() {
        return required("phone_number", phoneNumberOrNull());
    }

    /**
     * Where the number comes from.
     *
     * @return {@code phone_number_type}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    public final PhoneNumberType phoneNumberType() {
        return required("phone_number_type", phoneNumberTypeOrNull());
    }

    /**
     * Countries calls may come from, as two-letter ISO codes; while none are set, calls from everywhere are taken.
     *
     * @return {@code allowed_inbound_country_list}; empty when absent
     */
    public final List<String> allowedInboundCountryList() {
        List<String> allowedInboundCountryList = allowedInboundCountryListOrNull();
        return allowedInboundCountryList == null ? List.of() : allowedInboundCountryList;
    }

    /**
     * Countries that may be called, as two-letter ISO codes; while none are set, all may be.
     *
     * @return {@code allowed_outbound_country_list}; empty when absent
     */
    public final List<String> allowedOutboundCountryList() {
        List<String> allowedOutboundCountryList = allowedOutboundCountryListOrNull();
        return allowedOutboundCountryList == null ? List.of() : allowedOutboundCountryList;
    }

    /**
     * Area code of the number.
     *
     * @return {@code area_code}; empty when absent
     */
    public final OptionalInt areaCode() {
        Integer areaCode = areaCodeOrNull();
        return areaCode == null ? OptionalInt.empty() : OptionalInt.of(areaCode);
    }

    /**
     * Number an inbound call is sent on to when no slot for a concurrent call becomes free; missing if there is none.
     *
     * @return {@code fallback_number}; empty when absent
     */
    public final Optional<String> fallbackNumber() {
        return Optional.ofNullable(fallbackNumberOrNull());
    }

    /**
     * Agents that answer inbound calls, picked at random by their weights, which have to add up to 1. Without any, a
     * call is answered only if the inbound webhook names an agent.
     *
     * @return {@code inbound_agents}; empty when absent
     */
    public final List<AgentWeight> inboundAgents() {
        List<AgentWeight> inboundAgents = inboundAgentsOrNull();
        return inboundAgents == null ? List.of() : inboundAgents;
    }

    /**
     * Chat agents that answer incoming text messages, picked at random by their weights, which have to add up to 1.
     *
     * @return {@code inbound_sms_agents}; empty when absent
     */
    public final List<AgentWeight> inboundSmsAgents() {
        List<AgentWeight> inboundSmsAgents = inboundSmsAgentsOrNull();
        return inboundSmsAgents == null ? List.of() : inboundSmsAgents;
    }

    /**
     * Address asked before an incoming text message is answered; its reply can pick the agent, fill dynamic variables
     * or decline the message.
     *
     * @return {@code inbound_sms_webhook_url}; empty when absent
     */
    public final Optional<String> inboundSmsWebhookUrl() {
        return Optional.ofNullable(inboundSmsWebhookUrlOrNull());
    }

    /**
     * Address asked before an inbound call is answered; its reply can pick the agent, fill dynamic variables or decline
     * the call. Events during and after a call go to the agent's webhook instead.
     *
     * @return {@code inbound_webhook_url}; empty when absent
     */
    public final Optional<String> inboundWebhookUrl() {
        return Optional.ofNullable(inboundWebhookUrlOrNull());
    }

    /**
     * Name of one's own for the number.
     *
     * @return {@code nickname}; empty when absent
     */
    public final Optional<String> nickname() {
        return Optional.ofNullable(nicknameOrNull());
    }

    /**
     * Agents that place outbound calls, picked at random by their weights, which have to add up to 1. Without any,
     * every outbound call has to name its agent.
     *
     * @return {@code outbound_agents}; empty when absent
     */
    public final List<AgentWeight> outboundAgents() {
        List<AgentWeight> outboundAgents = outboundAgentsOrNull();
        return outboundAgents == null ? List.of() : outboundAgents;
    }

    /**
     * Chat agents that start chats over text messages, picked at random by their weights, which have to add up to 1.
     *
     * @return {@code outbound_sms_agents}; empty when absent
     */
    public final List<AgentWeight> outboundSmsAgents() {
        List<AgentWeight> outboundSmsAgents = outboundSmsAgentsOrNull();
        return outboundSmsAgents == null ? List.of() : outboundSmsAgents;
    }

    /**
     * The number written for people to read.
     *
     * @return {@code phone_number_pretty}; empty when absent
     */
    public final Optional<String> phoneNumberPretty() {
        return Optional.ofNullable(phoneNumberPrettyOrNull());
    }

    /**
     * SIP trunk that outbound calls go through.
     *
     * @return {@code sip_outbound_trunk_config}; empty when absent
     */
    public final Optional<SipOutboundTrunkConfig> sipOutboundTrunkConfig() {
        return Optional.ofNullable(sipOutboundTrunkConfigOrNull());
    }

    @Override
    public final Map<String, Json> extraProperties() {
        return orEmpty(extraOrNull());
    }

    @JsonProperty("last_modification_timestamp")
    @Required
    abstract @Nullable Instant lastModificationTimestampOrNull();

    @JsonProperty("phone_number")
    @Required
    abstract @Nullable String phoneNumberOrNull();

    @JsonProperty("phone_number_type")
    @Required
    abstract @Nullable PhoneNumberType phoneNumberTypeOrNull();

    @JsonProperty("allowed_inbound_country_list")
    abstract @Nullable List<String> allowedInboundCountryListOrNull();

    @JsonProperty("allowed_outbound_country_list")
    abstract @Nullable List<String> allowedOutboundCountryListOrNull();

    @JsonProperty("area_code")
    abstract @Nullable Integer areaCodeOrNull();

    @JsonProperty("fallback_number")
    abstract @Nullable String fallbackNumberOrNull();

    @JsonProperty("inbound_agents")
    abstract @Nullable List<AgentWeight> inboundAgentsOrNull();

    @JsonProperty("inbound_sms_agents")
    abstract @Nullable List<AgentWeight> inboundSmsAgentsOrNull();

    @JsonProperty("inbound_sms_webhook_url")
    abstract @Nullable String inboundSmsWebhookUrlOrNull();

    @JsonProperty("inbound_webhook_url")
    abstract @Nullable String inboundWebhookUrlOrNull();

    @JsonProperty("nickname")
    abstract @Nullable String nicknameOrNull();

    @JsonProperty("outbound_agents")
    abstract @Nullable List<AgentWeight> outboundAgentsOrNull();

    @JsonProperty("outbound_sms_agents")
    abstract @Nullable List<AgentWeight> outboundSmsAgentsOrNull();

    @JsonProperty("phone_number_pretty")
    abstract @Nullable String phoneNumberPrettyOrNull();

    @JsonProperty("sip_outbound_trunk_config")
    abstract @Nullable SipOutboundTrunkConfig sipOutboundTrunkConfigOrNull();

    @JsonProperty(JsonCodec.EXTRA)
    abstract @Nullable Map<String, Json> extraOrNull();

    /** Collects the fields of a {@link PhoneNumber}; for use by one thread. */
    public static final class Builder extends RetellObject.Builder<Builder> {
        private final ImmutablePhoneNumber.Builder wire = new ImmutablePhoneNumber.Builder();

        private Builder() {}

        private Builder(PhoneNumber from) {
            wire.from(from);
            extraProperties(from.extraProperties());
        }

        /**
         * When the number was last changed.
         *
         * @param lastModificationTimestamp {@code last_modification_timestamp}, in milliseconds on the wire
         * @return this builder
         */
        public Builder lastModificationTimestamp(Instant lastModificationTimestamp) {
            wire.lastModificationTimestamp(given("last_modification_timestamp", lastModificationTimestamp));
            return this;
        }

        /**
         * The number, in E.164 form where it is not an internal one; it identifies the number in the API.
         *
         * @param phoneNumber {@code phone_number}
         * @return this builder
         */
        public Builder phoneNumber(String phoneNumber) {
            wire.phoneNumber(given("phone_number", phoneNumber));
            return this;
        }

        /**
         * Where the number comes from.
         *
         * @param phoneNumberType {@code phone_number_type}
         * @return this builder
         */
        public Builder phoneNumberType(PhoneNumberType phoneNumberType) {
            wire.phoneNumberType(given("phone_number_type", phoneNumberType));
            return this;
        }

        /**
         * Countries calls may come from, as two-letter ISO codes; while none are set, calls from everywhere are taken.
         *
         * @param allowedInboundCountryList {@code allowed_inbound_country_list}
         * @return this builder
         */
        public Builder allowedInboundCountryList(List<String> allowedInboundCountryList) {
            wire.allowedInboundCountryList(given("allowed_inbound_country_list", allowedInboundCountryList));
            return this;
        }

        /**
         * Countries that may be called, as two-letter ISO codes; while none are set, all may be.
         *
         * @param allowedOutboundCountryList {@code allowed_outbound_country_list}
         * @return this builder
         */
        public Builder allowedOutboundCountryList(List<String> allowedOutboundCountryList) {
            wire.allowedOutboundCountryList(given("allowed_outbound_country_list", allowedOutboundCountryList));
            return this;
        }

        /**
         * Area code of the number.
         *
         * @param areaCode {@code area_code}
         * @return this builder
         */
        public Builder areaCode(int areaCode) {
            wire.areaCode(given("area_code", areaCode));
            return this;
        }

        /**
         * Number an inbound call is sent on to when no slot for a concurrent call becomes free; missing if there is
         * none.
         *
         * @param fallbackNumber {@code fallback_number}
         * @return this builder
         */
        public Builder fallbackNumber(String fallbackNumber) {
            wire.fallbackNumber(given("fallback_number", fallbackNumber));
            return this;
        }

        /**
         * Agents that answer inbound calls, picked at random by their weights, which have to add up to 1. Without any,
         * a call is answered only if the inbound webhook names an agent.
         *
         * @param inboundAgents {@code inbound_agents}
         * @return this builder
         */
        public Builder inboundAgents(List<AgentWeight> inboundAgents) {
            wire.inboundAgents(given("inbound_agents", inboundAgents));
            return this;
        }

        /**
         * Chat agents that answer incoming text messages, picked at random by their weights, which have to add up to 1.
         *
         * @param inboundSmsAgents {@code inbound_sms_agents}
         * @return this builder
         */
        public Builder inboundSmsAgents(List<AgentWeight> inboundSmsAgents) {
            wire.inboundSmsAgents(given("inbound_sms_agents", inboundSmsAgents));
            return this;
        }

        /**
         * Address asked before an incoming text message is answered; its reply can pick the agent, fill dynamic
         * variables or decline the message.
         *
         * @param inboundSmsWebhookUrl {@code inbound_sms_webhook_url}
         * @return this builder
         */
        public Builder inboundSmsWebhookUrl(String inboundSmsWebhookUrl) {
            wire.inboundSmsWebhookUrl(given("inbound_sms_webhook_url", inboundSmsWebhookUrl));
            return this;
        }

        /**
         * Address asked before an inbound call is answered; its reply can pick the agent, fill dynamic variables or
         * decline the call. Events during and after a call go to the agent's webhook instead.
         *
         * @param inboundWebhookUrl {@code inbound_webhook_url}
         * @return this builder
         */
        public Builder inboundWebhookUrl(String inboundWebhookUrl) {
            wire.inboundWebhookUrl(given("inbound_webhook_url", inboundWebhookUrl));
            return this;
        }

        /**
         * Name of one's own for the number.
         *
         * @param nickname {@code nickname}
         * @return this builder
         */
        public Builder nickname(String nickname) {
            wire.nickname(given("nickname", nickname));
            return this;
        }

        /**
         * Agents that place outbound calls, picked at random by their weights, which have to add up to 1. Without any,
         * every outbound call has to name its agent.
         *
         * @param outboundAgents {@code outbound_agents}
         * @return this builder
         */
        public Builder outboundAgents(List<AgentWeight> outboundAgents) {
            wire.outboundAgents(given("outbound_agents", outboundAgents));
            return this;
        }

        /**
         * Chat agents that start chats over text messages, picked at random by their weights, which have to add up to
         * 1.
         *
         * @param outboundSmsAgents {@code outbound_sms_agents}
         * @return this builder
         */
        public Builder outboundSmsAgents(List<AgentWeight> outboundSmsAgents) {
            wire.outboundSmsAgents(given("outbound_sms_agents", outboundSmsAgents));
            return this;
        }

        /**
         * The number written for people to read.
         *
         * @param phoneNumberPretty {@code phone_number_pretty}
         * @return this builder
         */
        public Builder phoneNumberPretty(String phoneNumberPretty) {
            wire.phoneNumberPretty(given("phone_number_pretty", phoneNumberPretty));
            return this;
        }

        /**
         * SIP trunk that outbound calls go through.
         *
         * @param sipOutboundTrunkConfig {@code sip_outbound_trunk_config}
         * @return this builder
         */
        public Builder sipOutboundTrunkConfig(SipOutboundTrunkConfig sipOutboundTrunkConfig) {
            wire.sipOutboundTrunkConfig(given("sip_outbound_trunk_config", sipOutboundTrunkConfig));
            return this;
        }

        /**
         * Makes the value after checking required fields and documented bounds.
         *
         * @return the value
         * @throws RetellValidationException when a required field is missing or a value is out of bounds
         */
        public PhoneNumber build() {
            PhoneNumber built = buildUnchecked();
            Checks.of("PhoneNumber", built.extraProperties())
                    .required("last_modification_timestamp", built.lastModificationTimestampOrNull())
                    .required("phone_number", built.phoneNumberOrNull())
                    .required("phone_number_type", built.phoneNumberTypeOrNull())
                    .verify();
            return built;
        }

        /**
         * Makes the value without checking it: for values that a newer API allows.
         *
         * @return the value
         */
        public PhoneNumber buildUnchecked() {
            return wire.extra(extraOrNull()).build();
        }
    }
}
