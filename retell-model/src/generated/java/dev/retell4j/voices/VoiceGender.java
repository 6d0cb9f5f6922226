package dev.retell4j.voices;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.retell4j.types.OpenEnum;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The gender a voice is heard as.
 *
 * <p>Retell may add values; {@link #known()} is empty for one that this version does not know.
 */
public final class VoiceGender extends OpenEnum<VoiceGender.Known> {
    /** Wire value: {@code male}. */
    public static final VoiceGender MALE = new VoiceGender("male", Known.MALE);

    /** Wire value: {@code female}. */
    public static final VoiceGender FEMALE = new VoiceGender("female", Known.FEMALE);

    private static final List<VoiceGender> KNOWN_VALUES = List.of(MALE, FEMALE);

    private static final Map<String, VoiceGender> BY_TEXT =
            KNOWN_VALUES.stream().collect(Collectors.toMap(VoiceGender::asString, Function.identity()));

    private VoiceGender(String value, @Nullable Known known) {
        super(value, known);
    }

    /**
     * Returns the value with a text.
     *
     * @param value the text on the wire, known or not
     * @return the constant of a known text, else a value that keeps the text
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static VoiceGender of(String value) {
        VoiceGender known = BY_TEXT.get(value);
        return known == null ? new VoiceGender(value, null) : known;
    }

    /**
     * Returns the values that this version of the library knows.
     *
     * @return the values
     */
    public static List<VoiceGender> knownValues() {
        return KNOWN_VALUES;
    }

    /** The known values, for {@code switch}. */
    public enum Known {
        /** Wire value: {@code male}. */
        MALE,

        /** Wire value: {@code female}. */
        FEMALE
    }
}
