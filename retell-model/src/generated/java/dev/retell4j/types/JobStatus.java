package dev.retell4j.types;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Whether a background job waits, runs or is at rest.
 *
 * <p>Retell may add values; {@link #known()} is empty for one that this version does not know.
 */
public final class JobStatus extends OpenEnum<JobStatus.Known> {
    /** The job waits for its turn. Wire value: {@code queued}. */
    public static final JobStatus QUEUED = new JobStatus("queued", Known.QUEUED);

    /** The job runs. Wire value: {@code running}. */
    public static final JobStatus RUNNING = new JobStatus("running", Known.RUNNING);

    /** No job waits or runs. Wire value: {@code idle}. */
    public static final JobStatus IDLE = new JobStatus("idle", Known.IDLE);

    private static final List<JobStatus> KNOWN_VALUES = List.of(QUEUED, RUNNING, IDLE);

    private static final Map<String, JobStatus> BY_TEXT =
            KNOWN_VALUES.stream().collect(Collectors.toMap(JobStatus::asString, Function.identity()));

    private JobStatus(String value, @Nullable Known known) {
        super(value, known);
    }

    /**
     * Returns the value with a text.
     *
     * @param value the text on the wire, known or not
     * @return the constant of a known text, else a value that keeps the text
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static JobStatus of(String value) {
        JobStatus known = BY_TEXT.get(value);
        return known == null ? new JobStatus(value, null) : known;
    }

    /**
     * Returns the values that this version of the library knows.
     *
     * @return the values
     */
    public static List<JobStatus> knownValues() {
        return KNOWN_VALUES;
    }

    /** The known values, for {@code switch}. */
    public enum Known {
        /** The job waits for its turn. Wire value: {@code queued}. */
        QUEUED,

        /** The job runs. Wire value: {@code running}. */
        RUNNING,

        /** No job waits or runs. Wire value: {@code idle}. */
        IDLE
    }
}
