package dev.retell4j.crm;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.retell4j.types.OpenEnum;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Kinds of values in a contact's or a CRM's field.
 *
 * <p>Retell may add values; {@link #known()} is empty for one that this version does not know.
 */
public final class CrmFieldType extends OpenEnum<CrmFieldType.Known> {
    /** Text. Wire value: {@code string}. */
    public static final CrmFieldType STRING = new CrmFieldType("string", Known.STRING);

    /** Number. Wire value: {@code number}. */
    public static final CrmFieldType NUMBER = new CrmFieldType("number", Known.NUMBER);

    /** True or false. Wire value: {@code boolean}. */
    public static final CrmFieldType BOOLEAN = new CrmFieldType("boolean", Known.BOOLEAN);

    /** Day without a time. Wire value: {@code date}. */
    public static final CrmFieldType DATE = new CrmFieldType("date", Known.DATE);

    /** Day with a time. Wire value: {@code datetime}. */
    public static final CrmFieldType DATETIME = new CrmFieldType("datetime", Known.DATETIME);

    /** One of several fixed values. Wire value: {@code enum}. */
    public static final CrmFieldType ENUM = new CrmFieldType("enum", Known.ENUM);

    private static final List<CrmFieldType> KNOWN_VALUES = List.of(STRING, NUMBER, BOOLEAN, DATE, DATETIME, ENUM);

    private static final Map<String, CrmFieldType> BY_TEXT =
            KNOWN_VALUES.stream().collect(Collectors.toMap(CrmFieldType::asString, Function.identity()));

    private CrmFieldType(String value, @Nullable Known known) {
        super(value, known);
    }

    /**
     * Returns the value with a text.
     *
     * @param value the text on the wire, known or not
     * @return the constant of a known text, else a value that keeps the text
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static CrmFieldType of(String value) {
        CrmFieldType known = BY_TEXT.get(value);
        return known == null ? new CrmFieldType(value, null) : known;
    }

    /**
     * Returns the values that this version of the library knows.
     *
     * @return the values
     */
    public static List<CrmFieldType> knownValues() {
        return KNOWN_VALUES;
    }

    /** The known values, for {@code switch}. */
    public enum Known {
        /** Text. Wire value: {@code string}. */
        STRING,

        /** Number. Wire value: {@code number}. */
        NUMBER,

        /** True or false. Wire value: {@code boolean}. */
        BOOLEAN,

        /** Day without a time. Wire value: {@code date}. */
        DATE,

        /** Day with a time. Wire value: {@code datetime}. */
        DATETIME,

        /** One of several fixed values. Wire value: {@code enum}. */
        ENUM
    }
}
