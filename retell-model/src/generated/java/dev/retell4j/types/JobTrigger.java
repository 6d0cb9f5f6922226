package dev.retell4j.types;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What set a background job off.
 *
 * <p>Retell may add values; {@link #known()} is empty for one that this version does not know.
 */
public final class JobTrigger extends OpenEnum<JobTrigger.Known> {
    /** A user or a program asked for it. Wire value: {@code manual}. */
    public static final JobTrigger MANUAL = new JobTrigger("manual", Known.MANUAL);

    /** It ran on schedule. Wire value: {@code cron}. */
    public static final JobTrigger CRON = new JobTrigger("cron", Known.CRON);

    private static final List<JobTrigger> KNOWN_VALUES = List.of(MANUAL, CRON);

    private static final Map<String, JobTrigger> BY_TEXT =
            KNOWN_VALUES.stream().collect(Collectors.toMap(JobTrigger::asString, Function.identity()));

    private JobTrigger(String value, @Nullable Known known) {
        super(value, known);
    }

    /**
     * Returns the value with a text.
     *
     * @param value the text on the wire, known or not
     * @return the constant of a known text, else a value that keeps the text
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static JobTrigger of(String value) {
        JobTrigger known = BY_TEXT.get(value);
        return known == null ? new JobTrigger(value, null) : known;
    }

    /**
     * Returns the values that this version of the library knows.
     *
     * @return the values
     */
    public static List<JobTrigger> knownValues() {
        return KNOWN_VALUES;
    }

    /** The known values, for {@code switch}. */
    public enum Known {
        /** A user or a program asked for it. Wire value: {@code manual}. */
        MANUAL,

        /** It ran on schedule. Wire value: {@code cron}. */
        CRON
    }
}
