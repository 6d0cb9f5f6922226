package dev.retell4j.agents;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.retell4j.analysis.PostChatAnalysisData;
import dev.retell4j.errors.RetellValidationException;
import dev.retell4j.internal.check.Checks;
import dev.retell4j.internal.json.ForeignMapper;
import dev.retell4j.internal.json.JsonCodec;
import dev.retell4j.internal.json.ModelStyle;
import dev.retell4j.internal.json.Required;
import dev.retell4j.llms.LlmModel;
import dev.retell4j.types.DataStorageSetting;
import dev.retell4j.types.Json;
import dev.retell4j.types.RetellObject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * The settings of a new chat agent. Only the response engine has to be chosen.
 *
 * <p>Sent to {@code POST /create-chat-agent}.
 */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = ImmutableChatAgentCreate.Builder.class, using = ForeignMapper.Reader.class)
public abstract sealed class ChatAgentCreate extends RetellObject permits ImmutableChatAgentCreate {
    ChatAgentCreate() {}

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
     * What produces the agent's replies; it has to exist before the agent is created.
     *
     * @return {@code response_engine}
     * @throws dev.retell4j.errors.RetellDecodeException when it is missing
     */
    public final ResponseEngine responseEngine() {
        return required("response_engine", responseEngineOrNull());
    }

    /**
     * Name of the agent, for people to recognise it by. It plays no part in chats.
     *
     * @return {@code agent_name}; empty when absent
     */
    public final Optional<String> agentName() {
        return Optional.ofNullable(agentNameOrNull());
    }

    /**
     * Message to show when a chat is closed because the user stayed silent. When not set, there is none.
     *
     * @return {@code auto_close_message}; empty when absent
     */
    public final Optional<String> autoCloseMessage() {
        return Optional.ofNullable(autoCloseMessageOrNull());
    }

    /**
     * How many days Retell keeps the data of the agent's calls or chats before deleting it. When not set, the data is
     * never deleted automatically.
     *
     * @return {@code data_storage_retention_days}; from 1 to 730; empty when absent
     */
    public final OptionalInt dataStorageRetentionDays() {
        Integer dataStorageRetentionDays = dataStorageRetentionDaysOrNull();
        return dataStorageRetentionDays == null ? OptionalInt.empty() : OptionalInt.of(dataStorageRetentionDays);
    }

    /**
     * How much of each call or chat Retell keeps.
     *
     * @return {@code data_storage_setting}; default {@code everything}; empty when absent
     */
    public final Optional<DataStorageSetting> dataStorageSetting() {
        return Optional.ofNullable(dataStorageSettingOrNull());
    }

    /**
     * How long the user may stay silent before the chat is closed.
     *
     * @return {@code end_chat_after_silence_ms}, in milliseconds on the wire; from 120000 to 259200000 ms; default
     *     {@code 3600000} ms; empty when absent
     */
    public final Optional<Duration> endChatAfterSilence() {
        return Optional.ofNullable(endChatAfterSilenceOrNull());
    }

    /**
     * Topics on which the user's input and the agent's output are checked.
     *
     * @return {@code guardrail_config}; empty when absent
     */
    public final Optional<GuardrailConfig> guardrailConfig() {
        return Optional.ofNullable(guardrailConfigOrNull());
    }

    /**
     * Ready-made behaviours that Retell adds to the agent's instructions.
     *
     * @return {@code handbook_config}; empty when absent
     */
    public final Optional<ChatHandbookConfig> handbookConfig() {
        return Optional.ofNullable(handbookConfigOrNull());
    }

    /**
     * The language or languages the agent reads and writes.
     *
     * @return {@code language}; default {@code en-US}; empty when absent
     */
    public final Optional<LanguageSetting> language() {
        return Optional.ofNullable(languageOrNull());
    }

    /**
     * Whether links to logs are signed and expire.
     *
     * @return {@code opt_in_signed_url}; default {@code false}; empty when absent
     */
    public final Optional<Boolean> optInSignedUrl() {
        return Optional.ofNullable(optInSignedUrlOrNull());
    }

