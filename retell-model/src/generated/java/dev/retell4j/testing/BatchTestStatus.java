package dev.retell4j.testing;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.retell4j.types.OpenEnum;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Whether a batch of simulation tests is still running.
 *
 * <p>Retell may add values; {@link #known()} is empty for one that this version does not know.
 */
public final class BatchTestStatus extends OpenEnum<BatchTestStatus.Known> {
    /** Wire value: {@code in_progress}. */
    public static final BatchTestStatus IN_PROGRESS = new BatchTestStatus("in_progress", Known.IN_PROGRESS);

    /** Wire value: {@code complete}. */
    public static final BatchTestStatus COMPLETE = new BatchTestStatus("complete", Known.COMPLETE);

    private static final List<BatchTestStatus> KNOWN_VALUES = List.of(IN_PROGRESS, COMPLETE);

    private static final Map<String, BatchTestStatus> BY_TEXT =
            KNOWN_VALUES.stream().collect(Collectors.toMap(BatchTestStatus::asString, Function.identity()));

    private BatchTestStatus(String value, @Nullable Known known) {
        super(value, known);
    }

    /**
     * Returns the value with a text.
     *
     * @param value the text on the wire, known or not
     * @return the constant of a known text, else a value that keeps the text
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static BatchTestStatus of(String value) {
        BatchTestStatus known = BY_TEXT.get(value);
        return known == null ? new BatchTestStatus(value, null) : known;
    }

    /**
     * Returns the values that this version of the library knows.
     *
     * @return the values
     */
    public static List<BatchTestStatus> knownValues() {
        return KNOWN_VALUES;
    }

    /** The known values, for {@code switch}. */
    public enum Known {
        /** Wire value: {@code in_progress}. */
        IN_PROGRESS,

        /** Wire value: {@code complete}. */
        COMPLETE
    }
}
