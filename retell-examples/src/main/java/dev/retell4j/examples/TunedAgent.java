package dev.retell4j.examples;

import dev.retell4j.RetellClient;
import dev.retell4j.agents.Agent;
import dev.retell4j.agents.AgentCreate;
import dev.retell4j.agents.AmbientSound;
import dev.retell4j.agents.DenoisingMode;
import dev.retell4j.agents.LanguageLocale;
import dev.retell4j.agents.LanguageSetting;
import dev.retell4j.agents.PiiCategory;
import dev.retell4j.agents.PiiConfig;
import dev.retell4j.agents.PronunciationAlphabet;
import dev.retell4j.agents.PronunciationEntry;
import dev.retell4j.agents.ResponseEngine;
import dev.retell4j.agents.SttMode;
import dev.retell4j.agents.VoicemailAction;
import dev.retell4j.agents.VoicemailOption;
import dev.retell4j.analysis.CallPresetAnalysisName;
import dev.retell4j.analysis.EnumAnalysisData;
import dev.retell4j.analysis.PostCallAnalysisData;
import dev.retell4j.analysis.StringAnalysisData;
import dev.retell4j.llms.LlmModel;
import dev.retell4j.llms.LlmRequest;
import dev.retell4j.types.DataStorageSetting;
import dev.retell4j.voices.VoiceModel;
import java.time.Duration;
import java.util.List;

/**
 * An agent with every screw turned: how it sounds, what it hears, when it speaks, when it gives up, what it tells a
 * voicemail box, what is kept of its calls and what is found out afterwards. Whatever is left out has a default, so a
 * real agent needs the few lines of this that it is about.
 */
public final class TunedAgent {
    private TunedAgent() {}

    /**
     * Creates the agent and shows what it has become.
     *
     * @param args nothing
     */
    public static void main(String[] args) {
        Arguments.expect(args);
        try (RetellClient retell = RetellClient.fromEnv()) {
            System.out.println(describe(create(retell)));
        }
    }

    static Agent create(RetellClient retell) {
        String llmId = retell.llms()
                .create(LlmRequest.builder()
                        .model(LlmModel.GPT_4_1)
                        .modelTemperature(0.2)
                        .generalPrompt("You call {{name}} for Harbour Bicycles. The {{bicycle}} is repaired. "
                                + "Find out when {{name}} comes to fetch it. Be brief and kind.")
                        .beginMessage("Hello {{name}}, Harbour Bicycles here. Your {{bicycle}} is ready!")
                        .build())
                .llmId();
        AgentCreate.Builder agent = AgentCreate.builder()
                .agentName("Harbour Bicycles, repairs")
                .responseEngine(ResponseEngine.retellLlm(llmId));
        sound(agent);
        hear(agent);
        takeTurns(agent);
        giveUp(agent);
        keep(agent);
        askAfterwards(agent);
        return retell.agents().create(agent.build());
    }

    private static void sound(AgentCreate.Builder agent) {
        agent.voiceId("11labs-Adrian")
                .voiceModel(VoiceModel.ELEVEN_FLASH_V2_5) // one of the voice's own provider
                .fallbackVoiceIds(List.of("openai-Echo", "retell-Cimo")) // of other providers: one of them may be down
                .voiceSpeed(1.05) // 0.5 to 2
                .voiceTemperature(0.8) // 0 to 2: the lower, the steadier
                .volume(1.1)
                .ambientSound(AmbientSound.CALL_CENTER)
                .ambientSoundVolume(0.4)
                .pronunciationDictionary(List.of(
                        PronunciationEntry.builder()
                                .word("Bianchi")
                                .alphabet(PronunciationAlphabet.IPA)
                                .phoneme("ˈbjaŋki")
                                .build(),
                        PronunciationEntry.builder()
                                .word("derailleur")
                                .alphabet(PronunciationAlphabet.CMU)
                                .phoneme("D IH0 R EY1 L ER0")
                                .build()));
    }

