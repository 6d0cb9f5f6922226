package dev.retell4j.transfers;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.retell4j.types.OpenEnum;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How a cold transfer is signalled.
 *
 * <p>Retell may add values; {@link #known()} is empty for one that this version does not know.
 */
public final class ColdTransferMode extends OpenEnum<ColdTransferMode.Known> {
    /** The provider is asked by SIP REFER to move the call, which then leaves Retell. Wire value: {@code sip_refer}. */
    public static final ColdTransferMode SIP_REFER = new ColdTransferMode("sip_refer", Known.SIP_REFER);

    /** Retell calls the destination by SIP INVITE and connects the two sides itself. Wire value: {@code sip_invite}. */
    public static final ColdTransferMode SIP_INVITE = new ColdTransferMode("sip_invite", Known.SIP_INVITE);

    private static final List<ColdTransferMode> KNOWN_VALUES = List.of(SIP_REFER, SIP_INVITE);

    private static final Map<String, ColdTransferMode> BY_TEXT =
            KNOWN_VALUES.stream().collect(Collectors.toMap(ColdTransferMode::asString, Function.identity()));

    private ColdTransferMode(String value, @Nullable Known known) {
        super(value, known);
    }

    /**
     * Returns the value with a text.
     *
     * @param value the text on the wire, known or not
     * @return the constant of a known text, else a value that keeps the text
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static ColdTransferMode of(String value) {
        ColdTransferMode known = BY_TEXT.get(value);
        return known == null ? new ColdTransferMode(value, null) : known;
    }

    /**
     * Returns the values that this version of the library knows.
     *
     * @return the values
     */
    public static List<ColdTransferMode> knownValues() {
        return KNOWN_VALUES;
    }

    /** The known values, for {@code switch}. */
    public enum Known {
        /**
         * The provider is asked by SIP REFER to move the call, which then leaves Retell. Wire value: {@code sip_refer}.
         */
        SIP_REFER,

        /**
         * Retell calls the destination by SIP INVITE and connects the two sides itself. Wire value: {@code sip_invite}.
         */
        SIP_INVITE
    }
}
