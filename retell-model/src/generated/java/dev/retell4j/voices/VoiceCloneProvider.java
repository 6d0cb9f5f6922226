package dev.retell4j.voices;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.retell4j.types.OpenEnum;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A provider that voices can be cloned with.
 *
 * <p>Retell may add values; {@link #known()} is empty for one that this version does not know.
 */
public final class VoiceCloneProvider extends OpenEnum<VoiceCloneProvider.Known> {
    /** Wire value: {@code elevenlabs}. */
    public static final VoiceCloneProvider ELEVENLABS = new VoiceCloneProvider("elevenlabs", Known.ELEVENLABS);

    /** Wire value: {@code cartesia}. */
    public static final VoiceCloneProvider CARTESIA = new VoiceCloneProvider("cartesia", Known.CARTESIA);

    /** Wire value: {@code minimax}. */
    public static final VoiceCloneProvider MINIMAX = new VoiceCloneProvider("minimax", Known.MINIMAX);

    /** Wire value: {@code fish_audio}. */
    public static final VoiceCloneProvider FISH_AUDIO = new VoiceCloneProvider("fish_audio", Known.FISH_AUDIO);

    /** Retell itself. Wire value: {@code platform}. */
    public static final VoiceCloneProvider PLATFORM = new VoiceCloneProvider("platform", Known.PLATFORM);

    /** Wire value: {@code inworld}. */
    public static final VoiceCloneProvider INWORLD = new VoiceCloneProvider("inworld", Known.INWORLD);

    private static final List<VoiceCloneProvider> KNOWN_VALUES =
            List.of(ELEVENLABS, CARTESIA, MINIMAX, FISH_AUDIO, PLATFORM, INWORLD);

    private static final Map<String, VoiceCloneProvider> BY_TEXT =
            KNOWN_VALUES.stream().collect(Collectors.toMap(VoiceCloneProvider::asString, Function.identity()));

    private VoiceCloneProvider(String value, @Nullable Known known) {
        super(value, known);
    }

    /**
     * Returns the value with a text.
     *
     * @param value the text on the wire, known or not
     * @return the constant of a known text, else a value that keeps the text
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static VoiceCloneProvider of(String value) {
        VoiceCloneProvider known = BY_TEXT.get(value);
        return known == null ? new VoiceCloneProvider(value, null) : known;
    }

    /**
     * Returns the values that this version of the library knows.
     *
     * @return the values
     */
    public static List<VoiceCloneProvider> knownValues() {
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

        /** Retell itself. Wire value: {@code platform}. */
        PLATFORM,

        /** Wire value: {@code inworld}. */
        INWORLD
    }
}
