package dev.retell4j.exports;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.retell4j.types.OpenEnum;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How far an export has come.
 *
 * <p>Retell may add values; {@link #known()} is empty for one that this version does not know.
 */
public final class ExportRequestStatus extends OpenEnum<ExportRequestStatus.Known> {
    /** The export waits for its turn. Wire value: {@code created}. */
    public static final ExportRequestStatus CREATED = new ExportRequestStatus("created", Known.CREATED);

    /** The export is being made. Wire value: {@code processing}. */
    public static final ExportRequestStatus PROCESSING = new ExportRequestStatus("processing", Known.PROCESSING);

    /** The file is ready. Wire value: {@code completed}. */
    public static final ExportRequestStatus COMPLETED = new ExportRequestStatus("completed", Known.COMPLETED);

    /** The export failed. Wire value: {@code error}. */
    public static final ExportRequestStatus ERROR = new ExportRequestStatus("error", Known.ERROR);

    private static final List<ExportRequestStatus> KNOWN_VALUES = List.of(CREATED, PROCESSING, COMPLETED, ERROR);

    private static final Map<String, ExportRequestStatus> BY_TEXT =
            KNOWN_VALUES.stream().collect(Collectors.toMap(ExportRequestStatus::asString, Function.identity()));

    private ExportRequestStatus(String value, @Nullable Known known) {
        super(value, known);
    }

    /**
     * Returns the value with a text.
     *
     * @param value the text on the wire, known or not
     * @return the constant of a known text, else a value that keeps the text
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static ExportRequestStatus of(String value) {
        ExportRequestStatus known = BY_TEXT.get(value);
        return known == null ? new ExportRequestStatus(value, null) : known;
    }

    /**
     * Returns the values that this version of the library knows.
     *
     * @return the values
     */
    public static List<ExportRequestStatus> knownValues() {
        return KNOWN_VALUES;
    }

    /** The known values, for {@code switch}. */
    public enum Known {
        /** The export waits for its turn. Wire value: {@code created}. */
        CREATED,

        /** The export is being made. Wire value: {@code processing}. */
        PROCESSING,

        /** The file is ready. Wire value: {@code completed}. */
        COMPLETED,

        /** The export failed. Wire value: {@code error}. */
        ERROR
    }
}
