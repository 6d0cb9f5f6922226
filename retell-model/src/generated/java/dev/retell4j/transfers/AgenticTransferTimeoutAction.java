package dev.retell4j.transfers;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.retell4j.types.OpenEnum;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What happens when a transfer agent has not decided in time.
 *
 * <p>Retell may add values; {@link #known()} is empty for one that this version does not know.
 */
public final class AgenticTransferTimeoutAction extends OpenEnum<AgenticTransferTimeoutAction.Known> {
    /** The two sides are joined. Wire value: {@code bridge_transfer}. */
    public static final AgenticTransferTimeoutAction BRIDGE_TRANSFER =
            new AgenticTransferTimeoutAction("bridge_transfer", Known.BRIDGE_TRANSFER);

    /** The transfer is called off. Wire value: {@code cancel_transfer}. */
    public static final AgenticTransferTimeoutAction CANCEL_TRANSFER =
            new AgenticTransferTimeoutAction("cancel_transfer", Known.CANCEL_TRANSFER);

    private static final List<AgenticTransferTimeoutAction> KNOWN_VALUES = List.of(BRIDGE_TRANSFER, CANCEL_TRANSFER);

    private static final Map<String, AgenticTransferTimeoutAction> BY_TEXT = KNOWN_VALUES.stream()
            .collect(Collectors.toMap(AgenticTransferTimeoutAction::asString, Function.identity()));

    private AgenticTransferTimeoutAction(String value, @Nullable Known known) {
        super(value, known);
    }

    /**
     * Returns the value with a text.
     *
     * @param value the text on the wire, known or not
     * @return the constant of a known text, else a value that keeps the text
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static AgenticTransferTimeoutAction of(String value) {
        AgenticTransferTimeoutAction known = BY_TEXT.get(value);
        return known == null ? new AgenticTransferTimeoutAction(value, null) : known;
    }

    /**
     * Returns the values that this version of the library knows.
     *
     * @return the values
     */
    public static List<AgenticTransferTimeoutAction> knownValues() {
        return KNOWN_VALUES;
    }

    /** The known values, for {@code switch}. */
    public enum Known {
        /** The two sides are joined. Wire value: {@code bridge_transfer}. */
        BRIDGE_TRANSFER,

        /** The transfer is called off. Wire value: {@code cancel_transfer}. */
        CANCEL_TRANSFER
    }
}
