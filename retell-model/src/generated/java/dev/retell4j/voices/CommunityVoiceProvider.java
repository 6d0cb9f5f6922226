package dev.retell4j.voices;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.retell4j.types.OpenEnum;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A provider with a public library of voices, which can be searched and added from.
 *
 * <p>Retell may add values; {@link #known()} is empty for one that this version does not know.
 */
public final class CommunityVoiceProvider extends OpenEnum<CommunityVoiceProvider.Known> {
    /** Wire value: {@code elevenlabs}. */
    public static final CommunityVoiceProvider ELEVENLABS = new CommunityVoiceProvider("elevenlabs", Known.ELEVENLABS);

    /** Wire value: {@code cartesia}. */
    public static final CommunityVoiceProvider CARTESIA = new CommunityVoiceProvider("cartesia", Known.CARTESIA);

    /** Wire value: {@code minimax}. */
    public static final CommunityVoiceProvider MINIMAX = new CommunityVoiceProvider("minimax", Known.MINIMAX);

    /** Wire value: {@code fish_audio}. */
    public static final CommunityVoiceProvider FISH_AUDIO = new CommunityVoiceProvider("fish_audio", Known.FISH_AUDIO);

    /** Wire value: {@code inworld}. */
    public static final CommunityVoiceProvider INWORLD = new CommunityVoiceProvider("inworld", Known.INWORLD);

    private static final List<CommunityVoiceProvider> KNOWN_VALUES =
            List.of(ELEVENLABS, CARTESIA, MINIMAX, FISH_AUDIO, INWORLD);

    private static final Map<String, CommunityVoiceProvider> BY_TEXT =
            KNOWN_VALUES.stream().collect(Collectors.toMap(CommunityVoiceProvider::asString, Function.identity()));

    private CommunityVoiceProvider(String value, @Nullable Known known) {
        super(value, known);
    }

    /**
     * Returns the value with a text.
     *
     * @param value the text on the wire, known or not
     * @return the constant of a known text, else a value that keeps the text
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static CommunityVoiceProvider of(String value) {
        CommunityVoiceProvider known = BY_TEXT.get(value);
        return known == null ? new CommunityVoiceProvider(value, null) : known;
    }

    /**
     * Returns the values that this version of the library knows.
     *
     * @return the values
     */
    public static List<CommunityVoiceProvider> knownValues() {
        return KNOWN_VALUES;
    }

    /** The known values, for {@code switch}. */
    public enum Known {
        /** Wire value: {@code elevenlabs}. */
        ELEVENLABS,

        /** Wire value: {@code cartesia}. */
        CARTESIA,

        /** Wire value: {@code minimax}. */
        MINIMAX,

        /** Wire value: {@code fish_audio}. */
        FISH_AUDIO,

        /** Wire value: {@code inworld}. */
        INWORLD
    }
}
