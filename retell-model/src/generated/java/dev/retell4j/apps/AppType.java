package dev.retell4j.apps;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.retell4j.types.OpenEnum;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Kinds of apps that can be connected.
 *
 * <p>Retell may add values; {@link #known()} is empty for one that this version does not know.
 */
public final class AppType extends OpenEnum<AppType.Known> {
    /** Customer relationship management. Wire value: {@code crm}. */
    public static final AppType CRM = new AppType("crm", Known.CRM);

    /** Calendar. Wire value: {@code calendar}. */
    public static final AppType CALENDAR = new AppType("calendar", Known.CALENDAR);

    /** Source of knowledge. Wire value: {@code knowledge_base}. */
    public static final AppType KNOWLEDGE_BASE = new AppType("knowledge_base", Known.KNOWLEDGE_BASE);

    /** Customer support. Wire value: {@code support}. */
    public static final AppType SUPPORT = new AppType("support", Known.SUPPORT);

    /** Messaging and the like. Wire value: {@code communication}. */
    public static final AppType COMMUNICATION = new AppType("communication", Known.COMMUNICATION);

    private static final List<AppType> KNOWN_VALUES = List.of(CRM, CALENDAR, KNOWLEDGE_BASE, SUPPORT, COMMUNICATION);

    private static final Map<String, AppType> BY_TEXT =
            KNOWN_VALUES.stream().collect(Collectors.toMap(AppType::asString, Function.identity()));

    private AppType(String value, @Nullable Known known) {
        super(value, known);
    }

    /**
     * Returns the value with a text.
     *
     * @param value the text on the wire, known or not
     * @return the constant of a known text, else a value that keeps the text
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static AppType of(String value) {
        AppType known = BY_TEXT.get(value);
        return known == null ? new AppType(value, null) : known;
    }

    /**
     * Returns the values that this version of the library knows.
     *
     * @return the values
     */
    public static List<AppType> knownValues() {
        return KNOWN_VALUES;
    }

    /** The known values, for {@code switch}. */
    public enum Known {
        /** Customer relationship management. Wire value: {@code crm}. */
        CRM,

        /** Calendar. Wire value: {@code calendar}. */
        CALENDAR,

        /** Source of knowledge. Wire value: {@code knowledge_base}. */
        KNOWLEDGE_BASE,

        /** Customer support. Wire value: {@code support}. */
        SUPPORT,

        /** Messaging and the like. Wire value: {@code communication}. */
        COMMUNICATION
    }
}
