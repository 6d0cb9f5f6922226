package dev.retell4j.phonenumbers;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.retell4j.internal.json.ForeignMapper;
import dev.retell4j.internal.json.JsonCodec;
import dev.retell4j.internal.json.ModelStyle;
import dev.retell4j.types.Json;
import dev.retell4j.types.Patch;
import dev.retell4j.types.RetellObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * Changes to a phone number; fields left out stay as they are.
 *
 * <p>Sent to {@code PATCH /update-phone-number/{phone_number}}.
 */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = ImmutablePhoneNumberUpdate.Builder.class, using = ForeignMapper.Reader.class)
public abstract sealed class PhoneNumberUpdate extends RetellObject permits ImmutablePhoneNumberUpdate {
    PhoneNumberUpdate() {}

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
     * Countries calls may come from, as two-letter ISO codes; while none are set, calls from everywhere are taken.
     *
     * @return {@code allowed_inbound_country_list}; absent when the update leaves it alone
     */
    public final Patch<List<String>> allowedInboundCountryList() {
        return patch("allowed_inbound_country_list", allowedInboundCountryListOrNull());
    }

    /**
     * Countries that may be called, as two-letter ISO codes; while none are set, all may be.
     *
     * @return {@code allowed_outbound_country_list}; absent when the update leaves it alone
     */
    public final Patch<List<String>> allowedOutboundCountryList() {
        return patch("allowed_outbound_country_list", allowedOutboundCountryListOrNull());
    }

    /**
     * Secret password for the SIP trunk of an imported number; goes with {@code auth_username}.
     *
     * @return {@code auth_password}; empty when absent
     */
    public final Optional<String> authPassword() {
        return Optional.ofNullable(authPasswordOrNull());
    }

    /**
     * User name for the SIP trunk of an imported number.
     *
     * @return {@code auth_username}; empty when absent
     */
    public final Optional<String> authUsername() {
        return Optional.ofNullable(authUsernameOrNull());
    }

    /**
     * Number an inbound call is sent on to when no slot for a concurrent call becomes free; null removes it.
     *
     * @return {@code fallback_number}; absent when the update leaves it alone
     */
    public final Patch<String> fallbackNumber() {
        return patch("fallback_number", fallbackNumberOrNull());
    }

    /**
     * Agents that answer inbound calls, picked at random by their weights, which have to add up to 1. Without any, a
     * call is answered only if the inbound webhook names an agent.
     *
     * @return {@code inbound_agents}; absent when the update leaves it alone
     */
    public final Patch<List<AgentWeight>> inboundAgents() {
        return patch("inbound_agents", inboundAgentsOrNull());
    }

    /**
     * Chat agents that answer incoming text messages, picked at random by their weights, which have to add up to 1.
     *
     * @return {@code inbound_sms_agents}; absent when the update leaves it alone
     */
    public final Patch<List<AgentWeight>> inboundSmsAgents() {
        return patch("inbound_sms_agents", inboundSmsAgentsOrNull());
    }

    /**
     * Address asked before an incoming text message is answered; its reply can pick the agent, fill dynamic variables
     * or decline the message.
     *
     * @return {@code inbound_sms_webhook_url}; absent when the update leaves it alone
     */
    public final Patch<String> inboundSmsWebhookUrl() {
        return patch("inbound_sms_webhook_url", inboundSmsWebhookUrlOrNull());
    }

    /**
     * Address asked before an inbound call is answered; its reply can pick the agent, fill dynamic variables or decline
     * the call. Events during and after a call go to the agent's webhook instead.
     *
     * @return {@code inbound_webhook_url}; absent when the update leaves it alone
     */
    public final Patch<String> inboundWebhookUrl() {
        return patch("inbound_webhook_url", inboundWebhookUrlOrNull());
    }

    /**
     * Name of one's own for the number.
     *
     * @return {@code nickname}; absent when the update leaves it alone
     */
    public final Patch<String> nickname() {
        return patch("nickname", nicknameOrNull());
    }