    /**
     * Which personal data is removed from transcripts, and when.
     *
     * @return {@code pii_config}; empty when absent
     */
    public final Optional<PiiConfig> piiConfig() {
        return Optional.ofNullable(piiConfigOrNull());
    }

    /**
     * What to extract from each chat once it has ended, beyond what Retell extracts anyway. The results appear in the
     * chat's analysis. Null removes it all.
     *
     * @return {@code post_chat_analysis_data}; empty when absent
     */
    public final List<PostChatAnalysisData> postChatAnalysisData() {
        List<PostChatAnalysisData> postChatAnalysisData = postChatAnalysisDataOrNull();
        return postChatAnalysisData == null ? List.of() : postChatAnalysisData;
    }

    /**
     * Language model that analyses ended chats.
     *
     * @return {@code post_chat_analysis_model}; default {@code gpt-4.1}; empty when absent
     */
    public final Optional<LlmModel> postChatAnalysisModel() {
        return Optional.ofNullable(postChatAnalysisModelOrNull());
    }

    /**
     * How long a signed link stays valid after it is issued. It counts only while {@code opt_in_signed_url} is on.
     *
     * @return {@code signed_url_expiration_ms}, in milliseconds on the wire; default {@code 86400000} ms; empty when
     *     absent
     */
    public final Optional<Duration> signedUrlExpiration() {
        return Optional.ofNullable(signedUrlExpirationOrNull());
    }

    /**
     * IANA name of the time zone the agent works in, such as {@code Europe/Berlin}.
     *
     * @return {@code timezone}; default {@code America/Los_Angeles}; empty when absent
     */
    public final Optional<String> timezone() {
        return Optional.ofNullable(timezoneOrNull());
    }

    /**
     * Short title of this version, for people to read.
     *
     * @return {@code version_title}; empty when absent
     */
    public final Optional<String> versionTitle() {
        return Optional.ofNullable(versionTitleOrNull());
    }

    /**
     * The events sent to the webhook. Null means the default ones.
     *
     * @return {@code webhook_events}; default {@code [chat_started, chat_ended, chat_analyzed]}; empty when absent
     */
    public final List<ChatWebhookEvent> webhookEvents() {
        List<ChatWebhookEvent> webhookEvents = webhookEventsOrNull();
        return webhookEvents == null ? List.of() : webhookEvents;
    }

    /**
     * How long Retell waits for the webhook to answer before that delivery counts as failed.
     *
     * @return {@code webhook_timeout_ms}, in milliseconds on the wire; default {@code 10000} ms; empty when absent
     */
    public final Optional<Duration> webhookTimeout() {
        return Optional.ofNullable(webhookTimeoutOrNull());
    }

    /**
     * Address that events of this agent are sent to; it may hold dynamic variables. It replaces the address set for the
     * workspace, which is used when this one is not set; null removes it.
     *
     * @return {@code webhook_url}; empty when absent
     */
    public final Optional<String> webhookUrl() {
        return Optional.ofNullable(webhookUrlOrNull());
    }

    @Override
    public final Map<String, Json> extraProperties() {
        return orEmpty(extraOrNull());
    }

    @JsonProperty("response_engine")
    @Required
    abstract @Nullable ResponseEngine responseEngineOrNull();

    @JsonProperty("agent_name")
    abstract @Nullable String agentNameOrNull();

    @JsonProperty("auto_close_message")
    abstract @Nullable String autoCloseMessageOrNull();

    @JsonProperty("data_storage_retention_days")
    abstract @Nullable Integer dataStorageRetentionDaysOrNull();

    @JsonProperty("data_storage_setting")
    abstract @Nullable DataStorageSetting dataStorageSettingOrNull();

    @JsonProperty("end_chat_after_silence_ms")
    abstract @Nullable Duration endChatAfterSilenceOrNull();

    @JsonProperty("guardrail_config")
    abstract @Nullable GuardrailConfig guardrailConfigOrNull();

    @JsonProperty("handbook_config")
    abstract @Nullable ChatHandbookConfig handbookConfigOrNull();

    @JsonProperty("language")
    abstract @Nullable LanguageSetting languageOrNull();

    @JsonProperty("opt_in_signed_url")
    abstract @Nullable Boolean optInSignedUrlOrNull();

