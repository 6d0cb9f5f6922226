package dev.retell4j.tools;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.retell4j.types.OpenEnum;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * HTTP method of the request a custom tool makes.
 *
 * <p>Retell may add values; {@link #known()} is empty for one that this version does not know.
 */
public final class ToolHttpMethod extends OpenEnum<ToolHttpMethod.Known> {
    /** Wire value: {@code GET}. */
    public static final ToolHttpMethod GET = new ToolHttpMethod("GET", Known.GET);

    /** Wire value: {@code POST}. */
    public static final ToolHttpMethod POST = new ToolHttpMethod("POST", Known.POST);

    /** Wire value: {@code PUT}. */
    public static final ToolHttpMethod PUT = new ToolHttpMethod("PUT", Known.PUT);

    /** Wire value: {@code PATCH}. */
    public static final ToolHttpMethod PATCH = new ToolHttpMethod("PATCH", Known.PATCH);

    /** Wire value: {@code DELETE}. */
    public static final ToolHttpMethod DELETE = new ToolHttpMethod("DELETE", Known.DELETE);

    private static final List<ToolHttpMethod> KNOWN_VALUES = List.of(GET, POST, PUT, PATCH, DELETE);

    private static final Map<String, ToolHttpMethod> BY_TEXT =
            KNOWN_VALUES.stream().collect(Collectors.toMap(ToolHttpMethod::asString, Function.identity()));

    private ToolHttpMethod(String value, @Nullable Known known) {
        super(value, known);
    }

    /**
     * Returns the value with a text.
     *
     * @param value the text on the wire, known or not
     * @return the constant of a known text, else a value that keeps the text
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static ToolHttpMethod of(String value) {
        ToolHttpMethod known = BY_TEXT.get(value);
        return known == null ? new ToolHttpMethod(value, null) : known;
    }

    /**
     * Returns the values that this version of the library knows.
     *
     * @return the values
     */
    public static List<ToolHttpMethod> knownValues() {
        return KNOWN_VALUES;
    }

    /** The known values, for {@code switch}. */
    public enum Known {
        /** Wire value: {@code GET}. */
        GET,

        /** Wire value: {@code POST}. */
        POST,

        /** Wire value: {@code PUT}. */
        PUT,

        /** Wire value: {@code PATCH}. */
        PATCH,

        /** Wire value: {@code DELETE}. */
        DELETE
    }
}
