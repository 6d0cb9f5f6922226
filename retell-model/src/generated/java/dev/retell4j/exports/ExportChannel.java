package dev.retell4j.exports;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.retell4j.types.OpenEnum;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Whether an export covers calls or chats.
 *
 * <p>Retell may add values; {@link #known()} is empty for one that this version does not know.
 */
public final class ExportChannel extends OpenEnum<ExportChannel.Known> {
    /** Wire value: {@code call}. */
    public static final ExportChannel CALL = new ExportChannel("call", Known.CALL);

    /** Wire value: {@code chat}. */
    public static final ExportChannel CHAT = new ExportChannel("chat", Known.CHAT);

    private static final List<ExportChannel> KNOWN_VALUES = List.of(CALL, CHAT);

    private static final Map<String, ExportChannel> BY_TEXT =
            KNOWN_VALUES.stream().collect(Collectors.toMap(ExportChannel::asString, Function.identity()));

    private ExportChannel(String value, @Nullable Known known) {
        super(value, known);
    }

    /**
     * Returns the value with a text.
     *
     * @param value the text on the wire, known or not
     * @return the constant of a known text, else a value that keeps the text
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static ExportChannel of(String value) {
        ExportChannel known = BY_TEXT.get(value);
        return known == null ? new ExportChannel(value, null) : known;
    }

    /**
     * Returns the values that this version of the library knows.
     *
     * @return the values
     */
    public static List<ExportChannel> knownValues() {
        return KNOWN_VALUES;
    }

    /** The known values, for {@code switch}. */
    public enum Known {
        /** Wire value: {@code call}. */
        CALL,

        /** Wire value: {@code chat}. */
        CHAT
    }
}
