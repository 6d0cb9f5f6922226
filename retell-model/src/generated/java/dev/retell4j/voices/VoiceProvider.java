package dev.retell4j.voices;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.retell4j.types.OpenEnum;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A provider of voices.
 *
 * <p>Retell may add values; {@link #known()} is empty for one that this version does not know.
 */
public final class VoiceProvider extends OpenEnum<VoiceProvider.Known> {
    /** Wire value: {@code elevenlabs}. */
    public static final VoiceProvider ELEVENLABS = new VoiceProvider("elevenlabs", Known.ELEVENLABS);

    /** Wire value: {@code openai}. */
    public static final VoiceProvider OPENAI = new VoiceProvider("openai", Known.OPENAI);

    /** Wire value: {@code cartesia}. */
    public static final VoiceProvider CARTESIA = new VoiceProvider("cartesia", Known.CARTESIA);

    /** Wire value: {@code minimax}. */
    public static final VoiceProvider MINIMAX = new VoiceProvider("minimax", Known.MINIMAX);

    /** Wire value: {@code fish_audio}. */
    public static final VoiceProvider FISH_AUDIO = new VoiceProvider("fish_audio", Known.FISH_AUDIO);

    /** Wire value: {@code inworld}. */
    public static final VoiceProvider INWORLD = new VoiceProvider("inworld", Known.INWORLD);

    /** Retell's own voices. Wire value: {@code platform}. */
    public static final VoiceProvider PLATFORM = new VoiceProvider("platform", Known.PLATFORM);

    private static final List<VoiceProvider> KNOWN_VALUES =
            List.of(ELEVENLABS, OPENAI, CARTESIA, MINIMAX, FISH_AUDIO, INWORLD, PLATFORM);

    private static final Map<String, VoiceProvider> BY_TEXT =
            KNOWN_VALUES.stream().collect(Collectors.toMap(VoiceProvider::asString, Function.identity()));

    private VoiceProvider(String value, @Nullable Known known) {
        super(value, known);
    }

    /**
     * Returns the value with a text.
     *
     * @param value the text on the wire, known or not
     * @return the constant of a known text, else a value that keeps the text
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static VoiceProvider of(String value) {
        VoiceProvider known = BY_TEXT.get(value);
        return known == null ? new VoiceProvider(value, null) : known;
    }

    /**
     * Returns the values that this version of the library knows.
     *
     * @return the values
     */
    public static List<VoiceProvider> knownValues() {
        return KNOWN_VALUES;
    }

    /** The known values, for {@code switch}. */
    public enum Known {
        /** Wire value: {@code elevenlabs}. */
        ELEVENLABS,

        /** Wire value: {@code openai}. */
        OPENAI,

        /** Wire value: {@code cartesia}. */
        CARTESIA,

        /** Wire value: {@code minimax}. */
        MINIMAX,

        /** Wire value: {@code fish_audio}. */
        FISH_AUDIO,

        /** Wire value: {@code inworld}. */
        INWORLD,

        /** Retell's own voices. Wire value: {@code platform}. */
        PLATFORM
    }
}
