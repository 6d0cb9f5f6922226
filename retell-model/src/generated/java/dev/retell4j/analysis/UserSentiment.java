package dev.retell4j.analysis;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.retell4j.types.OpenEnum;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Mood of the user over a conversation.
 *
 * <p>Retell may add values; {@link #known()} is empty for one that this version does not know.
 */
public final class UserSentiment extends OpenEnum<UserSentiment.Known> {
    /** The user was displeased. Wire value: {@code Negative}. */
    public static final UserSentiment NEGATIVE = new UserSentiment("Negative", Known.NEGATIVE);

    /** The user was pleased. Wire value: {@code Positive}. */
    public static final UserSentiment POSITIVE = new UserSentiment("Positive", Known.POSITIVE);

    /** The user was neither pleased nor displeased. Wire value: {@code Neutral}. */
    public static final UserSentiment NEUTRAL = new UserSentiment("Neutral", Known.NEUTRAL);

    /** The mood could not be told. Wire value: {@code Unknown}. */
    public static final UserSentiment UNKNOWN = new UserSentiment("Unknown", Known.UNKNOWN);

    private static final List<UserSentiment> KNOWN_VALUES = List.of(NEGATIVE, POSITIVE, NEUTRAL, UNKNOWN);

    private static final Map<String, UserSentiment> BY_TEXT =
            KNOWN_VALUES.stream().collect(Collectors.toMap(UserSentiment::asString, Function.identity()));

    private UserSentiment(String value, @Nullable Known known) {
        super(value, known);
    }

    /**
     * Returns the value with a text.
     *
     * @param value the text on the wire, known or not
     * @return the constant of a known text, else a value that keeps the text
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static UserSentiment of(String value) {
        UserSentiment known = BY_TEXT.get(value);
        return known == null ? new UserSentiment(value, null) : known;
    }

    /**
     * Returns the values that this version of the library knows.
     *
     * @return the values
     */
    public static List<UserSentiment> knownValues() {
        return KNOWN_VALUES;
    }

    /** The known values, for {@code switch}. */
    public enum Known {
        /** The user was displeased. Wire value: {@code Negative}. */
        NEGATIVE,

        /** The user was pleased. Wire value: {@code Positive}. */
        POSITIVE,

        /** The user was neither pleased nor displeased. Wire value: {@code Neutral}. */
        NEUTRAL,

        /** The mood could not be told. Wire value: {@code Unknown}. */
        UNKNOWN
    }
}