    /**
     * Agents that place outbound calls, picked at random by their weights, which have to add up to 1. Without any,
     * every outbound call has to name its agent.
     *
     * @return {@code outbound_agents}; absent when the update leaves it alone
     */
    public final Patch<List<AgentWeight>> outboundAgents() {
        return patch("outbound_agents", outboundAgentsOrNull());
    }

    /**
     * Chat agents that start chats over text messages, picked at random by their weights, which have to add up to 1.
     *
     * @return {@code outbound_sms_agents}; absent when the update leaves it alone
     */
    public final Patch<List<AgentWeight>> outboundSmsAgents() {
        return patch("outbound_sms_agents", outboundSmsAgentsOrNull());
    }

    /**
     * Address of the SIP trunk that outbound calls from an imported number go through.
     *
     * @return {@code termination_uri}; empty when absent
     */
    public final Optional<String> terminationUri() {
        return Optional.ofNullable(terminationUriOrNull());
    }

    /**
     * SIP transport for outbound calls.
     *
     * @return {@code transport}; one of {@code TLS}, {@code TCP}, {@code UDP}; default {@code TCP}; absent when the
     *     update leaves it alone
     */
    public final Patch<String> transport() {
        return patch("transport", transportOrNull());
    }

    @Override
    public final Map<String, Json> extraProperties() {
        return orEmpty(extraOrNull());
    }

    @JsonProperty("allowed_inbound_country_list")
    abstract @Nullable List<String> allowedInboundCountryListOrNull();

    @JsonProperty("allowed_outbound_country_list")
    abstract @Nullable List<String> allowedOutboundCountryListOrNull();

    @JsonProperty("auth_password")
    abstract @Nullable String authPasswordOrNull();

    @JsonProperty("auth_username")
    abstract @Nullable String authUsernameOrNull();

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

    @JsonProperty("termination_uri")
    abstract @Nullable String terminationUriOrNull();

    @JsonProperty("transport")
    abstract @Nullable String transportOrNull();

    @JsonProperty(JsonCodec.EXTRA)
    abstract @Nullable Map<String, Json> extraOrNull();

    /** Collects the fields of a {@link PhoneNumberUpdate}; for use by one thread. */
    public static final class Builder extends RetellObject.Builder<Builder> {
        private final ImmutablePhoneNumberUpdate.Builder wire = new ImmutablePhoneNumberUpdate.Builder();

        private Builder() {}

