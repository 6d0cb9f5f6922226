package dev.retell4j.tools;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.retell4j.types.OpenEnum;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How the parameters of a custom tool are edited in the dashboard. It does not affect the request.
 *
 * <p>Retell may add values; {@link #known()} is empty for one that this version does not know.
 */
public final class ToolParameterType extends OpenEnum<ToolParameterType.Known> {
    /** As a JSON schema. Wire value: {@code json}. */
    public static final ToolParameterType JSON = new ToolParameterType("json", Known.JSON);

    /** In a form. Wire value: {@code form}. */
    public static final ToolParameterType FORM = new ToolParameterType("form", Known.FORM);

    private static final List<ToolParameterType> KNOWN_VALUES = List.of(JSON, FORM);

    private static final Map<String, ToolParameterType> BY_TEXT =
            KNOWN_VALUES.stream().collect(Collectors.toMap(ToolParameterType::asString, Function.identity()));

    private ToolParameterType(String value, @Nullable Known known) {
        super(value, known);
    }

    /**
     * Returns the value with a text.
     *
     * @param value the text on the wire, known or not
     * @return the constant of a known text, else a value that keeps the text
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static ToolParameterType of(String value) {
        ToolParameterType known = BY_TEXT.get(value);
        return known == null ? new ToolParameterType(value, null) : known;
    }

    /**
     * Returns the values that this version of the library knows.
     *
     * @return the values
     */
    public static List<ToolParameterType> knownValues() {
        return KNOWN_VALUES;
    }

    /** The known values, for {@code switch}. */
    public enum Known {
        /** As a JSON schema. Wire value: {@code json}. */
        JSON,

        /** In a form. Wire value: {@code form}. */
        FORM
    }
}
