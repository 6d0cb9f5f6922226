package dev.retell4j.flows;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.retell4j.types.OpenEnum;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where a component or tool that a node refers to is kept.
 *
 * <p>Retell may add values; {@link #known()} is empty for one that this version does not know.
 */
public final class ComponentScope extends OpenEnum<ComponentScope.Known> {
    /** It belongs to the flow or component that the node is part of. Wire value: {@code local}. */
    public static final ComponentScope LOCAL = new ComponentScope("local", Known.LOCAL);

    /** It belongs to the workspace and can be used by several flows. Wire value: {@code shared}. */
    public static final ComponentScope SHARED = new ComponentScope("shared", Known.SHARED);

    private static final List<ComponentScope> KNOWN_VALUES = List.of(LOCAL, SHARED);

    private static final Map<String, ComponentScope> BY_TEXT =
            KNOWN_VALUES.stream().collect(Collectors.toMap(ComponentScope::asString, Function.identity()));

    private ComponentScope(String value, @Nullable Known known) {
        super(value, known);
    }

    /**
     * Returns the value with a text.
     *
     * @param value the text on the wire, known or not
     * @return the constant of a known text, else a value that keeps the text
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static ComponentScope of(String value) {
        ComponentScope known = BY_TEXT.get(value);
        return known == null ? new ComponentScope(value, null) : known;
    }

    /**
     * Returns the values that this version of the library knows.
     *
     * @return the values
     */
    public static List<ComponentScope> knownValues() {
        return KNOWN_VALUES;
    }

    /** The known values, for {@code switch}. */
    public enum Known {
        /** It belongs to the flow or component that the node is part of. Wire value: {@code local}. */
        LOCAL,

        /** It belongs to the workspace and can be used by several flows. Wire value: {@code shared}. */
        SHARED
    }
}
