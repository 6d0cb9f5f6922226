package dev.retell4j.agents;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.retell4j.internal.json.ForeignMapper;
import dev.retell4j.internal.json.JsonCodec;
import dev.retell4j.internal.json.ModelStyle;
import dev.retell4j.types.Json;
import dev.retell4j.types.RetellObject;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * Ready-made behaviours that Retell adds to the instructions of a voice agent. Each is switched on by itself.
 *
 * <p>Part of {@link AgentCreate}, {@link AgentUpdate}, {@link Agent}.
 */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = ImmutableVoiceHandbookConfig.Builder.class, using = ForeignMapper.Reader.class)
public abstract sealed class VoiceHandbookConfig extends RetellObject permits ImmutableVoiceHandbookConfig {
    VoiceHandbookConfig() {}

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
     * Whether the agent says that it is an automated assistant when it is asked.
     *
     * @return {@code ai_disclosure}; empty when absent
     */
    public final Optional<Boolean> aiDisclosure() {
        return Optional.ofNullable(aiDisclosureOrNull());
    }

    /**
     * Whether the agent takes on an informal, conversational personality. It takes the place of
     * {@code default_personality}.
     *
     * @return {@code conversational_personality}; empty when absent
     */
    public final Optional<Boolean> conversationalPersonality() {
        return Optional.ofNullable(conversationalPersonalityOrNull());
    }

    /**
     * Whether the agent takes on Retell's standard personality, that of a professional on the phone.
     *
     * @return {@code default_personality}; empty when absent
     */
    public final Optional<Boolean> defaultPersonality() {
        return Optional.ofNullable(defaultPersonalityOrNull());
    }

    /**
     * Whether the agent repeats important details back to the user to confirm them.
     *
     * @return {@code echo_verification}; empty when absent
     */
    public final Optional<Boolean> echoVerification() {
        return Optional.ofNullable(echoVerificationOrNull());
    }

    /**
     * Whether the agent answers the user's worries with marked warmth.
     *
     * @return {@code high_empathy}; empty when absent
     */
    public final Optional<Boolean> highEmpathy() {
        return Optional.ofNullable(highEmpathyOrNull());
    }

    /**
     * Whether the agent spells with the NATO phonetic alphabet.
     *
     * @return {@code nato_phonetic_alphabet}; empty when absent
     */
    public final Optional<Boolean> natoPhoneticAlphabet() {
        return Optional.ofNullable(natoPhoneticAlphabetOrNull());
    }

    /**
     * Whether the agent uses filler words as people do.
     *
     * @return {@code natural_filler_words}; empty when absent
     */
    public final Optional<Boolean> naturalFillerWords() {
        return Optional.ofNullable(naturalFillerWordsOrNull());
    }

    /**
     * Whether the agent keeps to what its instructions cover and makes nothing up.
     *
     * @return {@code scope_boundaries}; empty when absent
     */
    public final Optional<Boolean> scopeBoundaries() {
        return Optional.ofNullable(scopeBoundariesOrNull());
    }

    /**
     * Whether the agent treats words that sound alike as the same, to forgive errors of transcription.
     *
     * @return {@code smart_matching}; empty when absent
     */
    public final Optional<Boolean> smartMatching() {
        return Optional.ofNullable(smartMatchingOrNull());
    }

    /**
     * Whether the agent puts numbers, dates, amounts and the like into spoken form.
     *
     * @return {@code speech_normalization}; empty when absent
     */
    public final Optional<Boolean> speechNormalization() {
        return Optional.ofNullable(speechNormalizationOrNull());
    }

    @Override
    public final Map<String, Json> extraProperties() {
        return orEmpty(extraOrNull());
    }

    @JsonProperty("ai_disclosure")
    abstract @Nullable Boolean aiDisclosureOrNull();

    @JsonProperty("conversational_personality")
    abstract @Nullable Boolean conversationalPersonalityOrNull();

    @JsonProperty("default_personality")
    abstract @Nullable Boolean defaultPersonalityOrNull();

    @JsonProperty("echo_verification")
    abstract @Nullable Boolean echoVerificationOrNull();

    @JsonProperty("high_empathy")
    abstract @Nullable Boolean highEmpathyOrNull();

    @JsonProperty("nato_phonetic_alphabet")
    abstract @Nullable Boolean natoPhoneticAlphabetOrNull();

    @JsonProperty("natural_filler_words")
    abstract @Nullable Boolean naturalFillerWordsOrNull();

    @JsonProperty("scope_boundaries")
    abstract @Nullable Boolean scopeBoundariesOrNull();

