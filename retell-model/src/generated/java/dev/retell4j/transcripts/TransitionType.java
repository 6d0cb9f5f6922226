package dev.retell4j.transcripts;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.retell4j.types.OpenEnum;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How a conversation flow came to move to another node.
 *
 * <p>Retell may add values; {@link #known()} is empty for one that this version does not know.
 */
public final class TransitionType extends OpenEnum<TransitionType.Known> {
    /** Into a global node. Wire value: {@code global}. */
    public static final TransitionType GLOBAL = new TransitionType("global", Known.GLOBAL);

    /** Back from a global node to where the conversation came from. Wire value: {@code global_go_back}. */
    public static final TransitionType GLOBAL_GO_BACK = new TransitionType("global_go_back", Known.GLOBAL_GO_BACK);

    /** Back to the former node because the user interrupted. Wire value: {@code interrupt_go_back}. */
    public static final TransitionType INTERRUPT_GO_BACK =
            new TransitionType("interrupt_go_back", Known.INTERRUPT_GO_BACK);

    /** Along an edge of the node. Wire value: {@code normal}. */
    public static final TransitionType NORMAL = new TransitionType("normal", Known.NORMAL);

    private static final List<TransitionType> KNOWN_VALUES = List.of(GLOBAL, GLOBAL_GO_BACK, INTERRUPT_GO_BACK, NORMAL);

    private static final Map<String, TransitionType> BY_TEXT =
            KNOWN_VALUES.stream().collect(Collectors.toMap(TransitionType::asString, Function.identity()));

    private TransitionType(String value, @Nullable Known known) {
        super(value, known);
    }

    /**
     * Returns the value with a text.
     *
     * @param value the text on the wire, known or not
     * @return the constant of a known text, else a value that keeps the text
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static TransitionType of(String value) {
        TransitionType known = BY_TEXT.get(value);
        return known == null ? new TransitionType(value, null) : known;
    }

    /**
     * Returns the values that this version of the library knows.
     *
     * @return the values
     */
    public static List<TransitionType> knownValues() {
        return KNOWN_VALUES;
    }

    /** The known values, for {@code switch}. */
    public enum Known {
        /** Into a global node. Wire value: {@code global}. */
        GLOBAL,

        /** Back from a global node to where the conversation came from. Wire value: {@code global_go_back}. */
        GLOBAL_GO_BACK,

        /** Back to the former node because the user interrupted. Wire value: {@code interrupt_go_back}. */
        INTERRUPT_GO_BACK,

        /** Along an edge of the node. Wire value: {@code normal}. */
        NORMAL
    }
}