    @JsonProperty("pii_config")
    abstract @Nullable PiiConfig piiConfigOrNull();

    @JsonProperty("post_chat_analysis_data")
    abstract @Nullable List<PostChatAnalysisData> postChatAnalysisDataOrNull();

    @JsonProperty("post_chat_analysis_model")
    abstract @Nullable LlmModel postChatAnalysisModelOrNull();

    @JsonProperty("signed_url_expiration_ms")
    abstract @Nullable Duration signedUrlExpirationOrNull();

    @JsonProperty("timezone")
    abstract @Nullable String timezoneOrNull();

    @JsonProperty("version_title")
    abstract @Nullable String versionTitleOrNull();

    @JsonProperty("webhook_events")
    abstract @Nullable List<ChatWebhookEvent> webhookEventsOrNull();

    @JsonProperty("webhook_timeout_ms")
    abstract @Nullable Duration webhookTimeoutOrNull();

    @JsonProperty("webhook_url")
    abstract @Nullable String webhookUrlOrNull();

    @JsonProperty(JsonCodec.EXTRA)
    abstract @Nullable Map<String, Json> extraOrNull();

    /** Collects the fields of a {@link ChatAgentCreate}; for use by one thread. */
    public static final class Builder extends RetellObject.Builder<Builder> {
        private final ImmutableChatAgentCreate.Builder wire = new ImmutableChatAgentCreate.Builder();

        private Builder() {}

        private Builder(ChatAgentCreate from) {
            wire.from(from);
            extraProperties(from.extraProperties());
        }

        /**
         * What produces the agent's replies; it has to exist before the agent is created.
         *
         * @param responseEngine {@code response_engine}
         * @return this builder
         */
        public Builder responseEngine(ResponseEngine responseEngine) {
            wire.responseEngine(given("response_engine", responseEngine));
            return this;
        }

        /**
         * Name of the agent, for people to recognise it by. It plays no part in chats.
         *
         * @param agentName {@code agent_name}
         * @return this builder
         */
        public Builder agentName(String agentName) {
            wire.agentName(given("agent_name", agentName));
            return this;
        }

        /**
         * Sends {@code agent_name} as an explicit null.
         *
         * @return this builder
         */
        public Builder clearAgentName() {
            wire.agentName(null);
            cleared("agent_name");
            return this;
        }

        /**
         * Message to show when a chat is closed because the user stayed silent. When not set, there is none.
         *
         * @param autoCloseMessage {@code auto_close_message}
         * @return this builder
         */
        public Builder autoCloseMessage(String autoCloseMessage) {
            wire.autoCloseMessage(given("auto_close_message", autoCloseMessage));
            return this;
        }

        /**
         * Sends {@code auto_close_message} as an explicit null.
         *
         * @return this builder
         */
        public Builder clearAutoCloseMessage() {
            wire.autoCloseMessage(null);
            cleared("auto_close_message");
            return this;
        }

        /**
         * How many days Retell keeps the data of the agent's calls or chats before deleting it. When not set, the data
         * is never deleted automatically.
         *
         * @param dataStorageRetentionDays {@code data_storage_retention_days}; from 1 to 730
         * @return this builder
         */
        public Builder dataStorageRetentionDays(int dataStorageRetentionDays) {
            wire.dataStorageRetentionDays(given("data_storage_retention_days", dataStorageRetentionDays));
            return this;
        }

        /**
         * Sends {@code data_storage_retention_days} as an explicit null.
         *
         * @return this builder
         */
        public Builder clearDataStorageRetentionDays() {
            wire.dataStorageRetentionDays(null);
            cleared("data_storage_retention_days");
            return this;
        }

        /**
         * How much of each call or chat Retell keeps.
         *
         * @param dataStorageSetting {@code data_storage_setting}; default {@code everything}
         * @return this builder
         */
        public Builder dataStorageSetting(DataStorageSetting dataStorageSetting) {
            wire.dataStorageSetting(given("data_storage_setting", dataStorageSetting));
            return this;
        }

