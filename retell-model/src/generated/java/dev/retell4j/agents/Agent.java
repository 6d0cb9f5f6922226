package dev.retell4j.agents;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.retell4j.analysis.PostCallAnalysisData;
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
import dev.retell4j.voices.VoiceEmotion;
import dev.retell4j.voices.VoiceModel;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * A voice agent as Retell stores it, in one of its versions.
 *
 * <p>Returned by {@code POST /create-agent}, {@code GET /get-agent/{agent_id}}, {@code PATCH /update-agent/{agent_id}},
 * {@code GET /get-agent-versions/{agent_id}}. Part of {@link VoiceOrChatAgent}.
 */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = ImmutableAgent.Builder.class, using = ForeignMapper.Reader.class)
public abstract sealed class Agent extends RetellObject implements VoiceOrChatAgent permits ImmutableAgent {
    Agent() {}

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
     * Identifier of the agent. All versions of an agent share it.
     *
     * @return {@code agent_id}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    @Override
    public final String agentId() {
        return required("agent_id", agentIdOrNull());
    }

    /**
     * When this version was last changed.
     *
     * @return {@code last_modification_timestamp}, in milliseconds on the wire
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    @Override
    public final Instant lastModificationTimestamp() {
        return required("last_modification_timestamp", lastModificationTimestampOrNull());
    }

    /**
     * What produces the agent's replies. A Retell LLM, a conversation flow or a custom LLM behind a WebSocket; a Retell
     * LLM or a flow has to exist before the agent is created.
     *
     * @return {@code response_engine}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    @Override
    public final ResponseEngine responseEngine() {
        return required("response_engine", responseEngineOrNull());
    }

    /**
     * Number of this version.
     *
     * @return {@code version}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    public final int version() {
        return required("version", versionOrNull());
    }

    /**
     * Identifier of the voice the agent speaks with, as the voice list gives it.
     *
     * @return {@code voice_id}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    public final String voiceId() {
        return required("voice_id", voiceIdOrNull());
    }

    /**
     * Name of the agent, for people to recognise it by. It plays no part in calls.
     *
     * @return {@code agent_name}; empty when absent
     */
    @Override
    public final Optional<String> agentName() {
        return Optional.ofNullable(agentNameOrNull());
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
     * @return {@code ambient_sound}; empty when absent
     */
    public final Optional<AmbientSound> ambientSound() {
        return Optional.ofNullable(ambientSoundOrNull());
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
     * Names of the tags that point to this version, the preferred one first.
     *
     * @return {@code assigned_tags}; empty when absent
     */
    @Override
    public final List<String> assignedTags() {
        List<String> assignedTags = assignedTagsOrNull();
        return assignedTags == null ? List.of() : assignedTags;
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
     * @return {@code backchannel_words}; empty when absent
     */
    public final List<String> backchannelWords() {
        List<String> backchannelWords = backchannelWordsOrNull();
        return backchannelWords == null ? List.of() : backchannelWords;
    }

    /**
     * The version this one was made from. Null or missing when it was made from none.
     *
     * @return {@code base_version}; empty when absent
     */
    @Override
    public final OptionalInt baseVersion() {
        Integer baseVersion = baseVersionOrNull();
        return baseVersion == null ? OptionalInt.empty() : OptionalInt.of(baseVersion);
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
     * @return {@code boosted_keywords}; empty when absent
     */
    public final List<String> boostedKeywords() {
        List<String> boostedKeywords = boostedKeywordsOrNull();
        return boostedKeywords == null ? List.of() : boostedKeywords;
    }

    /**
     * How the agent answers a call-screening assistant that asks who is calling and why. Null switches this off.
     *
     * @return {@code call_screening_option}; empty when absent
     */
    public final Optional<CallScreeningOption> callScreeningOption() {
        return Optional.ofNullable(callScreeningOptionOrNull());
    }

    /**
     * Speech recognition provider and timing. It is used while {@code stt_mode} is {@code custom} and ignored
     * otherwise.
     *
     * @return {@code custom_stt_config}; empty when absent
     */
    public final Optional<CustomSttConfig> customSttConfig() {
        return Optional.ofNullable(customSttConfigOrNull());
    }

    /**
     * How many days Retell keeps the data of the agent's calls or chats before deleting it. When not set, the data is
     * never deleted automatically.
     *
     * @return {@code data_storage_retention_days}; from 1 to 730; empty when absent
     */
    @Override
    public final OptionalInt dataStorageRetentionDays() {
        Integer dataStorageRetentionDays = dataStorageRetentionDaysOrNull();
        return dataStorageRetentionDays == null ? OptionalInt.empty() : OptionalInt.of(dataStorageRetentionDays);
    }

    /**
     * How much of each call or chat Retell keeps.
     *
     * @return {@code data_storage_setting}; default {@code everything}; empty when absent
     */
    @Override
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
     * @return {@code expressive_mode_prompt}; empty when absent
     */
    public final Optional<String> expressiveModePrompt() {
        return Optional.ofNullable(expressiveModePromptOrNull());
    }

    /**
     * Voices to fall back on, in this order, when the provider of the main voice fails; each has to come from a
     * provider other than that of the main voice. Null removes them. They help against failures of speech synthesis
     * only, not of the language model.
     *
     * @return {@code fallback_voice_ids}; empty when absent
     */
    public final List<String> fallbackVoiceIds() {
        List<String> fallbackVoiceIds = fallbackVoiceIdsOrNull();
        return fallbackVoiceIds == null ? List.of() : fallbackVoiceIds;
    }

    /**
     * Topics on which the user's input and the agent's output are checked.
     *
     * @return {@code guardrail_config}; empty when absent
     */
    @Override
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
     * Whether this version is published. A version that is not published is a draft and can still be changed.
     *
     * @return {@code is_published}; empty when absent
     */
    @Override
    public final Optional<Boolean> isPublished() {
        return Optional.ofNullable(isPublishedOrNull());
    }

    /**
     * What to do when an automated phone menu answers the call. When not set, menus are not detected; null switches
     * detection off.
     *
     * @return {@code ivr_option}; empty when absent
     */
    public final Optional<IvrOption> ivrOption() {
        return Optional.ofNullable(ivrOptionOrNull());
    }

    /**
     * The language or languages the agent understands and speaks, which also set the dialect for speech recognition.
     *
     * @return {@code language}; default {@code en-US}; empty when absent
     */
    @Override
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
    @Override
    public final Optional<Boolean> optInSignedUrl() {
        return Optional.ofNullable(optInSignedUrlOrNull());
    }

    /**
     * Which personal data is removed from transcripts and recordings, and when.
     *
     * @return {@code pii_config}; empty when absent
     */
    @Override
    public final Optional<PiiConfig> piiConfig() {
        return Optional.ofNullable(piiConfigOrNull());
    }

    /**
     * What to extract from each call once it has ended, beyond what Retell extracts anyway. The results appear in the
     * call's analysis. Null removes it all.
     *
     * @return {@code post_call_analysis_data}; empty when absent
     */
    public final List<PostCallAnalysisData> postCallAnalysisData() {
        List<PostCallAnalysisData> postCallAnalysisData = postCallAnalysisDataOrNull();
        return postCallAnalysisData == null ? List.of() : postCallAnalysisData;
    }

    /**
     * Language model that analyses ended calls.
     *
     * @return {@code post_call_analysis_model}; default {@code gpt-4.1}; empty when absent
     */
    public final Optional<LlmModel> postCallAnalysisModel() {
        return Optional.ofNullable(postCallAnalysisModelOrNull());
    }

    /**
     * Words with the pronunciation the agent is to use for them. Null removes them all.
     *
     * @return {@code pronunciation_dictionary}; empty when absent
     */
    public final List<PronunciationEntry> pronunciationDictionary() {
        List<PronunciationEntry> pronunciationDictionary = pronunciationDictionaryOrNull();
        return pronunciationDictionary == null ? List.of() : pronunciationDictionary;
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
     * @return {@code signed_url_expiration_ms}, in milliseconds on the wire; default {@code 86400000} ms; empty when
     *     absent
     */
    @Override
    public final Optional<Duration> signedUrlExpiration() {
        return Optional.ofNullable(signedUrlExpirationOrNull());
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
     * @return {@code timezone}; default {@code America/Los_Angeles}; empty when absent
     */
    @Override
    public final Optional<String> timezone() {
        return Optional.ofNullable(timezoneOrNull());
    }

    /**
     * How keys pressed by the user are gathered into one input. It counts only while {@code allow_user_dtmf} is on.
     *
     * @return {@code user_dtmf_options}; empty when absent
     */
    public final Optional<UserDtmfOptions> userDtmfOptions() {
        return Optional.ofNullable(userDtmfOptionsOrNull());
    }

    /**
     * What is special about this version, for people to read.
     *
     * @return {@code version_description}; empty when absent
     */
    public final Optional<String> versionDescription() {
        return Optional.ofNullable(versionDescriptionOrNull());
    }

    /**
     * Short title of this version, for people to read.
     *
     * @return {@code version_title}; empty when absent
     */
    @Override
    public final Optional<String> versionTitle() {
        return Optional.ofNullable(versionTitleOrNull());
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
     * @return {@code voice_emotion}; empty when absent
     */
    public final Optional<VoiceEmotion> voiceEmotion() {
        return Optional.ofNullable(voiceEmotionOrNull());
    }

    /**
     * The provider's speech model to use for the voice; it has to be one of the provider of {@code voice_id}. When not
     * set, Retell picks one; null goes back to that.
     *
     * @return {@code voice_model}; empty when absent
     */
    public final Optional<VoiceModel> voiceModel() {
        return Optional.ofNullable(voiceModelOrNull());
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
     * @return {@code voicemail_option}; empty when absent
     */
    public final Optional<VoicemailOption> voicemailOption() {
        return Optional.ofNullable(voicemailOptionOrNull());
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
     * @return {@code webhook_events}; default {@code [call_started, call_ended, call_analyzed]}; empty when absent
     */
    public final List<CallWebhookEvent> webhookEvents() {
        List<CallWebhookEvent> webhookEvents = webhookEventsOrNull();
        return webhookEvents == null ? List.of() : webhookEvents;
    }

    /**
     * How long Retell waits for the webhook to answer before that delivery counts as failed.
     *
     * @return {@code webhook_timeout_ms}, in milliseconds on the wire; default {@code 10000} ms; empty when absent
     */
    @Override
    public final Optional<Duration> webhookTimeout() {
        return Optional.ofNullable(webhookTimeoutOrNull());
    }

    /**
     * Address that events of this agent are sent to; it may hold dynamic variables. It replaces the address set for the
     * workspace, which is used when this one is not set; null removes it.
     *
     * @return {@code webhook_url}; empty when absent
     */
    @Override
    public final Optional<String> webhookUrl() {
        return Optional.ofNullable(webhookUrlOrNull());
    }

    @Override
    public final <R> R accept(VoiceOrChatAgent.Visitor<R> visitor) {
        return visitor.visitVoiceAgent(this);
    }

    @Override
    public final Map<String, Json> extraProperties() {
        return orEmpty(extraOrNull());
    }

    @JsonProperty("agent_id")
    @Required
    abstract @Nullable String agentIdOrNull();

    @JsonProperty("last_modification_timestamp")
    @Required
    abstract @Nullable Instant lastModificationTimestampOrNull();

    @JsonProperty("response_engine")
    @Required
    abstract @Nullable ResponseEngine responseEngineOrNull();

    @JsonProperty("version")
    @Required
    abstract @Nullable Integer versionOrNull();

    @JsonProperty("voice_id")
    @Required
    abstract @Nullable String voiceIdOrNull();

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

    @JsonProperty("assigned_tags")
    abstract @Nullable List<String> assignedTagsOrNull();

    @JsonProperty("backchannel_frequency")
    abstract @Nullable Double backchannelFrequencyOrNull();

    @JsonProperty("backchannel_words")
    abstract @Nullable List<String> backchannelWordsOrNull();

    @JsonProperty("base_version")
    abstract @Nullable Integer baseVersionOrNull();

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

    @JsonProperty("is_published")
    abstract @Nullable Boolean isPublishedOrNull();

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

    /** Collects the fields of a {@link Agent}; for use by one thread. */
    public static final class Builder extends RetellObject.Builder<Builder> {
        private final ImmutableAgent.Builder wire = new ImmutableAgent.Builder();

        private Builder() {}

        private Builder(Agent from) {
            wire.from(from);
            extraProperties(from.extraProperties());
        }

        /**
         * Identifier of the agent. All versions of an agent share it.
         *
         * @param agentId {@code agent_id}
         * @return this builder
         */
        public Builder agentId(String agentId) {
            wire.agentId(given("agent_id", agentId));
            return this;
        }

        /**
         * When this version was last changed.
         *
         * @param lastModificationTimestamp {@code last_modification_timestamp}, in milliseconds on the wire
         * @return this builder
         */
        public Builder lastModificationTimestamp(Instant lastModificationTimestamp) {
            wire.lastModificationTimestamp(given("last_modification_timestamp", lastModificationTimestamp));
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
         * Number of this version.
         *
         * @param version {@code version}
         * @return this builder
         */
        public Builder version(int version) {
            wire.version(given("version", version));
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
         * Names of the tags that point to this version, the preferred one first.
         *
         * @param assignedTags {@code assigned_tags}
         * @return this builder
         */
        public Builder assignedTags(List<String> assignedTags) {
            wire.assignedTags(given("assigned_tags", assignedTags));
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
         * The version this one was made from. Null or missing when it was made from none.
         *
         * @param baseVersion {@code base_version}
         * @return this builder
         */
        public Builder baseVersion(int baseVersion) {
            wire.baseVersion(given("base_version", baseVersion));
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
         * Whether this version is published. A version that is not published is a draft and can still be changed.
         *
         * @param isPublished {@code is_published}
         * @return this builder
         */
        public Builder isPublished(boolean isPublished) {
            wire.isPublished(given("is_published", isPublished));
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
         * Makes the value after checking required fields and documented bounds.
         *
         * @return the value
         * @throws RetellValidationException when a required field is missing or a value is out of bounds
         */
        public Agent build() {
            Agent built = buildUnchecked();
            Checks.of("Agent", built.extraProperties())
                    .required("agent_id", built.agentIdOrNull())
                    .required("last_modification_timestamp", built.lastModificationTimestampOrNull())
                    .required("response_engine", built.responseEngineOrNull())
                    .required("version", built.versionOrNull())
                    .required("voice_id", built.voiceIdOrNull())
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
        public Agent buildUnchecked() {
            return wire.extra(extraOrNull()).build();
        }
    }
}
