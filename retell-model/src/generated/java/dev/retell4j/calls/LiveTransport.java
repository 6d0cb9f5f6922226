package dev.retell4j.calls;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.retell4j.types.OpenEnum;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How the audio of a live call reaches a listener.
 *
 * <p>Retell may add values; {@link #known()} is empty for one that this version does not know.
 */
public final class LiveTransport extends OpenEnum<LiveTransport.Known> {
    /** Wire value: {@code livekit}. */
    public static final LiveTransport LIVEKIT = new LiveTransport("livekit", Known.LIVEKIT);

    /** Wire value: {@code gateway}. */
    public static final LiveTransport GATEWAY = new LiveTransport("gateway", Known.GATEWAY);

    private static final List<LiveTransport> KNOWN_VALUES = List.of(LIVEKIT, GATEWAY);

    private static final Map<String, LiveTransport> BY_TEXT =
            KNOWN_VALUES.stream().collect(Collectors.toMap(LiveTransport::asString, Function.identity()));

    private LiveTransport(String value, @Nullable Known known) {
        super(value, known);
    }

    /**
     * Returns the value with a text.
     *
     * @param value the text on the wire, known or not
     * @return the constant of a known text, else a value that keeps the text
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static LiveTransport of(String value) {
        LiveTransport known = BY_TEXT.get(value);
        return known == null ? new LiveTransport(value, null) : known;
    }

    /**
     * Returns the values that this version of the library knows.
     *
     * @return the values
     */
    public static List<LiveTransport> knownValues() {
        return KNOWN_VALUES;
    }

    /** The known values, for {@code switch}. */
    public enum Known {
        /** Wire value: {@code livekit}. */
        LIVEKIT,

        /** Wire value: {@code gateway}. */
        GATEWAY
    }
}
