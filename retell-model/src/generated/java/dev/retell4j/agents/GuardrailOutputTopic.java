package dev.retell4j.agents;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.retell4j.types.OpenEnum;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A topic that the agent's output can be checked for.
 *
 * <p>Retell may add values; {@link #known()} is empty for one that this version does not know.
 */
public final class GuardrailOutputTopic extends OpenEnum<GuardrailOutputTopic.Known> {
    /** Harassment of people. Wire value: {@code harassment}. */
    public static final GuardrailOutputTopic HARASSMENT = new GuardrailOutputTopic("harassment", Known.HARASSMENT);

    /** Self-harm. Wire value: {@code self_harm}. */
    public static final GuardrailOutputTopic SELF_HARM = new GuardrailOutputTopic("self_harm", Known.SELF_HARM);

    /** Sexual exploitation. Wire value: {@code sexual_exploitation}. */
    public static final GuardrailOutputTopic SEXUAL_EXPLOITATION =
            new GuardrailOutputTopic("sexual_exploitation", Known.SEXUAL_EXPLOITATION);

    /** Violence. Wire value: {@code violence}. */
    public static final GuardrailOutputTopic VIOLENCE = new GuardrailOutputTopic("violence", Known.VIOLENCE);

    /** Defence and national security. Wire value: {@code defense_and_national_security}. */
    public static final GuardrailOutputTopic DEFENSE_AND_NATIONAL_SECURITY =
            new GuardrailOutputTopic("defense_and_national_security", Known.DEFENSE_AND_NATIONAL_SECURITY);

    /** Illegal or harmful acts. Wire value: {@code illicit_and_harmful_activity}. */
    public static final GuardrailOutputTopic ILLICIT_AND_HARMFUL_ACTIVITY =
            new GuardrailOutputTopic("illicit_and_harmful_activity", Known.ILLICIT_AND_HARMFUL_ACTIVITY);

    /** Gambling. Wire value: {@code gambling}. */
    public static final GuardrailOutputTopic GAMBLING = new GuardrailOutputTopic("gambling", Known.GAMBLING);

    /**
     * Advice reserved to regulated professions, such as medicine or law. Wire value:
     * {@code regulated_professional_advice}.
     */
    public static final GuardrailOutputTopic REGULATED_PROFESSIONAL_ADVICE =
            new GuardrailOutputTopic("regulated_professional_advice", Known.REGULATED_PROFESSIONAL_ADVICE);

    /** Safety and exploitation of children. Wire value: {@code child_safety_and_exploitation}. */
    public static final GuardrailOutputTopic CHILD_SAFETY_AND_EXPLOITATION =
            new GuardrailOutputTopic("child_safety_and_exploitation", Known.CHILD_SAFETY_AND_EXPLOITATION);

    private static final List<GuardrailOutputTopic> KNOWN_VALUES = List.of(
            HARASSMENT,
            SELF_HARM,
            SEXUAL_EXPLOITATION,
            VIOLENCE,
            DEFENSE_AND_NATIONAL_SECURITY,
            ILLICIT_AND_HARMFUL_ACTIVITY,
            GAMBLING,
            REGULATED_PROFESSIONAL_ADVICE,
            CHILD_SAFETY_AND_EXPLOITATION);

    private static final Map<String, GuardrailOutputTopic> BY_TEXT =
            KNOWN_VALUES.stream().collect(Collectors.toMap(GuardrailOutputTopic::asString, Function.identity()));

    private GuardrailOutputTopic(String value, @Nullable Known known) {
        super(value, known);
    }

    /**
     * Returns the value with a text.
     *
     * @param value the text on the wire, known or not
     * @return the constant of a known text, else a value that keeps the text
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static GuardrailOutputTopic of(String value) {
        GuardrailOutputTopic known = BY_TEXT.get(value);
        return known == null ? new GuardrailOutputTopic(value, null) : known;
    }

    /**
     * Returns the values that this version of the library knows.
     *
     * @return the values
     */
    public static List<GuardrailOutputTopic> knownValues() {
        return KNOWN_VALUES;
    }

    /** The known values, for {@code switch}. */
    public enum Known {
        /** Harassment of people. Wire value: {@code harassment}. */
        HARASSMENT,

        /** Self-harm. Wire value: {@code self_harm}. */
        SELF_HARM,

        /** Sexual exploitation. Wire value: {@code sexual_exploitation}. */
        SEXUAL_EXPLOITATION,

        /** Violence. Wire value: {@code violence}. */
        VIOLENCE,

        /** Defence and national security. Wire value: {@code defense_and_national_security}. */
        DEFENSE_AND_NATIONAL_SECURITY,

        /** Illegal or harmful acts. Wire value: {@code illicit_and_harmful_activity}. */
        ILLICIT_AND_HARMFUL_ACTIVITY,

        /** Gambling. Wire value: {@code gambling}. */
        GAMBLING,

        /**
         * Advice reserved to regulated professions, such as medicine or law. Wire value:
         * {@code regulated_professional_advice}.
         */
        REGULATED_PROFESSIONAL_ADVICE,

        /** Safety and exploitation of children. Wire value: {@code child_safety_and_exploitation}. */
        CHILD_SAFETY_AND_EXPLOITATION
    }
}