    private static void hear(AgentCreate.Builder agent) {
        agent.language(LanguageSetting.of(
                        List.of(LanguageLocale.EN_US, LanguageLocale.ES_ES))) // whichever of them is spoken
                .sttMode(SttMode.ACCURATE) // slower than FAST
                .boostedKeywords(List.of("Bianchi", "derailleur", "{{name}}"))
                .denoisingMode(DenoisingMode.NOISE_AND_BACKGROUND_SPEECH_CANCELLATION);
    }

    private static void takeTurns(AgentCreate.Builder agent) {
        agent.responsiveness(0.8) // 0 to 1: below 1, people have more time to go on speaking
                .interruptionSensitivity(0.6) // 0 to 1: a cough does not stop the agent, a sentence does
                .enableBackchannel(true) // says a little word while the other one speaks ...
                .backchannelFrequency(0.5) // ... at every second chance ...
                .backchannelWords(List.of("yeah", "uh-huh", "I see")) // ... and one of these
                .beginMessageDelay(Duration.ofMillis(700)) // people need a moment to bring the phone to the ear
                .reminderTrigger(Duration.ofSeconds(8)) // asks whether anybody is still there ...
                .reminderMaxCount(2); // ... but not for ever
    }

    private static void giveUp(AgentCreate.Builder agent) {
        agent.ringDuration(Duration.ofSeconds(25))
                .endCallAfterSilence(Duration.ofSeconds(40)) // the disconnection reason is then "inactivity"
                .maxCallDuration(Duration.ofMinutes(5)) // and then "max_duration_reached": a limit to what a call costs
                .voicemailOption(VoicemailOption.builder()
                        .action(VoicemailAction.staticText("Hello {{name}}, Harbour Bicycles. Your {{bicycle}} is "
                                + "ready, and we are open until six."))
                        .build());
    }

    private static void keep(AgentCreate.Builder agent) {
        agent.dataStorageSetting(DataStorageSetting.EVERYTHING_EXCEPT_PII)
                .piiConfig(PiiConfig.builder()
                        .categories(List.of(PiiCategory.PERSON_NAME, PiiCategory.PHONE_NUMBER, PiiCategory.ADDRESS))
                        .build())
                .dataStorageRetentionDays(30)
                .optInSignedUrl(true) // links to recordings end ...
                .signedUrlExpiration(Duration.ofHours(1)); // ... after this time
    }

    private static void askAfterwards(AgentCreate.Builder agent) {
        agent.postCallAnalysisModel(LlmModel.GPT_4_1_MINI)
                .postCallAnalysisData(List.of(
                        PostCallAnalysisData.preset(CallPresetAnalysisName.CALL_SUMMARY),
                        PostCallAnalysisData.preset(CallPresetAnalysisName.USER_SENTIMENT),
                        PostCallAnalysisData.booleanData("Whether a day was agreed on.", "agreed"),
                        StringAnalysisData.builder()
                                .name("pick_up_day")
                                .description("The day on which the bicycle is fetched.")
                                .examples(List.of("Tuesday", "2026-12-01"))
                                .conditionalPrompt("Only when a day was agreed on.")
                                .build(),
                        EnumAnalysisData.builder()
                                .name("complaint")
                                .description("What the customer is not content with.")
                                .choices(List.of("none", "price", "duration", "quality"))
                                .build()));
    }

    static String describe(Agent agent) {
        return String.join(
                System.lineSeparator(),
                agent.agentId() + ", version " + agent.version() + ": "
                        + agent.agentName().orElse(""),
                "  voice      " + agent.voiceId() + ", else " + String.join(", ", agent.fallbackVoiceIds()),
                "  says       "
                        + agent.pronunciationDictionary().stream()
                                .map(entry -> entry.word() + " as " + entry.phoneme())
                                .toList(),
                "  hears      " + agent.boostedKeywords(),
                "  nods with  " + agent.backchannelWords(),
                "  ends after "
                        + agent.endCallAfterSilence().map(Duration::toSeconds).orElse(600L) + " s of silence",
                "  keeps      "
                        + agent.dataStorageSetting()
                                .orElse(DataStorageSetting.EVERYTHING)
                                .asString());
    }
}
