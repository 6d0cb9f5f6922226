package dev.retell4j.phonenumbers;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.retell4j.errors.RetellValidationException;
import dev.retell4j.internal.check.Checks;
import dev.retell4j.internal.json.ForeignMapper;
import dev.retell4j.internal.json.JsonCodec;
import dev.retell4j.internal.json.ModelStyle;
import dev.retell4j.types.Json;
import dev.retell4j.types.RetellObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * What is needed to buy a phone number. Buying costs money.
 *
 * <p>Sent to {@code POST /create-phone-number}.
 */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = ImmutablePhoneNumberCreate.Builder.class, using = ForeignMapper.Reader.class)
public abstract sealed class PhoneNumberCreate extends RetellObject permits ImmutablePhoneNumberCreate {
    PhoneNumberCreate() {}

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
     * Area code the new number should have, three digits in the US and Canada. Not needed if {@code phone_number} names
     * the number.
     *
     * @return {@code area_code}; empty when absent
     */
    public final OptionalInt areaCode() {
        Integer areaCode = areaCodeOrNull();
        return areaCode == null ? OptionalInt.empty() : OptionalInt.of(areaCode);
    }

    /**
     * Country the number is bought in.
     *
     * @return {@code country_code}; default {@code US}; empty when absent
     */
    public final Optional<PhoneNumberCountry> countryCode() {
        return Optional.ofNullable(countryCodeOrNull());
    }

    /**
     * Number an inbound call is sent on to when no slot for a concurrent call becomes free; without it, such a call
     * fails.
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
     * Telephony provider the number is bought from.
     *
     * @return {@code number_provider}; default {@code twilio}; empty when absent
     */
    public final Optional<PhoneNumberProvider> numberProvider() {
        return Optional.ofNullable(numberProviderOrNull());
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
     * The very number to buy, in E.164 form; when left out, Retell picks one that fits.
     *
     * @return {@code phone_number}; at least 1 character; empty when absent
     */
    public final Optional<String> phoneNumber() {
        return Optional.ofNullable(phoneNumberOrNull());
    }

    /**
     * Whether to buy a toll-free number.
     *
     * @return {@code toll_free}; empty when absent
     */
    public final Optional<Boolean> tollFree() {
        return Optional.ofNullable(tollFreeOrNull());
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

    @JsonProperty("allowed_inbound_country_list")
    abstract @Nullable List<String> allowedInboundCountryListOrNull();

    @JsonProperty("allowed_outbound_country_list")
    abstract @Nullable List<String> allowedOutboundCountryListOrNull();

    @JsonProperty("area_code")
    abstract @Nullable Integer areaCodeOrNull();

    @JsonProperty("country_code")
    abstract @Nullable PhoneNumberCountry countryCodeOrNull();

    @JsonProperty("fallback_number")
    abstract @Nullable String fallbackNumberOrNull();

    @JsonProperty("inbound_agents")
    abstract @Nullable List<AgentWeight> inboundAgentsOrNull();

    @JsonProperty("inbound_webhook_url")
    abstract @Nullable String inboundWebhookUrlOrNull();

    @JsonProperty("nickname")
    abstract @Nullable String nicknameOrNull();

    @JsonProperty("number_provider")
    abstract @Nullable PhoneNumberProvider numberProviderOrNull();

    @JsonProperty("outbound_agents")
    abstract @Nullable List<AgentWeight> outboundAgentsOrNull();

    @JsonProperty("phone_number")
    abstract @Nullable String phoneNumberOrNull();

    @JsonProperty("toll_free")
    abstract @Nullable Boolean tollFreeOrNull();

    @JsonProperty("transport")
    abstract @Nullable String transportOrNull();

    @JsonProperty(JsonCodec.EXTRA)
    abstract @Nullable Map<String, Json> extraOrNull();

    /** Collects the fields of a {@link PhoneNumberCreate}; for use by one thread. */
    public static final class Builder extends RetellObject.Builder<Builder> {
        private final ImmutablePhoneNumberCreate.Builder wire = new ImmutablePhoneNumberCreate.Builder();

        private Builder() {}

        private Builder(PhoneNumberCreate from) {
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
         * Area code the new number should have, three digits in the US and Canada. Not needed if {@code phone_number}
         * names the number.
         *
         * @param areaCode {@code area_code}
         * @return this builder
         */
        public Builder areaCode(int areaCode) {
            wire.areaCode(given("area_code", areaCode));
            return this;
        }

        /**
         * Country the number is bought in.
         *
         * @param countryCode {@code country_code}; default {@code US}
         * @return this builder
         */
        public Builder countryCode(PhoneNumberCountry countryCode) {
            wire.countryCode(given("country_code", countryCode));
            return this;
        }

        /**
         * Number an inbound call is sent on to when no slot for a concurrent call becomes free; without it, such a call
         * fails.
         *
         * @param fallbackNumber {@code fallback_number}
         * @return this builder
         */
        public Builder fallbackNumber(String fallbackNumber) {
            wire.fallbackNumber(given("fallback_number", fallbackNumber));
            return this;
        }

        /**
         * Sends {@code fallback_number} as an explicit null.
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
         * Telephony provider the number is bought from.
         *
         * @param numberProvider {@code number_provider}; default {@code twilio}
         * @return this builder
         */
        public Builder numberProvider(PhoneNumberProvider numberProvider) {
            wire.numberProvider(given("number_provider", numberProvider));
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
         * The very number to buy, in E.164 form; when left out, Retell picks one that fits.
         *
         * @param phoneNumber {@code phone_number}; at least 1 character
         * @return this builder
         */
        public Builder phoneNumber(String phoneNumber) {
            wire.phoneNumber(given("phone_number", phoneNumber));
            return this;
        }

        /**
         * Whether to buy a toll-free number.
         *
         * @param tollFree {@code toll_free}
         * @return this builder
         */
        public Builder tollFree(boolean tollFree) {
            wire.tollFree(given("toll_free", tollFree));
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
        public PhoneNumberCreate build() {
            PhoneNumberCreate built = buildUnchecked();
            Checks.of("PhoneNumberCreate", built.extraProperties())
                    .shortest("phone_number", built.phoneNumberOrNull(), 1)
                    .verify();
            return built;
        }

        /**
         * Makes the value without checking it: for values that a newer API allows.
         *
         * @return the value
         */
        public PhoneNumberCreate buildUnchecked() {
            return wire.extra(extraOrNull()).build();
        }
    }
}
