package dev.retell4j.agents;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.retell4j.types.OpenEnum;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A provider of speech recognition.
 *
 * <p>Retell may add values; {@link #known()} is empty for one that this version does not know.
 */
public final class SttProvider extends OpenEnum<SttProvider.Known> {
    /** Wire value: {@code azure}. */
    public static final SttProvider AZURE = new SttProvider("azure", Known.AZURE);

    /** Wire value: {@code deepgram}. */
    public static final SttProvider DEEPGRAM = new SttProvider("deepgram", Known.DEEPGRAM);

    /** Wire value: {@code soniox}. */
    public static final SttProvider SONIOX = new SttProvider("soniox", Known.SONIOX);

    /** Wire value: {@code assemblyai}. */
    public static final SttProvider ASSEMBLYAI = new SttProvider("assemblyai", Known.ASSEMBLYAI);

    private static final List<SttProvider> KNOWN_VALUES = List.of(AZURE, DEEPGRAM, SONIOX, ASSEMBLYAI);

    private static final Map<String, SttProvider> BY_TEXT =
            KNOWN_VALUES.stream().collect(Collectors.toMap(SttProvider::asString, Function.identity()));

    private SttProvider(String value, @Nullable Known known) {
        super(value, known);
    }

    /**
     * Returns the value with a text.
     *
     * @param value the text on the wire, known or not
     * @return the constant of a known text, else a value that keeps the text
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static SttProvider of(String value) {
        SttProvider known = BY_TEXT.get(value);
        return known == null ? new SttProvider(value, null) : known;
    }

    /**
     * Returns the values that this version of the library knows.
     *
     * @return the values
     */
    public static List<SttProvider> knownValues() {
        return KNOWN_VALUES;
    }

    /** The known values, for {@code switch}. */
    public enum Known {
        /** Wire value: {@code azure}. */
        AZURE,

        /** Wire value: {@code deepgram}. */
        DEEPGRAM,

        /** Wire value: {@code soniox}. */
        SONIOX,

        /** Wire value: {@code assemblyai}. */
        ASSEMBLYAI
    }
}
