package dev.retell4j.testing;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.retell4j.types.OpenEnum;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How far a test run is, or how it ended.
 *
 * <p>Retell may add values; {@link #known()} is empty for one that this version does not know.
 */
public final class TestRunStatus extends OpenEnum<TestRunStatus.Known> {
    /** The run has not started. Wire value: {@code pending}. */
    public static final TestRunStatus PENDING = new TestRunStatus("pending", Known.PENDING);

    /** The run is under way. Wire value: {@code in_progress}. */
    public static final TestRunStatus IN_PROGRESS = new TestRunStatus("in_progress", Known.IN_PROGRESS);

    /** The conversation met its criteria. Wire value: {@code pass}. */
    public static final TestRunStatus PASS = new TestRunStatus("pass", Known.PASS);

    /** The conversation did not meet its criteria. Wire value: {@code fail}. */
    public static final TestRunStatus FAIL = new TestRunStatus("fail", Known.FAIL);

    /** The run could not be carried out. Wire value: {@code error}. */
    public static final TestRunStatus ERROR = new TestRunStatus("error", Known.ERROR);

    private static final List<TestRunStatus> KNOWN_VALUES = List.of(PENDING, IN_PROGRESS, PASS, FAIL, ERROR);

    private static final Map<String, TestRunStatus> BY_TEXT =
            KNOWN_VALUES.stream().collect(Collectors.toMap(TestRunStatus::asString, Function.identity()));

    private TestRunStatus(String value, @Nullable Known known) {
        super(value, known);
    }

    /**
     * Returns the value with a text.
     *
     * @param value the text on the wire, known or not
     * @return the constant of a known text, else a value that keeps the text
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static TestRunStatus of(String value) {
        TestRunStatus known = BY_TEXT.get(value);
        return known == null ? new TestRunStatus(value, null) : known;
    }

    /**
     * Returns the values that this version of the library knows.
     *
     * @return the values
     */
    public static List<TestRunStatus> knownValues() {
        return KNOWN_VALUES;
    }

    /** The known values, for {@code switch}. */
    public enum Known {
        /** The run has not started. Wire value: {@code pending}. */
        PENDING,

        /** The run is under way. Wire value: {@code in_progress}. */
        IN_PROGRESS,

        /** The conversation met its criteria. Wire value: {@code pass}. */
        PASS,

        /** The conversation did not meet its criteria. Wire value: {@code fail}. */
        FAIL,

        /** The run could not be carried out. Wire value: {@code error}. */
        ERROR
    }
}