        private Builder(PhoneNumberUpdate from) {
            wire.from(from);
            extraProperties(from.extraProperties());
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
         * Countries calls may come from, as two-letter ISO codes; while none are set, calls from everywhere are taken.
         *
         * @param allowedInboundCountryList whether to leave, remove or set {@code allowed_inbound_country_list}
         * @return this builder
         */
        public Builder allowedInboundCountryList(Patch<List<String>> allowedInboundCountryList) {
            wire.allowedInboundCountryList(patched("allowed_inbound_country_list", allowedInboundCountryList));
            return this;
        }

        /**
         * Sends {@code allowed_inbound_country_list} as an explicit null, which removes the value or returns it to its
         * default.
         *
         * @return this builder
         */
        public Builder clearAllowedInboundCountryList() {
            wire.allowedInboundCountryList(null);
            cleared("allowed_inbound_country_list");
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
         * Countries that may be called, as two-letter ISO codes; while none are set, all may be.
         *
         * @param allowedOutboundCountryList whether to leave, remove or set {@code allowed_outbound_country_list}
         * @return this builder
         */
        public Builder allowedOutboundCountryList(Patch<List<String>> allowedOutboundCountryList) {
            wire.allowedOutboundCountryList(patched("allowed_outbound_country_list", allowedOutboundCountryList));
            return this;
        }

        /**
         * Sends {@code allowed_outbound_country_list} as an explicit null, which removes the value or returns it to its
         * default.
         *
         * @return this builder
         */
        public Builder clearAllowedOutboundCountryList() {
            wire.allowedOutboundCountryList(null);
            cleared("allowed_outbound_country_list");
            return this;
        }

        /**
         * Secret password for the SIP trunk of an imported number; goes with {@code auth_username}.
         *
         * @param authPassword {@code auth_password}
         * @return this builder
         */
        public Builder authPassword(String authPassword) {
            wire.authPassword(given("auth_password", authPassword));
            return this;
        }

        /**
         * User name for the SIP trunk of an imported number.
         *
         * @param authUsername {@code auth_username}
         * @return this builder
         */
        public Builder authUsername(String authUsername) {
            wire.authUsername(given("auth_username", authUsername));
            return this;
        }

        /**
         * Number an inbound call is sent on to when no slot for a concurrent call becomes free; null removes it.
         *
         * @param fallbackNumber {@code fallback_number}
         * @return this builder
         */
        public Builder fallbackNumber(String fallbackNumber) {
            wire.fallbackNumber(given("fallback_number", fallbackNumber));
            return this;
        }

        /**
         * Number an inbound call is sent on to when no slot for a concurrent call becomes free; null removes it.
         *
         * @param fallbackNumber whether to leave, remove or set {@code fallback_number}
         * @return this builder
         */
        public Builder fallbackNumber(Patch<String> fallbackNumber) {
            wire.fallbackNumber(patched("fallback_number", fallbackNumber));
            return this;
        }

        /**
         * Sends {@code fallback_number} as an explicit null, which removes the value or returns it to its default.
         *
         * @return this builder
         */
        public Builder clearFallbackNumber() {
            wire.fallbackNumber(null);
            cleared("fallback_number");
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
         * Agents that answer inbound calls, picked at random by their weights, which have to add up to 1. Without any,
         * a call is answered only if the inbound webhook names an agent.
         *
         * @param inboundAgents whether to leave, remove or set {@code inbound_agents}
         * @return this builder
         */
        public Builder inboundAgents(Patch<List<AgentWeight>> inboundAgents) {
            wire.inboundAgents(patched("inbound_agents", inboundAgents));
            return this;
        }

        /**
         * Sends {@code inbound_agents} as an explicit null, which removes the value or returns it to its default.
         *
         * @return this builder
         */
        public Builder clearInboundAgents() {
            wire.inboundAgents(null);
            cleared("inbound_agents");
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
         * Chat agents that answer incoming text messages, picked at random by their weights, which have to add up to 1.
         *
         * @param inboundSmsAgents whether to leave, remove or set {@code inbound_sms_agents}
         * @return this builder
         */
        public Builder inboundSmsAgents(Patch<List<AgentWeight>> inboundSmsAgents) {
            wire.inboundSmsAgents(patched("inbound_sms_agents", inboundSmsAgents));
            return this;
        }

        /**
         * Sends {@code inbound_sms_agents} as an explicit null, which removes the value or returns it to its default.
         *
         * @return this builder
         */
        public Builder clearInboundSmsAgents() {
            wire.inboundSmsAgents(null);
            cleared("inbound_sms_agents");
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
         * Address asked before an incoming text message is answered; its reply can pick the agent, fill dynamic
         * variables or decline the message.
         *
         * @param inboundSmsWebhookUrl whether to leave, remove or set {@code inbound_sms_webhook_url}
         * @return this builder
         */
        public Builder inboundSmsWebhookUrl(Patch<String> inboundSmsWebhookUrl) {
            wire.inboundSmsWebhookUrl(patched("inbound_sms_webhook_url", inboundSmsWebhookUrl));
            return this;
        }

        /**
         * Sends {@code inbound_sms_webhook_url} as an explicit null, which removes the value or returns it to its
         * default.
         *
         * @return this builder
         */
        public Builder clearInboundSmsWebhookUrl() {
            wire.inboundSmsWebhookUrl(null);
            cleared("inbound_sms_webhook_url");
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
         * Address asked before an inbound call is answered; its reply can pick the agent, fill dynamic variables or
         * decline the call. Events during and after a call go to the agent's webhook instead.
         *
         * @param inboundWebhookUrl whether to leave, remove or set {@code inbound_webhook_url}
         * @return this builder
         */
        public Builder inboundWebhookUrl(Patch<String> inboundWebhookUrl) {
            wire.inboundWebhookUrl(patched("inbound_webhook_url", inboundWebhookUrl));
            return this;
        }

        /**
         * Sends {@code inbound_webhook_url} as an explicit null, which removes the value or returns it to its default.
         *
         * @return this builder
         */
        public Builder clearInboundWebhookUrl() {
            wire.inboundWebhookUrl(null);
            cleared("inbound_webhook_url");
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
         * Name of one's own for the number.
         *
         * @param nickname whether to leave, remove or set {@code nickname}
         * @return this builder
         */
        public Builder nickname(Patch<String> nickname) {
            wire.nickname(patched("nickname", nickname));
            return this;
        }

        /**
         * Sends {@code nickname} as an explicit null, which removes the value or returns it to its default.
         *
         * @return this builder
         */
        public Builder clearNickname() {
            wire.nickname(null);
            cleared("nickname");
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
         * Agents that place outbound calls, picked at random by their weights, which have to add up to 1. Without any,
         * every outbound call has to name its agent.
         *
         * @param outboundAgents whether to leave, remove or set {@code outbound_agents}
         * @return this builder
         */
        public Builder outboundAgents(Patch<List<AgentWeight>> outboundAgents) {
            wire.outboundAgents(patched("outbound_agents", outboundAgents));
            return this;
        }

        /**
         * Sends {@code outbound_agents} as an explicit null, which removes the value or returns it to its default.
         *
         * @return this builder
         */
        public Builder clearOutboundAgents() {
            wire.outboundAgents(null);
            cleared("outbound_agents");
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
         * Chat agents that start chats over text messages, picked at random by their weights, which have to add up to
         * 1.
         *
         * @param outboundSmsAgents whether to leave, remove or set {@code outbound_sms_agents}
         * @return this builder
         */
        public Builder outboundSmsAgents(Patch<List<AgentWeight>> outboundSmsAgents) {
            wire.outboundSmsAgents(patched("outbound_sms_agents", outboundSmsAgents));
            return this;
        }

        /**
         * Sends {@code outbound_sms_agents} as an explicit null, which removes the value or returns it to its default.
         *
         * @return this builder
         */
        public Builder clearOutboundSmsAgents() {
            wire.outboundSmsAgents(null);
            cleared("outbound_sms_agents");
            return this;
        }

        /**
         * Address of the SIP trunk that outbound calls from an imported number go through.
         *
         * @param terminationUri {@code termination_uri}
         * @return this builder
         */
        public Builder terminationUri(String terminationUri) {
            wire.terminationUri(given("termination_uri", terminationUri));
            return this;
        }

        /**
         * SIP transport for outbound calls.
         *
         * @param transport {@code transport}; one of {@code TLS}, {@code TCP}, {@code UDP}; default {@code TCP}
         * @return this builder
         */
        public Builder transport(String transport) {
            wire.transport(given("transport", transport));
            return this;
        }

        /**
         * SIP transport for outbound calls.
         *
         * @param transport whether to leave, remove or set {@code transport}
         * @return this builder
         */
        public Builder transport(Patch<String> transport) {
            wire.transport(patched("transport", transport));
            return this;
        }

        /**
         * Sends {@code transport} as an explicit null, which removes the value or returns it to its default.
         *
         * @return this builder
         */
        public Builder clearTransport() {
            wire.transport(null);
            cleared("transport");
            return this;
        }

        /**
         * Makes the value.
         *
         * @return the value
         */
        public PhoneNumberUpdate build() {
            return buildUnchecked();
        }

        /**
         * Makes the value without checking it: for values that a newer API allows.
         *
         * @return the value
         */
        public PhoneNumberUpdate buildUnchecked() {
            return wire.extra(extraOrNull()).build();
        }
    }
}
