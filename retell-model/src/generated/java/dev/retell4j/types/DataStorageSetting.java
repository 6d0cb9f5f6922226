package dev.retell4j.types;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How much of a call or chat Retell keeps.
 *
 * <p>Retell may add values; {@link #known()} is empty for one that this version does not know.
 */
public final class DataStorageSetting extends OpenEnum<DataStorageSetting.Known> {
    /** Everything is kept. Wire value: {@code everything}. */
    public static final DataStorageSetting EVERYTHING = new DataStorageSetting("everything", Known.EVERYTHING);

    /**
     * Everything is kept, with personal data taken out where it is found. Wire value: {@code everything_except_pii}.
     */
    public static final DataStorageSetting EVERYTHING_EXCEPT_PII =
            new DataStorageSetting("everything_except_pii", Known.EVERYTHING_EXCEPT_PII);

    /**
     * Only the basic facts of the conversation are kept, without transcript, recording and log. Wire value:
     * {@code basic_attributes_only}.
     */
    public static final DataStorageSetting BASIC_ATTRIBUTES_ONLY =
            new DataStorageSetting("basic_attributes_only", Known.BASIC_ATTRIBUTES_ONLY);

    private static final List<DataStorageSetting> KNOWN_VALUES =
            List.of(EVERYTHING, EVERYTHING_EXCEPT_PII, BASIC_ATTRIBUTES_ONLY);

    private static final Map<String, DataStorageSetting> BY_TEXT =
            KNOWN_VALUES.stream().collect(Collectors.toMap(DataStorageSetting::asString, Function.identity()));

    private DataStorageSetting(String value, @Nullable Known known) {
        super(value, known);
    }

    /**
     * Returns the value with a text.
     *
     * @param value the text on the wire, known or not
     * @return the constant of a known text, else a value that keeps the text
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static DataStorageSetting of(String value) {
        DataStorageSetting known = BY_TEXT.get(value);
        return known == null ? new DataStorageSetting(value, null) : known;
    }

    /**
     * Returns the values that this version of the library knows.
     *
     * @return the values
     */
    public static List<DataStorageSetting> knownValues() {
        return KNOWN_VALUES;
    }

    /** The known values, for {@code switch}. */
    public enum Known {
        /** Everything is kept. Wire value: {@code everything}. */
        EVERYTHING,

        /**
         * Everything is kept, with personal data taken out where it is found. Wire value:
         * {@code everything_except_pii}.
         */
        EVERYTHING_EXCEPT_PII,

        /**
         * Only the basic facts of the conversation are kept, without transcript, recording and log. Wire value:
         * {@code basic_attributes_only}.
         */
        BASIC_ATTRIBUTES_ONLY
    }
}
