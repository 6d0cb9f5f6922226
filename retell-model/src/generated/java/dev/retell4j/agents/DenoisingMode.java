package dev.retell4j.agents;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.retell4j.types.OpenEnum;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is filtered out of the user's audio.
 *
 * <p>Retell may add values; {@link #known()} is empty for one that this version does not know.
 */
public final class DenoisingMode extends OpenEnum<DenoisingMode.Known> {
    /** Nothing is filtered out. Wire value: {@code no-denoise}. */
    public static final DenoisingMode NO_DENOISE = new DenoisingMode("no-denoise", Known.NO_DENOISE);

    /** Noise is filtered out. Wire value: {@code noise-cancellation}. */
    public static final DenoisingMode NOISE_CANCELLATION =
            new DenoisingMode("noise-cancellation", Known.NOISE_CANCELLATION);

    /**
     * Noise and the voices of other people nearby are filtered out. Wire value:
     * {@code noise-and-background-speech-cancellation}.
     */
    public static final DenoisingMode NOISE_AND_BACKGROUND_SPEECH_CANCELLATION = new DenoisingMode(
            "noise-and-background-speech-cancellation", Known.NOISE_AND_BACKGROUND_SPEECH_CANCELLATION);

    private static final List<DenoisingMode> KNOWN_VALUES =
            List.of(NO_DENOISE, NOISE_CANCELLATION, NOISE_AND_BACKGROUND_SPEECH_CANCELLATION);

    private static final Map<String, DenoisingMode> BY_TEXT =
            KNOWN_VALUES.stream().collect(Collectors.toMap(DenoisingMode::asString, Function.identity()));

    private DenoisingMode(String value, @Nullable Known known) {
        super(value, known);
    }

    /**
     * Returns the value with a text.
     *
     * @param value the text on the wire, known or not
     * @return the constant of a known text, else a value that keeps the text
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static DenoisingMode of(String value) {
        DenoisingMode known = BY_TEXT.get(value);
        return known == null ? new DenoisingMode(value, null) : known;
    }

    /**
     * Returns the values that this version of the library knows.
     *
     * @return the values
     */
    public static List<DenoisingMode> knownValues() {
        return KNOWN_VALUES;
    }

    /** The known values, for {@code switch}. */
    public enum Known {
        /** Nothing is filtered out. Wire value: {@code no-denoise}. */
        NO_DENOISE,

        /** Noise is filtered out. Wire value: {@code noise-cancellation}. */
        NOISE_CANCELLATION,

        /**
         * Noise and the voices of other people nearby are filtered out. Wire value:
         * {@code noise-and-background-speech-cancellation}.
         */
        NOISE_AND_BACKGROUND_SPEECH_CANCELLATION
    }
}
