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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * What is needed to bring a number of one's own into Retell, connected through a SIP trunk.
 *
 * <p>Sent to {@code POST /import-phone-number}.
 */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = ImmutablePhoneNumberImport.Builder.class, using = ForeignMapper.Reader.class)
public abstract sealed class PhoneNumberImport extends RetellObject permits ImmutablePhoneNumberImport {
    PhoneNumberImport() {}

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
     * The number, in E.164 form unless {@code ignore_e164_validation} is on.
     *
     * @return {@code phone_number}; at least 1 character
     * @throws dev.retell4j.errors.RetellDecodeException when it is missing
     */
    public final String phoneNumber() {
        return required("phone_number", phoneNumberOrNull());
    }

    /**
     * Address of the SIP trunk that outbound calls from the number go through.
     *
     * @return {@code termination_uri}
     * @throws dev.retell4j.errors.RetellDecodeException when it is missing
     */
    public final String terminationUri() {
        return required("termination_uri", terminationUriOrNull());
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
     * Whether the check of the number for E.164 form is skipped, for internal numbers.
     *
     * @return {@code ignore_e164_validation}; default {@code true}; empty when absent
     */
    public final Optional<Boolean> ignoreE164Validation() {
        return Optional.ofNullable(ignoreE164ValidationOrNull());
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
     * Secret password for the SIP trunk; goes with {@code sip_trunk_auth_username}.
     *
     * @return {@code sip_trunk_auth_password}; empty when absent
     */
    public final Optional<String> sipTrunkAuthPassword() {
        return Optional.ofNullable(sipTrunkAuthPasswordOrNull());
    }

    /**
     * User name for the SIP trunk; left out if the trunk asks for none.
     *
     * @return {@code sip_trunk_auth_username}; empty when absent
     */
    public final Optional<String> sipTrunkAuthUsername() {
        return Optional.ofNullable(sipTrunkAuthUsernameOrNull());
    }

    /**
     * SIP transport for outbound calls.
     *
     * @return {@code transport}; one of {@code TLS}, {@code TCP}, {@code UDP}; default {@code TCP}; empty when absent
     */
    public final Optional<String> transport() {
        return Optional.ofNullable(transportOrNull());
    }

    @Override
    public final Map<String, Json> extraProperties() {
        return orEmpty(extraOrNull());
    }

    @JsonProperty("phone_number")
    @Required
    abstract @Nullable String phoneNumberOrNull();

    @JsonProperty("termination_uri")
    @Required
    abstract @Nullable String terminationUriOrNull();

    @JsonProperty("allowed_inbound_country_list")
    abstract @Nullable List<String> allowedInboundCountryListOrNull();

    @JsonProperty("allowed_outbound_country_list")
    abstract @Nullable List<String> allowedOutboundCountryListOrNull();

    @JsonProperty("ignore_e164_validation")
    abstract @Nullable Boolean ignoreE164ValidationOrNull();

    @JsonProperty("inbound_agents")
    abstract @Nullable List<AgentWeight> inboundAgentsOrNull();

    @JsonProperty("inbound_webhook_url")
    abstract @Nullable String inboundWebhookUrlOrNull();

    @JsonProperty("nickname")
    abstract @Nullable String nicknameOrNull();

    @JsonProperty("outbound_agents")
    abstract @Nullable List<AgentWeight> outboundAgentsOrNull();

    @JsonProperty("sip_trunk_auth_password")
    abstract @Nullable String sipTrunkAuthPasswordOrNull();

    @JsonProperty("sip_trunk_auth_username")
    abstract @Nullable String sipTrunkAuthUsernameOrNull();

    @JsonProperty("transport")
    abstract @Nullable String transportOrNull();

    @JsonProperty(JsonCodec.EXTRA)
    abstract @Nullable Map<String, Json> extraOrNull();

    /** Collects the fields of a {@link PhoneNumberImport}; for use by one thread. */
    public static final class Builder extends RetellObject.Builder<Builder> {
        private final ImmutablePhoneNumberImport.Builder wire = new ImmutablePhoneNumberImport.Builder();

        private Builder() {}

        private Builder(PhoneNumberImport from) {
            wire.from(from);
            extraProperties(from.extraProperties());
        }

        /**
         * The number, in E.164 form unless {@code ignore_e164_validation} is on.
         *
         * @param phoneNumber {@code phone_number}; at least 1 character
         * @return this builder
         */
        public Builder phoneNumber(String phoneNumber) {
            wire.phoneNumber(given("phone_number", phoneNumber));
            return this;
        }

        /**
         * Address of the SIP trunk that outbound calls from the number go through.
         *
         * @param terminationUri {@code termination_uri}
         * @return this builder
         */
        public Builder terminationUri(String terminationUri) {
            wire.terminationUri(given("termination_uri", terminationUri));
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
         * Sends {@code allowed_inbound_country_list} as an explicit null.
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
         * Sends {@code allowed_outbound_country_list} as an explicit null.
         *
         * @return this builder
         */
        public Builder clearAllowedOutboundCountryList() {
            wire.allowedOutboundCountryList(null);
            cleared("allowed_outbound_country_list");
            return this;
        }

        /**
         * Whether the check of the number for E.164 form is skipped, for internal numbers.
         *
         * @param ignoreE164Validation {@code ignore_e164_validation}; default {@code true}
         * @return this builder
         */
        public Builder ignoreE164Validation(boolean ignoreE164Validation) {
            wire.ignoreE164Validation(given("ignore_e164_validation", ignoreE164Validation));
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
         * Sends {@code inbound_agents} as an explicit null.
         *
         * @return this builder
         */
        public Builder clearInboundAgents() {
            wire.inboundAgents(null);
            cleared("inbound_agents");
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
         * Sends {@code inbound_webhook_url} as an explicit null.
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
         * Sends {@code outbound_agents} as an explicit null.
         *
         * @return this builder
         */
        public Builder clearOutboundAgents() {
            wire.outboundAgents(null);
            cleared("outbound_agents");
            return this;
        }

        /**
         * Secret password for the SIP trunk; goes with {@code sip_trunk_auth_username}.
         *
         * @param sipTrunkAuthPassword {@code sip_trunk_auth_password}
         * @return this builder
         */
        public Builder sipTrunkAuthPassword(String sipTrunkAuthPassword) {
            wire.sipTrunkAuthPassword(given("sip_trunk_auth_password", sipTrunkAuthPassword));
            return this;
        }

        /**
         * User name for the SIP trunk; left out if the trunk asks for none.
         *
         * @param sipTrunkAuthUsername {@code sip_trunk_auth_username}
         * @return this builder
         */
        public Builder sipTrunkAuthUsername(String sipTrunkAuthUsername) {
            wire.sipTrunkAuthUsername(given("sip_trunk_auth_username", sipTrunkAuthUsername));
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
         * Sends {@code transport} as an explicit null.
         *
         * @return this builder
         */
        public Builder clearTransport() {
            wire.transport(null);
            cleared("transport");
            return this;
        }

        /**
         * Makes the value after checking required fields and documented bounds.
         *
         * @return the value
         * @throws RetellValidationException when a required field is missing or a value is out of bounds
         */
        public PhoneNumberImport build() {
            PhoneNumberImport built = buildUnchecked();
            Checks.of("PhoneNumberImport", built.extraProperties())
                    .required("phone_number", built.phoneNumberOrNull())
                    .shortest("phone_number", built.phoneNumberOrNull(), 1)
                    .required("termination_uri", built.terminationUriOrNull())
                    .verify();
            return built;
        }

        /**
         * Makes the value without checking it: for values that a newer API allows.
         *
         * @return the value
         */
        public PhoneNumberImport buildUnchecked() {
            return wire.extra(extraOrNull()).build();
        }
    }
}
