package dev.retell4j.voices;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.retell4j.types.OpenEnum;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A provider's speech model.
 *
 * <p>Retell may add values; {@link #known()} is empty for one that this version does not know.
 */
public final class VoiceModel extends OpenEnum<VoiceModel.Known> {
    /** Wire value: {@code eleven_flash_v2}. */
    public static final VoiceModel ELEVEN_FLASH_V2 = new VoiceModel("eleven_flash_v2", Known.ELEVEN_FLASH_V2);

    /** Wire value: {@code eleven_flash_v2_5}. */
    public static final VoiceModel ELEVEN_FLASH_V2_5 = new VoiceModel("eleven_flash_v2_5", Known.ELEVEN_FLASH_V2_5);

    /** Wire value: {@code eleven_multilingual_v2}. */
    public static final VoiceModel ELEVEN_MULTILINGUAL_V2 =
            new VoiceModel("eleven_multilingual_v2", Known.ELEVEN_MULTILINGUAL_V2);

    /** Wire value: {@code eleven_v3}. */
    public static final VoiceModel ELEVEN_V3 = new VoiceModel("eleven_v3", Known.ELEVEN_V3);

    /** Wire value: {@code sonic-3}. */
    public static final VoiceModel SONIC_3 = new VoiceModel("sonic-3", Known.SONIC_3);

    /** Wire value: {@code sonic-3-latest}. */
    public static final VoiceModel SONIC_3_LATEST = new VoiceModel("sonic-3-latest", Known.SONIC_3_LATEST);

    /** Wire value: {@code sonic-3.5}. */
    public static final VoiceModel SONIC_3_5 = new VoiceModel("sonic-3.5", Known.SONIC_3_5);

    /** Wire value: {@code sonic-3.6}. */
    public static final VoiceModel SONIC_3_6 = new VoiceModel("sonic-3.6", Known.SONIC_3_6);

    /** Wire value: {@code tts-1}. */
    public static final VoiceModel TTS_1 = new VoiceModel("tts-1", Known.TTS_1);

    /** Wire value: {@code gpt-4o-mini-tts}. */
    public static final VoiceModel GPT_4O_MINI_TTS = new VoiceModel("gpt-4o-mini-tts", Known.GPT_4O_MINI_TTS);

    /** Wire value: {@code speech-02-turbo}. */
    public static final VoiceModel SPEECH_02_TURBO = new VoiceModel("speech-02-turbo", Known.SPEECH_02_TURBO);

    /** Wire value: {@code speech-2.8-turbo}. */
    public static final VoiceModel SPEECH_2_8_TURBO = new VoiceModel("speech-2.8-turbo", Known.SPEECH_2_8_TURBO);

    /** Wire value: {@code s1}. */
    public static final VoiceModel S1 = new VoiceModel("s1", Known.S1);

    /** Wire value: {@code s2-pro}. */
    public static final VoiceModel S2_PRO = new VoiceModel("s2-pro", Known.S2_PRO);

    /** Wire value: {@code s2.1-pro}. */
    public static final VoiceModel S2_1_PRO = new VoiceModel("s2.1-pro", Known.S2_1_PRO);

    /** Wire value: {@code inworld-tts-2}. */
    public static final VoiceModel INWORLD_TTS_2 = new VoiceModel("inworld-tts-2", Known.INWORLD_TTS_2);

    /** Wire value: {@code inworld-tts-2-flash}. */
    public static final VoiceModel INWORLD_TTS_2_FLASH =
            new VoiceModel("inworld-tts-2-flash", Known.INWORLD_TTS_2_FLASH);

    private static final List<VoiceModel> KNOWN_VALUES = List.of(
            ELEVEN_FLASH_V2,
            ELEVEN_FLASH_V2_5,
            ELEVEN_MULTILINGUAL_V2,
            ELEVEN_V3,
            SONIC_3,
            SONIC_3_LATEST,
            SONIC_3_5,
            SONIC_3_6,
            TTS_1,
            GPT_4O_MINI_TTS,
            SPEECH_02_TURBO,
            SPEECH_2_8_TURBO,
            S1,
            S2_PRO,
            S2_1_PRO,
            INWORLD_TTS_2,
            INWORLD_TTS_2_FLASH);

    private static final Map<String, VoiceModel> BY_TEXT =
            KNOWN_VALUES.stream().collect(Collectors.toMap(VoiceModel::asString, Function.identity()));

    private VoiceModel(String value, @Nullable Known known) {
        super(value, known);
    }

    /**
     * Returns the value with a text.
     *
     * @param value the text on the wire, known or not
     * @return the constant of a known text, else a value that keeps the text
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static VoiceModel of(String value) {
        VoiceModel known = BY_TEXT.get(value);
        return known == null ? new VoiceModel(value, null) : known;
    }

    /**
     * Returns the values that this version of the library knows.
     *
     * @return the values
     */
    public static List<VoiceModel> knownValues() {
        return KNOWN_VALUES;
    }

    /** The known values, for {@code switch}. */
    public enum Known {
        /** Wire value: {@code eleven_flash_v2}. */
        ELEVEN_FLASH_V2,

        /** Wire value: {@code eleven_flash_v2_5}. */
        ELEVEN_FLASH_V2_5,

        /** Wire value: {@code eleven_multilingual_v2}. */
        ELEVEN_MULTILINGUAL_V2,

        /** Wire value: {@code eleven_v3}. */
        ELEVEN_V3,

        /** Wire value: {@code sonic-3}. */
        SONIC_3,

        /** Wire value: {@code sonic-3-latest}. */
        SONIC_3_LATEST,

        /** Wire value: {@code sonic-3.5}. */
        SONIC_3_5,

        /** Wire value: {@code sonic-3.6}. */
        SONIC_3_6,

        /** Wire value: {@code tts-1}. */
        TTS_1,

        /** Wire value: {@code gpt-4o-mini-tts}. */
        GPT_4O_MINI_TTS,

        /** Wire value: {@code speech-02-turbo}. */
        SPEECH_02_TURBO,

        /** Wire value: {@code speech-2.8-turbo}. */
        SPEECH_2_8_TURBO,

        /** Wire value: {@code s1}. */
        S1,

        /** Wire value: {@code s2-pro}. */
        S2_PRO,

        /** Wire value: {@code s2.1-pro}. */
        S2_1_PRO,

        /** Wire value: {@code inworld-tts-2}. */
        INWORLD_TTS_2,

        /** Wire value: {@code inworld-tts-2-flash}. */
        INWORLD_TTS_2_FLASH
    }
}
