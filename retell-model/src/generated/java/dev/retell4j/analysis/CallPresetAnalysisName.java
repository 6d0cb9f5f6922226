package dev.retell4j.analysis;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.retell4j.types.OpenEnum;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Retell's own analysis items for calls.
 *
 * <p>Retell may add values; {@link #known()} is empty for one that this version does not know.
 */
public final class CallPresetAnalysisName extends OpenEnum<CallPresetAnalysisName.Known> {
    /** Short account of the call. Wire value: {@code call_summary}. */
    public static final CallPresetAnalysisName CALL_SUMMARY =
            new CallPresetAnalysisName("call_summary", Known.CALL_SUMMARY);

    /** Whether the call reached its goal. Wire value: {@code call_successful}. */
    public static final CallPresetAnalysisName CALL_SUCCESSFUL =
            new CallPresetAnalysisName("call_successful", Known.CALL_SUCCESSFUL);

    /** Mood of the user. Wire value: {@code user_sentiment}. */
    public static final CallPresetAnalysisName USER_SENTIMENT =
            new CallPresetAnalysisName("user_sentiment", Known.USER_SENTIMENT);

    private static final List<CallPresetAnalysisName> KNOWN_VALUES =
            List.of(CALL_SUMMARY, CALL_SUCCESSFUL, USER_SENTIMENT);

    private static final Map<String, CallPresetAnalysisName> BY_TEXT =
            KNOWN_VALUES.stream().collect(Collectors.toMap(CallPresetAnalysisName::asString, Function.identity()));

    private CallPresetAnalysisName(String value, @Nullable Known known) {
        super(value, known);
    }

    /**
     * Returns the value with a text.
     *
     * @param value the text on the wire, known or not
     * @return the constant of a known text, else a value that keeps the text
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static CallPresetAnalysisName of(String value) {
        CallPresetAnalysisName known = BY_TEXT.get(value);
        return known == null ? new CallPresetAnalysisName(value, null) : known;
    }

    /**
     * Returns the values that this version of the library knows.
     *
     * @return the values
     */
    public static List<CallPresetAnalysisName> knownValues() {
        return KNOWN_VALUES;
    }

    /** The known values, for {@code switch}. */
    public enum Known {
        /** Short account of the call. Wire value: {@code call_summary}. */
        CALL_SUMMARY,

        /** Whether the call reached its goal. Wire value: {@code call_successful}. */
        CALL_SUCCESSFUL,

        /** Mood of the user. Wire value: {@code user_sentiment}. */
        USER_SENTIMENT
    }
}
