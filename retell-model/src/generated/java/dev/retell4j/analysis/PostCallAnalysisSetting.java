package dev.retell4j.analysis;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.retell4j.types.OpenEnum;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Whose analysis is made after a call that was handed over to another agent.
 *
 * <p>Retell may add values; {@link #known()} is empty for one that this version does not know.
 */
public final class PostCallAnalysisSetting extends OpenEnum<PostCallAnalysisSetting.Known> {
    /** The analyses of both agents. Wire value: {@code both_agents}. */
    public static final PostCallAnalysisSetting BOTH_AGENTS =
            new PostCallAnalysisSetting("both_agents", Known.BOTH_AGENTS);

    /** The analysis of the agent taking over. Wire value: {@code only_destination_agent}. */
    public static final PostCallAnalysisSetting ONLY_DESTINATION_AGENT =
            new PostCallAnalysisSetting("only_destination_agent", Known.ONLY_DESTINATION_AGENT);

    private static final List<PostCallAnalysisSetting> KNOWN_VALUES = List.of(BOTH_AGENTS, ONLY_DESTINATION_AGENT);

    private static final Map<String, PostCallAnalysisSetting> BY_TEXT =
            KNOWN_VALUES.stream().collect(Collectors.toMap(PostCallAnalysisSetting::asString, Function.identity()));

    private PostCallAnalysisSetting(String value, @Nullable Known known) {
        super(value, known);
    }

    /**
     * Returns the value with a text.
     *
     * @param value the text on the wire, known or not
     * @return the constant of a known text, else a value that keeps the text
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static PostCallAnalysisSetting of(String value) {
        PostCallAnalysisSetting known = BY_TEXT.get(value);
        return known == null ? new PostCallAnalysisSetting(value, null) : known;
    }

    /**
     * Returns the values that this version of the library knows.
     *
     * @return the values
     */
    public static List<PostCallAnalysisSetting> knownValues() {
        return KNOWN_VALUES;
    }

    /** The known values, for {@code switch}. */
    public enum Known {
        /** The analyses of both agents. Wire value: {@code both_agents}. */
        BOTH_AGENTS,

        /** The analysis of the agent taking over. Wire value: {@code only_destination_agent}. */
        ONLY_DESTINATION_AGENT
    }
}