        /**
         * Sends {@code data_storage_setting} as an explicit null.
         *
         * @return this builder
         */
        public Builder clearDataStorageSetting() {
            wire.dataStorageSetting(null);
            cleared("data_storage_setting");
            return this;
        }

        /**
         * How long the user may stay silent before the chat is closed.
         *
         * @param endChatAfterSilence {@code end_chat_after_silence_ms}, in milliseconds on the wire; from 120000 to
         *     259200000 ms; default {@code 3600000} ms
         * @return this builder
         */
        public Builder endChatAfterSilence(Duration endChatAfterSilence) {
            wire.endChatAfterSilence(given("end_chat_after_silence_ms", endChatAfterSilence));
            return this;
        }

        /**
         * Sends {@code end_chat_after_silence_ms} as an explicit null.
         *
         * @return this builder
         */
        public Builder clearEndChatAfterSilence() {
            wire.endChatAfterSilence(null);
            cleared("end_chat_after_silence_ms");
            return this;
        }

        /**
         * Topics on which the user's input and the agent's output are checked.
         *
         * @param guardrailConfig {@code guardrail_config}
         * @return this builder
         */
        public Builder guardrailConfig(GuardrailConfig guardrailConfig) {
            wire.guardrailConfig(given("guardrail_config", guardrailConfig));
            return this;
        }

        /**
         * Ready-made behaviours that Retell adds to the agent's instructions.
         *
         * @param handbookConfig {@code handbook_config}
         * @return this builder
         */
        public Builder handbookConfig(ChatHandbookConfig handbookConfig) {
            wire.handbookConfig(given("handbook_config", handbookConfig));
            return this;
        }

        /**
         * The language or languages the agent reads and writes.
         *
         * @param language {@code language}; default {@code en-US}
         * @return this builder
         */
        public Builder language(LanguageSetting language) {
            wire.language(given("language", language));
            return this;
        }

        /**
         * Whether links to logs are signed and expire.
         *
         * @param optInSignedUrl {@code opt_in_signed_url}; default {@code false}
         * @return this builder
         */
        public Builder optInSignedUrl(boolean optInSignedUrl) {
            wire.optInSignedUrl(given("opt_in_signed_url", optInSignedUrl));
            return this;
        }

        /**
         * Which personal data is removed from transcripts, and when.
         *
         * @param piiConfig {@code pii_config}
         * @return this builder
         */
        public Builder piiConfig(PiiConfig piiConfig) {
            wire.piiConfig(given("pii_config", piiConfig));
            return this;
        }

        /**
         * What to extract from each chat once it has ended, beyond what Retell extracts anyway. The results appear in
         * the chat's analysis. Null removes it all.
         *
         * @param postChatAnalysisData {@code post_chat_analysis_data}
         * @return this builder
         */
        public Builder postChatAnalysisData(List<PostChatAnalysisData> postChatAnalysisData) {
            wire.postChatAnalysisData(given("post_chat_analysis_data", postChatAnalysisData));
            return this;
        }

        /**
         * Sends {@code post_chat_analysis_data} as an explicit null.
         *
         * @return this builder
         */
        public Builder clearPostChatAnalysisData() {
            wire.postChatAnalysisData(null);
            cleared("post_chat_analysis_data");
            return this;
        }

        /**
         * Language model that analyses ended chats.
         *
         * @param postChatAnalysisModel {@code post_chat_analysis_model}; default {@code gpt-4.1}
         * @return this builder
         */
        public Builder postChatAnalysisModel(LlmModel postChatAnalysisModel) {
            wire.postChatAnalysisModel(given("post_chat_analysis_model", postChatAnalysisModel));
            return this;
        }

        /**
         * Sends {@code post_chat_analysis_model} as an explicit null.
         *
         * @return this builder
         */
        public Builder clearPostChatAnalysisModel() {
            wire.postChatAnalysisModel(null);
            cleared("post_chat_analysis_model");
            return this;
        }

        /**
         * How long a signed link stays valid after it is issued. It counts only while {@code opt_in_signed_url} is on.
         *
         * @param signedUrlExpiration {@code signed_url_expiration_ms}, in milliseconds on the wire; default
         *     {@code 86400000} ms
         * @return this builder
         */
        public Builder signedUrlExpiration(Duration signedUrlExpiration) {
            wire.signedUrlExpiration(given("signed_url_expiration_ms", signedUrlExpiration));
            return this;
        }