    @JsonProperty("smart_matching")
    abstract @Nullable Boolean smartMatchingOrNull();

    @JsonProperty("speech_normalization")
    abstract @Nullable Boolean speechNormalizationOrNull();

    @JsonProperty(JsonCodec.EXTRA)
    abstract @Nullable Map<String, Json> extraOrNull();

    /** Collects the fields of a {@link VoiceHandbookConfig}; for use by one thread. */
    public static final class Builder extends RetellObject.Builder<Builder> {
        private final ImmutableVoiceHandbookConfig.Builder wire = new ImmutableVoiceHandbookConfig.Builder();

        private Builder() {}

        private Builder(VoiceHandbookConfig from) {
            wire.from(from);
            extraProperties(from.extraProperties());
        }

        /**
         * Whether the agent says that it is an automated assistant when it is asked.
         *
         * @param aiDisclosure {@code ai_disclosure}
         * @return this builder
         */
        public Builder aiDisclosure(boolean aiDisclosure) {
            wire.aiDisclosure(given("ai_disclosure", aiDisclosure));
            return this;
        }

        /**
         * Whether the agent takes on an informal, conversational personality. It takes the place of
         * {@code default_personality}.
         *
         * @param conversationalPersonality {@code conversational_personality}
         * @return this builder
         */
        public Builder conversationalPersonality(boolean conversationalPersonality) {
            wire.conversationalPersonality(given("conversational_personality", conversationalPersonality));
            return this;
        }

        /**
         * Whether the agent takes on Retell's standard personality, that of a professional on the phone.
         *
         * @param defaultPersonality {@code default_personality}
         * @return this builder
         */
        public Builder defaultPersonality(boolean defaultPersonality) {
            wire.defaultPersonality(given("default_personality", defaultPersonality));
            return this;
        }

        /**
         * Whether the agent repeats important details back to the user to confirm them.
         *
         * @param echoVerification {@code echo_verification}
         * @return this builder
         */
        public Builder echoVerification(boolean echoVerification) {
            wire.echoVerification(given("echo_verification", echoVerification));
            return this;
        }

        /**
         * Whether the agent answers the user's worries with marked warmth.
         *
         * @param highEmpathy {@code high_empathy}
         * @return this builder
         */
        public Builder highEmpathy(boolean highEmpathy) {
            wire.highEmpathy(given("high_empathy", highEmpathy));
            return this;
        }

        /**
         * Whether the agent spells with the NATO phonetic alphabet.
         *
         * @param natoPhoneticAlphabet {@code nato_phonetic_alphabet}
         * @return this builder
         */
        public Builder natoPhoneticAlphabet(boolean natoPhoneticAlphabet) {
            wire.natoPhoneticAlphabet(given("nato_phonetic_alphabet", natoPhoneticAlphabet));
            return this;
        }

        /**
         * Whether the agent uses filler words as people do.
         *
         * @param naturalFillerWords {@code natural_filler_words}
         * @return this builder
         */
        public Builder naturalFillerWords(boolean naturalFillerWords) {
            wire.naturalFillerWords(given("natural_filler_words", naturalFillerWords));
            return this;
        }

        /**
         * Whether the agent keeps to what its instructions cover and makes nothing up.
         *
         * @param scopeBoundaries {@code scope_boundaries}
         * @return this builder
         */
        public Builder scopeBoundaries(boolean scopeBoundaries) {
            wire.scopeBoundaries(given("scope_boundaries", scopeBoundaries));
            return this;
        }

        /**
         * Whether the agent treats words that sound alike as the same, to forgive errors of transcription.
         *
         * @param smartMatching {@code smart_matching}
         * @return this builder
         */
        public Builder smartMatching(boolean smartMatching) {
            wire.smartMatching(given("smart_matching", smartMatching));
            return this;
        }

        /**
         * Whether the agent puts numbers, dates, amounts and the like into spoken form.
         *
         * @param speechNormalization {@code speech_normalization}
         * @return this builder
         */
        public Builder speechNormalization(boolean speechNormalization) {
            wire.speechNormalization(given("speech_normalization", speechNormalization));
            return this;
        }

        /**
         * Makes the value.
         *
         * @return the value
         */
        public VoiceHandbookConfig build() {
            return buildUnchecked();
        }

        /**
         * Makes the value without checking it: for values that a newer API allows.
         *
         * @return the value
         */
        public VoiceHandbookConfig buildUnchecked() {
            return wire.extra(extraOrNull()).build();
        }
    }
}
