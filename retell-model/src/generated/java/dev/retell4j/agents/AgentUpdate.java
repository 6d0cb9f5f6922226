package dev.retell4j.agents;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.retell4j.analysis.PostCallAnalysisData;
import dev.retell4j.errors.RetellValidationException;
import dev.retell4j.internal.check.Checks;
import dev.retell4j.internal.json.ForeignMapper;
import dev.retell4j.internal.json.JsonCodec;
import dev.retell4j.internal.json.ModelStyle;
import dev.retell4j.llms.LlmModel;
import dev.retell4j.types.DataStorageSetting;
import dev.retell4j.types.Json;
import dev.retell4j.types.Patch;
import dev.retell4j.types.RetellObject;
import dev.retell4j.voices.VoiceEmotion;
import dev.retell4j.voices.VoiceModel;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * Settings of a voice agent to change, or to replace for one call. Whatever is left out stays as it is.
 *
 * <p>Sent to {@code PATCH /update-agent/{agent_id}}. Part of {@link AgentOverride}.
 */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = ImmutableAgentUpdate.Builder.class, using = ForeignMapper.Reader.class)
public abstract sealed class AgentUpdate extends RetellObject permits ImmutableAgentUpdate {
    AgentUpdate() {}

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
     * Name of the agent, for people to recognise it by. It plays no part in calls.
     *
     * @return {@code agent_name}; absent when the update leaves it alone
     */
    public final Patch<String> agentName() {
        return patch("agent_name", agentNameOrNull());
    }

    /**
     * Whether a key pressed by the user interrupts the agent while it speaks, even where
     * {@code interruption_sensitivity} is zero.
     *
     * @return {@code allow_dtmf_interruption}; default {@code false}; empty when absent
     */
    public final Optional<Boolean> allowDtmfInterruption() {
        return Optional.ofNullable(allowDtmfInterruptionOrNull());
    }

    /**
     * Whether keys pressed by the user are taken as input. Switched off, they are ignored and {@code user_dtmf_options}
     * has no effect.
     *
     * @return {@code allow_user_dtmf}; default {@code true}; empty when absent
     */
    public final Optional<Boolean> allowUserDtmf() {
        return Optional.ofNullable(allowUserDtmfOrNull());
    }

    /**
     * Background sound mixed into the agent's audio. When not set, there is none; null removes it.
     *
     * @return {@code ambient_sound}; absent when the update leaves it alone
     */
    public final Patch<AmbientSound> ambientSound() {
        return patch("ambient_sound", ambientSoundOrNull());
    }

    /**
     * Loudness of the {@code ambient_sound}; higher is louder. Without an ambient sound it has no effect.
     *
     * @return {@code ambient_sound_volume}; from 0 to 2; default {@code 1}; empty when absent
     */
    public final OptionalDouble ambientSoundVolume() {
        Double ambientSoundVolume = ambientSoundVolumeOrNull();
        return ambientSoundVolume == null ? OptionalDouble.empty() : OptionalDouble.of(ambientSoundVolume);
    }

    /**
     * How often the agent backchannels; higher is more often. It counts only while {@code enable_backchannel} is on.
     *
     * @return {@code backchannel_frequency}; from 0 to 1; default {@code 0.8}; empty when absent
     */
    public final OptionalDouble backchannelFrequency() {
        Double backchannelFrequency = backchannelFrequencyOrNull();
        return backchannelFrequency == null ? OptionalDouble.empty() : OptionalDouble.of(backchannelFrequency);
    }

    /**
     * The words the agent uses to backchannel. When not set, Retell's own words for it are used; some voices speak
     * certain words badly.
     *
     * @return {@code backchannel_words}; absent when the update leaves it alone
     */
    public final Patch<List<String>> backchannelWords() {
        return patch("backchannel_words", backchannelWordsOrNull());
    }

    /**
     * How long the agent waits before its first message, when it is the one to speak first. When not set or zero, it
     * starts at once.
     *
     * @return {@code begin_message_delay_ms}, in milliseconds on the wire; from 0 to 5000 ms; empty when absent
     */
    public final Optional<Duration> beginMessageDelay() {
        return Optional.ofNullable(beginMessageDelayOrNull());
    }

    /**
     * Words and names that speech recognition is to favour, such as brands and people. The entries may hold dynamic
     * variables.
     *
     * @return {@code boosted_keywords}; absent when the update leaves it alone
     */
    public final Patch<List<String>> boostedKeywords() {
        return patch("boosted_keywords", boostedKeywordsOrNull());
    }

    /**
     * How the agent answers a call-screening assistant that asks who is calling and why. Null switches this off.
     *
     * @return {@code call_screening_option}; absent when the update leaves it alone
     */
    public final Patch<CallScreeningOption> callScreeningOption() {
        return patch("call_screening_option", callScreeningOptionOrNull());
    }

    /**
     * Speech recognition provider and timing. It is used while {@code stt_mode} is {@code custom} and ignored
     * otherwise.
     *
     * @return {@code custom_stt_config}; absent when the update leaves it alone
     */
    public final Patch<CustomSttConfig> customSttConfig() {
        return patch("custom_stt_config", customSttConfigOrNull());
    }

