package dev.retell4j.agents;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.retell4j.types.OpenEnum;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The field of vocabulary speech recognition is tuned to.
 *
 * <p>Retell may add values; {@link #known()} is empty for one that this version does not know.
 */
public final class VocabularySpecialization extends OpenEnum<VocabularySpecialization.Known> {
    /** Everyday vocabulary. Wire value: {@code general}. */
    public static final VocabularySpecialization GENERAL = new VocabularySpecialization("general", Known.GENERAL);

    /** Medical vocabulary, for English. Wire value: {@code medical}. */
    public static final VocabularySpecialization MEDICAL = new VocabularySpecialization("medical", Known.MEDICAL);

    private static final List<VocabularySpecialization> KNOWN_VALUES = List.of(GENERAL, MEDICAL);

    private static final Map<String, VocabularySpecialization> BY_TEXT =
            KNOWN_VALUES.stream().collect(Collectors.toMap(VocabularySpecialization::asString, Function.identity()));

    private VocabularySpecialization(String value, @Nullable Known known) {
        super(value, known);
    }

    /**
     * Returns the value with a text.
     *
     * @param value the text on the wire, known or not
     * @return the constant of a known text, else a value that keeps the text
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static VocabularySpecialization of(String value) {
        VocabularySpecialization known = BY_TEXT.get(value);
        return known == null ? new VocabularySpecialization(value, null) : known;
    }

    /**
     * Returns the values that this version of the library knows.
     *
     * @return the values
     */
    public static List<VocabularySpecialization> knownValues() {
        return KNOWN_VALUES;
    }

    /** The known values, for {@code switch}. */
    public enum Known {
        /** Everyday vocabulary. Wire value: {@code general}. */
        GENERAL,

        /** Medical vocabulary, for English. Wire value: {@code medical}. */
        MEDICAL
    }
}
