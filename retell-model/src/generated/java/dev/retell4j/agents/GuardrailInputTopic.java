package dev.retell4j.agents;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.retell4j.types.OpenEnum;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A kind of user input that a guardrail catches.
 *
 * <p>Retell may add values; {@link #known()} is empty for one that this version does not know.
 */
public final class GuardrailInputTopic extends OpenEnum<GuardrailInputTopic.Known> {
    /** Wire value: {@code platform_integrity_jailbreaking}. */
    public static final GuardrailInputTopic PLATFORM_INTEGRITY_JAILBREAKING =
            new GuardrailInputTopic("platform_integrity_jailbreaking", Known.PLATFORM_INTEGRITY_JAILBREAKING);

    private static final List<GuardrailInputTopic> KNOWN_VALUES = List.of(PLATFORM_INTEGRITY_JAILBREAKING);

    private static final Map<String, GuardrailInputTopic> BY_TEXT =
            KNOWN_VALUES.stream().collect(Collectors.toMap(GuardrailInputTopic::asString, Function.identity()));

    private GuardrailInputTopic(String value, @Nullable Known known) {
        super(value, known);
    }

    /**
     * Returns the value with a text.
     *
     * @param value the text on the wire, known or not
     * @return the constant of a known text, else a value that keeps the text
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static GuardrailInputTopic of(String value) {
        GuardrailInputTopic known = BY_TEXT.get(value);
        return known == null ? new GuardrailInputTopic(value, null) : known;
    }

    /**
     * Returns the values that this version of the library knows.
     *
     * @return the values
     */
    public static List<GuardrailInputTopic> knownValues() {
        return KNOWN_VALUES;
    }

    /** The known values, for {@code switch}. */
    public enum Known {
        /** Wire value: {@code platform_integrity_jailbreaking}. */
        PLATFORM_INTEGRITY_JAILBREAKING
    }
}