    /**
     * How many days Retell keeps the data of the agent's calls or chats before deleting it. When not set, the data is
     * never deleted automatically.
     *
     * @return {@code data_storage_retention_days}; from 1 to 730; absent when the update leaves it alone
     */
    public final Patch<Integer> dataStorageRetentionDays() {
        return patch("data_storage_retention_days", dataStorageRetentionDaysOrNull());
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
     * What is filtered out of the user's audio before it is transcribed.
     *
     * @return {@code denoising_mode}; default {@code noise-cancellation}; empty when absent
     */
    public final Optional<DenoisingMode> denoisingMode() {
        return Optional.ofNullable(denoisingModeOrNull());
    }

    /**
     * Whether the agent makes short sounds of attention, such as "yeah" or "uh-huh", while the user speaks. When not
     * set, it makes none.
     *
     * @return {@code enable_backchannel}; empty when absent
     */
    public final Optional<Boolean> enableBackchannel() {
        return Optional.ofNullable(enableBackchannelOrNull());
    }

    /**
     * Whether the agent adapts its {@code responsiveness} to the way the user speaks during the call.
     *
     * @return {@code enable_dynamic_responsiveness}; default {@code false}; empty when absent
     */
    public final Optional<Boolean> enableDynamicResponsiveness() {
        return Optional.ofNullable(enableDynamicResponsivenessOrNull());
    }

    /**
     * Whether the agent adapts its speaking speed to that of the user during the call.
     *
     * @return {@code enable_dynamic_voice_speed}; default {@code false}; empty when absent
     */
    public final Optional<Boolean> enableDynamicVoiceSpeed() {
        return Optional.ofNullable(enableDynamicVoiceSpeedOrNull());
    }

    /**
     * Whether the agent may colour its speech with emotions and vocal effects. It works with the voices of the provider
     * {@code platform} only.
     *
     * @return {@code enable_expressive_mode}; default {@code false}; empty when absent
     */
    public final Optional<Boolean> enableExpressiveMode() {
        return Optional.ofNullable(enableExpressiveModeOrNull());
    }

    /**
     * How long the user may stay silent before the agent ends the call, which then ends for the reason
     * {@code inactivity}.
     *
     * @return {@code end_call_after_silence_ms}, in milliseconds on the wire; at least 10000 ms; default {@code 600000}
     *     ms; empty when absent
     */
    public final Optional<Duration> endCallAfterSilence() {
        return Optional.ofNullable(endCallAfterSilenceOrNull());
    }

    /**
     * The emotions and effects the model is introduced to in expressive mode. When the list is empty it follows general
     * guidance alone; the prompt can bring in further ones.
     *
     * @return {@code expressive_emotion_tags}; empty when absent
     */
    public final List<ExpressiveEmotionTag> expressiveEmotionTags() {
        List<ExpressiveEmotionTag> expressiveEmotionTags = expressiveEmotionTagsOrNull();
        return expressiveEmotionTags == null ? List.of() : expressiveEmotionTags;
    }

    /**
     * Guidance on speaking expressively, in place of Retell's own. When not set or blank, Retell's own is used; it
     * counts only while {@code enable_expressive_mode} is on.
     *
     * @return {@code expressive_mode_prompt}; absent when the update leaves it alone
     */
    public final Patch<String> expressiveModePrompt() {
        return patch("expressive_mode_prompt", expressiveModePromptOrNull());
    }

    /**
     * Voices to fall back on, in this order, when the provider of the main voice fails; each has to come from a
     * provider other than that of the main voice. Null removes them. They help against failures of speech synthesis
     * only, not of the language model.
     *
     * @return {@code fallback_voice_ids}; absent when the update leaves it alone
     */
    public final Patch<List<String>> fallbackVoiceIds() {
        return patch("fallback_voice_ids", fallbackVoiceIdsOrNull());
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
    public final Optional<VoiceHandbookConfig> handbookConfig() {
        return Optional.ofNullable(handbookConfigOrNull());
    }

    /**
     * How easily the user interrupts the agent; higher is easier. At zero, speech never interrupts the agent.
     *
     * @return {@code interruption_sensitivity}; from 0 to 1; default {@code 1}; empty when absent
     */
    public final OptionalDouble interruptionSensitivity() {
        Double interruptionSensitivity = interruptionSensitivityOrNull();
        return interruptionSensitivity == null ? OptionalDouble.empty() : OptionalDouble.of(interruptionSensitivity);
    }

    /**
     * What to do when an automated phone menu answers the call. When not set, menus are not detected; null switches
     * detection off.
     *
     * @return {@code ivr_option}; absent when the update leaves it alone
     */
    public final Patch<IvrOption> ivrOption() {
        return patch("ivr_option", ivrOptionOrNull());
    }

    /**
     * The language or languages the agent understands and speaks, which also set the dialect for speech recognition.
     *
     * @return {@code language}; default {@code en-US}; empty when absent
     */
    public final Optional<LanguageSetting> language() {
        return Optional.ofNullable(languageOrNull());
    }

    /**
     * The longest a call may last. When it is reached, the call ends for the reason {@code max_duration_reached}.
     *
     * @return {@code max_call_duration_ms}, in milliseconds on the wire; from 60000 to 7200000 ms; default
     *     {@code 3600000} ms; empty when absent
     */
    public final Optional<Duration> maxCallDuration() {
        return Optional.ofNullable(maxCallDurationOrNull());
    }

    /**
     * Whether links to recordings and logs are signed and expire. When not set, they are plain links.
     *
     * @return {@code opt_in_signed_url}; empty when absent
     */
    public final Optional<Boolean> optInSignedUrl() {
        return Optional.ofNullable(optInSignedUrlOrNull());
    }

    /**
     * Which personal data is removed from transcripts and recordings, and when.
     *
     * @return {@code pii_config}; empty when absent
     */
    public final Optional<PiiConfig> piiConfig() {
        return Optional.ofNullable(piiConfigOrNull());
    }

    /**
     * What to extract from each call once it has ended, beyond what Retell extracts anyway. The results appear in the
     * call's analysis. Null removes it all.
     *
     * @return {@code post_call_analysis_data}; absent when the update leaves it alone
     */
    public final Patch<List<PostCallAnalysisData>> postCallAnalysisData() {
        return patch("post_call_analysis_data", postCallAnalysisDataOrNull());
    }

    /**
     * Language model that analyses ended calls.
     *
     * @return {@code post_call_analysis_model}; default {@code gpt-4.1}; absent when the update leaves it alone
     */
    public final Patch<LlmModel> postCallAnalysisModel() {
        return patch("post_call_analysis_model", postCallAnalysisModelOrNull());
    }

    /**
     * Words with the pronunciation the agent is to use for them. Null removes them all.
     *
     * @return {@code pronunciation_dictionary}; absent when the update leaves it alone
     */
    public final Patch<List<PronunciationEntry>> pronunciationDictionary() {
        return patch("pronunciation_dictionary", pronunciationDictionaryOrNull());
    }

    /**
     * How many times the agent reminds a silent user. Zero means no reminders.
     *
     * @return {@code reminder_max_count}; at least 0; default {@code 1}; empty when absent
     */
    public final OptionalInt reminderMaxCount() {
        Integer reminderMaxCount = reminderMaxCountOrNull();
        return reminderMaxCount == null ? OptionalInt.empty() : OptionalInt.of(reminderMaxCount);
    }

    /**
     * How long the user may stay silent after the agent has spoken before the agent reminds them.
     * {@code reminder_max_count} limits how often.
     *
     * @return {@code reminder_trigger_ms}, in milliseconds on the wire; above 0 ms; default {@code 10000} ms; empty
     *     when absent
     */
    public final Optional<Duration> reminderTrigger() {
        return Optional.ofNullable(reminderTriggerOrNull());
    }

    /**
     * What produces the agent's replies. A Retell LLM, a conversation flow or a custom LLM behind a WebSocket; a Retell
     * LLM or a flow has to exist before the agent is created.
     *
     * @return {@code response_engine}; empty when absent
     */
    public final Optional<ResponseEngine> responseEngine() {
        return Optional.ofNullable(responseEngineOrNull());
    }

    /**
     * How quickly the agent replies; lower means that it waits longer for the user to go on speaking.
     *
     * @return {@code responsiveness}; from 0 to 1; default {@code 1}; empty when absent
     */
    public final OptionalDouble responsiveness() {
        Double responsiveness = responsivenessOrNull();
        return responsiveness == null ? OptionalDouble.empty() : OptionalDouble.of(responsiveness);
    }

    /**
     * How long an outgoing call, or a transfer, rings before it counts as not answered.
     *
     * @return {@code ring_duration_ms}, in milliseconds on the wire; from 5000 to 300000 ms; default {@code 30000} ms;
     *     empty when absent
     */
    public final Optional<Duration> ringDuration() {
        return Optional.ofNullable(ringDurationOrNull());
    }

    /**
     * How long a signed link stays valid after it is issued. It counts only while {@code opt_in_signed_url} is on.
     *
     * @return {@code signed_url_expiration_ms}, in milliseconds on the wire; default {@code 86400000} ms; absent when
     *     the update leaves it alone
     */
    public final Patch<Duration> signedUrlExpiration() {
        return patch("signed_url_expiration_ms", signedUrlExpirationOrNull());
    }

    /**
     * Whether speech recognition aims at speed or at accuracy, or follows {@code custom_stt_config}, which then has to
     * be given.
     *
     * @return {@code stt_mode}; default {@code fast}; empty when absent
     */
    public final Optional<SttMode> sttMode() {
        return Optional.ofNullable(sttModeOrNull());
    }

    /**
     * IANA name of the time zone the agent works in, such as {@code Europe/Berlin}.
     *
     * @return {@code timezone}; default {@code America/Los_Angeles}; absent when the update leaves it alone
     */
    public final Patch<String> timezone() {
        return patch("timezone", timezoneOrNull());
    }

    /**
     * How keys pressed by the user are gathered into one input. It counts only while {@code allow_user_dtmf} is on.
     *
     * @return {@code user_dtmf_options}; absent when the update leaves it alone
     */
    public final Patch<UserDtmfOptions> userDtmfOptions() {
        return patch("user_dtmf_options", userDtmfOptionsOrNull());
    }

    /**
     * What is special about this version, for people to read.
     *
     * @return {@code version_description}; absent when the update leaves it alone
     */
    public final Patch<String> versionDescription() {
        return patch("version_description", versionDescriptionOrNull());
    }

    /**
     * Short title of this version, for people to read.
     *
     * @return {@code version_title}; absent when the update leaves it alone
     */
    public final Patch<String> versionTitle() {
        return patch("version_title", versionTitleOrNull());
    }

    /**
     * The field of vocabulary speech recognition is tuned to. It makes a difference for English only.
     *
     * @return {@code vocab_specialization}; default {@code general}; empty when absent
     */
    public final Optional<VocabularySpecialization> vocabSpecialization() {
        return Optional.ofNullable(vocabSpecializationOrNull());
    }

    /**
     * The emotion the voice conveys; only the voices of some providers, Cartesia and MiniMax among them, support it.
     * When not set, no emotion is asked for.
     *
     * @return {@code voice_emotion}; absent when the update leaves it alone
     */
    public final Patch<VoiceEmotion> voiceEmotion() {
        return patch("voice_emotion", voiceEmotionOrNull());
    }

    /**
     * Identifier of the voice the agent speaks with, as the voice list gives it.
     *
     * @return {@code voice_id}; empty when absent
     */
    public final Optional<String> voiceId() {
        return Optional.ofNullable(voiceIdOrNull());
    }

    /**
     * The provider's speech model to use for the voice; it has to be one of the provider of {@code voice_id}. When not
     * set, Retell picks one; null goes back to that.
     *
     * @return {@code voice_model}; absent when the update leaves it alone
     */
    public final Patch<VoiceModel> voiceModel() {
        return patch("voice_model", voiceModelOrNull());
    }

    /**
     * Speed of speech as a factor; 1 is the voice's natural speed.
     *
     * @return {@code voice_speed}; from 0.5 to 2; default {@code 1}; empty when absent
     */
    public final OptionalDouble voiceSpeed() {
        Double voiceSpeed = voiceSpeedOrNull();
        return voiceSpeed == null ? OptionalDouble.empty() : OptionalDouble.of(voiceSpeed);
    }

    /**
     * How much the voice varies; lower is steadier, higher is livelier. Not every voice provider honours it.
     *
     * @return {@code voice_temperature}; from 0 to 2; default {@code 1}; empty when absent
     */
    public final OptionalDouble voiceTemperature() {
        Double voiceTemperature = voiceTemperatureOrNull();
        return voiceTemperature == null ? OptionalDouble.empty() : OptionalDouble.of(voiceTemperature);
    }

    /**
     * What to do when a voicemail box answers the call. When not set, voicemail is not detected; null switches
     * detection off.
     *
     * @return {@code voicemail_option}; absent when the update leaves it alone
     */
    public final Patch<VoicemailOption> voicemailOption() {
        return patch("voicemail_option", voicemailOptionOrNull());
    }

    /**
     * Loudness of the agent's voice as a factor; 1 is the natural loudness.
     *
     * @return {@code volume}; from 0 to 2; default {@code 1}; empty when absent
     */
    public final OptionalDouble volume() {
        Double volume = volumeOrNull();
        return volume == null ? OptionalDouble.empty() : OptionalDouble.of(volume);
    }

    /**
     * The events sent to the webhook. Null means the default ones.
     *
     * @return {@code webhook_events}; default {@code [call_started, call_ended, call_analyzed]}; absent when the update
     *     leaves it alone
     */
    public final Patch<List<CallWebhookEvent>> webhookEvents() {
        return patch("webhook_events", webhookEventsOrNull());
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
     * @return {@code webhook_url}; absent when the update leaves it alone
     */
    public final Patch<String> webhookUrl() {
        return patch("webhook_url", webhookUrlOrNull());
    }

    @Override
    public final Map<String, Json> extraProperties() {
        return orEmpty(extraOrNull());
    }

    @JsonProperty("agent_name")
    abstract @Nullable String agentNameOrNull();

    @JsonProperty("allow_dtmf_interruption")
    abstract @Nullable Boolean allowDtmfInterruptionOrNull();

    @JsonProperty("allow_user_dtmf")
    abstract @Nullable Boolean allowUserDtmfOrNull();

    @JsonProperty("ambient_sound")
    abstract @Nullable AmbientSound ambientSoundOrNull();

    @JsonProperty("ambient_sound_volume")
    abstract @Nullable Double ambientSoundVolumeOrNull();

    @JsonProperty("backchannel_frequency")
    abstract @Nullable Double backchannelFrequencyOrNull();

    @JsonProperty("backchannel_words")
    abstract @Nullable List<String> backchannelWordsOrNull();

    @JsonProperty("begin_message_delay_ms")
    abstract @Nullable Duration beginMessageDelayOrNull();

    @JsonProperty("boosted_keywords")
    abstract @Nullable List<String> boostedKeywordsOrNull();

    @JsonProperty("call_screening_option")
    abstract @Nullable CallScreeningOption callScreeningOptionOrNull();

    @JsonProperty("custom_stt_config")
    abstract @Nullable CustomSttConfig customSttConfigOrNull();

    @JsonProperty("data_storage_retention_days")
    abstract @Nullable Integer dataStorageRetentionDaysOrNull();

    @JsonProperty("data_storage_setting")
    abstract @Nullable DataStorageSetting dataStorageSettingOrNull();

    @JsonProperty("denoising_mode")
    abstract @Nullable DenoisingMode denoisingModeOrNull();

    @JsonProperty("enable_backchannel")
    abstract @Nullable Boolean enableBackchannelOrNull();

    @JsonProperty("enable_dynamic_responsiveness")
    abstract @Nullable Boolean enableDynamicResponsivenessOrNull();

    @JsonProperty("enable_dynamic_voice_speed")
    abstract @Nullable Boolean enableDynamicVoiceSpeedOrNull();

    @JsonProperty("enable_expressive_mode")
    abstract @Nullable Boolean enableExpressiveModeOrNull();

    @JsonProperty("end_call_after_silence_ms")
    abstract @Nullable Duration endCallAfterSilenceOrNull();

    @JsonProperty("expressive_emotion_tags")
    abstract @Nullable List<ExpressiveEmotionTag> expressiveEmotionTagsOrNull();

    @JsonProperty("expressive_mode_prompt")
    abstract @Nullable String expressiveModePromptOrNull();

    @JsonProperty("fallback_voice_ids")
    abstract @Nullable List<String> fallbackVoiceIdsOrNull();

    @JsonProperty("guardrail_config")
    abstract @Nullable GuardrailConfig guardrailConfigOrNull();

    @JsonProperty("handbook_config")
    abstract @Nullable VoiceHandbookConfig handbookConfigOrNull();

    @JsonProperty("interruption_sensitivity")
    abstract @Nullable Double interruptionSensitivityOrNull();

    @JsonProperty("ivr_option")
    abstract @Nullable IvrOption ivrOptionOrNull();

    @JsonProperty("language")
    abstract @Nullable LanguageSetting languageOrNull();

    @JsonProperty("max_call_duration_ms")
    abstract @Nullable Duration maxCallDurationOrNull();

    @JsonProperty("opt_in_signed_url")
    abstract @Nullable Boolean optInSignedUrlOrNull();

    @JsonProperty("pii_config")
    abstract @Nullable PiiConfig piiConfigOrNull();

    @JsonProperty("post_call_analysis_data")
    abstract @Nullable List<PostCallAnalysisData> postCallAnalysisDataOrNull();

    @JsonProperty("post_call_analysis_model")
    abstract @Nullable LlmModel postCallAnalysisModelOrNull();

    @JsonProperty("pronunciation_dictionary")
    abstract @Nullable List<PronunciationEntry> pronunciationDictionaryOrNull();

    @JsonProperty("reminder_max_count")
    abstract @Nullable Integer reminderMaxCountOrNull();

    @JsonProperty("reminder_trigger_ms")
    abstract @Nullable Duration reminderTriggerOrNull();

    @JsonProperty("response_engine")
    abstract @Nullable ResponseEngine responseEngineOrNull();

    @JsonProperty("responsiveness")
    abstract @Nullable Double responsivenessOrNull();

    @JsonProperty("ring_duration_ms")
    abstract @Nullable Duration ringDurationOrNull();

    @JsonProperty("signed_url_expiration_ms")
    abstract @Nullable Duration signedUrlExpirationOrNull();

    @JsonProperty("stt_mode")
    abstract @Nullable SttMode sttModeOrNull();

    @JsonProperty("timezone")
    abstract @Nullable String timezoneOrNull();

    @JsonProperty("user_dtmf_options")
    abstract @Nullable UserDtmfOptions userDtmfOptionsOrNull();

    @JsonProperty("version_description")
    abstract @Nullable String versionDescriptionOrNull();

    @JsonProperty("version_title")
    abstract @Nullable String versionTitleOrNull();

    @JsonProperty("vocab_specialization")
    abstract @Nullable VocabularySpecialization vocabSpecializationOrNull();

    @JsonProperty("voice_emotion")
    abstract @Nullable VoiceEmotion voiceEmotionOrNull();

    @JsonProperty("voice_id")
    abstract @Nullable String voiceIdOrNull();

    @JsonProperty("voice_model")
    abstract @Nullable VoiceModel voiceModelOrNull();

    @JsonProperty("voice_speed")
    abstract @Nullable Double voiceSpeedOrNull();

    @JsonProperty("voice_temperature")
    abstract @Nullable Double voiceTemperatureOrNull();

    @JsonProperty("voicemail_option")
    abstract @Nullable VoicemailOption voicemailOptionOrNull();

    @JsonProperty("volume")
    abstract @Nullable Double volumeOrNull();

    @JsonProperty("webhook_events")
    abstract @Nullable List<CallWebhookEvent> webhookEventsOrNull();

    @JsonProperty("webhook_timeout_ms")
    abstract @Nullable Duration webhookTimeoutOrNull();

    @JsonProperty("webhook_url")
    abstract @Nullable String webhookUrlOrNull();

    @JsonProperty(JsonCodec.EXTRA)
    abstract @Nullable Map<String, Json> extraOrNull();

    /** Collects the fields of a {@link AgentUpdate}; for use by one thread. */
    public static final class Builder extends RetellObject.Builder<Builder> {
        private final ImmutableAgentUpdate.Builder wire = new ImmutableAgentUpdate.Builder();

        private Builder() {}

        private Builder(AgentUpdate from) {
            wire.from(from);
            extraProperties(from.extraProperties());
        }

        /**
         * Name of the agent, for people to recognise it by. It plays no part in calls.
         *
         * @param agentName {@code agent_name}
         * @return this builder
         */
        public Builder agentName(String agentName) {
            wire.agentName(given("agent_name", agentName));
            return this;
        }

        /**
         * Name of the agent, for people to recognise it by. It plays no part in calls.
         *
         * @param agentName whether to leave, remove or set {@code agent_name}
         * @return this builder
         */
        public Builder agentName(Patch<String> agentName) {
            wire.agentName(patched("agent_name", agentName));
            return this;
        }

        /**
         * Sends {@code agent_name} as an explicit null, which removes the value or returns it to its default.
         *
         * @return this builder
         */
        public Builder clearAgentName() {
            wire.agentName(null);
            cleared("agent_name");
            return this;
        }

        /**
         * Whether a key pressed by the user interrupts the agent while it speaks, even where
         * {@code interruption_sensitivity} is zero.
         *
         * @param allowDtmfInterruption {@code allow_dtmf_interruption}; default {@code false}
         * @return this builder
         */
        public Builder allowDtmfInterruption(boolean allowDtmfInterruption) {
            wire.allowDtmfInterruption(given("allow_dtmf_interruption", allowDtmfInterruption));
            return this;
        }

        /**
         * Whether keys pressed by the user are taken as input. Switched off, they are ignored and
         * {@code user_dtmf_options} has no effect.
         *
         * @param allowUserDtmf {@code allow_user_dtmf}; default {@code true}
         * @return this builder
         */
        public Builder allowUserDtmf(boolean allowUserDtmf) {
            wire.allowUserDtmf(given("allow_user_dtmf", allowUserDtmf));
            return this;
        }

        /**
         * Background sound mixed into the agent's audio. When not set, there is none; null removes it.
         *
         * @param ambientSound {@code ambient_sound}
         * @return this builder
         */
        public Builder ambientSound(AmbientSound ambientSound) {
            wire.ambientSound(given("ambient_sound", ambientSound));
            return this;
        }

        /**
         * Background sound mixed into the agent's audio. When not set, there is none; null removes it.
         *
         * @param ambientSound whether to leave, remove or set {@code ambient_sound}
         * @return this builder
         */
        public Builder ambientSound(Patch<AmbientSound> ambientSound) {
            wire.ambientSound(patched("ambient_sound", ambientSound));
            return this;
        }

        /**
         * Sends {@code ambient_sound} as an explicit null, which removes the value or returns it to its default.
         *
         * @return this builder
         */
        public Builder clearAmbientSound() {
            wire.ambientSound(null);
            cleared("ambient_sound");
            return this;
        }

        /**
         * Loudness of the {@code ambient_sound}; higher is louder. Without an ambient sound it has no effect.
         *
         * @param ambientSoundVolume {@code ambient_sound_volume}; from 0 to 2; default {@code 1}
         * @return this builder
         */
        public Builder ambientSoundVolume(double ambientSoundVolume) {
            wire.ambientSoundVolume(given("ambient_sound_volume", ambientSoundVolume));
            return this;
        }

        /**
         * How often the agent backchannels; higher is more often. It counts only while {@code enable_backchannel} is
         * on.
         *
         * @param backchannelFrequency {@code backchannel_frequency}; from 0 to 1; default {@code 0.8}
         * @return this builder
         */
        public Builder backchannelFrequency(double backchannelFrequency) {
            wire.backchannelFrequency(given("backchannel_frequency", backchannelFrequency));
            return this;
        }

        /**
         * The words the agent uses to backchannel. When not set, Retell's own words for it are used; some voices speak
         * certain words badly.
         *
         * @param backchannelWords {@code backchannel_words}
         * @return this builder
         */
        public Builder backchannelWords(List<String> backchannelWords) {
            wire.backchannelWords(given("backchannel_words", backchannelWords));
            return this;
        }

        /**
         * The words the agent uses to backchannel. When not set, Retell's own words for it are used; some voices speak
         * certain words badly.
         *
         * @param backchannelWords whether to leave, remove or set {@code backchannel_words}
         * @return this builder
         */
        public Builder backchannelWords(Patch<List<String>> backchannelWords) {
            wire.backchannelWords(patched("backchannel_words", backchannelWords));
            return this;
        }

        /**
         * Sends {@code backchannel_words} as an explicit null, which removes the value or returns it to its default.
         *
         * @return this builder
         */
        public Builder clearBackchannelWords() {
            wire.backchannelWords(null);
            cleared("backchannel_words");
            return this;
        }

        /**
         * How long the agent waits before its first message, when it is the one to speak first. When not set or zero,
         * it starts at once.
         *
         * @param beginMessageDelay {@code begin_message_delay_ms}, in milliseconds on the wire; from 0 to 5000 ms
         * @return this builder
         */
        public Builder beginMessageDelay(Duration beginMessageDelay) {
            wire.beginMessageDelay(given("begin_message_delay_ms", beginMessageDelay));
            return this;
        }

        /**
         * Words and names that speech recognition is to favour, such as brands and people. The entries may hold dynamic
         * variables.
         *
         * @param boostedKeywords {@code boosted_keywords}
         * @return this builder
         */
        public Builder boostedKeywords(List<String> boostedKeywords) {
            wire.boostedKeywords(given("boosted_keywords", boostedKeywords));
            return this;
        }

        /**
         * Words and names that speech recognition is to favour, such as brands and people. The entries may hold dynamic
         * variables.
         *
         * @param boostedKeywords whether to leave, remove or set {@code boosted_keywords}
         * @return this builder
         */
        public Builder boostedKeywords(Patch<List<String>> boostedKeywords) {
            wire.boostedKeywords(patched("boosted_keywords", boostedKeywords));
            return this;
        }

        /**
         * Sends {@code boosted_keywords} as an explicit null, which removes the value or returns it to its default.
         *
         * @return this builder
         */
        public Builder clearBoostedKeywords() {
            wire.boostedKeywords(null);
            cleared("boosted_keywords");
            return this;
        }

        /**
         * How the agent answers a call-screening assistant that asks who is calling and why. Null switches this off.
         *
         * @param callScreeningOption {@code call_screening_option}
         * @return this builder
         */
        public Builder callScreeningOption(CallScreeningOption callScreeningOption) {
            wire.callScreeningOption(given("call_screening_option", callScreeningOption));
            return this;
        }

        /**
         * How the agent answers a call-screening assistant that asks who is calling and why. Null switches this off.
         *
         * @param callScreeningOption whether to leave, remove or set {@code call_screening_option}
         * @return this builder
         */
        public Builder callScreeningOption(Patch<CallScreeningOption> callScreeningOption) {
            wire.callScreeningOption(patched("call_screening_option", callScreeningOption));
            return this;
        }

        /**
         * Sends {@code call_screening_option} as an explicit null, which removes the value or returns it to its
         * default.
         *
         * @return this builder
         */
        public Builder clearCallScreeningOption() {
            wire.callScreeningOption(null);
            cleared("call_screening_option");
            return this;
        }

        /**
         * Speech recognition provider and timing. It is used while {@code stt_mode} is {@code custom} and ignored
         * otherwise.
         *
         * @param customSttConfig {@code custom_stt_config}
         * @return this builder
         */
        public Builder customSttConfig(CustomSttConfig customSttConfig) {
            wire.customSttConfig(given("custom_stt_config", customSttConfig));
            return this;
        }

        /**
         * Speech recognition provider and timing. It is used while {@code stt_mode} is {@code custom} and ignored
         * otherwise.
         *
         * @param customSttConfig whether to leave, remove or set {@code custom_stt_config}
         * @return this builder
         */
        public Builder customSttConfig(Patch<CustomSttConfig> customSttConfig) {
            wire.customSttConfig(patched("custom_stt_config", customSttConfig));
            return this;
        }

        /**
         * Sends {@code custom_stt_config} as an explicit null, which removes the value or returns it to its default.
         *
         * @return this builder
         */
        public Builder clearCustomSttConfig() {
            wire.customSttConfig(null);
            cleared("custom_stt_config");
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
         * How many days Retell keeps the data of the agent's calls or chats before deleting it. When not set, the data
         * is never deleted automatically.
         *
         * @param dataStorageRetentionDays whether to leave, remove or set {@code data_storage_retention_days}
         * @return this builder
         */
        public Builder dataStorageRetentionDays(Patch<Integer> dataStorageRetentionDays) {
            wire.dataStorageRetentionDays(patched("data_storage_retention_days", dataStorageRetentionDays));
            return this;
        }

        /**
         * Sends {@code data_storage_retention_days} as an explicit null, which removes the value or returns it to its
         * default.
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
         * What is filtered out of the user's audio before it is transcribed.
         *
         * @param denoisingMode {@code denoising_mode}; default {@code noise-cancellation}
         * @return this builder
         */
        public Builder denoisingMode(DenoisingMode denoisingMode) {
            wire.denoisingMode(given("denoising_mode", denoisingMode));
            return this;
        }

        /**
         * Whether the agent makes short sounds of attention, such as "yeah" or "uh-huh", while the user speaks. When
         * not set, it makes none.
         *
         * @param enableBackchannel {@code enable_backchannel}
         * @return this builder
         */
        public Builder enableBackchannel(boolean enableBackchannel) {
            wire.enableBackchannel(given("enable_backchannel", enableBackchannel));
            return this;
        }

        /**
         * Whether the agent adapts its {@code responsiveness} to the way the user speaks during the call.
         *
         * @param enableDynamicResponsiveness {@code enable_dynamic_responsiveness}; default {@code false}
         * @return this builder
         */
        public Builder enableDynamicResponsiveness(boolean enableDynamicResponsiveness) {
            wire.enableDynamicResponsiveness(given("enable_dynamic_responsiveness", enableDynamicResponsiveness));
            return this;
        }

        /**
         * Whether the agent adapts its speaking speed to that of the user during the call.
         *
         * @param enableDynamicVoiceSpeed {@code enable_dynamic_voice_speed}; default {@code false}
         * @return this builder
         */
        public Builder enableDynamicVoiceSpeed(boolean enableDynamicVoiceSpeed) {
            wire.enableDynamicVoiceSpeed(given("enable_dynamic_voice_speed", enableDynamicVoiceSpeed));
            return this;
        }

        /**
         * Whether the agent may colour its speech with emotions and vocal effects. It works with the voices of the
         * provider {@code platform} only.
         *
         * @param enableExpressiveMode {@code enable_expressive_mode}; default {@code false}
         * @return this builder
         */
        public Builder enableExpressiveMode(boolean enableExpressiveMode) {
            wire.enableExpressiveMode(given("enable_expressive_mode", enableExpressiveMode));
            return this;
        }

        /**
         * How long the user may stay silent before the agent ends the call, which then ends for the reason
         * {@code inactivity}.
         *
         * @param endCallAfterSilence {@code end_call_after_silence_ms}, in milliseconds on the wire; at least 10000 ms;
         *     default {@code 600000} ms
         * @return this builder
         */
        public Builder endCallAfterSilence(Duration endCallAfterSilence) {
            wire.endCallAfterSilence(given("end_call_after_silence_ms", endCallAfterSilence));
            return this;
        }

        /**
         * The emotions and effects the model is introduced to in expressive mode. When the list is empty it follows
         * general guidance alone; the prompt can bring in further ones.
         *
         * @param expressiveEmotionTags {@code expressive_emotion_tags}
         * @return this builder
         */
        public Builder expressiveEmotionTags(List<ExpressiveEmotionTag> expressiveEmotionTags) {
            wire.expressiveEmotionTags(given("expressive_emotion_tags", expressiveEmotionTags));
            return this;
        }

        /**
         * Guidance on speaking expressively, in place of Retell's own. When not set or blank, Retell's own is used; it
         * counts only while {@code enable_expressive_mode} is on.
         *
         * @param expressiveModePrompt {@code expressive_mode_prompt}
         * @return this builder
         */
        public Builder expressiveModePrompt(String expressiveModePrompt) {
            wire.expressiveModePrompt(given("expressive_mode_prompt", expressiveModePrompt));
            return this;
        }

        /**
         * Guidance on speaking expressively, in place of Retell's own. When not set or blank, Retell's own is used; it
         * counts only while {@code enable_expressive_mode} is on.
         *
         * @param expressiveModePrompt whether to leave, remove or set {@code expressive_mode_prompt}
         * @return this builder
         */
        public Builder expressiveModePrompt(Patch<String> expressiveModePrompt) {
            wire.expressiveModePrompt(patched("expressive_mode_prompt", expressiveModePrompt));
            return this;
        }

        /**
         * Sends {@code expressive_mode_prompt} as an explicit null, which removes the value or returns it to its
         * default.
         *
         * @return this builder
         */
        public Builder clearExpressiveModePrompt() {
            wire.expressiveModePrompt(null);
            cleared("expressive_mode_prompt");
            return this;
        }

        /**
         * Voices to fall back on, in this order, when the provider of the main voice fails; each has to come from a
         * provider other than that of the main voice. Null removes them. They help against failures of speech synthesis
         * only, not of the language model.
         *
         * @param fallbackVoiceIds {@code fallback_voice_ids}
         * @return this builder
         */
        public Builder fallbackVoiceIds(List<String> fallbackVoiceIds) {
            wire.fallbackVoiceIds(given("fallback_voice_ids", fallbackVoiceIds));
            return this;
        }

        /**
         * Voices to fall back on, in this order, when the provider of the main voice fails; each has to come from a
         * provider other than that of the main voice. Null removes them. They help against failures of speech synthesis
         * only, not of the language model.
         *
         * @param fallbackVoiceIds whether to leave, remove or set {@code fallback_voice_ids}
         * @return this builder
         */
        public Builder fallbackVoiceIds(Patch<List<String>> fallbackVoiceIds) {
            wire.fallbackVoiceIds(patched("fallback_voice_ids", fallbackVoiceIds));
            return this;
        }

        /**
         * Sends {@code fallback_voice_ids} as an explicit null, which removes the value or returns it to its default.
         *
         * @return this builder
         */
        public Builder clearFallbackVoiceIds() {
            wire.fallbackVoiceIds(null);
            cleared("fallback_voice_ids");
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
        public Builder handbookConfig(VoiceHandbookConfig handbookConfig) {
            wire.handbookConfig(given("handbook_config", handbookConfig));
            return this;
        }

        /**
         * How easily the user interrupts the agent; higher is easier. At zero, speech never interrupts the agent.
         *
         * @param interruptionSensitivity {@code interruption_sensitivity}; from 0 to 1; default {@code 1}
         * @return this builder
         */
        public Builder interruptionSensitivity(double interruptionSensitivity) {
            wire.interruptionSensitivity(given("interruption_sensitivity", interruptionSensitivity));
            return this;
        }

        /**
         * What to do when an automated phone menu answers the call. When not set, menus are not detected; null switches
         * detection off.
         *
         * @param ivrOption {@code ivr_option}
         * @return this builder
         */
        public Builder ivrOption(IvrOption ivrOption) {
            wire.ivrOption(given("ivr_option", ivrOption));
            return this;
        }

        /**
         * What to do when an automated phone menu answers the call. When not set, menus are not detected; null switches
         * detection off.
         *
         * @param ivrOption whether to leave, remove or set {@code ivr_option}
         * @return this builder
         */
        public Builder ivrOption(Patch<IvrOption> ivrOption) {
            wire.ivrOption(patched("ivr_option", ivrOption));
            return this;
        }

        /**
         * Sends {@code ivr_option} as an explicit null, which removes the value or returns it to its default.
         *
         * @return this builder
         */
        public Builder clearIvrOption() {
            wire.ivrOption(null);
            cleared("ivr_option");
            return this;
        }

        /**
         * The language or languages the agent understands and speaks, which also set the dialect for speech
         * recognition.
         *
         * @param language {@code language}; default {@code en-US}
         * @return this builder
         */
        public Builder language(LanguageSetting language) {
            wire.language(given("language", language));
            return this;
        }

        /**
         * The longest a call may last. When it is reached, the call ends for the reason {@code max_duration_reached}.
         *
         * @param maxCallDuration {@code max_call_duration_ms}, in milliseconds on the wire; from 60000 to 7200000 ms;
         *     default {@code 3600000} ms
         * @return this builder
         */
        public Builder maxCallDuration(Duration maxCallDuration) {
            wire.maxCallDuration(given("max_call_duration_ms", maxCallDuration));
            return this;
        }

        /**
         * Whether links to recordings and logs are signed and expire. When not set, they are plain links.
         *
         * @param optInSignedUrl {@code opt_in_signed_url}
         * @return this builder
         */
        public Builder optInSignedUrl(boolean optInSignedUrl) {
            wire.optInSignedUrl(given("opt_in_signed_url", optInSignedUrl));
            return this;
        }

        /**
         * Which personal data is removed from transcripts and recordings, and when.
         *
         * @param piiConfig {@code pii_config}
         * @return this builder
         */
        public Builder piiConfig(PiiConfig piiConfig) {
            wire.piiConfig(given("pii_config", piiConfig));
            return this;
        }

        /**
         * What to extract from each call once it has ended, beyond what Retell extracts anyway. The results appear in
         * the call's analysis. Null removes it all.
         *
         * @param postCallAnalysisData {@code post_call_analysis_data}
         * @return this builder
         */
        public Builder postCallAnalysisData(List<PostCallAnalysisData> postCallAnalysisData) {
            wire.postCallAnalysisData(given("post_call_analysis_data", postCallAnalysisData));
            return this;
        }

        /**
         * What to extract from each call once it has ended, beyond what Retell extracts anyway. The results appear in
         * the call's analysis. Null removes it all.
         *
         * @param postCallAnalysisData whether to leave, remove or set {@code post_call_analysis_data}
         * @return this builder
         */
        public Builder postCallAnalysisData(Patch<List<PostCallAnalysisData>> postCallAnalysisData) {
            wire.postCallAnalysisData(patched("post_call_analysis_data", postCallAnalysisData));
            return this;
        }

        /**
         * Sends {@code post_call_analysis_data} as an explicit null, which removes the value or returns it to its
         * default.
         *
         * @return this builder
         */
        public Builder clearPostCallAnalysisData() {
            wire.postCallAnalysisData(null);
            cleared("post_call_analysis_data");
            return this;
        }

        /**
         * Language model that analyses ended calls.
         *
         * @param postCallAnalysisModel {@code post_call_analysis_model}; default {@code gpt-4.1}
         * @return this builder
         */
        public Builder postCallAnalysisModel(LlmModel postCallAnalysisModel) {
            wire.postCallAnalysisModel(given("post_call_analysis_model", postCallAnalysisModel));
            return this;
        }

        /**
         * Language model that analyses ended calls.
         *
         * @param postCallAnalysisModel whether to leave, remove or set {@code post_call_analysis_model}
         * @return this builder
         */
        public Builder postCallAnalysisModel(Patch<LlmModel> postCallAnalysisModel) {
            wire.postCallAnalysisModel(patched("post_call_analysis_model", postCallAnalysisModel));
            return this;
        }

        /**
         * Sends {@code post_call_analysis_model} as an explicit null, which removes the value or returns it to its
         * default.
         *
         * @return this builder
         */
        public Builder clearPostCallAnalysisModel() {
            wire.postCallAnalysisModel(null);
            cleared("post_call_analysis_model");
            return this;
        }

        /**
         * Words with the pronunciation the agent is to use for them. Null removes them all.
         *
         * @param pronunciationDictionary {@code pronunciation_dictionary}
         * @return this builder
         */
        public Builder pronunciationDictionary(List<PronunciationEntry> pronunciationDictionary) {
            wire.pronunciationDictionary(given("pronunciation_dictionary", pronunciationDictionary));
            return this;
        }

        /**
         * Words with the pronunciation the agent is to use for them. Null removes them all.
         *
         * @param pronunciationDictionary whether to leave, remove or set {@code pronunciation_dictionary}
         * @return this builder
         */
        public Builder pronunciationDictionary(Patch<List<PronunciationEntry>> pronunciationDictionary) {
            wire.pronunciationDictionary(patched("pronunciation_dictionary", pronunciationDictionary));
            return this;
        }

        /**
         * Sends {@code pronunciation_dictionary} as an explicit null, which removes the value or returns it to its
         * default.
         *
         * @return this builder
         */
        public Builder clearPronunciationDictionary() {
            wire.pronunciationDictionary(null);
            cleared("pronunciation_dictionary");
            return this;
        }

        /**
         * How many times the agent reminds a silent user. Zero means no reminders.
         *
         * @param reminderMaxCount {@code reminder_max_count}; at least 0; default {@code 1}
         * @return this builder
         */
        public Builder reminderMaxCount(int reminderMaxCount) {
            wire.reminderMaxCount(given("reminder_max_count", reminderMaxCount));
            return this;
        }

        /**
         * How long the user may stay silent after the agent has spoken before the agent reminds them.
         * {@code reminder_max_count} limits how often.
         *
         * @param reminderTrigger {@code reminder_trigger_ms}, in milliseconds on the wire; above 0 ms; default
         *     {@code 10000} ms
         * @return this builder
         */
        public Builder reminderTrigger(Duration reminderTrigger) {
            wire.reminderTrigger(given("reminder_trigger_ms", reminderTrigger));
            return this;
        }

        /**
         * What produces the agent's replies. A Retell LLM, a conversation flow or a custom LLM behind a WebSocket; a
         * Retell LLM or a flow has to exist before the agent is created.
         *
         * @param responseEngine {@code response_engine}
         * @return this builder
         */
        public Builder responseEngine(ResponseEngine responseEngine) {
            wire.responseEngine(given("response_engine", responseEngine));
            return this;
        }

        /**
         * How quickly the agent replies; lower means that it waits longer for the user to go on speaking.
         *
         * @param responsiveness {@code responsiveness}; from 0 to 1; default {@code 1}
         * @return this builder
         */
        public Builder responsiveness(double responsiveness) {
            wire.responsiveness(given("responsiveness", responsiveness));
            return this;
        }

        /**
         * How long an outgoing call, or a transfer, rings before it counts as not answered.
         *
         * @param ringDuration {@code ring_duration_ms}, in milliseconds on the wire; from 5000 to 300000 ms; default
         *     {@code 30000} ms
         * @return this builder
         */
        public Builder ringDuration(Duration ringDuration) {
            wire.ringDuration(given("ring_duration_ms", ringDuration));
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
         * How long a signed link stays valid after it is issued. It counts only while {@code opt_in_signed_url} is on.
         *
         * @param signedUrlExpiration whether to leave, remove or set {@code signed_url_expiration_ms}
         * @return this builder
         */
        public Builder signedUrlExpiration(Patch<Duration> signedUrlExpiration) {
            wire.signedUrlExpiration(patched("signed_url_expiration_ms", signedUrlExpiration));
            return this;
        }

        /**
         * Sends {@code signed_url_expiration_ms} as an explicit null, which removes the value or returns it to its
         * default.
         *
         * @return this builder
         */
        public Builder clearSignedUrlExpiration() {
            wire.signedUrlExpiration(null);
            cleared("signed_url_expiration_ms");
            return this;
        }

        /**
         * Whether speech recognition aims at speed or at accuracy, or follows {@code custom_stt_config}, which then has
         * to be given.
         *
         * @param sttMode {@code stt_mode}; default {@code fast}
         * @return this builder
         */
        public Builder sttMode(SttMode sttMode) {
            wire.sttMode(given("stt_mode", sttMode));
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
         * IANA name of the time zone the agent works in, such as {@code Europe/Berlin}.
         *
         * @param timezone whether to leave, remove or set {@code timezone}
         * @return this builder
         */
        public Builder timezone(Patch<String> timezone) {
            wire.timezone(patched("timezone", timezone));
            return this;
        }

        /**
         * Sends {@code timezone} as an explicit null, which removes the value or returns it to its default.
         *
         * @return this builder
         */
        public Builder clearTimezone() {
            wire.timezone(null);
            cleared("timezone");
            return this;
        }

        /**
         * How keys pressed by the user are gathered into one input. It counts only while {@code allow_user_dtmf} is on.
         *
         * @param userDtmfOptions {@code user_dtmf_options}
         * @return this builder
         */
        public Builder userDtmfOptions(UserDtmfOptions userDtmfOptions) {
            wire.userDtmfOptions(given("user_dtmf_options", userDtmfOptions));
            return this;
        }

        /**
         * How keys pressed by the user are gathered into one input. It counts only while {@code allow_user_dtmf} is on.
         *
         * @param userDtmfOptions whether to leave, remove or set {@code user_dtmf_options}
         * @return this builder
         */
        public Builder userDtmfOptions(Patch<UserDtmfOptions> userDtmfOptions) {
            wire.userDtmfOptions(patched("user_dtmf_options", userDtmfOptions));
            return this;
        }

        /**
         * Sends {@code user_dtmf_options} as an explicit null, which removes the value or returns it to its default.
         *
         * @return this builder
         */
        public Builder clearUserDtmfOptions() {
            wire.userDtmfOptions(null);
            cleared("user_dtmf_options");
            return this;
        }

        /**
         * What is special about this version, for people to read.
         *
         * @param versionDescription {@code version_description}
         * @return this builder
         */
        public Builder versionDescription(String versionDescription) {
            wire.versionDescription(given("version_description", versionDescription));
            return this;
        }

        /**
         * What is special about this version, for people to read.
         *
         * @param versionDescription whether to leave, remove or set {@code version_description}
         * @return this builder
         */
        public Builder versionDescription(Patch<String> versionDescription) {
            wire.versionDescription(patched("version_description", versionDescription));
            return this;
        }

        /**
         * Sends {@code version_description} as an explicit null, which removes the value or returns it to its default.
         *
         * @return this builder
         */
        public Builder clearVersionDescription() {
            wire.versionDescription(null);
            cleared("version_description");
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
         * Short title of this version, for people to read.
         *
         * @param versionTitle whether to leave, remove or set {@code version_title}
         * @return this builder
         */
        public Builder versionTitle(Patch<String> versionTitle) {
            wire.versionTitle(patched("version_title", versionTitle));
            return this;
        }

        /**
         * Sends {@code version_title} as an explicit null, which removes the value or returns it to its default.
         *
         * @return this builder
         */
        public Builder clearVersionTitle() {
            wire.versionTitle(null);
            cleared("version_title");
            return this;
        }

        /**
         * The field of vocabulary speech recognition is tuned to. It makes a difference for English only.
         *
         * @param vocabSpecialization {@code vocab_specialization}; default {@code general}
         * @return this builder
         */
        public Builder vocabSpecialization(VocabularySpecialization vocabSpecialization) {
            wire.vocabSpecialization(given("vocab_specialization", vocabSpecialization));
            return this;
        }

        /**
         * The emotion the voice conveys; only the voices of some providers, Cartesia and MiniMax among them, support
         * it. When not set, no emotion is asked for.
         *
         * @param voiceEmotion {@code voice_emotion}
         * @return this builder
         */
        public Builder voiceEmotion(VoiceEmotion voiceEmotion) {
            wire.voiceEmotion(given("voice_emotion", voiceEmotion));
            return this;
        }

        /**
         * The emotion the voice conveys; only the voices of some providers, Cartesia and MiniMax among them, support
         * it. When not set, no emotion is asked for.
         *
         * @param voiceEmotion whether to leave, remove or set {@code voice_emotion}
         * @return this builder
         */
        public Builder voiceEmotion(Patch<VoiceEmotion> voiceEmotion) {
            wire.voiceEmotion(patched("voice_emotion", voiceEmotion));
            return this;
        }

        /**
         * Sends {@code voice_emotion} as an explicit null, which removes the value or returns it to its default.
         *
         * @return this builder
         */
        public Builder clearVoiceEmotion() {
            wire.voiceEmotion(null);
            cleared("voice_emotion");
            return this;
        }

        /**
         * Identifier of the voice the agent speaks with, as the voice list gives it.
         *
         * @param voiceId {@code voice_id}
         * @return this builder
         */
        public Builder voiceId(String voiceId) {
            wire.voiceId(given("voice_id", voiceId));
            return this;
        }

        /**
         * The provider's speech model to use for the voice; it has to be one of the provider of {@code voice_id}. When
         * not set, Retell picks one; null goes back to that.
         *
         * @param voiceModel {@code voice_model}
         * @return this builder
         */
        public Builder voiceModel(VoiceModel voiceModel) {
            wire.voiceModel(given("voice_model", voiceModel));
            return this;
        }

        /**
         * The provider's speech model to use for the voice; it has to be one of the provider of {@code voice_id}. When
         * not set, Retell picks one; null goes back to that.
         *
         * @param voiceModel whether to leave, remove or set {@code voice_model}
         * @return this builder
         */
        public Builder voiceModel(Patch<VoiceModel> voiceModel) {
            wire.voiceModel(patched("voice_model", voiceModel));
            return this;
        }

        /**
         * Sends {@code voice_model} as an explicit null, which removes the value or returns it to its default.
         *
         * @return this builder
         */
        public Builder clearVoiceModel() {
            wire.voiceModel(null);
            cleared("voice_model");
            return this;
        }

        /**
         * Speed of speech as a factor; 1 is the voice's natural speed.
         *
         * @param voiceSpeed {@code voice_speed}; from 0.5 to 2; default {@code 1}
         * @return this builder
         */
        public Builder voiceSpeed(double voiceSpeed) {
            wire.voiceSpeed(given("voice_speed", voiceSpeed));
            return this;
        }

        /**
         * How much the voice varies; lower is steadier, higher is livelier. Not every voice provider honours it.
         *
         * @param voiceTemperature {@code voice_temperature}; from 0 to 2; default {@code 1}
         * @return this builder
         */
        public Builder voiceTemperature(double voiceTemperature) {
            wire.voiceTemperature(given("voice_temperature", voiceTemperature));
            return this;
        }

        /**
         * What to do when a voicemail box answers the call. When not set, voicemail is not detected; null switches
         * detection off.
         *
         * @param voicemailOption {@code voicemail_option}
         * @return this builder
         */
        public Builder voicemailOption(VoicemailOption voicemailOption) {
            wire.voicemailOption(given("voicemail_option", voicemailOption));
            return this;
        }

        /**
         * What to do when a voicemail box answers the call. When not set, voicemail is not detected; null switches
         * detection off.
         *
         * @param voicemailOption whether to leave, remove or set {@code voicemail_option}
         * @return this builder
         */
        public Builder voicemailOption(Patch<VoicemailOption> voicemailOption) {
            wire.voicemailOption(patched("voicemail_option", voicemailOption));
            return this;
        }

        /**
         * Sends {@code voicemail_option} as an explicit null, which removes the value or returns it to its default.
         *
         * @return this builder
         */
        public Builder clearVoicemailOption() {
            wire.voicemailOption(null);
            cleared("voicemail_option");
            return this;
        }

        /**
         * Loudness of the agent's voice as a factor; 1 is the natural loudness.
         *
         * @param volume {@code volume}; from 0 to 2; default {@code 1}
         * @return this builder
         */
        public Builder volume(double volume) {
            wire.volume(given("volume", volume));
            return this;
        }

        /**
         * The events sent to the webhook. Null means the default ones.
         *
         * @param webhookEvents {@code webhook_events}; default {@code [call_started, call_ended, call_analyzed]}
         * @return this builder
         */
        public Builder webhookEvents(List<CallWebhookEvent> webhookEvents) {
            wire.webhookEvents(given("webhook_events", webhookEvents));
            return this;
        }

        /**
         * The events sent to the webhook. Null means the default ones.
         *
         * @param webhookEvents whether to leave, remove or set {@code webhook_events}
         * @return this builder
         */
        public Builder webhookEvents(Patch<List<CallWebhookEvent>> webhookEvents) {
            wire.webhookEvents(patched("webhook_events", webhookEvents));
            return this;
        }

        /**
         * Sends {@code webhook_events} as an explicit null, which removes the value or returns it to its default.
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
         * Address that events of this agent are sent to; it may hold dynamic variables. It replaces the address set for
         * the workspace, which is used when this one is not set; null removes it.
         *
         * @param webhookUrl whether to leave, remove or set {@code webhook_url}
         * @return this builder
         */
        public Builder webhookUrl(Patch<String> webhookUrl) {
            wire.webhookUrl(patched("webhook_url", webhookUrl));
            return this;
        }

        /**
         * Sends {@code webhook_url} as an explicit null, which removes the value or returns it to its default.
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
        public AgentUpdate build() {
            AgentUpdate built = buildUnchecked();
            Checks.of("AgentUpdate", built.extraProperties())
                    .atLeast("ambient_sound_volume", built.ambientSoundVolumeOrNull(), 0)
                    .atMost("ambient_sound_volume", built.ambientSoundVolumeOrNull(), 2)
                    .atLeast("backchannel_frequency", built.backchannelFrequencyOrNull(), 0)
                    .atMost("backchannel_frequency", built.backchannelFrequencyOrNull(), 1)
                    .atLeast("begin_message_delay_ms", built.beginMessageDelayOrNull(), 0)
                    .atMost("begin_message_delay_ms", built.beginMessageDelayOrNull(), 5000)
                    .atLeast("data_storage_retention_days", built.dataStorageRetentionDaysOrNull(), 1)
                    .atMost("data_storage_retention_days", built.dataStorageRetentionDaysOrNull(), 730)
                    .atLeast("end_call_after_silence_ms", built.endCallAfterSilenceOrNull(), 10000)
                    .atLeast("interruption_sensitivity", built.interruptionSensitivityOrNull(), 0)
                    .atMost("interruption_sensitivity", built.interruptionSensitivityOrNull(), 1)
                    .atLeast("max_call_duration_ms", built.maxCallDurationOrNull(), 60000)
                    .atMost("max_call_duration_ms", built.maxCallDurationOrNull(), 7200000)
                    .atLeast("reminder_max_count", built.reminderMaxCountOrNull(), 0)
                    .above("reminder_trigger_ms", built.reminderTriggerOrNull(), 0)
                    .atLeast("responsiveness", built.responsivenessOrNull(), 0)
                    .atMost("responsiveness", built.responsivenessOrNull(), 1)
                    .atLeast("ring_duration_ms", built.ringDurationOrNull(), 5000)
                    .atMost("ring_duration_ms", built.ringDurationOrNull(), 300000)
                    .atLeast("voice_speed", built.voiceSpeedOrNull(), 0.5)
                    .atMost("voice_speed", built.voiceSpeedOrNull(), 2)
                    .atLeast("voice_temperature", built.voiceTemperatureOrNull(), 0)
                    .atMost("voice_temperature", built.voiceTemperatureOrNull(), 2)
                    .atLeast("volume", built.volumeOrNull(), 0)
                    .atMost("volume", built.volumeOrNull(), 2)
                    .verify();
            return built;
        }

        /**
         * Makes the value without checking it: for values that a newer API allows.
         *
         * @return the value
         */
        public AgentUpdate buildUnchecked() {
            return wire.extra(extraOrNull()).build();
        }
    }
}