        /**
         * Sends {@code signed_url_expiration_ms} as an explicit null.
         *
         * @return this builder
         */
        public Builder clearSignedUrlExpiration() {
            wire.signedUrlExpiration(null);
            cleared("signed_url_expiration_ms");
            return this;
        }

        /**
         * IANA name of the time zone the agent works in, such as {@code Europe/Berlin}.
         *
         * @param timezone {@code timezone}; default {@code America/Los_Angeles}
         * @return this builder
         */
        public Builder timezone(String timezone) {
            wire.timezone(given("timezone", timezone));
            return this;
        }

        /**
         * Sends {@code timezone} as an explicit null.
         *
         * @return this builder
         */
        public Builder clearTimezone() {
            wire.timezone(null);
            cleared("timezone");
            return this;
        }

        /**
         * Short title of this version, for people to read.
         *
         * @param versionTitle {@code version_title}
         * @return this builder
         */
        public Builder versionTitle(String versionTitle) {
            wire.versionTitle(given("version_title", versionTitle));
            return this;
        }

        /**
         * Sends {@code version_title} as an explicit null.
         *
         * @return this builder
         */
        public Builder clearVersionTitle() {
            wire.versionTitle(null);
            cleared("version_title");
            return this;
        }

        /**
         * The events sent to the webhook. Null means the default ones.
         *
         * @param webhookEvents {@code webhook_events}; default {@code [chat_started, chat_ended, chat_analyzed]}
         * @return this builder
         */
        public Builder webhookEvents(List<ChatWebhookEvent> webhookEvents) {
            wire.webhookEvents(given("webhook_events", webhookEvents));
            return this;
        }

        /**
         * Sends {@code webhook_events} as an explicit null.
         *
         * @return this builder
         */
        public Builder clearWebhookEvents() {
            wire.webhookEvents(null);
            cleared("webhook_events");
            return this;
        }

        /**
         * How long Retell waits for the webhook to answer before that delivery counts as failed.
         *
         * @param webhookTimeout {@code webhook_timeout_ms}, in milliseconds on the wire; default {@code 10000} ms
         * @return this builder
         */
        public Builder webhookTimeout(Duration webhookTimeout) {
            wire.webhookTimeout(given("webhook_timeout_ms", webhookTimeout));
            return this;
        }

        /**
         * Address that events of this agent are sent to; it may hold dynamic variables. It replaces the address set for
         * the workspace, which is used when this one is not set; null removes it.
         *
         * @param webhookUrl {@code webhook_url}
         * @return this builder
         */
        public Builder webhookUrl(String webhookUrl) {
            wire.webhookUrl(given("webhook_url", webhookUrl));
            return this;
        }

        /**
         * Sends {@code webhook_url} as an explicit null.
         *
         * @return this builder
         */
        public Builder clearWebhookUrl() {
            wire.webhookUrl(null);
            cleared("webhook_url");
            return this;
        }

        /**
         * Makes the value after checking required fields and documented bounds.
         *
         * @return the value
         * @throws RetellValidationException when a required field is missing or a value is out of bounds
         */
        public ChatAgentCreate build() {
            ChatAgentCreate built = buildUnchecked();
            Checks.of("ChatAgentCreate", built.extraProperties())
                    .required("response_engine", built.responseEngineOrNull())
                    .atLeast("data_storage_retention_days", built.dataStorageRetentionDaysOrNull(), 1)
                    .atMost("data_storage_retention_days", built.dataStorageRetentionDaysOrNull(), 730)
                    .atLeast("end_chat_after_silence_ms", built.endChatAfterSilenceOrNull(), 120000)
                    .atMost("end_chat_after_silence_ms", built.endChatAfterSilenceOrNull(), 259200000)
                    .verify();
            return built;
        }

        /**
         * Makes the value without checking it: for values that a newer API allows.
         *
         * @return the value
         */
        public ChatAgentCreate buildUnchecked() {
            return wire.extra(extraOrNull()).build();
        }
    }
}
